import { expect, test } from 'vitest';
import { type ExampleSet, questions } from '../../../server/lint/example.ts';
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

test('are not told of a question that was pasted with its id', () => {
  const pasted = (id: string) =>
    questions(
      [id, 'A1.3']
        .map(
          (each) =>
            `- id: ${each}\n  kind: information\n  ask-when: A1.1 is yes and A1.2 is yes\n  text: And?\n  answer: text\n`,
        )
        .reduce(
          (all, each) => all + each,
          ['A1.1', 'A1.2']
            .map((each) => `- id: ${each}\n  kind: information\n  text: What?\n  answer: yes-no\n`)
            .join(''),
        ),
    );
  check('routing/repeated', pasted('A1.3'));
  check('routing/repeated', pasted('a1.3'));
  check('routing/repeated', pasted('A 1.3'));
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
