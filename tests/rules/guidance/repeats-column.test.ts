import { describe, expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { guidanceOn, guided, judged } from './sets.ts';

describe('guidance/repeats-column', () => {
  const rule = 'guidance/repeats-column';
  const two =
    '  indicators:\n    - The work begins within days.\n    - "It is finished before\n      the first review."\n';
  const both = (guidance: string) => questions(judged('A1.1', `${two}  guidance: ${guidance}\n`));

  test('item by item', () => {
    const [found] = check(
      rule,
      both('|\n    Weigh both.\n\n    1. «The  work begins within days.»\n    2. It is shared.'),
    );
    expect(found!.message).toBe(
      'This stands among the quality indicators of A1.1 word for word. Keep it in one of the two.',
    );
  });

  test.each([
    '«"The work begins within days. It is finished before the first review."»',
    '|\n    «* The work begins within days.\n    * It is finished before the first review.»',
    '|\n    «- The work begins within days.»',
  ])('as a whole: %s', (guidance) => {
    const quoted = guidance.replace(/«"(.*)"»/, '"«$1»"');
    const [found] = check(rule, both(quoted), alone);
    expect(found!.message).toBe(
      'The guidance of A1.1 only repeats its quality indicators. Leave it out, or say how to weigh them.',
    );
  });

  test('in a guidance document', () => {
    check(
      rule,
      { ...questions(judged('A1.1', two)), ...guidanceOn('A1.1', '«The work begins within days.»') },
      alone,
    );
  });

  test('not what another question says, or what says more', () => {
    checkClean(questions(judged('A1.1', two) + guided('A1.2', 'The work begins within days.')));
    checkClean(both('The work begins within days. That alone is not enough.'));
  });
});
