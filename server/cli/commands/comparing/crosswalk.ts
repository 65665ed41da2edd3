/** The command `carag crosswalk`: prints which question of one version is which of others, for those who compare answers. */
import { readFile } from 'node:fs/promises';
import { type Crossing, crosswalk as crossings } from '../../../change/crosswalk/crosswalk.ts';
import { type Lineage, lineages } from '../../../change/crosswalk/lineage.ts';
import { comparisonsOf } from '../../../review/report.ts';
import { crossingsCsv, lineagesCsv, lineagesReport } from '../../comparison/crosswalk.ts';
import { type CrosswalkLanguage, crosswalkWords } from '../../comparison/crosswalk-words.ts';
import { saveReport } from '../../disk/save.ts';
import { print } from '../../output/print.ts';
import { reportPage } from '../../output/report-page.ts';
import { jsonText, shown } from '../../output/shown.ts';
import { twoVersions } from '../../versions/versions.ts';

export interface CrosswalkOptions {
  readonly format: 'csv' | 'json' | 'html';
  /** Where the list goes; without it, it is printed. */
  readonly out?: string;
  /** Of the page; tables are the same in every language. */
  readonly language: CrosswalkLanguage;
  /** Where the style sheet of pages is. */
  readonly style: URL;
}

/** Prints one line for each question ever asked. Throws a `Failure` for what cannot be compared. */
export async function crosswalk(given: readonly string[], options: CrosswalkOptions): Promise<void> {
  const versions = given.length > 1 ? given : [...given, '.'];
  const steps: SetStep[][] = [];
  for (const [at, base] of versions.slice(0, -1).entries())
    steps.push(await stepFrom(base, versions[at + 1]!));
  const written = await writtenAs(steps, versions, options);
  if (options.out === undefined) print(written);
  else await saveReport(options.out, shown(written));
}

/** What became of the questions of a set from one version to the next. */
interface SetStep {
  /** Where the set lies in each of the two. */
  readonly from: string;
  readonly to: string;
  readonly found: readonly Crossing[];
}

async function stepFrom(base: string, head: string): Promise<SetStep[]> {
  const sides = await twoVersions(base, head);
  return comparisonsOf(sides.base, sides.head).comparisons.map((comparison) => ({
    from: comparison.base.set.folder,
    to: comparison.head.set.folder,
    found: crossings(comparison),
  }));
}

async function writtenAs(
  steps: readonly (readonly SetStep[])[],
  versions: readonly string[],
  { format, language, style }: CrosswalkOptions,
): Promise<string> {
  const [only = [], ...more] = steps;
  const all = only.flatMap(({ found }) => found);
  if (format === 'html')
    return reportPage(
      lineagesReport(linesOf(steps), versions, crosswalkWords(language)),
      await readFile(style, 'utf8'),
    );
  if (more.length === 0) return format === 'json' ? `${jsonText(all)}\n` : crossingsCsv(all);
  const lines = linesOf(steps);
  return format === 'json' ? `${jsonText(lines)}\n` : lineagesCsv(lines, versions);
}

/** Each set is followed by itself: two sets may have the same ids. */
function linesOf(steps: readonly (readonly SetStep[])[]): Lineage[] {
  const begun = steps.flatMap((sets, at) =>
    sets.filter(({ from }) => !steps[at - 1]?.some(({ to }) => to === from)).map((set) => ({ set, at })),
  );
  return begun.flatMap(({ set, at }) => {
    const chain: (readonly Crossing[])[] = Array.from({ length: at }, () => []);
    for (let next: SetStep | undefined = set, step = at; ; step++) {
      chain.push(next?.found ?? []);
      if (step === steps.length - 1) return lineages(chain);
      next = steps[step + 1]!.find(({ from }) => from === next?.to);
    }
  });
}
