import { describe, expect, test } from 'vitest';
import { folds } from '../../server/features/structure/folding.ts';
import { type OutlineSymbol, outline } from '../../server/features/structure/symbols.ts';
import { workspaceSymbols } from '../../server/features/structure/workspace-symbols.ts';
import { projectOf, ROOT } from '../check.ts';
import { SET } from './fixture.ts';

const project = projectOf(SET);
const uri = (path: string) => `${ROOT}/${path}`;

function drawn(symbols: readonly OutlineSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, kind, detail, range, children }) => {
    const lines = `${range.start.line}-${range.end.line}`;
    return [`${'  '.repeat(depth)}${name} (${kind}) ${detail} ${lines}`, ...drawn(children, depth + 1)];
  });
}

describe('the outline', () => {
  test('of a section has key questions, questions and rows', () => {
    expect(drawn(outline(project, uri('one.carag.yaml')))).toEqual(
      [
        'one (section) Assessment 0-40',
        '  A1 (key question) Is it clear? 6-40',
        '    A1.1 (question) Is it in *time*? 11-17',
        '    A1.2 (question) Which factors matter? 18-27',
        '    A1S (question) Is it clear? 28-32',
        '    A1Sa (question) Why not, in the light of {{A1.2}}? 33-38',
      ].map((line, index) => (index < 2 ? line.replace('40', '38') : line)),
    );
  });

  test('of a Markdown section is the same', () => {
    const rows = projectOf({
      ...SET,
      'two.carag.md': SET['two.carag.md']!.replace(
        'rows: { from: A1.2 }',
        'rows:\n  a: One\n  b: { text: Two, id: P1.1b }',
      ),
    });
    expect(drawn(outline(rows, uri('two.carag.md'))).map((line) => line.replace(/ \d+-\d+$/, ''))).toEqual([
      'two (section) Planning',
      '  P1 (key question) Is the plan sound?',
      '    P1.1 (question) Does it follow {{A1.2}}?',
      '      P1.1/a (row) One',
      '      P1.1b (row) Two',
    ]);
  });

  test('of standards has domains, standards and key questions', () => {
    expect(drawn(outline(project, uri('standards/standards.carag.yaml')))).toEqual([
      '2 (domain) Disposals 2-11',
      '  2.1 (standard) Assessment 5-11',
      '    2.1.1 (key question) Is the assessment clear? 8-9',
      '    2.1.2 (key question) Is it fair? 10-11',
    ]);
  });

  test('of any other document has its fields and their entries', () => {
    const found = drawn(outline(project, uri('carag.yaml')));
    expect(found).toContain('title (field) A set 2-2');
    expect(found).toContain('  yes-no (entry)  12-12');
  });

  test('of a document that is not ours is empty', () => {
    expect(outline(project, uri('none.yaml'))).toEqual([]);
  });
});

describe('symbols of the workspace', () => {
  const named = (query: string) => workspaceSymbols(project, query).map(({ name }) => name);

  test('are found by the beginning of an id first, then by words', () => {
    expect(named('a1.').slice(0, 2)).toEqual(['A1.1 Is it in *time*?', 'A1.2 Which factors matter?']);
    expect(named('matter which')).toEqual(['A1.2 Which factors matter?']);
    expect(named('2.1.2')).toEqual(['2.1.2 Is it fair?']);
    expect(named('balance')).toEqual(['balance Weigh **both** sides.']);
    expect(named('zebra')).toEqual([]);
  });

  test('are found by letters in their order, after what holds the words', () => {
    expect(named('wfm')).toEqual(['A1.2 Which factors matter?']);
    expect(named('clr')).toContain('A1 Is it clear?');
    expect(named('time').at(0)).toBe('A1.1 Is it in *time*?');
  });

  test('are options by code and label, with whose they are, and terms', () => {
    const glossary = 'carag: glossary\nterms:\n  desistance: { means: Going straight. }\n';
    const found = workspaceSymbols(projectOf({ ...SET, 'glossary.carag.yaml': glossary }), 'school');
    expect(found[0]).toMatchObject({ name: 'school School', kind: 'option', container: 'A1.2 · A set' });
    const [term] = workspaceSymbols(projectOf({ ...SET, 'glossary.carag.yaml': glossary }), 'desist');
    expect(term).toMatchObject({ name: 'desistance', kind: 'term', uri: uri('glossary.carag.yaml') });
  });

  test('tell their set', () => {
    expect(workspaceSymbols(project, '2.1.2')[0]).toMatchObject({
      container: 'Standards',
      kind: 'key question',
      uri: uri('standards/standards.carag.yaml'),
    });
  });

  test('are at most 200', () => {
    const many = Array.from({ length: 500 }, (_, index) => `  - id: B1.${index + 1}\n`).join('');
    const large = projectOf({ 'one.carag.yaml': `carag: section\nid: one\nquestions:\n${many}` });
    expect(workspaceSymbols(large, '')).toHaveLength(200);
    expect(workspaceSymbols(large, 'B1')).toHaveLength(200);
  });
});

describe('folding', () => {
  const lines = (path: string) => folds(project, uri(path)).map(({ start, end }) => `${start}-${end}`);

  test('folds entries, fields of several lines and texts', () => {
    expect(lines('one.carag.yaml')).toEqual([
      '6-38',
      '11-17',
      '16-17',
      '18-27',
      '22-27',
      '23-26',
      '28-32',
      '33-38',
    ]);
  });

  test('folds front matter, entries and blocks in Markdown', () => {
    expect(lines('two.carag.md')).toEqual(['0-4', '6-17', '8-17', '10-15']);
  });

  test('leaves other documents alone', () => {
    expect(folds(project, uri('none.md'))).toEqual([]);
  });
});

test('an answer list that is answered in words is found among the names of the workspace', () => {
  const manifest = SET['carag.yaml']!.replace('answers:', 'answers:\n  in-words: { text: { } }');
  const found = workspaceSymbols(projectOf({ ...SET, 'carag.yaml': manifest }), 'in-words');
  expect(found.map(({ name, kind }) => [name, kind])).toEqual([['in-words', 'answer list']]);
});
