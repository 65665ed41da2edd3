/** Writes a comparison as text for a terminal. */
import { harmless, type Paints } from '../output/terminal.ts';
import type { DiffReport, ReportedChange } from './report.ts';
import { byClass, CLASS_WORDS, closingLines, shownPlace, texts } from './words.ts';

/** Longer texts are shown by their beginning. */
const LONGEST = 300;

export function diffText(report: DiffReport, paints: Paints): string {
  const groups = byClass(report).map(([of, changes]) =>
    [paints.strong(CLASS_WORDS[of]), ...changes.flatMap((change) => lines(change, paints))].join('\n'),
  );
  return `${[...groups, closingLines(report).map(harmless).join('\n')].join('\n\n')}\n`;
}

function lines(change: ReportedChange, { faint }: Paints): string[] {
  const place = harmless(shownPlace(change));
  return [
    `  ${harmless(change.what)}  ${faint(place)}`.trimEnd(),
    ...texts(change).map(([sign, text]) => `    ${sign} ${harmless(shortened(text))}`),
  ];
}

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
