import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { crosswalk } from '../../server/change/crosswalk/crosswalk.ts';
import { comparedDocuments, judgement, sample, setOf, told } from './versions.ts';

/** What became of the questions of domain two in domain three, as a reader of the two published documents has it. */
const PUBLISHED: Readonly<Record<string, string>> = {
  'I1.0': '',
  'I1.1': '',
  'I1.2': '',
  'I1.3': '',
  'I2.1': '',
  'I2.2': '',
  'I2.3': 'I1.1',
  'I2.4': '',
  'I2.5': '',
  'I2.5a': '',
  'I2.7': 'I1.4',
  'I2.7a': '',
  'I2.8': 'I1.5',
  'I2.9': 'I1.6',
  'I2.10': 'I1.7',
  'I2.11': 'I1.8',
  'I2.11a': '',
  'I2.12': 'I1.9',
  'I2.13': '',
  'I2.14': 'I1.11',
  'I3.1': '',
  'I3.2': '',
  'I3.2a': '',
  'I3.3': '',
  'I3.3a': '',
  'I3.4': '',
  'I3.5': '',
  'I3.6': '',
  'I3.7': '',
  'I3.8': '',
  'I3.9': '',
  'A1.1': 'A1.1',
  'A1.2': 'A1.2a A1.2b A1.2c',
  'A1.3': 'A1.3',
  'A1.4': 'A1.4',
  'A1.5': 'A1.5',
  'A1.6': 'A1.6',
  'A1.7': 'A1.7',
  'A1.8': '',
  'A1.9': '',
  'A1.10': 'A1.10',
  A1S: 'A1S',
  A1Sa: '',
  'A2.1': '',
  'A2.2': 'A2.2',
  'A2.3': 'A2.3',
  'A2.4': '',
  'A2.5': 'A2.4',
  'A2.6': '',
  'A2.7': 'A2.6',
  'A2.7a': '',
  'A2.8': '',
  'A2.9': 'A2.8',
  A2S: 'A2S',
  A2Sa: '',
  'A3.1': 'A3.1',
  'A3.2': 'A3.2',
  'A3.3': '',
  'A3.4': 'A3.3',
  'A3.5': '',
  'A3.6': 'A3.5',
  'A3.7': '',
  'A3.8': '',
  'A3.9': '',
  'A3.10': '',
  'A3.11': 'A3.8',
  A3S: 'A3S',
  A3Sa: '',
  'P1.1': 'P1.1',
  'P1.2': 'P1.2a P1.2b',
  'P1.3': 'P1.3',
  'P1.4': 'P1.4',
  'P1.5': 'P1.6',
  'P1.6': 'P1.7',
  'P1.7': '',
  'P1.8': 'P1.9',
  P1S: 'P1S',
  P1Sa: '',
  'P2.1': 'P2.1',
  'P2.2': 'P2.2',
  'P2.3': '',
  'P2.4': 'P2.3',
  P2S: 'P2S',
  P2Sa: '',
  'P3.1': 'P3.1',
  'P3.2': 'P3.2',
  'P3.3': 'P3.3',
  'P3.4': '',
  'P3.5': 'P3.4',
  P3S: 'P3S',
  P3Sa: '',
  'D1.1': 'D1.1',
  'D1.2': 'D1.2a D1.2b',
  'D1.3': '',
  'D1.4': 'D1.3',
  'D1.5': 'D1.5',
  'D1.6': 'D1.4',
  'D1.7': '',
  D1S: 'D1S',
  D1Sa: '',
  'D2.1': 'D2.1',
  'D2.2': 'D2.2',
  D2S: 'D2S',
  D2Sa: '',
  'D3.1': 'D3.1',
  'D3.2': '',
  'D3.3': 'D3.2',
  D3S: 'D3S',
  'R1.1': '',
  'R1.2': '',
  'R1.3': '',
  'R1.4': '',
  'R1.5': '',
  'R1.6': '',
  R1S: '',
  R1Sa: '',
  'R2.1': '',
  'R2.2': '',
  'R2.3': '',
  'R2.4': '',
  R2S: '',
  R2Sa: '',
  'R3.1': '',
  'R3.2': '',
  'R3.3': '',
  'R3.4': '',
  'R3.5': '',
  R3S: '',
  R3Sa: '',
  'O1.1': '',
  'O1.2': '',
  'O1.3': '',
  // The case manager is asked first, in O2; the inspector then, in O3, in the words in which domain three asks.
  'O2.1': '',
  'O2.2': '',
  'O2.3': '',
  'O3.1': 'O2.1',
  'O3.2': 'O2.2',
  'O3.3': 'O2.3',
  'O3.4': '',
  D3Sa: '',
  C2: '',
  C3: '',
  C4: '',
  C5: '',
  C6: '',
};

/** Ids of domain three that stood for something else in domain two. */
const REUSED = [
  'I1.1',
  'A2.4',
  'A2.6',
  'A2.8',
  'A3.3',
  'A3.5',
  'A3.8',
  'P1.5',
  'P1.6',
  'P1.7',
  'P2.3',
  'P3.4',
  'D1.3',
  'D1.4',
  'D1.6',
  'D3.2',
  'O2.1',
  'O2.2',
  'O2.3',
];

