/** Says what refers to something: questions first, in reading order, then other documents, and cases by their number. */
import type { Definition, Reading } from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { sentenceList } from '../../text/sentence-list.ts';
import { thousands } from '../../text/thousands.ts';
import { baseName } from '../../text/uri.ts';
import { readingsThatMention } from '../places/names.ts';
import { escapedMarkdown } from './markdown.ts';

/** So many of those who refer to something are named; the rest are counted. */
const MOST_REFERRERS = 6;
/** More than so many are shown as they come. */
const MOST_SORTED = 200;

/** “Referred to by A1.1, P1.1 and 3 cases”; undefined where nothing does. */
export function referrers(project: Project, set: QuestionSet, definition: Definition): string | undefined {
  const all = readingsThatMention(project, set, definition).filter((each) => each !== definition.reading);
  const cases = all.filter(({ kind }) => kind === 'case').length;
  const names = new Set(
    namesInOrder(
      project,
      set,
      all.filter(({ kind }) => kind !== 'case'),
    ),
  );
  const named = [...names].slice(0, MOST_REFERRERS).map(escapedMarkdown);
  const rest = names.size - named.length;
  const counted = [
    ...(rest > 0 ? [`${thousands(rest)} more`] : []),
    ...(cases > 0 ? [cases === 1 ? '1 case' : `${thousands(cases)} cases`] : []),
  ];
  const listed = counted.length > 0 ? sentenceList([...named, ...counted]) : named.join(', ');
  return listed && `Referred to by ${listed}`;
}

function namesInOrder(project: Project, set: QuestionSet, readings: readonly Reading[]): string[] {
  const placed = readings.map((reading) => ({ reading, document: project.documentOf(reading.chunk) }));
  const isSorted = placed.length <= MOST_SORTED;
  const order = new Map(set.inReadingOrder().map((document, index) => [document, index]));
  const rank = ({ reading, document }: (typeof placed)[number]) => [
    isEntry(reading) ? 0 : 1,
    ...(isSorted ? [(document && order.get(document)) ?? order.size, reading.chunk.startLine] : []),
  ];
  const ranked = placed.map((each) => ({ ...each, rank: rank(each) }));
  ranked.sort((a, b) => a.rank.map((own, at) => own - b.rank[at]!).find((by) => by !== 0) ?? 0);
  return ranked.map(({ reading }) => ownName(project, reading));
}

const isEntry = ({ kind, role }: Reading) => kind === 'guidance' || (kind === 'section' && role !== 'head');

function ownName(project: Project, { definitions: [own], chunk }: Reading): string {
  return own && (own.space === 'id' || own.space === 'guidance')
    ? own.name
    : baseName(project.documentOf(chunk)?.uri ?? '');
}
