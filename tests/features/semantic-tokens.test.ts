import { describe, expect, test } from 'vitest';
import { semanticTokens, unknownNames } from '../../server/features/semantic-tokens.ts';
import type { Range } from '../../server/text/position.ts';
import { projectOf, ROOT } from '../check.ts';
import { SET } from './fixture.ts';

const HISTORY = SET['one.carag.yaml']!.replace(
  '      - id: A1.2\n',
  '      - id: A1.2\n        was: { "0.9": A1.7 }\n',
);

/** The tokens of a document, each as `words type modifier`. */
function tokens(documents: Record<string, string>, path: string, lines?: Range): string[] {
  const all = documents[path]!.split('\n');
  return semanticTokens(projectOf(documents), `${ROOT}/${path}`, lines).map(({ range, type, modifier }) => {
    expect(range.end.line).toBe(range.start.line);
    const words = all[range.start.line]!.slice(range.start.character, range.end.character);
    return [words, type, ...(modifier ? [modifier] : [])].join(' ');
  });
}

/** The set with some words of a document put in place of others. */
const spoilt = (path: string, words: string, by: string) => ({
  ...(SET as Record<string, string>),
  [path]: SET[path]!.replace(words, by),
});

const lineOf = (path: string, words: string): Range => {
  const line = SET[path]!.split('\n').findIndex((each) => each.includes(words));
  return { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
};

const at = (path: string, words: string) => tokens(SET as Record<string, string>, path, lineOf(path, words));

describe('what words stand for', () => {
  test('in a condition: questions, facts, codes, and the words of the language', () => {
    expect(at('one.carag.yaml', 'ask-when: A1.1 is yes')).toEqual([
      'A1.1 class',
      'is keyword',
      'yes enumMember',
      'and keyword',
      'nation variable',
      'is keyword',
      'wales enumMember',
    ]);
  });

  test('where something is given its name, and where that is named', () => {
    expect(at('one.carag.yaml', '- id: A1.1')[0]).toBe('A1.1 class declaration');
    expect(at('one.carag.yaml', 'ask-when: welsh')).toEqual(['welsh function']);
    expect(at('one.carag.yaml', 'answer: yes-no')).toEqual(['yes-no enum']);
    expect(at('one.carag.yaml', 'rates: "2.1.1"')).toEqual(['2.1.1 interface']);
    expect(at('carag.yaml', 'nation:')).toEqual([
      'nation variable declaration',
      'england enumMember',
      'wales enumMember',
    ]);
    expect(at('carag.yaml', 'welsh: nation')).toEqual([
      'welsh function declaration',
      'nation variable',
      'is keyword',
      'wales enumMember',
    ]);
  });

  test('in Markdown: the ids of headings, and references in guidance', () => {
    expect(at('two.carag.md', '## P1.1')).toEqual(['P1.1 class declaration', 'A1.2 class']);
    expect(at('two.carag.md', 'See question A1.1')).toEqual(['A1.1 class', 'A1 class']);
    expect(at('two.carag.md', 'kind: judgement')).toEqual(['judgement type']);
  });

  test('an id of an earlier version is history; what is not there stands for nothing', () => {
    const documents = { ...(SET as Record<string, string>), 'one.carag.yaml': HISTORY };
    expect(tokens(documents, 'one.carag.yaml')).toContain('A1.7 class deprecated');
    const lost = spoilt('one.carag.yaml', '[[P1.1]]', '[[P1.9]]');
    expect(tokens(lost, 'one.carag.yaml')).not.toContain('P1.9 class');
    expect(unknownNames(projectOf(lost), `${ROOT}/one.carag.yaml`)).toEqual(['id P1.9']);
  });

  test('a condition that goes on over lines has its words on each of them', () => {
    const folded = spoilt(
      'one.carag.yaml',
      'ask-when: A1.1 is yes and nation is wales',
      'ask-when: >-\n          A1.1 is\n          one of (yes) and\n          nation is wales',
    );
    expect(tokens(folded, 'one.carag.yaml').join(', ')).toContain(
      'A1.1 class, is keyword, one of keyword, yes enumMember, and keyword, nation variable',
    );
  });

  test('numbers and dates', () => {
    const numbers = spoilt(
      'one.carag.yaml',
      'A1.1 is yes and nation is wales',
      'count of A1.2 is at least 2',
    );
    expect(tokens(numbers, 'one.carag.yaml').join(', ')).toContain(
      'count of keyword, A1.2 class, is at least keyword, 2 number',
    );
  });
});

test('tokens come in order, and none lies within another', () => {
  const project = projectOf(SET as Record<string, string>);
  for (const path of Object.keys(SET)) {
    let last = { line: 0, character: 0 };
    for (const { range } of semanticTokens(project, `${ROOT}/${path}`)) {
      const isLater =
        range.start.line > last.line ||
        (range.start.line === last.line && range.start.character >= last.character);
      expect(isLater).toBe(true);
      last = range.end;
    }
  }
});
