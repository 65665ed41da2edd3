import { describe, expect, test } from 'vitest';
import { renderForm } from '../../server/form/form.ts';
import { renderPage } from '../../server/form/page.ts';
import { bilingual } from '../../server/rules/translation/shared/examples.ts';
import { projectIn } from '../../server/translation/in-language.ts';
import { projectOf, ROOT } from '../check.ts';
import { documentsIn } from '../samples/clean.ts';

const MORE = `  - id: A1.3
    kind: judgement
    ask-when: A1.1 is yes and A1.2 is child
    text: Was that right?
    answer: yes-no
    guidance: Look at the record.
`;
const set = bilingual({
  source: [['        parents: The parents\n', `        parents: The parents\n${MORE}`]],
});

function formOf(documents: Record<string, string>, path: string, language?: string): string {
  const project = projectOf(documents);
  return renderForm(project, project.documents.get(`${ROOT}/${path}`)!, language)!.html;
}
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('a form in another language', () => {
  const welsh = formOf(set, 'assessment.carag.yaml', 'cy');

  test('has its texts, labels of shared lists and words of its own in that language', () => {
    expect(welsh).toMatch(/^<div class="carag-form" lang="cy">/);
    for (const text of ['Asesu', "A yw'r asesiad yn brydlon?", 'Y plentyn', 'Nac ydy'])
      expect(words(welsh).replaceAll('&#39;', "'")).toContain(text);
    expect(words(welsh)).not.toContain('The child');
  });

  test('reads conditions in that language, with its labels', () => {
    expect(words(welsh)).toContain('“Y plentyn”');
    expect(words(welsh)).toMatch(/Gofynnir pan: “Ydy” yw/);
  });

  test('shows what is not translated as it is written, marked for readers and listeners', () => {
    expect(welsh).toMatch(
      /<span lang="en">Was that right\?<\/span> <span class="carag-left">\(Saesneg yn unig\)<\/span>/,
    );
    expect(welsh).toMatch(/<div lang="en"><p class="govuk-body">Look at the record\.<\/p>/);
  });

  test('has the same places as the form in the source language', () => {
    const lines = (html: string) => html.match(/data-line="\d+"/g);
    expect(lines(welsh)).toEqual(lines(formOf(set, 'assessment.carag.yaml')));
  });

  test('is the form as it is written where there is no such language', () => {
    expect(formOf(set, 'assessment.carag.yaml', 'ga')).toBe(formOf(set, 'assessment.carag.yaml'));
  });

  test('makes a page in that language', () => {
    const project = projectOf(set);
    const page = renderPage(project, project.documents.get(`${ROOT}/carag.yaml`)!, {
      css: '',
      language: 'cy',
    });
    expect(page).toMatch(/<html class="carag-page" lang="cy">/);
    expect(page).toContain('<title>Enghraifft</title>');
  });
});

test('of a whole sample, everything is defined, asked and mentioned as it was', () => {
  const project = projectOf(documentsIn('domain-three', 'youth-standards'));
  const own = project.sets.get(`${ROOT}/domain-three`)!;
  const other = projectIn(project, own, 'cy').sets.get(own.folder)!;
  const names = (of: typeof own) => of.names('id').sort();
  expect(names(other)).toEqual(names(own));
  for (const [uri, { readings }] of other.documents) {
    const before = own.documents.get(uri)!.readings;
    expect(
      readings.map(({ leaves }) => leaves.map(({ scalar, role }) => [scalar.start, scalar.end, role])),
    ).toEqual(before.map(({ leaves }) => leaves.map(({ scalar, role }) => [scalar.start, scalar.end, role])));
    expect(readings.flatMap(({ problems }) => problems)).toEqual([]);
  }
  expect(projectIn(project, own, undefined)).toBe(project);
});
