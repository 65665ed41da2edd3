import { describe, expect, test } from 'vitest';
import { definition } from '../../server/features/navigation/definition.ts';
import { highlights } from '../../server/features/navigation/highlight.ts';
import { references } from '../../server/features/navigation/references.ts';
import { inSet, type Marked, marked, SET } from './fixture.ts';

function targets({ project, uri, position, words }: Marked): string[] {
  return definition(project, uri, position).map((target) => words(target.selection, target.uri));
}

function referring({ project, uri, position, words }: Marked, includeDeclaration = false): string[] {
  return references(project, uri, position, includeDeclaration).map((place) => words(place.range, place.uri));
}

describe('definition', () => {
  test('of an id, in the same document and in another', () => {
    expect(targets(inSet('one.carag.yaml', '[[A1‸.2]]'))).toEqual(['A1.2']);
    expect(targets(inSet('one.carag.yaml', '[‸[P1.1]]'))).toEqual(['two.carag.md: P1.1']);
    expect(targets(inSet('two.carag.md', '[[A1‸]]'))).toEqual(['one.carag.yaml: A1']);
    expect(targets(inSet('two.carag.md', '{{A‸1.2}}'))).toEqual(['one.carag.yaml: A1.2']);
  });

  test('covers the whole entry and tells which words refer to it', () => {
    const { project, uri, position, words } = inSet('one.carag.yaml', 'explains: A‸1S');
    const [target] = definition(project, uri, position);
    expect(words(target!.range)).toMatch(/^id: A1S\n[\s\S]*criteria: \["2\.1\.2"\]$/);
    expect(words(target!.origin)).toBe('A1S');
  });

  test('of standards in another set, lists, blocks, facts, conditions, respondents and codes', () => {
    expect(targets(inSet('one.carag.yaml', 'rates: "2.‸1.1"'))).toEqual([
      'standards/standards.carag.yaml: "2.1.1"',
    ]);
    expect(targets(inSet('one.carag.yaml', 'answer: y‸es-no'))).toEqual(['carag.yaml: yes-no']);
    expect(targets(inSet('one.carag.yaml', 'use: b‸alance'))).toEqual(['carag.yaml: balance']);
    expect(targets(inSet('one.carag.yaml', 'and na‸tion is'))).toEqual(['carag.yaml: nation']);
    expect(targets(inSet('one.carag.yaml', 'ask-when: w‸elsh'))).toEqual(['carag.yaml: welsh']);
    expect(targets(inSet('one.carag.yaml', 'respondent: c‸ase-manager'))).toEqual([
      'carag.yaml: case-manager',
    ]);
    expect(targets(inSet('one.carag.yaml', 'A1.1 is y‸es'))).toEqual(['carag.yaml: yes']);
  });

  test('of the documents and sets that a manifest names', () => {
    expect(targets(inSet('carag.yaml', 'sections: [o‸ne.carag.yaml'))).toEqual(['one.carag.yaml: ']);
    expect(targets(inSet('carag.yaml', 'uses: [s‸tandards]'))).toEqual(['standards/carag.yaml: ']);
  });

  test('of the heading of guidance is the question', () => {
    const documents = {
      ...SET,
      'three.carag.md': '---\ncarag: guidance\nfor: one.carag.yaml\n---\n# A1.2\n\nLook.\n',
    };
    expect(targets(inSet('three.carag.md', '# A1‸.2', documents))).toEqual(['one.carag.yaml: A1.2']);
  });

  test('of what is not there is nothing', () => {
    expect(targets(marked({ 'one.carag.yaml': 'carag: section\nid: one\ntitle: See [[A9‸.9]]\n' }))).toEqual(
      [],
    );
    expect(targets(inSet('one.carag.yaml', 'text: Is it cl‸ear?'))).toEqual([]);
  });

  test('of an id that is used twice is both', () => {
    const twice = { ...SET, 'two.carag.md': `${SET['two.carag.md']}\n## A1.2 Again?\n` };
    expect(targets(inSet('one.carag.yaml', '[[A1‸.2]]', twice))).toEqual(['A1.2', 'two.carag.md: A1.2']);
  });
});

describe('references', () => {
  test('of a question, from its id or from any mention', () => {
    const all = ['A1.2', 'A1.2', 'two.carag.md: A1.2', 'two.carag.md: A1.2', 'two.carag.md: A1.2'];
    expect(referring(inSet('one.carag.yaml', 'id: A1‸.2'))).toEqual(all);
    expect(referring(inSet('one.carag.yaml', '[[A1‸.2]]'))).toEqual(all);
    expect(referring(inSet('one.carag.yaml', 'id: A1‸.2'), true)).toEqual(['A1.2', ...all]);
  });

  test('of standards, from every set that uses them', () => {
    expect(referring(inSet('standards/standards.carag.yaml', 'id: "2.1‸.1"'))).toEqual(
      ['one.carag.yaml: "2.1.1"'].map((place) => place.replaceAll('"', '')),
    );
    expect(referring(inSet('one.carag.yaml', '"2.1‸.2"'), true)).toEqual([
      '2.1.2',
      'standards/standards.carag.yaml: "2.1.2"',
    ]);
  });

  test('of facts, conditions, lists and respondents', () => {
    expect(referring(inSet('carag.yaml', 'na‸tion:'))).toEqual([
      'nation',
      'one.carag.yaml: nation',
      'one.carag.yaml: nation',
    ]);
    expect(referring(inSet('carag.yaml', 'wel‸sh:'), true)).toEqual(['welsh', 'one.carag.yaml: welsh']);
    expect(referring(inSet('carag.yaml', 'yes‸-no:'))).toHaveLength(3);
    expect(referring(inSet('carag.yaml', 'case-‸manager:'))).toEqual(['one.carag.yaml: case-manager']);
  });

  test('of what has no name are none', () => {
    expect(referring(inSet('one.carag.yaml', 'kind: judge‸ment'))).toEqual([]);
  });
});

describe('highlight', () => {
  test('marks the places of the document alone, and tells which gives the name', () => {
    const { project, uri, position, words } = inSet('one.carag.yaml', '[[A1‸.2]]');
    expect(
      highlights(project, uri, position).map(
        ({ range, kind }) => `${range.start.line} ${words(range)} ${kind}`,
      ),
    ).toEqual(['17 A1.2 used', '18 A1.2 named', '35 A1.2 used']);
  });

  test('marks facts in conditions', () => {
    const { project, uri, position } = inSet('one.carag.yaml', 'ask-when: na‸tion');
    expect(highlights(project, uri, position)).toHaveLength(2);
  });
});
