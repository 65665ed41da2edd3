import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Paths } from '../server/cli/disk/paths.ts';
import { insist } from '../server/cli/disk/write-whole.ts';
import { boundaryIn, boundaryOf } from '../server/project/loading/boundary.ts';
import { canonicalUri, isInside, isSpeltOtherwise, isTop, resolvePath } from '../server/text/uri.ts';

const windows = new Paths(win32);
const unix = new Paths(posix);

describe('paths of Windows', () => {
  test.each([
    ['C:\\Sets\\a b\\carag.yaml', 'file:///c%3A/Sets/a%20b/carag.yaml', 'c:\\Sets\\a b\\carag.yaml'],
    ['c:/Sets/tŷ.carag.md', 'file:///c%3A/Sets/t%C5%B7.carag.md', 'c:\\Sets\\tŷ.carag.md'],
    ['C:\\', 'file:///c%3A', 'c:\\'],
    [
      '\\\\Server\\Share\\sets\\50% [a]',
      'file://server/Share/sets/50%25%20%5Ba%5D',
      '\\\\server\\Share\\sets\\50% [a]',
    ],
    ['\\\\?\\C:\\Sets\\x', 'file:///c%3A/Sets/x', 'c:\\Sets\\x'],
    ['\\\\?\\UNC\\server\\share\\x', 'file://server/share/x', '\\\\server\\share\\x'],
    ['C:\\Sets\\..\\Other\\.', 'file:///c%3A/Other', 'c:\\Other'],
  ])('%s', (path, uri, back) => {
    expect(windows.uriOf(path)).toBe(uri);
    expect(windows.pathOf(uri)).toBe(back);
    expect(windows.uriOf(back)).toBe(uri);
  });

  test.each([
    ['C:\\Sets\\one', 'c:\\sets', true],
    ['c:\\SETS', 'C:\\Sets', true],
    ['C:\\Sets-of-others\\one', 'C:\\Sets', false],
    ['D:\\Sets\\one', 'C:\\Sets', false],
    ['C:\\..one\\x', 'C:\\', true],
    ['\\\\SERVER\\share\\sets\\one', '\\\\server\\share\\sets', true],
    ['\\\\server\\other\\sets', '\\\\server\\share', false],
  ])('%s inside %s: %s', (path, folder, expected) => {
    expect(windows.isInside(path, folder)).toBe(expected);
  });

  test('are shown with slashes, as seen from the working folder', () => {
    expect(windows.shown('file:///c%3A/Sets/one/carag.yaml', 'C:\\sets')).toBe('one/carag.yaml');
    expect(windows.shown('file:///c%3A/Sets', 'C:\\Sets')).toBe('.');
    expect(windows.shown('file:///c%3A/Other/x.md', 'C:\\Sets')).toBe('../Other/x.md');
    expect(windows.shown('file:///d%3A/Other/x.md', 'C:\\Sets')).toBe('d:/Other/x.md');
    expect(windows.shown('file://server/share/x.md', 'C:\\Sets')).toBe('//server/share/x.md');
  });

  test.each(['file:///Sets/x', 'file:///c%3A/a%2Fb', 'file:///c%3A/a%5Cb', 'untitled:One', 'https://c/x'])(
    'no path for %s',
    (uri) => {
      expect(() => windows.pathOf(uri)).toThrow('stands for no file');
    },
  );

  test.each([
    ['file:///c%3A', true],
    ['file:///c%3A/one', false],
    ['file://server', true],
    ['file://server/share', true],
    ['file://server/share/one', false],
    ['file://', true],
    ['file:///one', false],
    ['untitled:One', true],
    ['untitled:/one', true],
    ['vscode-vfs://github', true],
    ['vscode-vfs://github/one', false],
    ['memory:', true],
    ['memory:/', true],
    ['memory:/one', false],
  ])('%s is a top: %s', (uri, expected) => {
    expect(isTop(uri)).toBe(expected);
  });

  test('a set at the top of a drive or a share reaches no further than itself', async () => {
    for (const folder of ['file:///c%3A/one', 'file://server/share/one', 'file:///one'])
      expect(
        await boundaryOf(folder, { read: async () => ({ failure: 'missing' }), list: async () => [] }),
      ).toBe(folder);
    expect(boundaryIn('file:///c%3A/sets/one', { set: 'file:///c%3A/sets/one' })).toBe('file:///c%3A/sets');
  });
});