describe('domain two and domain three', () => {
  const comparison = comparedDocuments(sample('domain-two'), sample('domain-three'));
  const crossings = new Map(crosswalk(comparison).flatMap((each) => each.from.map((id) => [id, each])));

  test.each(Object.entries(PUBLISHED))('%s became %s', (id, expected) => {
    expect(crossings.get(id)?.to.join(' ')).toBe(expected);
  });

  test('ids that stand for something else are told, and no others', () => {
    const reused = comparison.changes
      .filter(({ what }) => what.startsWith('The id '))
      .flatMap(({ from }) => from);
    const questions = reused.filter((id) => id.includes('.'));
    expect(questions.sort()).toEqual([...REUSED].sort());
  });

  test('questions that are new', () => {
    const added = crosswalk(comparison)
      .filter(({ relation }) => relation === 'added')
      .flatMap(({ to }) => to);
    expect(added).toEqual(['P1.5', 'D1.6']);
  });

  test('the page that shows it says the same', () => {
    const rows = [
      ...readFileSync('docs/crosswalk.md', 'utf8').matchAll(
        /^\| (`\w.*`) \| (`\w.*`) \| ([a-z ]+) \| ([a-z ]+) \|$/gm,
      ),
    ];
    const ids = (cell: string) => cell.replaceAll('`', '').split(', ');
    const told = rows.map(([, from, to, relation, comparable]) => ({
      from: ids(from!),
      to: ids(to!),
      relation,
      comparable,
    }));
    expect(told).toEqual(
      crosswalk(comparison)
        .filter(({ from, to }) => from.length > 0 && to.length > 0)
        .map(({ from, to, relation, comparable }) => ({ from, to, relation, comparable })),
    );
  });
});

const OVERSIGHT = 'Did managers look at the case often enough while the order lasted?';
const PARENTS = 'Were parents and carers heard when the plan was made?';
const VICTIMS = "Were the victim's wishes taken into account?";

describe('small sets', () => {
  test('an id that holds another question is no edit of the first', () => {
    const base = setOf(judgement('A1.1', OVERSIGHT) + judgement('A1.2', PARENTS));
    const head = setOf(judgement('A1.1', OVERSIGHT) + judgement('A1.2', VICTIMS));
    expect(told(base, head)).toEqual([
      'data A1.2 > : A1.2 was removed.',
      'data A1.2 > A1.2: The id A1.2 is used again: it stands for something else now.',
      'data  > A1.2: A1.2 was added.',
    ]);
  });

  test('ids that were exchanged follow their questions', () => {
    const base = setOf(judgement('A1.1', PARENTS) + judgement('A1.2', VICTIMS));
    const head = setOf(judgement('A1.1', VICTIMS) + judgement('A1.2', PARENTS));
    expect(crosswalk(comparedDocuments(base, head)).map(({ from, to }) => [from, to])).toEqual([
      [['A1.1'], ['A1.2']],
      [['A1.2'], ['A1.1']],
    ]);
  });

  test('a question that is reworded under another id is told by likeness', () => {
    const base = setOf(
      judgement('A1.1', OVERSIGHT) + judgement('A1.2', PARENTS) + judgement('A1.3', VICTIMS),
    );
    const head = setOf(
      judgement('A1.1', OVERSIGHT) +
        judgement('A1.3', VICTIMS) +
        judgement('A1.4', 'Were parents, carers and others heard when the plan was made?'),
    );
    expect(crosswalk(comparedDocuments(base, head))[1]).toEqual({
      from: ['A1.2'],
      to: ['A1.4'],
      relation: 'renumbered and reworded',
      comparable: 'analyst decides',
      classes: ['data', 'wording'],
    });
  });

  test('what entries say of their ids goes before what their texts say', () => {
    const base = setOf(judgement('A1.1', PARENTS) + judgement('A1.2', VICTIMS));
    const head = setOf(
      judgement('A1.3', 'Who else was asked?', 'was: { "1.0": A1.1 }\n') + judgement('A1.4', PARENTS),
    );
    const crossings = crosswalk(comparedDocuments(base, head));
    expect(crossings.map(({ from, to }) => [from.join(), to.join()])).toEqual([
      ['A1.1', 'A1.3'],
      ['A1.2', ''],
      ['', 'A1.4'],
    ]);
  });

  test('the same origin of several questions is a split, several origins of one a merge', () => {
    const whole = setOf(judgement('A1.1', 'Were parents and victims heard?') + judgement('A1.9', OVERSIGHT));
    const parts = (was: string) =>
      setOf(judgement('A1.2', PARENTS, was) + judgement('A1.3', VICTIMS, was) + judgement('A1.9', OVERSIGHT));
    const split = comparedDocuments(whole, parts('was: { "1.0": A1.1 }\n'));
    expect(crosswalk(split)[0]).toMatchObject({ from: ['A1.1'], to: ['A1.2', 'A1.3'], relation: 'split' });
    const merged = comparedDocuments(
      parts(''),
      setOf(
        judgement('A1.1', 'Were parents and victims heard?', 'was: { "1.0": [A1.2, A1.3] }\n') +
          judgement('A1.9', OVERSIGHT),
      ),
    );
    expect(crosswalk(merged)[0]).toMatchObject({ from: ['A1.2', 'A1.3'], to: ['A1.1'], relation: 'merged' });
  });

  test('a note without an id is known by its text', () => {
    const note = (text: string) => `- kind: note\n  text: ${text}\n`;
    const base = setOf(
      note('Read the whole of the case record before you begin.') + judgement('A1.1', PARENTS),
    );
    const head = setOf(note('Read the case record before you begin.') + judgement('A1.1', PARENTS));
    expect(told(base, head)).toEqual([
      'wording  > : The note “Read the case record before you begin.”: the text changed.',
    ]);
  });

  test('questions with the same text keep apart by id and place', () => {
    const same = (ids: readonly string[]) => setOf(ids.map((id) => judgement(id, 'Why not?')).join(''));
    expect(told(same(['A1.1', 'A1.2', 'A1.3']), same(['A1.1', 'A1.2', 'A1.3']))).toEqual([]);
    expect(told(same(['A1.1', 'A1.2', 'A1.3']), same(['A1.1', 'A1.3']))).toEqual([
      'data A1.2 > : A1.2 was removed.',
    ]);
  });
});
