/** Reads files of answers, and adds up what they say of key questions. */
import { type CaseFormat, type CaseReport, readCases } from '../exchange/case-data/read.ts';
import type { View } from '../project/view.ts';
import { type Count, shareOf } from '../ratings/evidence/case-counts.ts';
import type { Share } from '../ratings/evidence/evidence.ts';
import type { Source } from './source.ts';

/** What came of a file of answers. */
export interface CasesRead extends CaseReport {
  /** Its path as it is shown. */
  readonly file: string;
  readonly isTable: boolean;
  /** The title of the set that was answered. */
  readonly set: string;
}

/** How case data is written in a file, by its name; undefined of a file that holds none. */
export function caseFormatOf(path: string): CaseFormat | undefined {
  const [, ending] = /\.(csv|json|jsonl|ndjson|tsv)$/i.exec(path) ?? [];
  switch (ending?.toLowerCase()) {
    case 'csv':
    case 'tsv':
      return 'csv';
    case 'json':
      return 'json';
    case undefined:
      return undefined;
    default:
      return 'jsonl';
  }
}

/**
 * Reads a file of answers to the set of a view. Throws a `Failure` where the file cannot be read.
 * @param title what the set is called in the report.
 */
export async function readCaseFile(
  uri: string,
  format: CaseFormat,
  view: View,
  title: string,
  source: Source,
): Promise<CasesRead> {
  const { progress } = source;
  const onProgress = (cases: number) => progress?.counted(cases);
  const report = await readCases(source.read(uri), format, view, { onProgress }).finally(() =>
    progress?.done(),
  );
  return { ...report, file: source.shown(uri), isTable: format === 'csv', set: title };
}

/** What several files say of each key question of the standards, taken together. */
export function countsOf(read: readonly CasesRead[]): Map<string, Count> {
  const sums = new Map<string, Count>();
  for (const { counts } of read) {
    for (const [id, count] of counts) {
      const before = sums.get(id);
      sums.set(id, before ? added(before, count) : count);
    }
  }
  return sums;
}

function added(one: Count, other: Count): Count {
  return {
    sufficient: one.sufficient + other.sufficient,
    insufficient: one.insufficient + other.insufficient,
    'not applicable': one['not applicable'] + other['not applicable'],
    unanswered: one.unanswered + other.unanswered,
    'not asked': one['not asked'] + other['not asked'],
  };
}

export const countedShares = (counts: ReadonlyMap<string, Count>): Map<string, Share> =>
  new Map([...counts].map(([id, count]) => [id, shareOf(count)]));
