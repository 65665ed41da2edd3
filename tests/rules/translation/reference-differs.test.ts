import { describe, test } from 'vitest';
import { bilingual } from '../../../server/rules/translation/shared/examples.ts';
import { check, checkClean } from '../../check.ts';

const guided = (source: string, welsh: string) =>
  bilingual({
    source: [['    answer: yes-no\n', `    answer: yes-no\n    guidance: ${source}\n`]],
    welsh: [['  A1.2:', `  A1.1/guidance: ${welsh}\n  A1.2:`]],
  });

describe('translation/reference-differs', () => {
  test('tells of a reference that is lost, and of one that came', () => {
    check('translation/reference-differs', guided('See [[A1.2]].', '«Gweler y cwestiwn nesaf ond un.»'));
    check('translation/reference-differs', guided('See below.', '«Gweler [[A1.2]] isod.»'));
  });

  test('tells an answer that is shown from a question that is named', () => {
    check('translation/reference-differs', guided('See [[A1.2]].', '«Gweler {{A1.2}}.»'));
  });

  test('is silent where the order is another, as grammar asks for', () =>
    checkClean(guided('First [[A1.2]], then {{A1.2}}.', 'Yna {{A1.2}}, wedi [[A1.2]].')));

  test('reads the Welsh word for question as a reference too', () => {
    const plain = guided('See question A1.2.', 'Gweler cwestiwn A1.2.');
    check('translation/reference-differs', plain);
    check('translation/reference-differs', guided('See question A1.2.', '«Gweler cwestiwn A1.1.»'));
  });
});
