/** Finds tables that are none to Markdown, or of which Markdown leaves something out. */
import { withGuidance } from '../../lint/example.ts';
import type { Fix } from '../../lint/finding.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { counted } from '../../text/wording/counted.ts';
import { shortened } from '../../text/wording/shortened.ts';
import { isInLines, markdownTexts, proseParts, spansIn } from '../shared/texts/prose.ts';

export const table: Rule = {
  name: 'guidance/table',
  severity: 'warning',
  what: 'A table is none as it is written, or words of it would not be shown where they belong.',
  why: 'Without its line of dashes the form shows a table as one paragraph with bars between the words. A cell beyond the columns of the first row is not shown at all, and a line right below a table becomes a row of it.',
  remedy:
    'Below the first row write a line of dashes with a part for each column, such as “| --- | --- |”; give no row more cells than the first, and leave an empty line after the table.',
  examples: [
    {
      bad: withGuidance('«| Level | Meaning |»\n| Low | Nothing points to harm |'),
      good: withGuidance('| Level | Meaning |\n| --- | --- |\n| Low | Nothing points to harm |'),
      message:
        'These lines make no table: below “| Level | Meaning |” a line of dashes is missing, such as “| --- | --- |”.',
    },
    {
      bad: withGuidance('| Level | Meaning |\n| --- | --- |\n| Low | No harm | «See the plan» |'),
      good: withGuidance('| Level | Meaning |\n| --- | --- |\n| Low | No harm. See the plan. |'),
      message: '“See the plan” is not shown: its row has 3 cells, and the table has 2 columns.',
    },
    {
      bad: withGuidance('| Level | Meaning |\n| --- | --- |\n| Low | No harm |\n«Look at each level.»'),
      good: withGuidance('| Level | Meaning |\n| --- | --- |\n| Low | No harm |\n\nLook at each level.'),
      message: '“Look at each level.” becomes a row of the table above it. Leave an empty line between them.',
    },
  ],
  on: ['prose'],
  checkText(reading, report) {
    for (const { scalar } of markdownTexts(reading)) {
      if (!MAY_HOLD_ROWS.test(scalar.value)) continue;
      for (const part of proseParts(scalar)) {
        if (part.kind !== 'paragraph' && part.kind !== 'block') continue;
        const lines = linesOf(scalar.value, part.start, part.end);
        if (part.kind === 'block') checkTable(reading, scalar, lines, report);
        else checkParagraph(reading, scalar, lines, report);
      }
    }
  },
};

const MAY_HOLD_ROWS = /^[ \t>]*\|/m;
/** What parts the first row of a table from the others: “| --- | :-: |”. */
const DASHES = /^\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$/;

/** A line of a text, without the marks before it. */
interface Line {
  readonly text: string;
  readonly start: number;
}

function linesOf(text: string, start: number, end: number): Line[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\n')
    .map((whole) => {
      const bare = whole.replace(/^[ \t>]+/, '');
      const line = { text: bare.trimEnd(), start: at + whole.length - bare.length };
      at += whole.length + 1;
      return line;
    });
}

const endOf = ({ text, start }: Line) => start + text.length;
const isRow = ({ text }: Line) => text.startsWith('|') && text.length > 1;

/** The cells of a row, each with its place. */
function cellsOf(row: Line): Line[] {
  const cells: Line[] = [];
  let start = row.text.startsWith('|') ? 1 : 0;
  for (let at = start; at <= row.text.length; at++) {
    if (at < row.text.length && (row.text[at] !== '|' || row.text[at - 1] === '\\')) continue;
    const cell = row.text.slice(start, at);
    // After the last bar nothing stands.
    if (at < row.text.length || cell.trim() !== '')
      cells.push({ text: cell.trim(), start: row.start + start + cell.length - cell.trimStart().length });
    start = at + 1;
  }
  return cells;
}

/** Rows that Markdown takes for a paragraph, for want of a line of dashes that fits. */
function checkParagraph(reading: Reading, scalar: Scalar, lines: readonly Line[], report: Report): void {
  const at = lines.findIndex((line, index) => isRow(line) && lines[index + 1] && isRow(lines[index + 1]!));
  const [head, next] = at < 0 ? [] : lines.slice(at, at + 2);
  if (!head || !next || DASHES.test(head.text)) return;
  const place = spansIn(reading, scalar)({ start: head.start, end: endOf(head) });
  const width = cellsOf(head).length;
  if (width < 2) return;
  const dashes = `|${' --- |'.repeat(width)}`;
  if (!DASHES.test(next.text)) {
    const fixes = isInLines(scalar) ? [fixOf(below(place, dashes))] : [];
    report(
      place,
      `These lines make no table: below “${shortened(head.text)}” a line of dashes is missing, such as “${shortened(dashes)}”.`,
      { fixes },
    );
    return;
  }
  const own = cellsOf(next).length;
  if (own === width) return;
  const dashed = spansIn(reading, scalar)({ start: next.start, end: endOf(next) });
  report(
    dashed,
    `These lines make no table: the first row has ${counted(width, 'cell')}, and the dashes below it have ${own}.`,
    { fixes: [fixOf({ at: dashed, text: dashes })] },
  );
}

type Edit = Fix['edits'][number];

const fixOf = (edit: Edit): Fix => ({ title: 'Make it a table', safe: false, edits: [edit] });

/** A line below another one, with what stands before that. */
function below({ chunk, start, end }: Span, line: string): Edit {
  const before = chunk.text.slice(chunk.text.lastIndexOf('\n', start - 1) + 1, start);
  return { at: { chunk, start: end, end }, text: `\n${before.replace(/[^\s>]/g, ' ')}${line}` };
}

/** The rows of a table: none may be wider than its first, and what does not look like one may be meant otherwise. */
function checkTable(reading: Reading, scalar: Scalar, lines: readonly Line[], report: Report): void {
  const [head, dashes, ...rows] = lines;
  if (!head || !dashes || !DASHES.test(dashes.text)) return;
  const spanOf = spansIn(reading, scalar);
  const width = cellsOf(head).length;
  for (const row of rows) {
    const cells = cellsOf(row);
    const lost = cells.slice(width).filter(({ text }) => text !== '');
    if (lost.length > 0)
      report(
        spanOf({ start: lost[0]!.start, end: endOf(lost.at(-1)!) }),
        `“${shortened(lost.map(({ text }) => text).join(' | '))}” is not shown: its row has ${counted(cells.length, 'cell')}, and the table has ${counted(width, 'column')}.`,
      );
  }
  const stray = isRow(head) ? rows.find(({ text }) => text !== '' && !text.includes('|')) : undefined;
  if (!stray) return;
  const place = spanOf({ start: stray.start, end: endOf(stray) });
  report(
    place,
    `“${shortened(stray.text)}” becomes a row of the table above it. Leave an empty line between them.`,
    { fixes: isInLines(scalar) ? apart(place) : [] },
  );
}

/** An empty line before a place, where nothing but blanks stands before that in its line. */
function apart({ chunk, start }: Span): Fix[] {
  const line = chunk.text.lastIndexOf('\n', start - 1) + 1;
  if (chunk.text.slice(line, start).trim() !== '') return [];
  return [
    {
      title: 'Part it from the table',
      safe: false,
      edits: [{ at: { chunk, start: line, end: line }, text: '\n' }],
    },
  ];
}
