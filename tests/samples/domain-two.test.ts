import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Carag } from '../cli/carag.ts';
import { describeWhere } from '../where.ts';
import { SEEDS, seeds } from './seed.ts';

const carag = new Carag();
const samples = join(import.meta.dirname, '..', '..', 'samples');

/** Ids in print, with spaces anywhere: `I 1.0`, `A1S`, `D 1 .7`, `A 2.7 a`. */
const PRINTED = /^([IAPDOC]) ?(\d)(?: ?(?:(\.\d+)(?: ?([a-z])(?= ))?|(S)))?(?= )/gm;

/** Printed with the remark that no text is needed. */
const LEFT_OUT = new Set(['I1.4']);

describeWhere(SEEDS)('beside the published document', () => {
  test('has every id that is printed there', async () => {
    const printed = [...seeds('000_')[0]!.matchAll(PRINTED)].map(([, ...parts]) => parts.join(''));
    const { out } = await carag.run(['list', 'domain-two', '--format', 'json'], { in: samples });
    const ours = new Set((JSON.parse(out) as { id: string }[]).map(({ id }) => id));
    const wanted = [...new Set(printed)];
    expect(wanted.length).toBeGreaterThan(110);
    expect(wanted.filter((id) => !ours.has(id) && !LEFT_OUT.has(id))).toEqual([]);
  });
});
