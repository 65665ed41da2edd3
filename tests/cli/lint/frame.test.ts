import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { frame } from '../../../server/cli/output/findings/frame.ts';

/** The frame for the words between « and ». */
function framed(marked: string, width = 80) {
  const line = marked.replace(/[«»]/g, '');
  const start = marked.indexOf('«');
  return frame(line, start, marked.indexOf('»') - 1, width);
}

/** The columns at which the carets begin and end. */
function columns({ carets }: { carets: string }) {
  return [carets.indexOf('^'), carets.length];
}

test('carets stand below the marked words', () => {
  expect(framed('  - id: «A1.8»  ')).toEqual({ source: '  - id: A1.8', carets: '          ^^^^'.slice(2) });
});

test('a place between two characters gets one caret', () => {
  expect(framed('id:«»')).toEqual({ source: 'id:', carets: '   ^' });
});

describe.each([
  ['tabs', '\t\tid: «A1\t.8» more', [12, 20]],
  ['wide characters', '問題 «質問» end', [5, 9]],
  ['emoji of several parts', '👩‍👩‍👧 «🏴󠁧󠁢󠁷󠁬󠁳󠁿» end', [3, 5]],
  ['letters with combining marks', 'cw\u0302n «ty\u0302»', [4, 6]],
  ['Welsh letters', 'tŷ «ŵyl»', [3, 6]],
])('%s', (_, marked, expected) => {
  test('align', () => {
    const found = framed(marked);
    expect(columns(found)).toEqual(expected);
    const before = stringWidth(marked.slice(0, marked.indexOf('«')).replaceAll('\t', '    '));
    expect(before).toBe(expected[0]);
  });
});

test('what would steer a terminal is shown, not obeyed', () => {
  expect(framed('a\u001b[31m\u202e «b»').source).toBe('a\ufffd[31m\ufffd b');
});

describe('a long line', () => {
  const long = `${'before '.repeat(30)}«marked»${' after'.repeat(30)}`;

  test('is cut around the mark', () => {
    const { source, carets } = framed(long, 40);
    expect(stringWidth(source)).toBeLessThanOrEqual(40);
    expect(source).toMatch(/^….* marked .*…$/);
    expect(source.slice(carets.indexOf('^'), carets.length)).toBe('marked');
  });

  test('is cut at its end only where the mark is at its start', () => {
    const { source, carets } = framed(`«marked»${' after'.repeat(30)}`, 40);
    expect(source).toMatch(/^marked after.*…$/);
    expect(carets).toBe('^^^^^^');
  });

  test('is cut at its start only where the mark is at its end', () => {
    const { source, carets } = framed(`${'before '.repeat(30)}«marked»`, 40);
    expect(source).toMatch(/^….*before marked$/);
    expect(carets.length).toBe(source.length);
  });

  test('that is all mark shows its beginning', () => {
    const { source, carets } = framed(`«${'marked '.repeat(30)}»`, 40);
    expect(source.startsWith('marked marked')).toBe(true);
    expect(carets.length).toBeLessThanOrEqual(40);
  });

  test('of wide characters keeps to the width', () => {
    const { source, carets } = framed(`${'質'.repeat(60)}«問»${'質'.repeat(60)}`, 41);
    expect(stringWidth(source)).toBeLessThanOrEqual(41);
    const before = source.slice(0, source.indexOf('問'));
    expect(carets.indexOf('^')).toBe(stringWidth(before));
  });

  test('of millions of characters takes no time', () => {
    const line = `${'x'.repeat(4_000_000)}`;
    const start = performance.now();
    expect(frame(line, 2_000_000, 2_000_004, 80).carets.trim()).toBe('^^^^');
    expect(performance.now() - start).toBeLessThan(100);
  });
});
