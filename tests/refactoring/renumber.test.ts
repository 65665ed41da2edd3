import { describe, expect, test } from 'vitest';
import { newNumbers, stretchOf } from '../../server/refactoring/renumber.ts';
import { projectOf, ROOT } from '../check.ts';

const entry = (id: string) => `      - { id: ${id}, kind: note, text: Read on. }\n`;

/** What becomes of ids that stand below a key question in this order, as “old>new”. */
function numbered(ids: readonly string[], style = 'lettered', manifest = '', from?: string): string[] {
  const [first = ''] = ids;
  const key = style === 'lettered' ? /^[A-Z]+\d+/.exec(first)![0] : '1';
  const project = projectOf({
    'carag.yaml': `carag: question-set\nformat: 1\ntitle: A\nversion: "1.0"\nlanguages: [en]\nids: ${style}\nsections: [one.carag.yaml]\n${manifest}`,
    'one.carag.yaml': `carag: section\nid: one\ntitle: One\nkey-questions:\n  - id: ${key}\n    text: All of it\n    questions:\n${ids.map(entry).join('')}`,
  });
  const set = project.sets.get(ROOT)!;
  const stretch = stretchOf(project, set, key);
  return [...newNumbers(project, set, from ? { ...stretch, from } : stretch)].map((pair) => pair.join('>'));
}

describe('what is numbered anew', () => {
  test.each([
    [
      ['A1.1', 'A1.3', 'A1.4'],
      ['A1.3>A1.2', 'A1.4>A1.3'],
    ],
    [
      ['A1.2', 'A1.1'],
      ['A1.2>A1.1', 'A1.1>A1.2'],
    ],
    [
      ['A1.1', 'A1.5', 'A1.5a', 'A1.5b', 'A1S', 'A1Sa'],
      ['A1.5>A1.2', 'A1.5a>A1.2a', 'A1.5b>A1.2b'],
    ],
    [['A1.1', 'A1.2'], []],
  ])('%j', (ids, expected) => {
    expect(numbered(ids)).toEqual(expected);
  });

  test('what is numbered below a question goes with it', () => {
    expect(numbered(['1.1', '1.3', '1.3.1', '1.3.4'], 'numbered')).toEqual([
      '1.3>1.2',
      '1.3.1>1.2.1',
      '1.3.4>1.2.2',
    ]);
    expect(numbered(['1.2a', '1.2b', '1.4'], 'numbered')).toEqual(['1.2a>1.1a', '1.2b>1.1b', '1.4>1.2']);
  });

  test('retired ids, and those left out on purpose, are passed over', () => {
    expect(
      numbered(['A1.1', 'A1.5', 'A1.6'], 'lettered', 'retired: { A1.2: "0.9" }\nunused: [A1.4]\n'),
    ).toEqual(['A1.5>A1.3', 'A1.6>A1.5']);
  });

  test('from a question on, those before it keep theirs', () => {
    expect(numbered(['A1.3', 'A1.7', 'A1.9'], 'lettered', '', 'A1.7')).toEqual(['A1.7>A1.4', 'A1.9>A1.5']);
  });
});
