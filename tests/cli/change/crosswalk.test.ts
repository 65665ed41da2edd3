import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Carag, judgement, smallSet } from '../carag.ts';

const carag = new Carag();
const VICTIMS = 'Were the wishes of victims taken into account?';
const PARENTS = 'Were parents heard when the plan was made?';

const below = (folder: string, documents: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(documents).map(([path, text]) => [`${folder}/${path}`, text]));

/** Three versions: the second gives one question another number, the third adds one. */
const versions = () =>
  carag.folder({
    ...below('one', smallSet(judgement('A1.1', VICTIMS) + judgement('A1.2', PARENTS))),
    ...below('two', smallSet(judgement('A1.1', VICTIMS) + judgement('A1.3', PARENTS))),
    ...below(
      'three',
      smallSet(
        judgement('A1.1', VICTIMS) +
          judgement('A1.3', PARENTS) +
          judgement('A1.4', 'Was a tool used at all?'),
      ),
    ),
  });

describe('a crosswalk over several versions', () => {
  test('has a line for each question ever asked, and a column for each version', async () => {
    const { out, code } = await carag.run(['crosswalk', 'one', 'two', 'three'], { in: versions() });
    expect(out.split('\n')).toEqual([
      'one,to two,two,to three,three,comparable,classes',
      'A1.1,unchanged,A1.1,unchanged,A1.1,yes,',
      'A1.2,renumbered,A1.3,unchanged,A1.3,yes,data',
      ',,,added,A1.4,no,data',
      '',
    ]);
    expect(code).toBe(0);
  });

  test('tells the same as JSON', async () => {
    const { out } = await carag.run(['crosswalk', 'one', 'two', 'three', '--format', 'json'], {
      in: versions(),
    });
    expect(JSON.parse(out)[1]).toEqual({
      ids: [['A1.2'], ['A1.3'], ['A1.3']],
      relations: [['renumbered'], ['unchanged']],
      comparable: 'yes',
      classes: ['data'],
    });
  });

  test('is a page in Welsh where that is asked for', async () => {
    const page = async (...more: string[]) =>
      (await carag.run(['crosswalk', 'one', 'two', '--format', 'html', ...more], { in: versions() })).out;
    const [english, welsh] = [await page(), await page('--language', 'cy')];
    expect(welsh).toContain('lang="cy"');
    expect(welsh).toMatch(/A1\.3<\/td>\s*<td[^>]*>ailrifwyd<\/td>\s*<td[^>]*>gellir<\/td>/);
    for (const word of ['Questions from', 'What became of it', 'Comparable', 'renumbered', 'analyst']) {
      expect(english).toContain(word);
      expect(welsh).not.toContain(word);
    }
  });

  test('is a page that loads nothing and runs nothing, of two versions too', async () => {
    const folder = versions();
    await carag.run(['crosswalk', 'one', 'two', '--format', 'html', '-o', 'page.html'], { in: folder });
    const page = readFileSync(join(folder, 'page.html'), 'utf8');
    expect(page).toContain('<title>Questions from one to two</title>');
    expect(page).toMatch(
      /scope="row" data-column="[^"]+">A1\.2<\/th>\n<td class="govuk-table__cell" data-column="[^"]+">A1\.3<\/td>/,
    );
    expect(page).not.toMatch(/<script|<link|src=/);
  });
});