describe('paths of other systems', () => {
  test('keep what Windows would take for a divider', () => {
    const path = "/sets/a\\b/50% ŷ'(!)*/C:/x.md";
    expect(unix.pathOf(unix.uriOf(path))).toBe(path);
    expect(unix.uriOf('/')).toBe('file://');
    expect(unix.pathOf('file://')).toBe('/');
    expect(unix.isInside('/Sets/one', '/sets')).toBe(false);
  });

  test.each(['file:///a/..%2Fb', 'file:///a/%00', 'file://server/share'])('no path for %s', (uri) => {
    expect(() => unix.pathOf(uri)).toThrow('stands for no file');
  });
});

const name = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 8 })
  .filter((text) => !/[/\\:\0]/.test(text) && !/^\.+$/.test(text));
const nameOnWindows = name.filter((text) => !/[. ?]$/.test(text));

test('a path is the same again when it has been a URI', () => {
  fc.assert(
    fc.property(fc.array(name), fc.array(nameOnWindows), (names, onWindows) => {
      const path = `/${names.join('/')}`;
      expect(unix.pathOf(unix.uriOf(path))).toBe(path);
      const drive = `c:\\${onWindows.join('\\')}`;
      expect(windows.pathOf(windows.uriOf(drive))).toBe(drive);
      const share = `\\\\server\\share\\${onWindows.join('\\')}`.replace(/\\$/, '');
      expect(windows.pathOf(windows.uriOf(share))).toBe(share);
    }),
  );
});

describe('one place has one URI, however an editor writes it', () => {
  test.each([
    ['file:///C:/Sets/x.md', 'file:///c%3A/Sets/x.md'],
    ['file:///c%3a/Sets/x.md', 'file:///c%3A/Sets/x.md'],
    ['FILE:///C%3A/Sets//x.md', 'file:///c%3A/Sets/x.md'],
    ['file:/C:/Sets/x.md', 'file:///c%3A/Sets/x.md'],
    ['file://localhost/c:/Sets/x.md', 'file:///c%3A/Sets/x.md'],
    ['file://SERVER/share/x.md', 'file://server/share/x.md'],
    ['file:///sets/%61/./b/../x%20y(1).md', 'file:///sets/a/x%20y%281%29.md'],
    ['file:///sets/%2E%2E/%2e%2e/etc/x.md', 'file:///etc/x.md'],
    ['file:///c%3A', 'file:///c%3A'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['untitled:/sets//x.md', 'untitled:/sets//x.md'],
    ['vscode-vfs://GitHub/o/r/%61.md', 'vscode-vfs://github/o/r/a.md'],
    ['Memory:/sets/./b/../%61.md', 'memory:/sets/a.md'],
    ['c:/sets//x.md', 'c:/sets//x.md'],
  ])('%s', (uri, expected) => {
    expect(canonicalUri(uri)).toBe(expected);
    expect(canonicalUri(expected)).toBe(expected);
  });

  test('what is written in a document never leads above the top, nor to a drive', () => {
    expect(resolvePath('file:///c%3A/sets', '..\\standards')).toBe('file:///c%3A/standards');
    expect(resolvePath('file:///c%3A/sets', 'C:\\x')).toBe(undefined);
    expect(resolvePath('file:///c%3A/sets', '\\\\server\\x')).toBe(undefined);
    expect(isInside(resolvePath('file:///sets', '%2E%2E/x')!, 'file:///sets')).toBe(true);
  });

  test('names that some systems do not tell apart', () => {
    expect(isSpeltOtherwise('file:///a/Assessment.carag.yaml', 'file:///a/assessment.carag.yaml')).toBe(true);
    expect(isSpeltOtherwise('file:///a/t%C5%B7', 'file:///a/ty%CC%82')).toBe(true);
    expect(isSpeltOtherwise('file:///a/one', 'file:///a/one')).toBe(false);
    expect(isSpeltOtherwise('file:///a/one', 'file:///a/two')).toBe(false);
  });
});

describe('a file that a virus scanner holds', () => {
  const busy = (times: number) => async () => {
    if (times-- > 0) throw Object.assign(new Error('busy'), { code: 'EPERM' });
  };
  const waits: number[] = [];
  const pause = async (milliseconds: number) => void waits.push(milliseconds);

  test('is moved a moment later, on Windows', async () => {
    await insist(busy(3), true, pause);
    expect(waits).toEqual([10, 20, 40]);
    await expect(insist(busy(1), false, pause)).rejects.toThrow('busy');
    await expect(insist(busy(99), true, pause)).rejects.toThrow('busy');
  });
});
