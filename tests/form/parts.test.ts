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
