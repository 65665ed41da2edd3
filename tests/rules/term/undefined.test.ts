import { describe, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { check } from '../../check.ts';
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
  ])('not in: %s', (text) => {
    check('term/undefined', told(text));
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
