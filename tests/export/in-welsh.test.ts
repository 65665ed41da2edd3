import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { exportedSet } from '../../server/export/exported-set.ts';
import { exportedPage } from '../../server/export/html.ts';
import { questionRows } from '../../server/export/table.ts';
import { exportedWord } from '../../server/export/word.ts';
import { exportWords } from '../../server/export/words.ts';
import { exportedWorkbook } from '../../server/export/workbook.ts';
import { bilingual } from '../../server/rules/translation/shared/examples.ts';
import { projectIn } from '../../server/translation/in-language.ts';
import { projectOf, ROOT } from '../check.ts';

const MORE = `  - id: A1.3
    kind: judgement
    ask-when: A1.1 is yes
    text: Was each of them heard?
    rows: { from: A1.2 }
    answer: yes-no
`;

/** A set with its question A1.3 in English alone, read in a language. */
function exportedIn(language: string, more = MORE) {
  const documents = bilingual({
    source: [
      ['one-of:\n        child', 'any-of:\n        child'],
      ['        parents: The parents\n', `        parents: The parents\n${more}`],
    ],
  });
  const own = projectOf(documents);
  const project = projectIn(own, own.setOf(`${ROOT}/carag.yaml`)!, language);
  const set = project.setOf(`${ROOT}/carag.yaml`)!;
  return { project, set, exported: exportedSet(project, set)! };
}

describe('a set that is exported in Welsh', () => {
  const { project, set, exported } = exportedIn('cy');

  test('has headings, kinds, answers and conditions in Welsh', () => {
    const [headings, ...rows] = questionRows(exported);
    expect(headings).toEqual([
      'Adran',
      'Cwestiwn allweddol',
      'Rhif',
      'Cwestiwn',
      'Math',
      'Ateb',
      'Gofynnir pan',
    ]);
    expect(rows[0]!.slice(4, 6)).toEqual(['barn', 'Un o’r rhain: Ydy; Nac ydy']);
    expect(rows[1]![5]).toBe('Unrhyw rai o’r rhain: Y plentyn; Y rhieni');
    expect(rows[2]!.slice(3)).toEqual([
      'Was each of them heard?\n\nRhes ar gyfer pob ateb i A1.2.',
      'barn',
      'Un o’r rhain: Ydy; Nac ydy',
      "“Ydy” yw'r ateb i A1.1",
    ]);
  });

  test('says so in every format, and says which language the rest is in', async () => {
    const page = exportedPage(project, set, exported, { css: '', hash: '' });
    const zip = unzipSync(await exportedWord(exported));
    const word = strFromU8(zip['word/document.xml']!);
    for (const text of ['Cynnwys', 'Fersiwn 1.0', 'Cwestiwn', 'Mae’r hyn nas cyfieithwyd yn Saesneg.']) {
      expect(page).toContain(text);
      expect(word).toContain(text);
    }
    expect(page).toContain('lang="cy"');
    expect(page).toContain('<div lang="en"><p class="govuk-body">Was each of them heard?</p></div>');
    expect(page.match(/lang="en"/g)).toHaveLength(1);
    for (const text of ['Contents', 'Version', 'Question<', 'Asked when'])
      expect(page + word).not.toContain(text);
    const sheets = await readSheets<string>((await exportedWorkbook(exported)).buffer as ArrayBuffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Cwestiynau']);
  });
});

test('where all is translated, nothing is said of another language; nor in the language of the source', () => {
  expect(exportedIn('cy', '').exported.leftIn).toBeUndefined();
  expect(exportedIn('en').exported.leftIn).toBeUndefined();
  expect(exportedIn('cy').exported.leftIn).toBe('en');
});

test('Welsh has its own word for everything', () => {
  const [english, welsh] = [exportWords('en'), exportWords('cy')];
  expect(Object.keys(welsh)).toEqual(Object.keys(english));
  for (const part of ['columns', 'changeColumns', 'sheets'] as const)
    for (const [name, word] of Object.entries(welsh[part]))
      expect([name, word]).not.toEqual([name, (english[part] as Record<string, string>)[name]]);
});
