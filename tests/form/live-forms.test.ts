/** What makes a form answer is sent anew only where an edit changes it. */
import { expect, test } from 'vitest';
import { liveDataOf } from '../../server/form/live/live-form.ts';
import { LiveForms } from '../../server/lsp/answers/live-forms.ts';
import { projectOf, ROOT } from '../check.ts';

function liveWith(text: string, gate = 'A1 is yes') {
  const project = projectOf({
    'carag.yaml':
      'carag: question-set\nformat: 1\ntitle: A set\nversion: "1.0"\nlanguages: [en]\nids: lettered\nsections: [one.carag.yaml]\n',
    'one.carag.yaml': `carag: section
id: one
title: One
questions:
  - { id: A1, kind: information, text: "${text}", answer: { one-of: { "yes": "Yes", "no": "No" } } }
  - id: A2
    kind: information
    text: "${text}"
    ask-when: ${gate}
    answer: { any-of: { a: A, b: { label: B, only-when: A1 is yes } } }
`,
  });
  return liveDataOf(project, project.documents.get(`${ROOT}/one.carag.yaml`)!)!;
}

test('a client that has it gets its number alone, as long as no edit changes what is asked', () => {
  const forms = new LiveForms();
  const first = forms.answer(liveWith('Is it so?'), undefined);
  expect(first.live).toBeDefined();
  expect(forms.answer(liveWith('Is it really so?'), first.liveAs)).toEqual({ liveAs: first.liveAs });
  const changed = forms.answer(liveWith('Is it really so?', 'A1 is no'), first.liveAs);
  expect(changed.liveAs).not.toBe(first.liveAs);
  expect(changed.live).toBeDefined();
});

test('a client that has something else, or nothing, gets it', () => {
  const forms = new LiveForms();
  const { liveAs } = forms.answer(liveWith('Is it so?'), undefined);
  for (const known of [undefined, liveAs + 1])
    expect(forms.answer(liveWith('Is it so?'), known).live).toBeDefined();
});
