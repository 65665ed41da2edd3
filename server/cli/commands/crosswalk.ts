/** The command `carag crosswalk`: prints which question of one version is which of another, for those who compare answers. */
import { type Crossing, crosswalk as crossings } from '../../change/comparison/crosswalk.ts';
import { csvText } from '../../exchange/case-data/write.ts';
import { comparisonsOf } from '../../review/report.ts';
import { print } from '../output/print.ts';
import { jsonText } from '../output/shown.ts';
import { twoVersions } from '../versions/versions.ts';

/** Prints one line for each question. Throws a `Failure` for what cannot be compared. */
export async function crosswalk(
  base: string,
  head: string | undefined,
  { format }: { readonly format: 'csv' | 'json' },
): Promise<void> {
  const sides = await twoVersions(base, head);
  const { comparisons } = comparisonsOf(sides.base, sides.head);
  const found = comparisons.flatMap(crossings);
  print(format === 'json' ? `${jsonText(found)}\n` : csv(found));
}

const HEADINGS = ['from', 'to', 'relation', 'comparable', 'classes'];

/** Several ids in a cell are parted as several codes are in case data. */
function csv(found: readonly Crossing[]): string {
  const rows = found.map(({ from, to, relation, comparable, classes }) => [
    from.join(';'),
    to.join(';'),
    relation,
    comparable,
    classes.join(';'),
  ]);
  return csvText([HEADINGS, ...rows]);
}
