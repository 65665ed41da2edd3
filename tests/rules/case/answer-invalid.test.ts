import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check } from '../../check.ts';
import { first, inSet } from './sets.ts';

describe('case/answer-invalid', () => {
  test.each<[string, string]>([
    ['A1.1: [wales, «england»]', 'A1.1 takes one answer only.'],
    ['A1.1: wales, A1.2: [home, «nobody»]', 'A1.2 allows nothing beside “Nobody at all”.'],
    ['A1.1: wales, A1.2: [home, «home»]', 'A1.2 has “Home” twice.'],
    ['A1.4: «13»', 'A1.4 takes 12 at most, so it cannot be 13.'],
    ['A1.4: «0»', 'A1.4 takes 1 at least, so it cannot be 0.'],
    ['A1.4: «2.5»', 'A1.4 takes a whole number, and 2.5 is none.'],
    ['A1.4: «many»', 'A1.4 takes a number, and “many” is none.'],
    ['A1.5: «2014»', 'A1.5 takes 2015-01 or later, so it cannot be 2014.'],
    [
      'A1.5: «2015-02-30»',
      'A1.5 takes a date such as 2015, 2015-01 or 2015-01-31, and “2015-02-30” is none.',
    ],
    [
      'A1.1: england, A1.7: «estyn»',
      'A1.7 does not offer “Estyn” in this case: it is offered only when “nation is wales”.',
    ],
    ['«A1.3»: "yes", A1.1: wales', 'A1.3 has rows: give the answer of each row, such as A1.3/home.'],
  ])('%s', (answers, message) => {
    expect(first('case/answer-invalid', inSet(`answers: { ${answers} }`)).message).toBe(message);
  });

  test('a number with more decimals than its answer has', () => {
    const withDecimals = (answer: string): ExampleSet =>
      Object.fromEntries(
        Object.entries(inSet(`answers: { A1.4: ${answer} }`)).map(([path, text]) => [
          path,
          text.replace('min: 1, max: 12', 'decimals: 1, min: 1, max: 12'),
        ]),
      );
    expect(first('case/answer-invalid', withDecimals('«2.25»')).message).toBe(
      'A1.4 takes a number with 1 decimal at most, and 2.25 is none.',
    );
    check('case/answer-invalid', withDecimals('2.5'));
    check('case/answer-invalid', withDecimals('2.50'));
  });

  test.each([
    'A1.1: wales, A1.2: [home, school]',
    'A1.1: wales, A1.2: nobody',
    'A1.4: 999',
    'A1.4: 12',
    'A1.5: 2015',
    'A1.5: 2015-01',
    'A1.4: 12, A1.1: england, A1.6: anything on the list',
    'A1.1: wales, A1.7: estyn',
    'A1.1: wales, A1.2: []',
  ])('%s is right', (answers) => {
    check('case/answer-invalid', inSet(`answers: { ${answers} }`));
    check('case/unknown', inSet(`answers: { ${answers} }`));
    check('case/unasked-answered', inSet(`answers: { ${answers} }`));
  });

  test('a fact that is something else than the answer which settles it', () => {
    const found = first(
      'case/answer-invalid',
      inSet('facts: { nation: wales }\nanswers: { A1.1: «england» }'),
    );
    expect(found.message).toBe('A1.1 settles nation, which is “Wales” in this case: it cannot be “England”.');
    check('case/answer-invalid', inSet('facts: { nation: wales }\nanswers: { A1.1: wales }'));
  });
});
