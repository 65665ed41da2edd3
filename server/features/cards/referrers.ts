/** Says what refers to something: questions first, in reading order, then other documents, and cases by their number. */
import type { Definition, Reading } from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { baseName } from '../../text/uri.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { thousands } from '../../text/wording/thousands.ts';
import { readingsThatMention } from '../places/names.ts';
import { escapedMarkdown } from './markdown.ts';

/** So many of those who refer to something are named; the rest are counted. */
const MOST_REFERRERS = 6;
/** More than so many are shown as they come. */
const MOST_SORTED = 200;

/** “Referred to by A1.1, P1.1 and 3 cases”; undefined where nothing does. */
export function referrers(project: Project, set: QuestionSet, definition: Definition): string | undefined {
  const all = readingsThatMention(project, set, definition).filter((each) => each !== definition.reading);
  const others = all.filter(({ kind }) => kind !== 'case');
  const cases = all.length - others.length;
  const ordered = others.length > MOST_SORTED ? entriesFirst(others) : inOrder(project, set, others);
  const shown = ordered.slice(0, MOST_REFERRERS).map((reading) => escapedMarkdown(ownName(project, reading)));
  const rest = ordered.length - shown.length;
  const named = [...new Set(shown)];
  const counted = [
    ...(rest > 0 ? [`${thousands(rest)} more`] : []),
    ...(cases > 0 ? [cases === 1 ? '1 case' : `${thousands(cases)} cases`] : []),
  ];
  const listed = counted.length > 0 ? sentenceList([...named, ...counted]) : named.join(', ');
  return listed && `Referred to by ${listed}`;
}

const entriesFirst = (readings: readonly Reading[]): Reading[] => [
  ...readings.filter(isEntry),
  ...readings.filter((each) => !isEntry(each)),
];

function inOrder(project: Project, set: QuestionSet, readings: readonly Reading[]): Reading[] {
  const order = new Map(set.inReadingOrder().map((document, index) => [document, index]));
  const ranked = readings.map((reading) => {
    const document = project.documentOf(reading.chunk);
    const place = (document && order.get(document)) ?? order.size;
    return { reading, rank: [isEntry(reading) ? 0 : 1, place, reading.chunk.startLine] };
  });
  ranked.sort((a, b) => a.rank.map((own, at) => own - b.rank[at]!).find((by) => by !== 0) ?? 0);
  return ranked.map(({ reading }) => reading);
}

const isEntry = ({ kind, role }: Reading) => kind === 'guidance' || (kind === 'section' && role !== 'head');

function ownName(project: Project, { definitions: [own], chunk }: Reading): string {
  return own && (own.space === 'id' || own.space === 'guidance')
    ? own.name
    : baseName(project.documentOf(chunk)?.uri ?? '');
}
