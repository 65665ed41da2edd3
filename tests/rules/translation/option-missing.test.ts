import { describe, test } from 'vitest';
import { bilingual } from '../../../server/rules/translation/shared/examples.ts';
import { check, checkClean } from '../../check.ts';

const GRID = `    answer: yes-no
  - id: A1.3
    kind: judgement
    text: Is each part in time?
    answer: yes-no
    rows:
      plan: «The plan»
      means: The means
`;

const welshGrid = (row: string) =>
  `  A1.3: { text: A yw pob rhan yn brydlon?, from: ${'a7a8e0c9'} }\n${row}  A1.3/row/means: { text: Y modd }\n`;

describe('translation/option-missing', () => {
  test('tells of a row, by its code', () => {
    check(
      'translation/option-missing',
      bilingual({
        source: [['    answer: yes-no\n', GRID]],
        welsh: [['  A1.2:', `${welshGrid('')}  A1.2:`]],
      }),
    );
  });

  test('tells of a label of a shared list', () => {
    const set = bilingual();
    const named = 'answers:\n  yes-no: { one-of: { yes: "Yes", no: "«No»" }, sufficient: [yes] }';
    check('translation/option-missing', {
      ...set,
      'carag.yaml': set['carag.yaml']!.replace(/answers:\n.*/, named),
      'cy/set.carag.yaml': set['cy/set.carag.yaml']!.replace(/ {2}answers\/yes-no\/no:.*\n/, ''),
    });
  });

  test('is silent where options are left out on purpose', () => {
    checkClean(
      bilingual({
        welsh: [
          ['  A1.2/child: { text: Y plentyn, from: 84a9a703 }\n', ''],
          ['language: cy\n', 'language: cy\nleft-out: options\n'],
        ],
      }),
    );
  });
});
