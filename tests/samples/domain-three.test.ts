/** The sample of domain three beside the published document: every id, in its order, and what each kind is told by. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Carag } from '../cli/carag.ts';
import { describeWhere } from '../where.ts';
import { SEEDS, seeds } from './seed.ts';

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

const carag = new Carag();
const samples = join(import.meta.dirname, '..', '..', 'samples');
const { out } = await carag.run(['list', 'domain-three', '--format', 'json'], { in: samples });
const ours = JSON.parse(out) as Listed[];

/** Ids in print, with spaces anywhere, tags around them and a nought for an O: `<b>A</b> 3`, `D 2 S`, `0 2.1`. */
const PRINTED = /^(?:<b>)?([IAPDO0])(?:<\/b>)? ?(\d)(?:<\/b>)?(?: ?(\.\d+[a-z]?|S))?\t/gm;

/** Those whose cells were lost in print, or slipped into the text of the cell before. */
const LOST = new Set(['A2.4', 'A3.2', 'P1.2a', 'P2.3', 'P2S']);

describeWhere(SEEDS)('beside the published document', () => {
  test('has every id that is printed there, in the same order, and no others but those whose cells were lost', () => {
    const printed = [...seeds('002_')[0]!.matchAll(PRINTED)].map(([, letter, number, rest = '']) =>
      `${letter}${number}${rest}`.replace(/^0/, 'O'),
    );
    expect(printed.length).toBeGreaterThan(60);
    expect(ours.map(({ id }) => id).filter((id) => !LOST.has(id))).toEqual(printed);
  });
});

test('has the kinds that its key describes', () => {
  const ids = (kind: string) => ours.filter((each) => each.kind === kind).map(({ id }) => id);
  const keyQuestions = [...'APD'].flatMap((letter) => [1, 2, 3].map((number) => `${letter}${number}`));
  expect(ids('summary')).toEqual(keyQuestions.map((id) => `${id}S`));
  expect(ids('information').filter((id) => !/^[IO]/.test(id))).toEqual([
    'A1.10',
    'A2.4',
    'A2.8',
    'A3.3',
    'A3.8',
  ]);
  expect(ids('judgement').every((id) => /^[APD]/.test(id))).toBe(true);
});
