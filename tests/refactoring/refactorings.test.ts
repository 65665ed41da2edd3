/** Refactorings leave what a set means as it is: what they change is told, and nothing else is found. */
import { describe, expect, test } from 'vitest';
import { completed } from '../../server/lint/example.ts';
import { Refusal } from '../../server/refactoring/plan.ts';
import { refactoringsAt } from '../../server/refactoring/refactorings.ts';
import { told } from '../change/versions.ts';
import { findingsIn } from '../check.ts';
import { inSet } from '../features/fixture.ts';
import { applied, type Documents } from './apply.ts';

const MANIFEST = `carag: question-set
format: 1
title: Small
version: "2.0"
languages: [en]
ids: lettered
base: { folder: releases/1.0 }
sections: [one.carag.yaml, two.carag.md]
answers:
  yes-no: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }
facts:
  nation: { one-of: { england: England, wales: Wales } }
`;

const ONE = `carag: section
id: one
title: Assessment

key-questions:
  - id: A1
    text: Is it clear?
    questions:
      - id: A1.1
        kind: judgement
        text: Is it in time?
        answer: yes-no
        guidance: |
          Look at the dates.

      - id: A1.1a
        kind: explanation
        explains: A1.1
        text: Why not in time?
        answer: text

      - id: A1.2
        kind: judgement
        text: Is it whole?
        answer: yes-no
        guidance: |
          Look at each part.

      - id: A1.4
        kind: information
        text: Which factors matter?
        ask-when: nation is wales and A1.1 is yes
        answer:
          any-of:
            school: School
            home: { label: Home, means: Where the child lives. }
          at-most: 2
`;

const TWO = `---
carag: section
id: two
title: Planning
---

# P1 Is the plan sound?

## P1.1 Does it follow?

\`\`\`carag
kind: judgement
answer: yes-no
\`\`\`

Look at both plans.

## P1.2 Is it kept to?

\`\`\`carag
kind: judgement
answer: yes-no
\`\`\`

Look at what was done.
`;

const CURRENT: Documents = { 'carag.yaml': MANIFEST, 'one.carag.yaml': ONE, 'two.carag.md': TWO };
const BASE: Documents = {
  ...CURRENT,
  'carag.yaml': MANIFEST.replace('"2.0"', '"1.0"').replace(/^base.*\n/m, ''),
};
const DOCUMENTS: Documents = {
  ...CURRENT,
  'changes.carag.yaml':
    'carag: changes\nrows:\n  - date: 2015-01\n    version: "1.0"\n    items: [various]\n    details: Begun.\n',
  ...Object.fromEntries(Object.entries(BASE).map(([path, text]) => [`releases/1.0/${path}`, text])),
};

function offered(path: string, words: string, documents = DOCUMENTS) {
  const { project, uri, position } = inSet(path, words, documents);
  return { project, all: refactoringsAt(project, uri, { start: position, end: position }) };
}

