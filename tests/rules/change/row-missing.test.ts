import { describe, expect, test } from 'vitest';
import { check, checkClean } from '../../check.ts';
import { draft, fixed, left, released, row, second, table } from './versions.ts';

const NAME = 'change/row-missing';
const before = released(second('A1.2'));
const reworded = (text = 'Were the views of both parents heard?') => draft('"1.1"', second('A1.2', text));
const after = reworded('«Were the views of both parents heard?»');

describe(NAME, () => {
  test.each([
    ['no table at all', {}],
    ['a row about another question', table(row('1.1', 'A1', undefined).replace('A1]', 'A9.9]'))],
    ['a row of a version before the base', table(row('0.9', 'A1.2', 'wording'))],
    ['a row about various things that were less', table(row('1.1', 'various', 'guidance'))],
  ])('fires with %s', (_, rows) => {
    check(NAME, { ...before, ...after, ...rows });
  });

  test.each([
    ['its id', 'A1.2', 'wording'],
    ['its id with a space', 'A 1.2', 'wording'],
    ['its key question', 'A1', 'wording'],
    ['its section', 'assessment', 'wording'],
    ['various', 'various', 'wording'],
    ['various, without a class', 'various', undefined],
  ])('is silent where a row names %s', (_, item, of) =>
    checkClean({ ...before, ...reworded(), ...table(row('1.1', item, of)) }),
  );

  test('is silent where nothing means anything else, and without a base', () => {
    checkClean({ ...before, ...draft('"1.1"', second('A1.2', 'Were the views of parents Heard?')) });
    checkClean({
      'carag.yaml':
        'carag: question-set\nformat: 1\ntitle: T\nversion: "1.0"\nlanguages: [en]\nids: lettered\n',
    });
  });

  test('is silent where the base or the set cannot be read', () => {
    const broken = { 'releases/1.0/assessment.carag.yaml': 'carag: section\nid: "a\n' };
    expect(left({ ...before, ...broken, ...reworded() })).toEqual([]);
  });

  test('what is in neither place of the set is told at the table', () => {
    const gone = draft('"2.0"', '', 'retired: { A1.2: "2.0" }\n');
    check(NAME, {
      ...before,
      ...gone,
      'changes.carag.yaml':
        'carag: changes\n«rows»:\n  - { date: 2015-01, version: "0.9", items: [A1.1], details: Old. }\n',
    });
  });

  test('a change outside sections is mentioned by its name', () => {
    const facts = 'facts: { nation: { one-of: { england: England, wales: Wales }, answered-by: A1.1 } }\n';
    const set = { ...released(''), ...draft('"2.0"', '', facts) };
    const missing = (item: string) =>
      left({ ...set, ...table(row('2.0', item, 'data')) }).filter((each) => each.startsWith(NAME));
    expect([missing('facts'), missing('nation'), missing('A1.1').length]).toEqual([[], [], 1]);
  });

  test('its fix writes a row as those before it, with which all is well', () => {
    const block = {
      'changes.carag.yaml':
        'carag: changes\nrows:\n  - date: 2014-01\n    version: "0.9"\n    items: [A1.1]\n    details: Old.\n# The end.\n',
    };
    const documents = fixed(NAME, { ...before, ...reworded(), ...block });
    expect(documents['changes.carag.yaml']).toBe(
      'carag: changes\nrows:\n  - date: 2014-01\n    version: "0.9"\n    items: [A1.1]\n    details: Old.\n  - date: 2014-01\n    version: "1.1"\n    items: [A1.2]\n    class: wording\n    details: "A1.2: the text changed."\n# The end.\n',
    );
    expect(left(documents)).toEqual([]);
  });

  test('where there is no table, its fix begins one', () => {
    const manifest = draft(
      '"1.1"',
      second('A1.2', 'Were the views of both parents heard?'),
      'published: 2015-03\n',
    );
    expect(left(fixed(NAME, { ...before, ...manifest }))).toEqual([]);
  });

  test('another fix writes all rows that are missing', () => {
    const two = draft(
      '"2.0"',
      `${second('A1.2', 'Were the views of both parents heard?')}${second('A1.3', 'Is it shared?')}`,
      'published: 2015-03\n',
    );
    const title = 'Add rows for all that is missing in the change-control table';
    expect(left(fixed(NAME, { ...before, ...two }, title))).toEqual([]);
  });
});
