/** What is told in a report, and told again whatever it is printed as; nothing of it is read as markup. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportText } from '../../server/cli/output/report-text.ts';
import { PLAIN_LOOK } from '../../server/cli/output/terminal.ts';
import { reportMarkdown } from '../../server/report/markdown.ts';
import { reportHtml } from '../../server/report/page.ts';
import { heading, list, type Part, paragraph, type Report, type Table } from '../../server/report/tree.ts';

const reportOf = (...parts: readonly Part[]): Report => ({ name: 'A report', language: 'en', parts });
const text = (report: Report) => reportText(report, PLAIN_LOOK);

const RATED: Table = {
  is: 'table',
  caption: '2 Cases',
  columns: [
    { name: 'What', holds: 'name' },
    { name: 'Figure', holds: 'figure' },
    { name: 'Rating', holds: 'result' },
    { name: 'Why', holds: 'words' },
  ],
  groups: [
    {
      rows: [
        { name: '2.1 Assessment', cells: [[], ['Good'], ['Decided by 2.1.1.', 'One more makes it High.']] },
        { name: '2.1.1 Is it clear?', cells: [['80 %'], ['Good'], ['8 of 10.']], isPart: true },
      ],
    },
  ],
};

const CHANGED: Table = {
  is: 'table',
  caption: 'Wording',
  columns: [
    { name: 'What changed', holds: 'name' },
    { name: 'main', nameInList: 'Before', holds: 'before' },
    { name: 'here', nameInList: 'Now', holds: 'after' },
  ],
  groups: [
    {
      heading: 'Assessment',
      rows: [
        {
          name: 'A1.1: the text changed.',
          place: 'a.yaml:3:5',
          mark: '0123',
          note: 'Accepted.',
          cells: [
            [
              { text: 'Is it ', isOther: false },
              { text: 'clear', isOther: true },
            ],
            [
              { text: 'Is it ', isOther: false },
              { text: 'plain', isOther: true },
            ],
          ],
        },
      ],
    },
  ],
};

test('a terminal has a block for each heading and each row, with its parts below it', () => {
  const report = reportOf(
    heading(1, 'Ratings'),
    paragraph('By hand'),
    heading(2, 'Overall: Good'),
    paragraph('Why.'),
    RATED,
  );
  expect(text(report)).toBe(`Ratings
By hand

Overall: Good
  Why.

2 Cases

2.1 Assessment: Good
  Decided by 2.1.1.
  One more makes it High.
  2.1.1 Is it clear?
    Good. 8 of 10.
`);
});

test('a terminal does not say twice what a table and its first row are called', () => {
  expect(text(reportOf({ ...RATED, caption: '2.1 Assessment' }))).toMatch(/^2\.1 Assessment: Good\n/);
});

test('a list that a paragraph leads to stands below it', () => {
  const report = reportOf(heading(2, 'Checked'), paragraph('Not rated:'), list(['2.1: no figure.']));
  expect(text(report)).toBe('Checked\n  Not rated:\n    2.1: no figure.\n');
});

test('texts before and after a change are told apart in every form', () => {
  const report = reportOf(CHANGED);
  expect(text(report)).toBe(`Wording
  A1.1: the text changed.  a.yaml:3:5  0123
    - Is it clear
    + Is it plain
    Accepted.
`);
  expect(reportMarkdown(report)).toBe(`## Wording

- **A1.1: the text changed.** a.yaml:3:5 \`0123\`
  - Before: Is it ~~clear~~
  - Now: Is it **plain**
  - Accepted.
`);
  const { markup } = reportHtml(report);
  expect(markup).toContain('Is it <del>clear</del></td>');
  expect(markup).toContain('Is it <ins>plain</ins></td>');
  expect(markup).toContain('scope="rowgroup" colspan="3">Assessment</th>');
});

test('results are a table of Markdown, with figures to the right', () => {
  expect(reportMarkdown(reportOf(RATED))).toBe(`## 2 Cases

| What | Figure | Rating | Why |
| --- | ---: | --- | --- |
| 2.1 Assessment |  | **Good** | Decided by 2.1.1. One more makes it High. |
| 2.1.1 Is it clear? | 80 % | **Good** | 8 of 10. |
`);
});

test('what documents hold is never markup, and no cell breaks its table', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '|', '<b>', '*', '`', '\n', '# ', '&amp;', ']') }),
      (given) => {
        const row = { name: given, cells: [[given], [given], [given]] };
        const report = reportOf(heading(2, given), paragraph(given), {
          ...RATED,
          caption: given,
          groups: [{ rows: [row] }],
        });
        const rows = reportMarkdown(report)
          .split('\n')
          .filter((line) => line.startsWith('|'));
        expect(rows).toHaveLength(3);
        for (const line of rows) expect(line.replace(/\\./g, '').split('|')).toHaveLength(6);
        expect(reportHtml(report).markup).not.toContain('<b>');
      },
    ),
  );
});