function done(name: string, path: string, words: string, documents = DOCUMENTS): Documents {
  const { project, all } = offered(path, words, documents);
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not offered, but ${all.map((each) => each.name)}.`);
  return applied(documents, project, found.plan());
}

/** What the comparison with the base tells. */
const changes = (after: Documents) =>
  told(BASE, Object.fromEntries(Object.entries(after).filter(([path]) => !path.startsWith('releases/'))));

const found = (documents: Documents) =>
  findingsIn(completed(documents))
    .filter(({ rule }) => !/^(?:spelling|change\/version-low)/.test(rule))
    .map(({ rule, message }) => `${rule} ${message}`);

const news = (after: Documents) => {
  const before = found(DOCUMENTS);
  return found(after).filter((each) => !before.includes(each));
};

test('what is offered, by where the cursor stands', () => {
  const names = (path: string, words: string) => offered(path, words).all.map(({ name }) => name);
  expect(names('one.carag.yaml', 'id: A1‸.2')).toEqual([
    'move-up',
    'move-down',
    'insert-after',
    'renumber',
    'split',
    'retire',
  ]);
  expect(names('one.carag.yaml', 'id: A1‸.1\n')).toEqual([
    'move-down',
    'insert-after',
    'renumber',
    'split',
    'merge',
    'retire',
  ]);
  expect(names('one.carag.yaml', 'any‸-of')).toContain('extract-list');
  expect(names('one.carag.yaml', 'nation i‸s wales')).toContain('extract-condition');
  expect(names('one.carag.yaml', 'each pa‸rt')).toContain('extract-block');
  expect(names('two.carag.md', '## P1‸.1')).toContain('merge');
  expect(names('carag.yaml', 'title: Sm‸all')).toEqual([]);
});

describe('moving', () => {
  test('up takes along what belongs to it, is told in the table, and down again is the same bytes', () => {
    const up = done('move-up', 'one.carag.yaml', 'id: A1‸.2');
    expect(up['one.carag.yaml']!.match(/id: A1[.\w]*/g)).toEqual([
      'id: A1',
      'id: A1.2',
      'id: A1.1',
      'id: A1.1a',
      'id: A1.4',
    ]);
    expect(changes(up)).toHaveLength(1);
    expect(changes(up)[0]).toMatch(/stand in another order/);
    expect(up['changes.carag.yaml']).toContain('stand in another order.');
    expect(news(up).filter((each) => !each.startsWith('id/'))).toEqual([]);
    expect(done('move-down', 'one.carag.yaml', 'id: A1‸.2', up)).toEqual(DOCUMENTS);
  });

  test('in Markdown, and to the end', () => {
    const down = done('move-down', 'two.carag.md', '## P1‸.1');
    expect(down['two.carag.md']!.match(/## P1\.\d/g)).toEqual(['## P1.2', '## P1.1']);
    expect(done('move-up', 'two.carag.md', '## P1‸.1', down)).toEqual(DOCUMENTS);
    const last = done('move-down', 'one.carag.yaml', 'id: A1‸.2');
    expect(done('move-up', 'one.carag.yaml', 'id: A1‸.2', last)).toEqual(DOCUMENTS);
  });
});

test('a question is begun after another one', () => {
  for (const [path, words] of [
    ['one.carag.yaml', 'id: A1‸.1\n'],
    ['two.carag.md', '## P1‸.2'],
  ] as const) {
    const after = done('insert-after', path, words);
    expect(changes(after)).toHaveLength(1);
    expect(changes(after)[0]).toMatch(/was added\.$/);
    expect(
      news(after).filter((each) => !/^(?:change\/row-missing|id\/|guidance\/missing|text\/)/.test(each)),
    ).toEqual([]);
  }
});

test('numbering in order from a question on', () => {
  const after = done('renumber', 'one.carag.yaml', 'id: A1‸.2');
  expect(after['one.carag.yaml']).toContain('id: A1.3');
  expect(after['one.carag.yaml']).toContain('was: { "1.0": A1.4 }');
  expect(changes(after)).toEqual(['data A1.4 > A1.3: A1.4 was renumbered: it is A1.3 now.']);
  expect(after['changes.carag.yaml']).toContain('items: [A1.3, A1.4]');
  expect(news(after)).toEqual([]);
});

describe('retiring', () => {
  test('takes a question out, keeps its id from being used again, and tells of it', () => {
    const after = done('retire', 'two.carag.md', '## P1‸.2');
    expect(after['carag.yaml']).toContain('retired: { P1.2: "2.0" }');
    expect(changes(after)).toEqual(['data P1.2 > : P1.2 was removed.']);
    expect(news(after)).toEqual([]);
  });

  test('is refused while others refer to it', () => {
    expect(() => done('retire', 'one.carag.yaml', 'id: A1‸.1\n')).toThrow(Refusal);
  });
});

describe('extracting', () => {
  test('an answer list', () => {
    const after = done('extract-list', 'one.carag.yaml', 'any‸-of');
    expect(after['one.carag.yaml']).toContain('        answer: school-home\n');
    expect(after['carag.yaml']).toContain('  school-home:\n    any-of:\n      school: School\n');
    expect(changes(after)).toEqual([]);
    expect(news(after)).toEqual([]);
  });

  test('a condition', () => {
    const after = done('extract-condition', 'one.carag.yaml', 'nation i‸s wales');
    expect(after['one.carag.yaml']).toContain('ask-when: nation-is-wales-and-a1-1-is-yes\n');
    expect(after['carag.yaml']).toContain(
      'conditions:\n  nation-is-wales-and-a1-1-is-yes: nation is wales and A1.1 is yes',
    );
    expect(changes(after).filter((each) => !/editorial/.test(each))).toEqual([]);
    expect(news(after)).toEqual([]);
  });

  test('a guidance block, in YAML and in Markdown', () => {
    const yaml = done('extract-block', 'one.carag.yaml', 'each pa‸rt');
    expect(yaml['one.carag.yaml']).toContain('        use: on-a1-2\n');
    expect(yaml['carag.yaml']).toContain('guidance-blocks:\n  on-a1-2: |\n    Look at each part.');
    const markdown = done('extract-block', 'two.carag.md', 'both pl‸ans');
    expect(markdown['two.carag.md']).toContain('answer: yes-no\nuse: on-p1-1\n```\n\n## P1.2');
    for (const after of [yaml, markdown]) {
      expect(changes(after).every((each) => /^(?:guidance|editorial) /.test(each))).toBe(true);
      expect(news(after).filter((each) => !each.startsWith('change/row-missing'))).toEqual([]);
    }
  });
});

test('splitting: both say what they were, and the table tells of it', () => {
  for (const [path, words, made] of [
    ['one.carag.yaml', 'id: A1‸.2', 'A1.5'],
    ['two.carag.md', '## P1‸.1', 'P1.3'],
  ] as const) {
    const after = done('split', path, words);
    expect(after[path]!.match(/was: \{ "1\.0": [AP]1\.\d \}/g)).toHaveLength(2);
    expect(after['changes.carag.yaml']).toContain('was split into');
    expect(changes(after)).toHaveLength(1);
    expect(changes(after)[0]).toContain('was split into');
    expect(after[path]).toContain(made);
    expect(news(after).filter((each) => !/^(?:id|text|guidance)\//.test(each))).toEqual([]);
  }
});

test('merging: one says what both were, and loses no word', () => {
  const after = done('merge', 'two.carag.md', '## P1‸.1');
  expect(after['two.carag.md']).toContain('## P1.1 Does it follow? Is it kept to?');
  expect(after['two.carag.md']).toContain('was: { "1.0": [P1.1, P1.2] }');
  expect(after['two.carag.md']).toContain('Look at both plans.\n\nLook at what was done.');
  expect(changes(after)).toHaveLength(1);
  expect(changes(after)[0]).toContain('were merged into P1.1.');
  expect(news(after).filter((each) => !/^text\//.test(each))).toEqual([]);
});
