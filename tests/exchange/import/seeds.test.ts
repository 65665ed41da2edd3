/** The published documents, imported: ids, words and texts are held against what stands in them. */
import { expect, test } from 'vitest';
import { wordsOfBlocks } from '../../../server/exchange/import/document.ts';
import type { Imported } from '../../../server/exchange/import/import.ts';
import { SEEDS, seeds } from '../../samples/seed.ts';
import { describeWhere } from '../../where.ts';
import { fileOf, idsOf, imported, misread, unaccounted } from './imported.ts';

const folded = (text: string) => text.replace(/<[^>]*>|[*•\uf0b7]/g, ' ').replace(/\s+/g, ' ');

/** The share of questions whose text stands in the source word for word. */
function wordForWord({ outline }: Imported, source: string): number {
  const all = folded(source);
  const texts = outline.sections.flatMap(({ entries }) =>
    entries.map(({ parts }) => folded(wordsOfBlocks(parts.text ?? [])).trim()),
  );
  const asked = texts.filter((text) => text !== '');
  return asked.filter((text) => all.includes(text)).length / asked.length;
}

/** The ids with which lines begin, as a person would copy them. */
const idsOfLines = (source: string, form: RegExp) =>
  source.split('\n').flatMap((line) => {
    const [, letter = '', rest = ''] = form.exec(line) ?? [];
    return letter === ''
      ? []
      : [
          (letter === '0' ? 'O' : letter) +
            rest.replace(/[ .]+(?=[.S\da-z])/g, (gap) => (gap.includes('.') ? '.' : '')).replace(/ /g, ''),
        ];
  });

const nothingIsLost = (made: Imported, source: string) => {
  expect(made.account.asides.filter(({ why }) => why === 'lost')).toEqual([]);
  expect(
    unaccounted(made, [source.replace(/<\/?(?:b|i|u|ul|ol|li|br|p|sup|sub|td|a)\b[^>]*>/g, ' ')]),
  ).toEqual([]);
  expect(misread(made)).toEqual([]);
};

describeWhere(SEEDS)('the published documents', () => {
  test('court disposals: every id in its order, and a place for what has none', async () => {
    const [source = ''] = seeds('000');
    const made = await imported('a.txt', source);
    const printed = idsOfLines(source, /^([IAPDOC]) ?(\d+(?: ?\.\d+)?(?: ?[a-z](?= [A-Z]))?S?)(?= )/);
    expect(printed.length).toBeGreaterThan(100);
    expect(idsOf(made).filter((id) => id !== '?')).toEqual(printed);
    expect(made.outline.sections.map(({ title }) => title)).toContain('REVIEWING');
    expect(made.outline.sections.find(({ title }) => title === 'REVIEWING')?.entries).toHaveLength(18);
    expect(wordForWord(made, source)).toBeGreaterThan(0.97);
    nothingIsLost(made, source);
  });

  test('out-of-court disposals: every id that its text still has', async () => {
    const [source = ''] = seeds('002');
    const made = await imported('a.txt', source);
    const printed = idsOfLines(
      source,
      /^(?:<b>)?([IAPDO0])(?:<\/b>)? ?(\d+(?:\.\d+)?[a-z]?(?: ?S)?)(?:<\/b>)?\t/,
    );
    const ids = idsOf(made).filter((id) => id !== '?');
    expect(ids.filter((id) => id !== 'A3.2')).toEqual(printed);
    expect(ids).toContain('A3.2');
    expect(fileOf(made, 'carag.yaml')).toContain('version: "3.6"');
    nothingIsLost(made, source);
  });

  test('two programmes: the ids that stand before a tab, in their order', async () => {
    const [source = ''] = seeds('001');
    const made = await imported('a.txt', source);
    const ids = idsOf(made);
    const printed = source.split('\n').flatMap((line) => /^(\d+(?:\.\d+){2,})\t\d\.\d/.exec(line)?.[1] ?? []);
    expect(printed.length).toBeGreaterThan(70);
    expect(printed.filter((id) => !ids.includes(id))).toEqual([]);
    // Printed as `7. a`, `9a.`, `10.a`, `2.17.a`, in a line of its own, and within other words.
    for (const id of [
      '7a',
      '9a',
      '9e',
      '10c',
      '2.17a',
      '2.0.1',
      '3.1.1',
      '3.6.1.1',
      '1.13.1',
      '2.12.2',
      '4.18.2',
    ])
      expect(ids).toContain(id);
    expect(fileOf(made, 'changes.carag.yaml').match(/- date:/g)).toHaveLength(16);
    nothingIsLost(made, source);
  });

  test('criteria: themes, standards and criteria', async () => {
    const [source = ''] = seeds('003');
    const made = await imported('a.txt', source);
    const text = fileOf(made, 'standards.carag.yaml');
    const printed = source.split('\n').flatMap((line) => /^(\d\.\d\.\d) /.exec(line)?.[1] ?? []);
    expect([...text.matchAll(/- id: "(\d\.\d\.\d)"/g)].map(([, id]) => id)).toEqual(printed);
    expect(text.match(/^ {2}- id: "\d"/gm)).toHaveLength(5);
    nothingIsLost(made, source);
  });

  test('a report: no word is lost', async () => {
    const [source = ''] = seeds('004');
    nothingIsLost(await imported('a.txt', source), source);
  });
});
