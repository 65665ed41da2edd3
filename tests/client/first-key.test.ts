import { expect, test } from 'vitest';
import { declaredKind } from '../../client/first-key.ts';

const documents = [
  { text: 'carag: section\nid: x', is: 'section' },
  { text: '\uFEFF# our guidance\n\n%YAML 1.2\n---\ncarag: section', is: 'section' },
  { text: '---\ncarag: section\n---\n# P1 Text', is: 'section' },
  { text: '"carag": "question-set" # here', is: 'question-set' },
  { text: 'carag:', is: '' },
  { text: 'carag: # nothing yet', is: '' },
  { text: 'id: x\ncarag: section', is: undefined },
  { text: 'caragana: a shrub', is: undefined },
  { text: '# A heading\n\nSome words.', is: undefined },
  { text: '', is: undefined },
];

test.each(documents)('$text', ({ text, is }) => {
  expect(declaredKind(text.split('\n'))).toBe(is);
});
