/** Writes a comparison as Markdown for a pull request, in which what documents hold is shown and never read as Markdown. */

import type { MarkedPiece } from '../change/comparison/marked-words.ts';
import { escapedMarkdown } from '../features/cards/markdown.ts';
import { onOneLine } from '../text/signs/on-one-line.ts';
import type { DiffReport, ReportedChange } from './report.ts';
import {
  acceptedWords,
  byClass,
  CLASS_WORDS,
  closingLines,
  reviewTitle,
  shownPlace,
  texts,
} from './words.ts';

/** @param more lines for the end, of what else was looked at. */
export function reviewMarkdown(report: DiffReport, more: readonly string[] = []): string {
  const groups = byClass(report).flatMap(([of, changes]) => [
    `## ${CLASS_WORDS[of]}`,
    changes.map(item).join('\n'),
  ]);
  const closing = [...closingLines(report), ...more].map((line) => plain(line));
  return `${[`# ${plain(reviewTitle(report))}`, ...groups, '## What was compared', ...closing].join('\n\n')}\n`;
}

const plain = (text: string) => escapedMarkdown(onOneLine(text)).trim();

const SAID = { '-': 'before', '+': 'now' } as const;
const MARKS = { '-': '~~', '+': '**' } as const;

function item(change: ReportedChange): string {
  const said = texts(change).map(({ sign, pieces }) => `  - ${SAID[sign]}: ${marked(pieces, MARKS[sign])}`);
  const accepted = acceptedWords(change);
  return [
    `- **${plain(change.what)}** ${plain(shownPlace(change))} \`${change.fingerprint}\``,
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
