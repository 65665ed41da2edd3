/** The report of an import: what was found, what could not be placed, and what is left to decide. */

import { groupBy } from '../../text/group-by.ts';
import { counted } from '../../text/wording/counted.ts';
import { thousands } from '../../text/wording/thousands.ts';
import { type Aside, type AsideReason, sourcePlaceInWords } from './document.ts';
import type { Origin } from './findings.ts';
import type { Imported } from './import.ts';
import type { OutlineEntry } from './understanding/outline.ts';

/** The name under which it is written. */
export const REPORT = 'import-report.md';

const REASONS: Record<AsideReason, string> = {
  lost: 'Found nowhere in the set',
  page: 'Headers, footers and numbers of pages',
  header: 'What stands around the text of a page',
  columns: 'Headings of columns and lists',
  contents: 'The list of contents',
  comment: 'Comments',
  deleted: 'Words that were struck out',
  rewritten: 'Kept in another form, such as dates and kinds of questions',
  total: 'Totals, which are reckoned from the answers',
  program: 'For the survey program alone: how things are shown and reckoned, and other languages',
};

const ORIGINS: Record<Origin, string> = {
  document: 'Most likely wrong in the document itself',
  extraction: 'Broken when the text was taken out of its pages, or wrong in the document',
  decision: 'Left to decide',
};

/** What is printed: counts, and the most serious of what was found. */
export function importSummary(imported: Imported, { out, report }: { out: string; report: string }): string {
  const lost = imported.account.asides.filter(({ why }) => why === 'lost');
  return [
    `Wrote ${counted(imported.files.length, 'document')} into ${out}.`,
    '',
    ...counts(imported),
    ...wordLines(imported),
    ...lost.map(({ text }) => `  lost: ${text}`),
    '',
    ...findingLines(imported),
    '',
    `Everything that could not be placed is listed in ${report}.`,
    '',
  ].join('\n');
}

/** The whole report, as Markdown. */
export function importReport(name: string, imported: Imported): string {
  return `${[
    `# What became of “${name}”`,
    '',
    ...counts(imported).map((line) => `- ${line.trim()}`),
    ...wordLines(imported).map((line) => `- ${line.trim()}`),
    '',
    ...idLines(imported),
    '## Words that stand in no document of the set',
    '',
    ...asideLines(imported.account.asides),
    '## What the check finds',
    '',
    ...findingLines(imported).map((line) => (line.startsWith('  ') ? `- ${line.trim()}` : `${line}\n`)),
  ].join('\n')}\n`;
}

const entriesOf = ({ outline }: Imported): OutlineEntry[] =>
  outline.sections.flatMap(({ entries }) => entries);

function counts(imported: Imported): string[] {
  const { sections, changes } = imported.outline;
  const entries = entriesOf(imported);
  const notes = entries.filter(({ isNote }) => isNote).length;
  const withoutId = entries.filter(({ id, isNote }) => id === undefined && !isNote).length;
  return [
    `Sections: ${thousands(sections.length)}`,
    `Questions and key questions: ${thousands(entries.length - notes)}, of which ${thousands(withoutId)} without an id`,
    ...(notes > 0 ? [`Notes: ${thousands(notes)}`] : []),
    ...(changes.length > 0 ? [`Rows of change control: ${thousands(changes.length)}`] : []),
  ];
}

function wordLines({ account: { words, placed } }: Imported): string[] {
  return [
    `Words: ${thousands(words)}; in the set ${thousands(placed)}, not placed ${thousands(words - placed)}`,
  ];
}

/** The ids that are not printed as they are written here, and the questions that have none. */
function idLines(imported: Imported): string[] {
  const entries = entriesOf(imported).filter(({ isNote }) => !isNote);
  const other = entries.filter(
    ({ id, printed }) => id !== undefined && printed !== undefined && printed !== id,
  );
  const proposed = entries.filter(({ id, printed }) => id !== undefined && printed === undefined);
  const none = entries.filter(({ id }) => id === undefined);
  return [
    ...(other.length === 0
      ? []
      : [
          '## Ids that are printed in another form',
          '',
          ...other.map(({ id, printed }) => `- ${code(printed ?? '')} is ${id}`),
          '',
        ]),
    ...(proposed.length === 0
      ? []
      : [
          '## Ids that are proposed where no number is printed',
          '',
          ...proposed.map(({ id, at }) => `- ${sourcePlaceInWords(at)}: ${id}`),
          '',
        ]),
    ...(none.length === 0
      ? []
      : [
          '## Questions without an id',
          '',
          ...none.map(
            ({ at, printed }) =>
              `- ${sourcePlaceInWords(at)}${printed ? `: ${code(printed)} is printed` : ''}`,
          ),
          '',
        ]),
  ];
}

const code = (text: string) => `\`${text.replaceAll('`', "'")}\``;

function asideLines(asides: readonly Aside[]): string[] {
  if (asides.length === 0) return ['None.', ''];
  const groups = groupBy(asides, ({ why }) => why);
  return [...groups].flatMap(([why, list]) => [
    `### ${REASONS[why]}`,
    '',
    ...list.map(({ text, at }) => `- ${sourcePlaceInWords(at)}: ${code(text.replace(/\s+/g, ' '))}`),
    '',
  ]);
}

function findingLines({ findings }: Imported): string[] {
  if (findings.length === 0) return ['The check finds nothing.'];
  const groups = groupBy(findings, ({ origin }) => origin);
  return (['document', 'extraction', 'decision'] as const).flatMap((origin) => {
    const found = groups.get(origin);
    if (!found) return [];
    return [
      `${ORIGINS[origin]}:`,
      ...found.map(
        ({ rule, severity, count, message }) =>
          `  ${counted(count, severity)} of ${rule}, such as: ${message}`,
      ),
    ];
  });
}
