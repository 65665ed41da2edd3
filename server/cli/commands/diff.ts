/** The command `carag diff`: prints what changed between two versions, by what it means. */
import { type ChangeClass, worstFirst } from '../../change/version/classes.ts';
import { diffMarkdown } from '../comparison/markdown.ts';
import { type DiffReport, diffReport } from '../comparison/report.ts';
import { diffText } from '../comparison/text.ts';
import { print } from '../output/print.ts';
import { jsonText } from '../output/shown.ts';
import { paintsFor } from '../output/terminal.ts';
import { twoVersions } from '../versions/versions.ts';

export interface DiffOptions {
  readonly format: 'text' | 'json' | 'markdown';
  /** Changes of this class, and of worse ones, end with 1. */
  readonly failOn?: ChangeClass;
}

/** Prints what changed. Throws a `Failure` for what cannot be compared. */
export async function diff(base: string, head: string | undefined, options: DiffOptions): Promise<void> {
  const sides = await twoVersions(base, head);
  const report = diffReport(sides.base, sides.head);
  const { failOn } = options;
  const isBad = (of: ChangeClass) => failOn !== undefined && worstFirst(of, failOn) <= 0;
  process.exitCode = report.changes.some((change) => isBad(change.class)) ? 1 : 0;
  print(written(report, options));
}

function written(report: DiffReport, { format }: DiffOptions): string {
  switch (format) {
    case 'json':
      return `${jsonText(report)}\n`;
    case 'markdown':
      return diffMarkdown(report);
    case 'text':
      return diffText(report, paintsFor(process.stdout));
  }
}
