/** Writes a comparison as text for a terminal. */

import type { MarkedPiece } from '../../change/comparison/marked-words.ts';
import { type ReviewWords, reviewWords } from '../../review/language.ts';
import type { ReportedChange } from '../../review/report.ts';
import { acceptedWords, byClass, closingLines, shownPlace, type Told, texts } from '../../review/words.ts';
import { harmless, type Paints } from '../output/terminal.ts';

/** Longer texts are shown by their beginning. */
const LONGEST = 300;

export function diffText(review: Told, more: readonly string[], paints: Paints): string {
  const say = reviewWords(review.language);
  const groups = byClass(review.report).map(([of, changes]) =>
    [paints.strong(say.classes[of]), ...changes.flatMap((change) => lines(change, say, paints))].join('\n'),
  );
  return `${[...groups, [...closingLines(review), ...more].map(harmless).join('\n')].join('\n\n')}\n`;
}

function lines(change: ReportedChange, say: ReviewWords, paints: Paints): string[] {
  const place = harmless(shownPlace(change, say));
  const accepted = acceptedWords(change, say);
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
