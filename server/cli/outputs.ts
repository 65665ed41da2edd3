/** The types of what commands print as JSON, from which those of the package for npm are made (`tools/build/output-types.mjs`). */
import type { Crossing } from '../change/crosswalk/crosswalk.ts';
import type { Lineage } from '../change/crosswalk/lineage.ts';
import type { ExportedSet } from '../export/exported-set.ts';
import type { DiffOutput } from './commands/comparing/diff.ts';
import type { Explained } from './commands/showing/explain-routing.ts';
import type { ListedEntry } from './commands/showing/list.ts';
import type { ChangesReport } from './control/report.ts';
import type { LintOutput } from './output/findings/json.ts';
import type { RateOutput } from './rating/json.ts';
import type { RenameOutput } from './refactoring/carry-out.ts';
import type { TestOutput } from './testing/json.ts';
import type { TranslationReport } from './translation/report.ts';

/** By the names of the commands. */
export interface Outputs {
  readonly lint: LintOutput;
  readonly test: TestOutput;
  readonly rate: RateOutput;
  readonly diff: DiffOutput;
  readonly changes: { readonly sets: readonly ChangesReport[] };
  /** Between two versions what crossed from one to the other; over more, the lines through all of them. */
  readonly crosswalk: readonly Crossing[] | readonly Lineage[];
  readonly list: readonly ListedEntry[];
  readonly 'explain-routing': readonly Explained[];
  readonly translate: TranslationReport;
  readonly rename: RenameOutput;
  readonly renumber: RenameOutput;
  /** With `--to json`. */
  readonly export: ExportedSet;
}
