/** Importing a text takes work that grows as the text does, and no faster. */
import { expect, test } from 'vitest';
import { readText } from '../../server/exchange/import/readers/text.ts';
import { sourceOutline } from '../../server/exchange/import/understanding/outliner.ts';
import { setFiles } from '../../server/exchange/import/writing/set.ts';
import { workOf } from './work.ts';

const row = (index: number) => {
  const id = `${1 + Math.floor(index / 40)}.${1 + (index % 40)}`;
  return [
    `${id}.1\t4.2\tThis question is about <b>part ${id}</b> of the work.\tWas part ${id} good enough? See question ${id}.2.`,
    `\t\tThere is more of it.\tThe inspector weighs all of it, and says so.`,
    `\t4.2\tWhere other is chosen say why in question 1.9\tWhere other is chosen say why in question 1.9`,
    '',
    `- what was done\n- what was left undone`,
    '',
  ].join('\n');
};

/** Tables whose rows have lost every other number. */
const tables = (count: number) =>
  `Question\tCriterion\tQuality Indicators\tGuidance\n${Array.from({ length: count }, (_, index) => row(index)).join('\n')}`;
/** Cells that follow one another. */
const cells = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `V ${1 + Math.floor(index / 20)}.${1 + (index % 20)} Is it so in part ${index}? \n\nLook at all of it, and \n\nat more. \n`,
  ).join('\n');

const workFor = (text: string) => workOf(() => void setFiles(sourceOutline(readText(text)), 'a set'));

test.each([
  ['tables', tables],
  ['cells', cells],
])('%s', (_, made) => {
  workFor(made(10));
  const [small, large] = [workFor(made(40)), workFor(made(160))];
  expect(large).toBeLessThan(small * 4.6);
});
