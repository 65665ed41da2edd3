/** Writes a comparison as Markdown for a pull request, in which what documents hold is shown and never read as Markdown. */
import { escapedMarkdown } from '../../features/cards/markdown.ts';
import { harmless } from '../output/terminal.ts';
import type { DiffReport, ReportedChange } from './report.ts';
import { byClass, CLASS_WORDS, closingLines, shownPlace, texts } from './words.ts';

export function diffMarkdown(report: DiffReport): string {
  const groups = byClass(report).flatMap(([of, changes]) => [
    `## ${CLASS_WORDS[of]}`,
    changes.map(item).join('\n'),
  ]);
  const { base, head } = report.summary;
  const closing = closingLines(report).map((line) => plain(line));
  return `${[`# Changes from ${plain(base)} to ${plain(head)}`, ...groups, '## What was compared', ...closing].join('\n\n')}\n`;
}

const plain = (text: string) => escapedMarkdown(harmless(text)).trim();

const SAID = { '-': 'before', '+': 'now' } as const;

function item(change: ReportedChange): string {
  const said = texts(change).map(([sign, text]) => `  - ${SAID[sign]}: ${plain(text)}`);
  return [`- **${plain(change.what)}** ${plain(shownPlace(change))}`.trimEnd(), ...said].join('\n');
}
