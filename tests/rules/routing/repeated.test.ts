import { expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check } from '../../check.ts';
import { mended } from '../mended.ts';
import { asked } from './conditions.ts';

const three = (first: string, second: string): ExampleSet => {
  const set = asked(first);
  return {
    ...set,
    'two.carag.yaml': `${set['two.carag.yaml']}  - id: B2\n    kind: information\n    ask-when: ${second}\n    text: And?\n    answer: text\n`,
  };
};

test('are told where they come first, however they are written', () => {
  check('routing/repeated', three('«A1.1 is yes and welsh»', '(A1.1 is yes) and\n      welsh'));
  check('routing/repeated', three('A1.1 is yes and welsh', 'A1.1 is yes or welsh'));
  check('routing/repeated', three('A1.1 is yes', 'A1.1 is yes'));
});

test('have a name already', () => {
  const both = asked('«nation is wales and A1.1 is yes»');
  const documents = {
    ...both,
    'carag.yaml': both['carag.yaml']!.replace('court:', 'both: nation is wales and A1.1 is yes\n  court:'),
  };
  check('routing/repeated', documents);
  expect(mended('routing/repeated', documents)['two.carag.yaml']).toContain('ask-when: both\n');
});
