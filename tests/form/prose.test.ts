import { expect, test } from 'vitest';
import { renderForm } from '../../server/form/form.ts';
import { workOf } from '../bounded/work.ts';
import { projectOf, ROOT } from '../check.ts';

/** The markup of a section's guidance, spacing folded. */
function guidance(markdown: string): string {
  const project = projectOf({
    's.carag.yaml': `carag: section\nid: s\ntitle: S\nguidance: ${JSON.stringify(markdown)}\n`,
  });
  const { html } = renderForm(project, project.documents.get(`${ROOT}/s.carag.yaml`)!)!;
  const start = html.indexOf('>', html.indexOf('carag-prose')) + 1;
  return html.slice(start, html.indexOf('</div>', start)).replace(/\s+/g, ' ').trim();
}

test.each([
  ['text becomes paragraphs', 'One *two*.', '<p class="govuk-body">One <em>two</em>.</p>'],
  [
    'lists keep their numbers',
    '3. a\n4. b',
    '<ol class="govuk-list govuk-list--number" start="3"> <li>a</li> <li>b</li> </ol>',
  ],
  ['raw HTML is shown as typed', 'a <b>c</b>', '<p class="govuk-body">a &lt;b&gt;c&lt;/b&gt;</p>'],
  ['comments are left out', 'a <!-- carag-ignore x --> b', '<p class="govuk-body">a b</p>'],
  [
    'comments inside code are kept',
    '`<!-- a -->`',
    '<p class="govuk-body"><code class="carag-code">&lt;!-- a --&gt;</code></p>',
  ],
  [
    'images become their text',
    'x ![the crest](https://example.org/a.png) y',
    '<p class="govuk-body">x the crest y</p>',
  ],
  [
    'web links stay',
    '[a](https://example.org/?b=c&d=e "t")',
    '<p class="govuk-body"><a class="govuk-link" href="https://example.org/?b=c&amp;d=e" rel="noreferrer">a</a></p>',
  ],
  [
    'mail links stay',
    '<a@example.org>',
    '<p class="govuk-body"><a class="govuk-link" href="mailto:a@example.org" rel="noreferrer">a@example.org</a></p>',
  ],
  ['links on the page stay', '[a](#b)', '<p class="govuk-body"><a class="govuk-link" href="#b">a</a></p>'],
  ['other links are text', '[a](b.md) [c](//d) [e](javascript:f)', '<p class="govuk-body">a c e</p>'],
  [
    'headings go down one level at a time',
    '# A\n\n#### B\n\n## C',
    '<h2 class="govuk-heading-s">A</h2> <h3 class="govuk-heading-s">B</h3> <h3 class="govuk-heading-s">C</h3>',
  ],
  [
    'references in code are code',
    '`[[A1]]`',
    '<p class="govuk-body"><code class="carag-code">[[A1]]</code></p>',
  ],
])('%s', (_what, markdown, markup) => {
  expect(guidance(markdown)).toBe(markup);
});

test('columns of numbers stand to the right', () => {
  const table = guidance('| A | |\n|---|--:|\n| b | 1 |');
  expect(table).toContain(
    '<th class="govuk-table__header" scope="col">A</th> <td class="govuk-table__header"></td>',
  );
  expect(table).toContain('<td class="govuk-table__cell govuk-table__cell--numeric">1</td>');
});

test.each([
  ['marks nested', '- '.repeat(20_000)],
  ['lines nested', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n')],
  ['marks strewn', '*a_ '.repeat(50_000)],
  ['brackets', '!['.repeat(5000) + '](a)'.repeat(5000)],
])('%s as nobody does are shown as typed, without delay', (_what, markdown) => {
  let shown = '';
  const work = workOf(() => {
    shown = guidance(markdown);
  });
  expect(shown).toContain('<pre class="carag-code-block"><code class="carag-code">');
  expect(work).toBeLessThan(100 * markdown.length);
});
