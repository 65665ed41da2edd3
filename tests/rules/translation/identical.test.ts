import { describe, test } from 'vitest';
import { bilingual } from '../../../server/rules/translation/shared/examples.ts';
import { check, checkClean } from '../../check.ts';

const labelled = (source: string, welsh: string) =>
  bilingual({
    source: [['child: The child', `child: ${source}`]],
    welsh: [['{ text: Y plentyn, from: 84a9a703 }', `{ text: ${welsh} }`]],
  });

describe('translation/identical', () => {
  test('takes no account of spacing', () =>
    check('translation/identical', labelled('The child', '"«The  child»"')));

  test('is silent of letters that stand for words, of ids and of figures', () => {
    checkClean(labelled('MAPPA', 'MAPPA'));
    checkClean(labelled('10 - 17', '10 - 17'));
  });
});
