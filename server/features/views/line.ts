/** A line of a view in the side bar, and those that several views have in common. */
import { questionOf } from '../../model/questions.ts';
import type { Definition } from '../../model/reading.ts';
import { titleOf } from '../../model/titles.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { counted } from '../../text/wording/counted.ts';
import { escapedMarkdown } from '../cards/markdown.ts';
import { placeOfDefinition } from '../places/names.ts';
import type { Place } from '../places/place.ts';

/** A line of a view, with those below it. */
export interface ViewLine {
  /** What tells it from the others beside it, as long as nothing there has the same id. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  readonly kind:
    | 'question set'
    | 'domain'
    | 'theme'
    | 'standard'
    | 'section'
    | 'key question'
    | 'criterion'
    | 'question'
    | 'group';
  /** No question gives evidence for it, though its evidence is to come from questions. */
  readonly isBare: boolean;
  readonly place: Place | undefined;
  readonly children: readonly ViewLine[];
}

/** A line for each set for which there is something to show, in the order of their folders. */
export function setLines(project: Project, linesOf: (set: QuestionSet) => readonly ViewLine[]): ViewLine[] {
  const sets = [...project.sets.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  return sets.flatMap((set) => {
    const children = linesOf(set);
    return children.length > 0 ? [setLine(set, children)] : [];
  });
}

function setLine({ folder, title, manifest }: QuestionSet, children: readonly ViewLine[]): ViewLine {
  return {
    name: folder,
    label: title,
    description: '',
    tooltip: escapedMarkdown(title),
    kind: 'question set',
    isBare: false,
    place: { uri: manifest.uri, range: START },
    children,
  };
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A question: its id with its text, and its kind. */
export function questionLine(project: Project, question: Definition): ViewLine {
  const words = wordsOfEntry(question);
  return {
    name: question.name,
    label: `${question.name} ${words}`.trim(),
    description: aboutQuestion(question),
    tooltip: escapedMarkdown(words),
    kind: 'question',
    isBare: false,
    place: placeOfDefinition(project, question),
    children: [],
  };
}

/** Its kind, the number that is printed in place of its id, and whether something about it is still to settle. */
function aboutQuestion(question: Definition): string {
  const model = questionOf(question);
  const printed = model?.printed?.value;
  const isOpen = (model?.open?.value ?? '').trim() !== '';
  return [
    model?.kind?.value ?? question.kind,
    ...(printed === undefined ? [] : [`printed ${printed}`]),
    ...(isOpen ? ['open'] : []),
  ].join(' · ');
}

/** The text or the title of an entry, on one line. */
export function wordsOfEntry(definition: Definition): string {
  return titleOf(definition)?.value.replace(/\s+/g, ' ').trim() ?? '';
}

/** “no questions”, “1 question”, “3 questions”. */
export function countedQuestions(count: number): string {
  return count === 0 ? 'no questions' : counted(count, 'question');
}
