/** Conditions as we say them to readers, read back: those of sets worded here, and any that can be made of their questions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SaidAnswers, saidCondition } from '../../../server/exchange/import/guesses/said-condition.ts';
import { conditionInWords } from '../../../server/routing/words/condition.ts';
import { textOf } from '../../../server/routing/words/pieces.ts';
import { parseCondition } from '../../../server/syntax/conditions/parse.ts';
import { printCondition } from '../../../server/syntax/conditions/print.ts';
import { projectOf, ROOT } from '../../check.ts';
import { runs } from '../../runs.ts';

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'C1.1': { yes: 'Yes', no: 'No' },
  'C1.2': { low: 'Low', high: 'High or very high', never: 'None, and never was' },
  'C1.3': { gate: 'At the gate', call: 'By a call' },
};

const project = projectOf({
  'carag.yaml':
    'carag: question-set\nformat: 1\ntitle: Custody\nversion: "1.0"\nlanguages: [en]\nids: lettered\nsections: [one.carag.yaml]\n',
  'one.carag.yaml': `carag: section
id: one
title: One
questions:
${Object.entries(LABELS)
  .map(
    ([id, options], index) =>
      `  - id: ${id}\n    kind: information\n    text: What of ${id}?\n    answer:\n      ${index === 2 ? 'any-of' : 'one-of'}:\n${Object.entries(
        options,
      )
        .map(([code, label]) => `        "${code}": ${JSON.stringify(label)}`)
        .join('\n')}`,
  )
  .join('\n')}
  - { id: C1.4, kind: information, text: How many?, answer: { number: { unit: weeks } } }
  - { id: C1.5, kind: information, text: When?, answer: date }
`,
});

const known: SaidAnswers = {
  style: 'lettered',
  has: (id) => id in LABELS || id === 'C1.4' || id === 'C1.5',
  codeOf: (id, label) => Object.entries(LABELS[id] ?? {}).find(([, each]) => each === label)?.[0],
};

const set = project.setOf(`${ROOT}/carag.yaml`)!;
const inWords = (condition: string) =>
  textOf(conditionInWords(parseCondition(condition).condition!, set, 'en'));
const canonical = (condition: string) => printCondition(parseCondition(condition).condition!);

const atom = fc.oneof(
  fc.constantFrom(
    'C1.1 is yes',
    'C1.1 is not no',
    'C1.2 is one of (low, never)',
    'C1.2 is not one of (low, high, never)',
    'C1.3 includes gate',
    'C1.3 includes any of (gate, call)',
    'C1.3 includes all of (gate, call)',
    'C1.3 includes none of (call)',
    'count of C1.3 is at least 2',
    'count of C1.3 is less than 1',
    'C1.4 is at most 12',
    'C1.4 is not 3',
    'C1.5 is before 2015-03',
    'C1.5 is on or after 2015-03-09',
    'C1.1 is answered',
    'C1.4 is not answered',
  ),
);
const condition = fc.letrec<{ one: string }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    atom,
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('one'), { minLength: 2, maxLength: 3 }))
      .map(([word, parts]) =>
        parts.map((part) => (/ (?:and|or) |^not /.test(part) ? `(${part})` : part)).join(` ${word} `),
      ),
    tie('one').map((part) => `not ${/ (?:and|or) |^not /.test(part) ? `(${part})` : part}`),
  ),
})).one;

describe('a condition in our words', () => {
  test('is the same when it is read back', () => {
    fc.assert(
      fc.property(condition, (given) => {
        const back = saidCondition(inWords(given), known);
        expect(back && canonical(back)).toBe(canonical(given));
      }),
      { numRuns: runs(300) },
    );
  });

  test.each([
    'C1.1 is “Maybe”',
    'C9.9 is “Yes”',
    'the nation is “Wales”',
    'C1.1 is “Yes” and the moon is full',
    'only where it helps',
    '',
  ])('%s: what cannot be told is none', (words) => {
    expect(saidCondition(words, known)).toBeUndefined();
  });
});
