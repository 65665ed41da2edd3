/** The command `carag diff`: prints what changed between two versions, by what it means. */
import { readFile } from 'node:fs/promises';
import { type ChangeClass, worstFirst } from '../../../change/version/classes.ts';
import { reportMarkdown } from '../../../report/markdown.ts';
import type { Report } from '../../../report/tree.ts';
import { changesReport } from '../../../review/changes-report.ts';
import { reviewIn } from '../../../review/in-language.ts';
import { type DiffReport, type Review, review } from '../../../review/report.ts';
import { acceptChanges } from '../../comparison/accepting.ts';
import { diffAnnotations } from '../../comparison/annotations.ts';
import { type CasesReport, type RanCases, ranCases } from '../../comparison/cases.ts';
import { casesLines } from '../../comparison/cases-words.ts';
import { saveReport } from '../../disk/save.ts';
import { Failure } from '../../failure.ts';
import { filePlaceOf } from '../../linting/report.ts';
import { print } from '../../output/print.ts';
import { reportPage } from '../../output/report-page.ts';
import { reportText } from '../../output/report-text.ts';
import { jsonText, shown } from '../../output/shown.ts';
import { type Look, lookOf, PLAIN_LOOK } from '../../output/terminal.ts';
import { languageOf, mustSpeak } from '../../spoken.ts';
import { twoVersions, type VersionSide } from '../../versions/versions.ts';

export interface DiffOptions {
  readonly format: 'text' | 'json' | 'markdown' | 'html' | 'github';
  /** Changes of this class, and of worse ones, end with 1. */
  readonly failOn?: ChangeClass;
  /** Ends where a set has no counterpart in the base. */
  readonly requireBase?: boolean;
  /** Fingerprints of changes that are accepted, by whom and why. */
  readonly accept: readonly string[];
  readonly by?: string;
  readonly why?: string;
  /** Recorded case data, which is run through both versions. */
  readonly cases?: string;
  /** The language in which it is told to people; that of the sets where none is asked for. */
  readonly language?: string;
  /** Where the report goes; it is still told as text then. */
  readonly out?: string;
  /** Where the style sheet of pages is. */
  readonly style: URL;
}

/** What `carag diff` prints as JSON. */
export interface DiffOutput extends DiffReport {
  readonly cases?: CasesReport;
}

/** Prints what changed. Throws a `Failure` for what cannot be compared. */
export async function diff(base: string, head: string | undefined, options: DiffOptions): Promise<void> {
  const found = await accepting(base, head, options);
  const cases = options.cases === undefined ? undefined : await ranCases(options.cases, found.comparisons);
  const told = { found, spoken: spokenReview(found, options.language), cases };
  const isBad = (of: ChangeClass) => options.failOn !== undefined && worstFirst(of, options.failOn) <= 0;
  const isFailing = found.report.changes.some((change) => change.accepted === null && isBad(change.class));
  process.exitCode = isFailing ? 1 : 0;
  const written = await writtenAs(told, isBad, options);
  if (options.out !== undefined) await saveReport(options.out, shown(written));
  const isTold = options.out === undefined;
  print(isTold ? written : diffText(told, lookOf(process.stdout)));
}

interface Told {
  readonly found: Review;
  /** The same as people are told it. */
  readonly spoken: Review;
  /** What the changes would have done to recorded cases, where some were given. */
  readonly cases: RanCases | undefined;
}

/** What programs read is the same in every language. Throws a `Failure` where no set is in it. */
function spokenReview(found: Review, wished: string | undefined): Review {
  const sets = found.comparisons.map(({ head }) => head.set);
  if (wished !== undefined) mustSpeak(wished, sets);
  return reviewIn(found, wished ?? languageOf(sets));
}

const asReport = ({ cases, spoken }: Told): Report =>
  changesReport(spoken, cases ? casesLines(cases, spoken.language) : []);

const diffText = (told: Told, look: Look) => reportText(asReport(told), look);

/** What changed, after what was to be accepted has been. */
async function accepting(base: string, head: string | undefined, options: DiffOptions): Promise<Review> {
  const { accept, by, why, requireBase } = options;
  const compare = async () => {
    const sides = await twoVersions(base, head);
    return { sides, ...review(sides.base, sides.head, filePlaceOf) };
  };
  const { sides, ...compared } = await compare();
  const { report } = compared;
  if (requireBase) mustHaveBases(sides.head, report);
  if (accept.length === 0) return compared;
  if (by === undefined || why === undefined)
    throw new Failure('Who accepts a change, and why, has to be said: --by ROLE --why REASON.');
  if (!sides.head.isFolder)
    throw new Failure(
      'Changes can only be accepted in a folder. Leave the second version out, or name a folder.',
    );
  const on = new Date().toISOString().slice(0, 10);
  await acceptChanges(accept, report, sides.head, { by, why, on });
  return compare();
}

function mustHaveBases({ versions }: VersionSide, { summary }: DiffReport): void {
  if (summary.sets.length < versions.length)
    throw new Failure(`A question set of “${summary.head}” has no counterpart in “${summary.base}”.`);
}

async function writtenAs(
  told: Told,
  isBad: (of: ChangeClass) => boolean,
  { format, out, style }: DiffOptions,
): Promise<string> {
  const { found, cases } = told;
  const { report } = found;
  switch (format) {
    case 'json': {
      const output: DiffOutput = { ...report, ...(cases ? { cases: cases.report } : {}) };
      return `${jsonText(output)}\n`;
    }
    case 'markdown':
      return reportMarkdown(asReport(told));
    case 'html':
      return reportPage(asReport(told), await readFile(style, 'utf8'));
    case 'github':
      return diffAnnotations(report, isBad);
    case 'text':
      return diffText(told, out === undefined ? lookOf(process.stdout) : PLAIN_LOOK);
  }
}
