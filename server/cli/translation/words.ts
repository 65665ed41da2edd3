/** Says for people what there is to translate: in a terminal, and as a table in Markdown. */
import { escapedMarkdown } from '../../features/cards/markdown.ts';
import { shortened } from '../../text/wording/shortened.ts';
import type { TextState } from '../../translation/text-states.ts';
import { undatedWords } from '../output/findings/text.ts';
import { harmless, paintsFor } from '../output/terminal.ts';
import { counted, longest } from '../output/words.ts';
import type { Count, DocumentReport, ToDo, TranslationReport } from './report.ts';

/** What each state means, for those who read the list. */
const MEANINGS: Readonly<Record<TextState, string>> = {
  missing: 'missing',
  stale: 'changed since',
  differs: 'other references',
  identical: 'not translated',
  undated: 'undated',
  draft: 'draft',
  checked: 'checked',
};

export function translationText(report: TranslationReport): string {
  const { strong, faint } = paintsFor(process.stdout);
  const parts = report.documents.filter(({ toDo, extra }) => toDo.length + extra.length > 0);
  const lines = parts.flatMap((part) => [
    '',
    `${strong(harmless(part.title))}  ${faint(harmless(part.document))}  ${countsLine(part)}`,
    ...part.toDo.map((each) => toDoLine(each, part.toDo)),
    ...part.extra.map((path) => `  ${harmless(path)}  is no text of this document`),
  ]);
  return `${[heading(report), ...lines].join('\n')}\n${lines.length > 0 ? '\n' : ''}${closing(report)}`;
}

const heading = ({ set, folder, language }: TranslationReport) =>
  `${harmless(set)} (${harmless(folder)}), into ${language}`;

function toDoLine({ path, state, source, file, line, column }: ToDo, all: readonly ToDo[]): string {
  const { faint } = paintsFor(process.stdout);
  const width = longest(all.map((each) => harmless(each.path)));
  const wide = longest(all.map((each) => MEANINGS[each.state]));
  return `  ${harmless(path).padEnd(width)}  ${MEANINGS[state].padEnd(wide)}  ${harmless(shortened(source.replace(/\s+/g, ' ')))}  ${faint(harmless(`${file}:${line}:${column}`))}`;
}

const countsLine = ({ counts }: Pick<DocumentReport, 'counts'>) =>
  (['missing', 'stale', 'differs', 'identical'] as const)
    .filter((state) => counts[state].texts > 0)
    .map((state) => `${MEANINGS[state]}: ${said(counts[state])}`)
    .join(', ');

const said = ({ texts, words }: Count) => `${counted(texts, 'text')}, ${counted(words, 'word')}`;

function closing(report: TranslationReport): string {
  const { counts, all, toDo, language, checkedBy } = report;
  const done =
    toDo.texts === 0
      ? `Nothing is left to translate into ${language}`
      : `To do in ${language}: ${said(toDo)}`;
  const lines = [
    `${done}, of ${said(all)}.`,
    ...(counts.undated.texts > 0 ? [undatedWords(counts.undated.texts)] : []),
    ...(counts.draft.texts > 0 ? [`Nobody has checked ${counted(counts.draft.texts, 'text')} yet.`] : []),
    ...checkedBy.map(
      ({ by, on, texts }) =>
        `Checked by ${harmless(by)}${on === null ? '' : `, ${harmless(on)}`}: ${counted(texts, 'text')}.`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** A list for a pull request or a letter, in which what documents hold is shown and never read as Markdown. */
export function translationMarkdown(report: TranslationReport): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = (...names: string[]) => [row(names), row(names.map(() => '---'))];
  const sections = [
    ...head('Section', 'Missing', 'Changed since', 'Other references', 'Not translated', 'Texts'),
    ...report.documents.map(({ title, counts, all }) =>
      row([
        plain(title),
        ...(['missing', 'stale', 'differs', 'identical'] as const).map((state) => cell(counts[state])),
        cell(all),
      ]),
    ),
  ];
  const texts = report.documents.flatMap(({ toDo, document }) =>
    toDo.map(({ path, state, source, text }) =>
      row([plain(document), plain(path), MEANINGS[state], plain(source), plain(text ?? '')]),
    ),
  );
  const list =
    texts.length > 0 ? ['', ...head('Document', 'Path', 'State', 'Source', report.language), ...texts] : [];
  return `${[`# ${plain(report.set)}: ${report.language}`, '', ...sections, ...list, '', plain(closing(report)).replaceAll('\n', '\n\n')].join('\n')}\n`;
}

const cell = ({ texts, words }: Count) => (texts === 0 ? '0' : `${texts} (${counted(words, 'word')})`);

const plain = (text: string) =>
  escapedMarkdown(harmless(text)).trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
