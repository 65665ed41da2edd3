/** Work that is asked for while it is being done is done once more, and never twice at once. */
import { expect, test } from 'vitest';
import { oneAtATime } from '../../client/one-at-a-time.ts';

/** Work that ends when it is told to, and says so each time it begins. */
function worked() {
  const ends: (() => void)[] = [];
  const waiting: (() => void)[] = [];
  const work = () => {
    const done = new Promise<void>((resolve) => ends.push(resolve));
    waiting.shift()?.();
    return done;
  };
  const begun = () => new Promise<void>((resolve) => waiting.push(resolve));
  return { ends, work, begun };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test('it begins without waiting for a pause', async () => {
  const { ends, work, begun } = worked();
  const first = begun();
  oneAtATime(work)();
  await first;
  expect(ends.length).toBe(1);
});

test('however often it is asked for meanwhile, it is done once more', async () => {
  const { ends, work, begun } = worked();
  const run = oneAtATime(work);
  const first = begun();
  run();
  await first;
  for (let key = 0; key < 5; key++) run();
  expect(ends.length).toBe(1);
  const second = begun();
  ends[0]!();
  await second;
  ends[1]!();
  await turn();
  await turn();
  expect(ends.length).toBe(2);
});

test('nothing begins once it was disposed of', async () => {
  const { ends, work } = worked();
  const run = oneAtATime(work);
  run();
  run.dispose();
  await turn();
  await turn();
  expect(ends.length).toBe(0);
});
