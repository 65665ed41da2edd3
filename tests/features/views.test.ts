import { describe, expect, test } from 'vitest';
import { filtered } from '../../client/side-bar/filtered.ts';
import type { ViewLine } from '../../server/features/views/line.ts';
import { openView } from '../../server/features/views/open.ts';
import { outlineView } from '../../server/features/views/outline.ts';
import { projectOf } from '../check.ts';
import { SET } from './fixture.ts';

const drawn = (lines: readonly ViewLine[], depth = 0): string[] =>
  lines.flatMap(({ label, description, children }) => [
    `${'  '.repeat(depth)}${label}${description ? ` (${description})` : ''}`,
    ...drawn(children, depth + 1),
  ]);

const project = projectOf(SET as Record<string, string>);

describe('the question outline', () => {
  test('by section: in reading order, key questions with what stands below them', () => {
    expect(drawn(outlineView(project, 'section'))).toEqual([
      'A set',
      '  Assessment (4 questions)',
      '    A1 Is it clear? (4 questions)',
      '      A1.1 Is it in *time*? (judgement)',
      '      A1.2 Which factors matter? (information)',
      '      A1S Is it clear? (summary)',
      '      A1Sa Why not, in the light of {{A1.2}}? (explanation)',
      '  Planning (1 question)',
      '    P1 Is the plan sound? (1 question)',
      '      P1.1 Does it follow {{A1.2}}? (judgement)',
    ]);
  });

  test('says which number is printed, and what is still to settle', () => {
    const noted = {
      ...SET,
      'one.carag.yaml':
        'carag: section\nid: one\ntitle: One\nquestions:\n  - id: A1.1\n    printed: 4(b)\n    kind: judgement\n    text: Is it so?\n    open: Which answers?\n',
    };
    expect(drawn(outlineView(projectOf(noted as Record<string, string>), 'section'))).toContain(
      '    A1.1 Is it so? (judgement · printed 4(b) · open)',
    );
  });

  test('by kind', () => {
    expect(drawn(outlineView(project, 'kind')).filter((line) => /^ {2}\S/.test(line))).toEqual([
      '  Judgement (2 questions)',
      '  Information (1 question)',
      '  Summary (1 question)',
      '  Explanation (1 question)',
    ]);
  });

  test('by standard: what a question cites, or what is cited around it, and what bears on none', () => {
    expect(drawn(outlineView(project, 'standard'))).toEqual([
      'A set',
      '  2.1.1 Is the assessment clear? (3 questions)',
      '    A1.1 Is it in *time*? (judgement)',
      '    A1.2 Which factors matter? (information)',
      '    A1Sa Why not, in the light of {{A1.2}}? (explanation)',
      '  2.1.2 Is it fair? (1 question)',
      '    A1S Is it clear? (summary)',
      '  No standard (1 question)',
      '    P1.1 Does it follow {{A1.2}}? (judgement)',
    ]);
  });

  test('questions that stand in no key question are there too', () => {
    const loose = {
      ...SET,
      'one.carag.yaml': 'carag: section\nid: one\ntitle: One\nquestions:\n  - id: A1.1\n',
    };
    expect(drawn(outlineView(projectOf(loose as Record<string, string>), 'section'))).toContain(
      '    A1.1 (question)',
    );
  });
});

test('what is open is listed with the entry that it is about', () => {
  const one = SET['one.carag.yaml']!.replace(
    'use: balance',
    'use: balance\n        open: Ask the lead inspector.',
  );
  const found = openView(projectOf({ ...SET, 'one.carag.yaml': one } as Record<string, string>));
  expect(drawn(found)).toEqual(['A set', '  A1.1 Ask the lead inspector. (question)']);
  expect(found[0]!.children[0]!.place!.range.start.line).toBe(
    one.split('\n').findIndex((line) => line.includes('open:')),
  );
  expect(openView(project)).toEqual([]);
});

test('lines that hold words are found with those around them', () => {
  const lines = outlineView(project, 'section');
  expect(drawn(filtered(lines, 'matter which'))).toEqual([
    'A set',
    '  Assessment (4 questions)',
    '    A1 Is it clear? (4 questions)',
    '      A1.2 Which factors matter? (information)',
  ]);
  expect(filtered(lines, '  ')).toBe(lines);
  expect(filtered(lines, 'zebra')).toEqual([]);
});
