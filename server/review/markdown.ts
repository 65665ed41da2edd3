/** Writes a comparison as Markdown for a pull request, in which what documents hold is shown and never read as Markdown. */

import type { MarkedPiece } from '../change/comparison/marked-words.ts';
import { escapedMarkdown } from '../features/cards/markdown.ts';
import { onOneLine } from '../text/signs/on-one-line.ts';
import { type ReviewWords, reviewWords } from './language.ts';
import type { ReportedChange } from './report.ts';
import { acceptedWords, byClass, closingLines, reviewTitle, shownPlace, type Told, texts } from './words.ts';

/** @param more lines for the end, of what else was looked at. */
export function reviewMarkdown(review: Told, more: readonly string[] = []): string {
  const say = reviewWords(review.language);
  const groups = byClass(review.report).flatMap(([of, changes]) => [
    `## ${say.classes[of]}`,
    changes.map((change) => item(change, say)).join('\n'),
  ]);
  const closing = [...closingLines(review), ...more].map((line) => plain(line));
  return `${[`# ${plain(reviewTitle(review))}`, ...groups, `## ${say.compared}`, ...closing].join('\n\n')}\n`;
}

const plain = (text: string) => escapedMarkdown(onOneLine(text)).trim();

const MARKS = { '-': '~~', '+': '**' } as const;

function item(change: ReportedChange, say: ReviewWords): string {
  const said = texts(change).map(
    ({ sign, pieces }) => `  - ${sign === '-' ? say.before : say.now}: ${marked(pieces, MARKS[sign])}`,
  );
  const accepted = acceptedWords(change, say);
  return [
    `- **${plain(change.what)}** ${plain(shownPlace(change, say))} \`${change.fingerprint}\``,
    ...said,
    ...(accepted === undefined ? [] : [`  - ${plain(accepted)}`]),
  ].join('\n');
}

/** Marks stand at words: beside a blank they would mark nothing. */
const marked = (pieces: readonly MarkedPiece[], mark: string) =>
  pieces
    .map(({ text, isOther }) => {
      const words = text.trim();
      const [before, after] = [/^\s/.test(text), /\s$/.test(text) && words !== ''];
      const shown = escapedMarkdown(onOneLine(words));
      const isMarked = isOther && words !== '' && pieces.length > 1;
      return `${before ? ' ' : ''}${isMarked ? `${mark}${shown}${mark}` : shown}${after ? ' ' : ''}`;
    })
    .join('')
    .trim();
