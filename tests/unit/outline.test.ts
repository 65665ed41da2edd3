import { describe, expect, test } from 'vitest';
import { documentOf, formatOf } from '../../server/project/document.ts';
import { outlineOf } from '../../server/project/order/outline.ts';
import type { Project } from '../../server/project/project.ts';
import { View } from '../../server/project/view.ts';
import { Source } from '../../server/syntax/source.ts';
import { projectOf, ROOT } from '../check.ts';

const section = (lines: string) => `carag: section
id: one
title: One
ask-when: nation is wales
key-questions:
  - id: A1
    text: Is it clear?
    questions:
      - id: A1.1
        kind: judgement
        text: Is it in time?
      - id: A1.2
        kind: judgement
        text: Is it whole?
        rows: { a: One, b: Another }
${lines}questions:
  - id: A9
    kind: note
    text: That is all.
`;

const MANIFEST = 'carag: question-set\nids: lettered\nsections: [one.carag.yaml, two.carag.yaml]\n';

function around(documents: Record<string, string>): string[] {
  const project = projectOf(documents);
  return [...project.documents.values()].flatMap((document) =>
    [...outlineOf(document)].map(([{ name }, { section, keyQuestion, question }]) =>
      [name, section?.definition?.name, keyQuestion?.definition?.name, question?.name].join(' '),
    ),
  );
}

describe('the outline', () => {
  test('says what stands around each entry', () => {
    expect(around({ 'one.carag.yaml': section('') })).toEqual([
      'one   ',
      'A1 one  ',
      'A1.1 one A1 ',
      'A1.2 one A1 ',
      'A1.2/a one A1 A1.2',
      'A1.2/b one A1 A1.2',
      'A9 one  ',
    ]);
  });

  test('does so of entries in braces too', () => {
    const flow =
      'carag: section\nid: one\ntitle: One\nkey-questions: [{ id: A1, text: Is it?, questions: [{ id: A1.1, kind: note, text: So. }] }]\nquestions: [{ id: A9, kind: note, text: So. }]\n';
    expect(around({ 'one.carag.yaml': flow })).toEqual(['one   ', 'A1 one  ', 'A1.1 one A1 ', 'A9 one  ']);
  });

  test('tells for which entries it has changed, and whether their order has', () => {
    const project = projectOf({ 'carag.yaml': MANIFEST, 'one.carag.yaml': section('') });
    const told = (text: string) => {
      project.takeChanges();
      put(project, text);
      return [...project.takeChanges().facts]
        .map(({ kind, of }) => (of ? `${kind} ${of}` : kind))
        .filter((fact) => /^(?:around|order|routing)/.test(fact))
        .sort();
    };
    expect(told(section('').replace('Is it whole', 'Is it all'))).toEqual([]);
    expect(told(section('').replace('a: One', 'c: One'))).toContain('routing A1.2');
    expect(told(section('').replace('nation is wales', 'nation is england'))).toContain('around A9');
    expect(told(section('  - id: A2\n    text: Is it fair?\n'))).not.toContain('order');
    const moved = section('').replaceAll('A1.1', 'X').replaceAll('A1.2', 'A1.1').replaceAll('X', 'A1.2');
    expect(told(moved)).toContain('order');
  });

  test('order goes by the manifest, then by place', () => {
    const two = section('').replace('id: one', 'id: two').replace(/A1/g, 'B1').replace('A9', 'B9');
    const project = projectOf({
      'two.carag.yaml': two,
      'carag.yaml': MANIFEST,
      'one.carag.yaml': section(''),
    });
    const view = new View(project, [...project.sets.values()][0]!, () => {});
    const [first, later, other] = ['A1.1', 'A1.2', 'B1.1'].map((id) => view.defined('id', id)[0]!);
    expect(view.comesBefore(first!, later!)).toBe(true);
    expect(view.comesBefore(later!, first!)).toBe(false);
    expect(view.comesBefore(later!, other!)).toBe(true);
    expect(view.comesBefore(first!, first!)).toBe(false);
  });
});

function put(project: Project, text: string): void {
  const uri = `${ROOT}/one.carag.yaml`;
  project.put(documentOf(uri, Source.of(text, formatOf(uri)!), project.documents.get(uri)));
}
