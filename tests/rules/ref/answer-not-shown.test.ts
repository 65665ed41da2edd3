import { describe, expect, test } from 'vitest';
import { type ExampleSet, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf, mended } from '../mended.ts';

const CHOICE = '{ any-of: { health: Health, school: School } }';

/** A question with an answer, and one after it with this text. */
const following = (text: string, answer = CHOICE): ExampleSet =>
  questions(
    `- id: A1.8\n  kind: information\n  text: What was found?\n  answer: ${answer}\n- id: A1.9\n  kind: judgement\n  text: ${text}\n  answer: yes-no\n`,
  );

describe('ref/answer-not-shown', () => {
  test.each([
    [
      'Is it planned for the factors that you named in «question A1.8»?',
      'Is it planned for the factors that you named in {{A1.8}}?',
    ],
    [
      'Is it planned for what was selected by you in «A1.8»?',
      'Is it planned for what was selected by you in {{A1.8}}?',
    ],
    [
      'Is it planned for what matters by «your answer to question A1.8»?',
      'Is it planned for what matters by {{A1.8}}?',
    ],
    [
      '|\n    Is it planned for what was chosen\n    in «question A1.8»?',
      '|\n    Is it planned for what was chosen\n    in {{A1.8}}?',
    ],
    [
      '"Of what you recorded in «the question A1.8», is enough planned?"',
      '"Of what you recorded in {{A1.8}}, is enough planned?"',
    ],
  ])('%s', (before, after) => {
    check('ref/answer-not-shown', following(before), alone);
    check('ref/answer-not-shown', crlf(following(before)), alone);
    expect(mended('ref/answer-not-shown', following(before))).toEqual(following(after));
    checkClean(following(after));
  });

  test.each([
    'Is it more than question A1.8 asks for?',
    'Leaving aside A1.8, is it planned?',
    'Was it recorded in form B1.8?',
    'Is it planned for what was chosen in question A1.9?',
  ])('%s: no answer is spoken of', (text) => checkClean(following(text)));

  test('nothing is shown of what was written freely, of rows, or of a key question', () => {
    checkClean(following('Is it planned for what was named in question A1.8?', 'text'));
    checkClean(
      following(
        'Is it planned for what was named in question A1.8?',
        'yes-no\n  rows: { health: Health, school: School }',
      ),
    );
    checkClean(following('Is it planned for what was named in question A1?'));
  });

  test('guidance has links instead', () => {
    checkClean(following(`Is it planned?\n  guidance: Think of what was named in question [[A1.8]].`));
  });
});
