/** Builds the tree of the ratings view: standards, how each part is rated, and the questions that give evidence for it. */
import type { Definition } from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { isElsewhere } from '../../ratings/evidence/citations.ts';
import { escapedMarkdown } from '../cards/markdown.ts';
import { unitBodies } from '../cards/rating-card.ts';
import { contributingQuestions, contributingSets } from '../lenses/standards.ts';
import { placeOfDefinition } from '../places/names.ts';
import { countedQuestions, questionLine, setLines, type ViewLine, wordsOfEntry } from './line.ts';

/** The standards of every set that has any, with how each part is rated and what gives evidence for it. */
export const ratingsView = (project: Project): ViewLine[] =>
  setLines(project, (set) => partsOf(project, set));

/** The parts of the standards of a set, each with those below it. */
function partsOf(project: Project, set: QuestionSet): ViewLine[] {
  const bodyOf = unitBodies(project, set);
  const sets = contributingSets(project, set);
  const documents = set.inReadingOrder().filter(({ kind }) => kind === 'standards');
  return documents
    .flatMap(({ readings }) => readings)
    .flatMap(({ definitions }) => {
      const below = nested(definitions);
      const nodeOf = (part: Definition, around?: Definition): ViewLine =>
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
  readonly parts: readonly ViewLine[];
  readonly questions: readonly Definition[];
}

function partNode(
  project: Project,
  part: Definition,
  body: readonly string[],
  { isElsewhere, parts, questions }: Inside,
): ViewLine {
  const words = wordsOfEntry(part);
  const count = countedQuestions(questions.length);
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
    children: [...parts, ...questions.map((each) => questionLine(project, each))],
  };
}

const KINDS: Readonly<Record<string, ViewLine['kind']>> = {
  domain: 'domain',
  theme: 'theme',
  'key question': 'key question',
  criterion: 'criterion',
};
