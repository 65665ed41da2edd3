/** Builds the tree of the question outline: the questions of each set by where they stand, by their kind, or by the standard that they bear on. */
import { questionOf } from '../../model/questions.ts';
import type { Definition, SectionEntry } from '../../model/reading.ts';
import { type Around, outlineOf } from '../../project/order/outline.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { groupBy } from '../../text/group-by.ts';
import { escapedMarkdown } from '../cards/markdown.ts';
import { definitionsOf, placeOfDefinition } from '../places/names.ts';
import { countedQuestions, questionLine, setLines, type ViewLine, wordsOfEntry } from './line.ts';

export const GROUPINGS = ['section', 'kind', 'standard'] as const;

/** By what the questions of a set are put together. */
export type Grouping = (typeof GROUPINGS)[number];

/** The questions of every set. */
export function outlineView(project: Project, by: Grouping): ViewLine[] {
  return setLines(project, (set) => {
    const entries = entriesOf(set);
    return by === 'section' ? bySection(project, entries) : byKey(project, set, entries, by);
  });
}

type Entry = readonly [entry: SectionEntry, around: Around];

const entriesOf = (set: QuestionSet): Entry[] =>
  set.inReadingOrder().flatMap((document) => [...outlineOf(document)]);

function bySection(project: Project, entries: readonly Entry[]): ViewLine[] {
  const below = groupBy(
    entries.filter(([{ kind }]) => kind !== 'row' && kind !== 'section'),
    ([{ kind }, { keyQuestion, section }]) =>
      (kind === 'question' ? keyQuestion?.definition : undefined) ?? section?.definition,
  );
  const lineOf = (entry: SectionEntry): ViewLine => {
    const children = (below.get(entry) ?? []).map(([each]) => lineOf(each));
    return entry.kind === 'question' ? questionLine(project, entry) : headLine(project, entry, children);
  };
  const tops = entries.filter(([{ kind }]) => kind === 'section').map(([entry]) => entry);
  const alone = (below.get(undefined) ?? []).map(([entry]) => entry);
  return [...tops, ...alone].map(lineOf);
}

function headLine(project: Project, entry: SectionEntry, children: readonly ViewLine[]): ViewLine {
  const words = wordsOfEntry(entry);
  const isSection = entry.kind === 'section';
  return {
    name: entry.name,
    label: isSection ? words || entry.name : `${entry.name} ${words}`.trim(),
    description: countedQuestions(questionsIn(children)),
    tooltip: escapedMarkdown(words),
    kind: isSection ? 'section' : 'key question',
    isBare: false,
    place: placeOfDefinition(project, entry),
    children,
  };
}

const questionsIn = (lines: readonly ViewLine[]): number =>
  lines.reduce((sum, { kind, children }) => sum + (kind === 'question' ? 1 : questionsIn(children)), 0);

function byKey(
  project: Project,
  set: QuestionSet,
  entries: readonly Entry[],
  by: 'kind' | 'standard',
): ViewLine[] {
  const questions = entries.filter(([{ kind }]) => kind === 'question');
  const pairs = questions.flatMap(([question, around]) =>
    (by === 'kind' ? kindsOf(question) : standardsOf(question, around)).map((key) => ({ key, question })),
  );
  const groups = [...groupBy(pairs, ({ key }) => key)].map(([key, those]) => ({
    key,
    questions: those.map(({ question }) => question),
  }));
  if (by === 'standard') groups.sort((a, b) => compareIds(a.key, b.key));
  return groups.map((group) => groupLine(project, set, by, group));
}

const kindsOf = (question: Definition): string[] => [questionOf(question)?.kind?.value ?? ''];

/** What a question bears on: what it cites itself, or else what is cited by the key question or the section around it. */
function standardsOf(question: SectionEntry, { keyQuestion, section }: Around): string[] {
  for (const entry of [question, keyQuestion?.definition, section?.definition]) {
    const cited = entry ? citedBy(entry) : [];
    if (cited.length > 0) return cited;
  }
  return [''];
}

function citedBy(entry: Definition): string[] {
  const { reading, node } = entry;
  const own = reading.mentions.filter(
    ({ space, form, start }) =>
      space === 'standard' && form === 'field' && node && node.start <= start && start <= node.end,
  );
  return [...new Set(own.map(({ name }) => name))];
}

const compareIds = (a: string, b: string) => {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a.localeCompare(b, 'en', { numeric: true });
};

interface Group {
  readonly key: string;
  readonly questions: readonly Definition[];
}

function groupLine(
  project: Project,
  set: QuestionSet,
  by: 'kind' | 'standard',
  { key, questions }: Group,
): ViewLine {
  const [standard] =
    by === 'standard' && key !== '' ? definitionsOf(project, set, { space: 'standard', name: key }) : [];
  const words = standard ? wordsOfEntry(standard) : '';
  const label = key === '' ? `No ${by}` : by === 'kind' ? capitalised(key) : `${key} ${words}`.trim();
  return {
    name: `${by} ${key}`,
    label,
    description: countedQuestions(questions.length),
    tooltip: escapedMarkdown(label),
    kind: standard ? 'standard' : 'group',
    isBare: false,
    place: standard && placeOfDefinition(project, standard),
    children: questions.map((each) => questionLine(project, each)),
  };
}

const capitalised = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);
