import { describe, expect, test } from 'vitest';
import { completed, questions } from '../../../server/lint/example.ts';
import { RULES } from '../../../server/rules/index.ts';
import { packWords } from '../../../tools/pack-words.mjs';
import { check, findingsIn } from '../../check.ts';
import { told } from './sets.ts';

describe('term/undefined', () => {
  test.each(['Was the child screened for «CSE»?', 'Which «CME» officers (from the council) came?'])(
    '%s',
    (text) => {
      check('term/undefined', told(text));
    },
  );

  test.each([
    'Was the child screened for child sexual exploitation (CSE)?',
    'Was there a CSE (child sexual exploitation) screening?',
    'Is it in the UK, or must it NOT be, as in Part II?',
    'Does the YJS know?',
    'WAS IT DONE?',
    'Is it A1.1 or N/A?',
    'Write the date as DD/MM/YYYY, as (DD MM YY), or DDMMYY with the time as HH:MM:SS.',
    'Do this BEFORE the review and AFTER the plan. PLEASE READ OUT, and TICK ONE BOX ONLY.',
  ])('not in: %s', (text) => {
    check('term/undefined', told(text));
  });

  test('not in ordinary words, which the dictionary has', () => {
    const words = () => packWords(['during', 'smart', 'within']);
    const found = (text: string) =>
      findingsIn(completed(told(text)), RULES, words).filter(({ rule }) => rule === 'term/undefined');
    expect(found('Was it done DURING the order, WITHIN the year?')).toEqual([]);
    expect(found('Was MAPPA told, or the SASH form used?').map(({ marked }) => marked)).toEqual([
      'MAPPA',
      'SASH',
    ]);
  });

  test('once for a set, where it is first used; wherever it is explained', () => {
    const twice = (second: string) => ({
      ...questions(`
- id: A1.1
  kind: note
  text: See ${second.includes('(') ? 'MASH' : '«MASH»'}.
- id: A1.2
  kind: note
  text: See ${second}.
`),
    });
    check('term/undefined', twice('MASH'));
    check('term/undefined', twice('the multi-agency safeguarding hub (MASH)'));
  });
});
