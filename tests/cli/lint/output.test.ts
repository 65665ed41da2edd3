import { expect, test } from 'vitest';
import { Progress } from '../../../server/cli/output/progress.ts';
import { harmless, isColoured, wrapped } from '../../../server/cli/output/terminal.ts';
import { counted, listed, typed } from '../../../server/cli/output/words.ts';

test('counts are grouped, and plural where they should be', () => {
  expect([counted(0, 'error'), counted(1, 'error'), counted(1234567, 'error')]).toEqual([
    '0 errors',
    '1 error',
    '1,234,567 errors',
  ]);
});

test('lists end in a word', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'or')]).toEqual([
    '',
    'a',
    'a and b',
    'a, b or c',
  ]);
});

test('a path is quoted where a shell would take it apart', () => {
  expect([typed('a/b-c.carag.yaml'), typed('Tŷ newydd')]).toEqual(['a/b-c.carag.yaml', '"Tŷ newydd"']);
});

test('lines are no longer than asked for, unless a word is', () => {
  expect(wrapped('one two three', 9, '  ')).toBe('one two\n  three');
  expect(wrapped('one extraordinarily', 9)).toBe('one\nextraordinarily');
});

test('colours are for terminals, unless the environment says otherwise', () => {
  const terminal = { isTTY: true };
  expect(isColoured(terminal, {})).toBe(true);
  expect(isColoured(terminal, { TERM: 'dumb' })).toBe(false);
  expect(isColoured(terminal, { NO_COLOR: '' })).toBe(true);
  expect(isColoured(terminal, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
  expect(isColoured({}, {})).toBe(false);
  expect(isColoured({}, { FORCE_COLOR: '' })).toBe(true);
});

test('control characters are made visible', () => {
  expect(harmless('a\u001b[2J\u0007\u009b\u202eb\tc')).toBe('a\ufffd[2J\ufffd\ufffd\ufffdb\tc');
});

test('a progress line comes after a second, is renewed now and then, and goes', () => {
  const written: string[] = [];
  let time = 0;
  const progress = new Progress({ isTTY: true, write: (text) => written.push(text) }, () => time);
  for (time = 0; time < 1250; time += 50) progress.show(() => `${time}`);
  progress.done();
  progress.done();
  expect(written).toEqual(['\r\u001b[K1000', '\r\u001b[K1100', '\r\u001b[K1200', '\r\u001b[K']);
});

test('there is no progress line where nobody watches', () => {
  const written: string[] = [];
  let time = 0;
  const progress = new Progress({ write: (text) => written.push(text) }, () => time);
  for (time = 0; time < 5000; time += 500) progress.show(() => 'far');
  progress.done();
  expect(written).toEqual([]);
});
