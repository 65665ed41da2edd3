/** Lines that are indented with tabs are told once for those that follow one another. */
import { expect, test } from 'vitest';
import { readYaml } from '../../../server/syntax/yaml/yaml.ts';

const told = (text: string) =>
  readYaml(text).problems.map(({ rule, start, end }) => [rule, text.slice(start, end)]);

test.each([
  ['a list', 'a: b\nlist:\n\t- one\n\t- two\n\n\t- three\nc: d\n', ['\t- one\n\t- two\n\n\t']],
  ['names and values', 'm:\n\tx: one\n\ty: two\nc: d\n', ['\tx: one\n\t']],
  ['one line', 'm:\n\tx: one\nc: d\n', ['\t']],
  [
    'two stretches',
    'm:\n\tx: one\n\ty: two\nc: d\nn:\n\tx: one\n\ty: two\n',
    ['\tx: one\n\t', '\tx: one\n\t'],
  ],
])('%s', (_, text, stretches) => {
  expect(told(text)).toEqual(stretches.map((stretch) => ['yaml/syntax', stretch]));
});
