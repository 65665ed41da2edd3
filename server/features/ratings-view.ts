/** Builds the tree of the ratings view: standards, how each part is rated, and the questions that give evidence for it. */
import { questionOf } from '../model/questions.ts';
import type { Definition } from '../model/reading.ts';
import { titleOf } from '../model/titles.ts';
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import { isElsewhere } from '../ratings/evidence/citations.ts';
import { escapedMarkdown } from './cards/markdown.ts';
import { unitBodies } from './cards/rating-card.ts';
import { contributingQuestions, contributingSets } from './lenses.ts';
import { placeOfDefinition } from './places/names.ts';
import type { Place } from './places/place.ts';

/** A line of the ratings view: a set of standards, a domain, a standard, a key question or criterion, or a question. */
export interface RatingsNode {
  /** What tells it from the others beside it, as long as nothing there has the same id. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  readonly kind: 'question set' | 'domain' | 'theme' | 'standard' | 'key question' | 'criterion' | 'question';
  /** No question gives evidence for it, though its evidence is to come from questions. */
  readonly isBare: boolean;
  readonly place: Place | undefined;
  readonly children: readonly RatingsNode[];
}

/** The standards of every set that has any, with how each part is rated and what gives evidence for it. */
export function ratingsView(project: Project): RatingsNode[] {
  const sets = [...project.sets.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  return sets.flatMap((set) => {
    const children = partsOf(project, set);
    return children.length > 0 ? [setNode(set, children)] : [];
  });
}

function setNode({ folder, title, manifest }: QuestionSet, children: RatingsNode[]): RatingsNode {
  const place = { uri: manifest.uri, range: START };
  const tooltip = escapedMarkdown(title);
  return {
    name: folder,
    label: title,
    description: '',
    tooltip,
    kind: 'question set',
    isBare: false,
    place,
    children,
  };
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The parts of the standards of a set, each with those below it. */
function partsOf(project: Project, set: QuestionSet): RatingsNode[] {
  const bodyOf = unitBodies(project, set);
  const sets = contributingSets(project, set);
  const documents = set.inReadingOrder().filter(({ kind }) => kind === 'standards');
  return documents
    .flatMap(({ readings }) => readings)
    .flatMap(({ definitions }) => {
      const below = nested(definitions);
      const nodeOf = (part: Definition, around?: Definition): RatingsNode =>
        partNode(project, part, bodyOf(part), {
          questions: contributingQuestions(project, part, sets),
          isElsewhere: [part, around].some((each) => each && isElsewhere(each)),
          parts: (below.get(part) ?? []).map((each) => nodeOf(each, part)),
        });
      return (below.get(undefined) ?? []).map((part) => nodeOf(part));
    });
}

/** Entries by the one around them. It goes by where they stand: while somebody types, ids may well be the same. */
function nested(definitions: readonly Definition[]): Map<Definition | undefined, Definition[]> {
  const found = new Map<Definition | undefined, Definition[]>();
  const open: Definition[] = [];
  for (const part of definitions) {
    while (open.length > 0 && !holds(open.at(-1)!, part)) open.pop();
    const around = open.at(-1);
    const beside = found.get(around);
    if (beside) beside.push(part);
    else found.set(around, [part]);
    open.push(part);
  }
  return found;
}

const holds = ({ node }: Definition, { place }: Definition) =>
  node !== undefined && node.start <= place.start && place.start <= node.end;

interface Inside {
  /** Its evidence comes from other work than questions. */
  readonly isElsewhere: boolean;
  readonly parts: readonly RatingsNode[];
  readonly questions: readonly Definition[];
}

function partNode(
  project: Project,
  part: Definition,
  body: readonly string[],
  { isElsewhere, parts, questions }: Inside,
): RatingsNode {
  const words = wordsOf(part);
  const count = counted(questions.length);
  const isLeaf = part.kind === 'key question' || part.kind === 'criterion';
  return {
    name: part.name,
    // Its words are long: they come last, or the count would not be seen beside them.
    label: isLeaf ? part.name : `${part.name} ${words}`.trim(),
    description: isLeaf ? `${count} · ${words}` : questions.length > 0 ? count : (body[0] ?? ''),
    tooltip: [escapedMarkdown(words), ...body].join('\n\n'),
    kind: KINDS[part.kind] ?? 'standard',
    isBare: isLeaf && questions.length === 0 && !isElsewhere,
    place: placeOfDefinition(project, part),
    children: [...parts, ...questions.map((each) => questionNode(project, each))],
  };
}

const KINDS: Readonly<Record<string, RatingsNode['kind']>> = {
  domain: 'domain',
  theme: 'theme',
  'key question': 'key question',
  criterion: 'criterion',
};

function counted(count: number): string {
  if (count === 0) return 'no questions';
  return count === 1 ? '1 question' : `${count} questions`;
}

function wordsOf(definition: Definition): string {
  return titleOf(definition)?.value.replace(/\s+/g, ' ').trim() ?? '';
}

function questionNode(project: Project, question: Definition): RatingsNode {
  const words = wordsOf(question);
  return {
    name: question.name,
    label: `${question.name} ${words}`.trim(),
    description: questionOf(question)?.kind?.value ?? question.kind,
    tooltip: escapedMarkdown(words),
    kind: 'question',
    isBare: false,
    place: placeOfDefinition(project, question),
    children: [],
  };
}
