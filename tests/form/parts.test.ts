/** A form comes in parts, so that a page can keep what an edit leaves as it was. */
import { describe, expect, test } from 'vitest';
import { type Part, partTree } from '../../client/form/following/part-tree.ts';
import { renderForm } from '../../server/form/form.ts';
import { PART, PART_END } from '../../server/form/live/data.ts';
import { projectOf, ROOT } from '../check.ts';
import { type Element, readMarkup } from './markup.ts';

const set = (second: string) => ({
  'carag.yaml':
    'carag: question-set\nformat: 1\ntitle: A set\nversion: "1.0"\nlanguages: [en]\nids: lettered\nsections: [one.carag.yaml, two.carag.yaml]\n',
  'one.carag.yaml': section('one', 'A1', 'Is it in time?'),
  'two.carag.yaml': section('two', 'B1', second),
});

const section = (id: string, question: string, text: string) => `carag: section
id: ${id}
title: Section ${id}
questions:
  - { id: ${question}, kind: narrative, text: "${text}", answer: text }
`;

function treeOf(documents: Readonly<Record<string, string>>): Part {
  const project = projectOf(documents);
  return partTree(renderForm(project, project.documents.get(`${ROOT}/carag.yaml`)!)!.html);
}

/** Every part, those within another after it. */
const all = (part: Part): Part[] => [part, ...part.groups.flat().flatMap(all)];

describe('the parts of a form', () => {
  test('are one element each', () => {
    const parts = all(treeOf(set('Is it fair?'))).map(({ markup }) => readMarkup(markup.trim()));
    for (const { children } of parts) expect(children.length).toBe(1);
    const names = parts.map(({ children: [element] }) => (element as Element).attributes.class);
    expect(names).toEqual([
      'carag-form',
      'carag-head',
      'govuk-details',
      'carag-contents',
      ...Array(2).fill(['carag-section', 'carag-head', 'carag-question carag-question--narrative']).flat(),
    ]);
  });

  test('show the same themselves where another one is edited', () => {
    const [before, after] = [
      all(treeOf(set('Is it fair?'))),
      all(treeOf(set('Is it fair to the child? Really?'))),
    ];
    const others = before.filter(({ own }, at) => own !== after[at]?.own);
    expect(after.length).toBe(before.length);
    expect(others.map(({ markup }) => readMarkup(markup.trim()).children)).toHaveLength(1);
    expect(others[0]!.markup).toContain('Is it fair?');
  });

  test('below a key question show the same while its own text is edited', () => {
    const documents = (text: string) => ({
      ...set('Is it fair?'),
      'two.carag.yaml': `carag: section
id: two
title: Section two
key-questions:
  - id: B1
    text: "${text}"
    guidance: Look at *all* of it.
    questions:
      - { id: B1.1, kind: narrative, text: "Say more.", answer: text }
`,
    });
    const [before, after] = [all(treeOf(documents('Is it clear?'))), all(treeOf(documents('Is it?')))];
    const edited = before.flatMap(({ own }, at) => (own === after[at]?.own ? [] : [own]));
    expect(after.length).toBe(before.length);
    // The list of contents names it too.
    expect(edited.map((own) => /class="([^"]*)"/.exec(own)?.[1])).toEqual(['carag-contents', 'carag-head']);
    expect(edited[1]).toContain('Look at');
  });

  test('show the same where they stand on another line', () => {
    const lower = set('Is it fair?');
    lower['two.carag.yaml'] = lower['two.carag.yaml'].replace('questions:', '\n\nquestions:');
    const [before, after] = [treeOf(set('Is it fair?')), treeOf(lower)];
    expect(after.markup).not.toBe(before.markup);
    expect(all(after).map(({ own }) => own)).toEqual(all(before).map(({ own }) => own));
  });

  test('that follow one another stand together, apart from those that something else stands before', () => {
    const one = (text: string) => `${PART}<p>${text}</p>\n${PART_END}`;
    const { groups } = partTree(`<div>\n${one('1')}${one('2')}<hr>${one('3')}</div>`);
    expect(groups.map((group) => group.map(({ own }) => own))).toEqual([
      ['<p>1</p>\n', '<p>2</p>\n'],
      ['<p>3</p>\n'],
    ]);
  });
});

describe('the form of a large set', () => {
  const many = Array.from(
    { length: 301 },
    (_, at) => `  - { id: C1.${at + 1}, kind: narrative, text: "Say more.", answer: text }\n`,
  );
  const large = {
    ...set('Is it fair?'),
    'two.carag.yaml': `carag: section\nid: two\ntitle: Section two\nquestions:\n${many.join('')}`,
  };
  const formOf = (documents: Readonly<Record<string, string>>, wanted?: readonly string[]) => {
    const project = projectOf(documents);
    return renderForm(project, project.documents.get(`${ROOT}/carag.yaml`)!, undefined, wanted)!.html;
  };

  test('has whole only the sections that are wanted, and says what is in the others', () => {
    const form = formOf(large, ['section-one']);
    expect(form).toContain('data-asks="A1"');
    expect(form).not.toContain('data-asks="C1.7"');
    expect(form).toContain('Section two');
    expect(form).toMatch(/data-holds="C1\.1 C1\.2 [^"]* C1\.301"/);
  });

  test('is whole where nobody can ask for the rest', () => {
    expect(formOf(large)).toContain('data-asks="C1.301"');
  });

  test('of a set that is not large is whole in any case', () => {
    expect(formOf(set('Is it fair?'), [])).toContain('data-asks="B1"');
  });
});
