import { expect, test } from 'vitest';
import { firstKeyIsCarag } from '../../client/first-key.ts';

const documents = [
  { text: 'carag: section\nid: x', is: true },
  { text: '\uFEFF# our guidance\n\n%YAML 1.2\n---\ncarag: section', is: true },
  { text: '---\ncarag: section\n---\n# P1 Text', is: true },
  { text: '"carag": section', is: true },
  { text: 'carag:', is: true },
  { text: 'id: x\ncarag: section', is: false },
  { text: 'caragana: a shrub', is: false },
  { text: '# A heading\n\nSome words.', is: false },
  { text: '', is: false },
];

test.each(documents)('$text', ({ text, is }) => {
  expect(firstKeyIsCarag(text.split('\n'))).toBe(is);
});
