import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderForm } from '../../server/form/form.ts';
import { renderPage } from '../../server/form/page.ts';
import { formCss, withoutReserved } from '../../tools/form-css.mjs';
import { projectOf, ROOT } from '../check.ts';
import { example } from './example.ts';

const documents = {
  'carag.yaml': example['carag.yaml']!,
  'the-case.carag.yaml': example['the-case.carag.yaml']!,
};
const project = projectOf(documents);
const section = project.documents.get(`${ROOT}/the-case.carag.yaml`)!;

test('a page holds the form and its style, and may load nothing else', () => {
  const css = 'p { color: red }';
  const hash = createHash('sha256').update(css).digest('base64');
  const page = renderPage(project, section, { css, cssHash: hash });
  expect(page).toMatch(/^<!DOCTYPE html>\n<html class="carag-page" lang="en">/);
  expect(page).toContain('<title>The case – Two programmes</title>');
  expect(page).toContain(
    `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
  );
  expect(page).toContain(`<style>${css}</style>`);
  expect(page).toContain(renderForm(project, section)!.html);
});

test('a style sheet cannot end the style', () => {
  const page = renderPage(project, section, { css: '</style><script>alert(1)</script>' });
  expect(page.match(/<\/style>/g)).toHaveLength(1);
});

test('the style sheet holds nothing that is reserved for GOV.UK, and loads nothing', async () => {
  const css = await formCss();
  expect(css).not.toMatch(/GDS Transport|@font-face|url\(|@import/i);
  expect(css).toContain('.govuk-radios__input');
  expect(withoutReserved('a:after{content:"\u200b"}')).toBe('a:after{content:"\\200b "}');
  expect(css).toContain(readFileSync('server/form/form.css', 'utf8'));
});

test('every class that the form takes from GOV.UK Frontend exists', async () => {
  const css = await formCss();
  const whole = projectOf(example);
  const classes = [...whole.documents.values()]
    .flatMap((document) => [...(renderForm(whole, document)?.html ?? '').matchAll(/class="([^"]*)"/g)])
    .flatMap(([, names]) => names!.split(' '));
  const unstyled = [...new Set(classes)].filter(
    (name) => name.startsWith('govuk-') && !css.includes(`.${name}`),
  );
  // Part of the documented table, though nothing in the style sheet speaks of it.
  expect(unstyled).toEqual(['govuk-table__body']);
});

test('what is taken out leaves the rest alone', () => {
  expect(
    withoutReserved(
      'a{color:red;background-image:url(/x.svg);width:1px}b{font-family:GDS Transport,arial,sans-serif}@font-face{src:url(y)}',
    ),
  ).toMatch(/^a\{color:red;width:1px\}b\{font-family:system-ui,[^}]*sans-serif\}$/);
});
