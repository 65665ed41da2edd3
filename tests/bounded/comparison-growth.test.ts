import { afterEach, expect, test, vi } from 'vitest';
import { compared } from '../../server/change/comparison/compare.ts';
import { Weights } from '../../server/change/matching/words.ts';
import { Version } from '../../server/change/version/version.ts';
import { generate } from '../benchmark/generate.ts';
import { projectOf } from '../check.ts';

afterEach(() => vi.restoreAllMocks());

/** How often texts are held against one another where every other one was reworded. */
function textsCompared(questions: number): number {
  const documents = Object.fromEntries(generate({ questions, questionsPerFile: 100, seed: 3, folder: '' }));
  let count = 0;
  const reworded = Object.fromEntries(
    Object.entries(documents).map(([path, text]) => [
      path,
      text.replace(/^(\s+(?:- )?text: \w+) (?=\w)/gm, (all, start) =>
        count++ % 2 === 0 ? `${start} really ` : all,
      ),
    ]),
  );
  const versionOf = (texts: Readonly<Record<string, string>>) => {
    const project = projectOf(texts);
    return new Version(project, [...project.sets.values()][0]!);
  };
  const likeness = vi.spyOn(Weights.prototype, 'likeness');
  const shared = vi.spyOn(Weights.prototype, 'shared');
  const { changes } = compared(versionOf(documents), versionOf(reworded));
  expect(changes.length).toBeGreaterThan(questions / 4);
  const calls = likeness.mock.calls.length + shared.mock.calls.length;
  vi.restoreAllMocks();
  return calls;
}

test('twice as many questions are twice as many texts to be held against one another, and not four times', () => {
  const [small, large] = [textsCompared(200), textsCompared(400)];
  expect(small).toBeGreaterThan(200);
  expect(large / small).toBeLessThan(2.4);
});
