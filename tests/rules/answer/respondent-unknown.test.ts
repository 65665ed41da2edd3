import { describe, test } from 'vitest';
import { manifest, questions } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';

const set = (respondents: string, respondent: string) => ({
  ...manifest(`${respondents}\nsections: [assessment.carag.yaml]`),
  ...questions(`
- id: A1.1
  kind: information
  text: Which plan is it?
  respondent: ${respondent}
  answer: text
`),
});
const NAMED = 'respondents: { inspector: Inspector, manager: Manager }';

describe('answer/respondent-unknown', () => {
  test.each([
    [NAMED, '«carer»'],
    ['', '«inspector»'],
  ])('%s %s', (respondents, respondent) => {
    check('answer/respondent-unknown', set(respondents, respondent), { alone: true });
  });

  test('a respondent that the set names', () => checkClean(set(NAMED, 'manager')));
});
