import { describe, expect, test } from 'vitest';
import { comparedDocuments, judgement, line, setOf } from './versions.ts';

const QUESTION = judgement('A1.1', 'Was the plan made in time?');
const FACTS = 'facts:\n  nation: { one-of: { england: England, wales: Wales } }\n';
const asked = (condition: string, questions = QUESTION, manifest = FACTS) =>
  setOf(
    `${questions}- id: A1.2\n  kind: narrative\n  text: What kept it from being in time?\n  answer: text\n  ask-when: ${condition}\n`,
    manifest,
  );

const toldOf = (base: string, head: string) => comparedDocuments(asked(base), asked(head)).changes.map(line);

describe('the solver decides what a change of routing is', () => {
  test('a condition that means the same is written otherwise, and that is said', () => {
    expect(toldOf('A1.1 is no', 'not (A1.1 is yes) and A1.1 is answered')).toEqual([
      'editorial A1.2 > A1.2: A1.2: when it is asked is written otherwise, and means the same in every case.',
    ]);
  });

  test('fewer cases, with one of those that are gone', () => {
    expect(toldOf('A1.1 is no', 'A1.1 is no and nation is wales')).toEqual([
      'routing A1.2 > A1.2: A1.2: it is asked in fewer cases: not any more where nation is “England” and A1.1 is “No”.',
    ]);
  });

  test('more cases, with one of the new ones', () => {
    expect(toldOf('A1.1 is no', 'A1.1 is answered')).toEqual([
      'routing A1.2 > A1.2: A1.2: it is asked in more cases: now also where A1.1 is “Yes”.',
    ]);
  });

  test('other cases', () => {
    expect(toldOf('A1.1 is no', 'A1.1 is yes')[0]).toMatch(
      /now where A1\.1 is “Yes”, and not any more where A1\.1 is “No”\.$/,
    );
  });

  test('a condition with a name is looked into', () => {
    const named = (condition: string) =>
      asked('late', QUESTION, `${FACTS}conditions:\n  late: ${condition}\n`);
    expect(comparedDocuments(named('A1.1 is no'), named('A1.1 is yes')).changes.map(line)[0]).toMatch(
      /^routing A1\.2 > A1\.2/,
    );
    expect(
      comparedDocuments(named('A1.1 is no'), named('A1.1 is insufficient')).changes.filter(
        (change) => change.class === 'routing',
      ),
    ).toEqual([]);
  });

  test('cases that only one version allows are left aside', () => {
    const of = (options: string, condition: string) =>
      asked(
        condition,
        `- id: A1.1\n  kind: information\n  text: Which is it?\n  answer: { one-of: { ${options} } }\n`,
      );
    const { changes } = comparedDocuments(
      of('a: One, b: Two', 'A1.1 is a'),
      of('a: One, b: Two, c: Three', 'A1.1 is one of (a, c)'),
    );
    expect(changes.map(line)).toEqual([
      'data A1.1 > A1.1: A1.1: the option “c” was added.',
      'editorial A1.2 > A1.2: A1.2: when it is asked is written otherwise, and means the same in every case.',
    ]);
  });

  test('what is answered in another way cannot be held against what it was, and that is said', () => {
    const of = (answer: string, condition: string) =>
      asked(condition, `- id: A1.1\n  kind: information\n  text: How many are there?\n  answer: ${answer}\n`);
    const { changes } = comparedDocuments(
      of('{ number: { min: 0 } }', 'A1.1 is more than 2'),
      of('{ one-of: { few: Few, many: Many } }', 'A1.1 is many'),
    );
    expect(changes.map(line)).toContain(
      'routing A1.2 > A1.2: A1.2: when it is asked is written otherwise. It is not decided whether it is asked in other cases: it rests on A1.1, which is answered in another way now.',
    );
  });

  test('ids are those of the counterpart', () => {
    const renumbered = setOf(
      judgement('A1.4', 'Was the plan made in time?') +
        '- id: A1.2\n  kind: narrative\n  text: What kept it from being in time?\n  answer: text\n  ask-when: A1.4 is no\n',
      FACTS,
    );
    expect(comparedDocuments(asked('A1.1 is no'), renumbered).changes.map(line)).toEqual([
      'data A1.1 > A1.4: A1.1 was renumbered: it is A1.4 now.',
    ]);
  });
});
