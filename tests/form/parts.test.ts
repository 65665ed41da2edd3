/** A form comes in parts, so that a page can keep what an edit leaves as it was. */
import { describe, expect, test } from 'vitest';
import { renderForm } from '../../server/form/form.ts';
import { PART } from '../../server/form/live/data.ts';
import { projectOf, ROOT } from '../check.ts';

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

function partsOf(second: string, document = 'carag.yaml'): string[] {
  const project = projectOf(set(second));
  return renderForm(project, project.documents.get(`${ROOT}/${document}`)!)!.html.split(PART);
}

describe('the parts of a form', () => {
  test('are one element each', () => {
    const [frame, ...parts] = partsOf('Is it fair?');
    expect(frame).toMatch(/^<div class="carag-form" lang="en">\s*$/);
    expect(parts.map((part) => /^<(\w+)/.exec(part)?.[1])).toEqual([
      'div',
      'details',
      'nav',
      'section',
      'section',
    ]);
  });

  test('stay as they are where another section is edited', () => {
    const [before, after] = [partsOf('Is it fair?'), partsOf('Is it fair to the child?\\nReally?')];
    const others = before.flatMap((part, at) => (part === after[at] ? [] : [at]));
    expect(after.length).toBe(before.length);
    expect(others).toEqual([before.length - 1]);
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
