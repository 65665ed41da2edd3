import { describe, expect, test } from 'vitest';
import { withReplacements } from '../../server/lint/fixing/fixing.ts';
import { dataFilesOf, renamedInData } from '../../server/refactoring/rename/case-data.ts';
import { projectOf, ROOT } from '../check.ts';

const NAMES = {
  subject: (name: string) => ({ 'A1.1': 'A1.4', nation: 'land', 'P1.7/custody': 'P1.7/prison' })[name],
  code: (subject: string, code: string) =>
    code === 'yes' && (subject === 'A1.1' || subject === 'A1.2') ? 'fully' : undefined,
};

const after = (name: string, text: string) =>
  withReplacements(text, renamedInData(`file:///${name}`, text, NAMES));

describe('the headings of a table, and the codes below them', () => {
  test.each([
    [
      'case,A1.1,fact:nation,P1.7/custody\n1,yes,yes,no\n',
      'case,A1.4,fact:land,P1.7/prison\n1,fully,yes,no\n',
    ],
    ['case;A1.2;A1.10\r\n1;"yes;no";yes\r\n', 'case;A1.2;A1.10\r\n1;"fully;no";yes\r\n'],
    ['\ufeffcase\t"A1.1"\n1\t yes \n', '\ufeffcase\t"A1.4"\n1\t fully \n'],
    [
      'case,A1.2,note: x\n1,,"A ""yes"", and\nA1.1"\n2,yes',
      'case,A1.2,note: x\n1,,"A ""yes"", and\nA1.1"\n2,fully',
    ],
  ])('%j', (before, expected) => {
    expect(after('a.csv', before)).toBe(expected);
  });
});

test('the names and codes of JSON', () => {
  expect(
    after(
      'a.json',
      '[{"case":"1","facts":{"nation":"wales"},"answers":{"A1.1":"yes","A1.2":["no", "yes"],"A1.3":"yes"}}]',
    ),
  ).toBe(
    '[{"case":"1","facts":{"land":"wales"},"answers":{"A1.4":"fully","A1.2":["no", "fully"],"A1.3":"yes"}}]',
  );
});

test('the files are those that results name for the set', () => {
  const manifest =
    'carag: question-set\nformat: 1\ntitle: A\nversion: "1.0"\nlanguages: [en]\nids: lettered\n';
  const project = projectOf({
    'a/carag.yaml': manifest,
    'b/carag.yaml': manifest,
    'b/ratings.carag.yaml': 'carag: ratings\nscale: { good: Good }\ncovers: [../a]\n',
    'b/results.carag.yaml': 'carag: results\nof: ../b\ncases: [one.csv, { file: two.csv, of: ../b }]\n',
  });
  const filesOf = (folder: string) => dataFilesOf(project, project.sets.get(`${ROOT}/${folder}`)!);
  expect(filesOf('a')).toEqual([`${ROOT}/b/one.csv`]);
  expect(filesOf('b')).toEqual([`${ROOT}/b/two.csv`]);
});
