/** Writes a comparison as text for a terminal. */

import type { MarkedPiece } from '../../change/comparison/marked-words.ts';
import type { DiffReport, ReportedChange } from '../../review/report.ts';
import { acceptedWords, byClass, CLASS_WORDS, closingLines, shownPlace, texts } from '../../review/words.ts';
import { harmless, type Paints } from '../output/terminal.ts';

/** Longer texts are shown by their beginning. */
const LONGEST = 300;

export function diffText(report: DiffReport, more: readonly string[], paints: Paints): string {
  const groups = byClass(report).map(([of, changes]) =>
    [paints.strong(CLASS_WORDS[of]), ...changes.flatMap((change) => lines(change, paints))].join('\n'),
  );
  return `${[...groups, [...closingLines(report), ...more].map(harmless).join('\n')].join('\n\n')}\n`;
}

function lines(change: ReportedChange, paints: Paints): string[] {
  const place = harmless(shownPlace(change));
  const accepted = acceptedWords(change);
  return [
    `  ${harmless(change.what)}  ${paints.faint(`${place}  ${change.fingerprint}`.trim())}`,
    ...texts(change).map(({ sign, pieces }) => `    ${sign} ${shown(pieces, paints)}`),
    ...(accepted === undefined ? [] : [`    ${harmless(accepted)}`]),
  ];
}

/** The words that differ are told apart where the terminal can show it. */
function shown(pieces: readonly MarkedPiece[], { strong }: Paints): string {
  let left = LONGEST;
  return pieces
    .map(({ text, isOther }) => {
      const part = harmless(text.length > left ? `${text.slice(0, Math.max(0, left))}…` : text);
      const isOver = left < 0;
      left -= text.length;
      if (isOver) return '';
      return isOther ? strong(part) : part;
    })
    .join('');
}
