import { plainManifest } from '../../lint/example.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { View } from '../../project/view.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { resolvePath } from '../../text/uri.ts';

export const usesCycle: Rule = {
  name: 'shape/uses-cycle',
  severity: 'error',
  what: 'Sets use one another in a circle, or one uses itself.',
  why: 'A set takes its standards from those that it uses. In a circle nobody can say where they come from.',
  remedy: 'Keep what the sets share in one set that uses none of them.',
  examples: [
    {
      bad: {
        'domain-two/carag.yaml': `${plainManifest}uses: [«../youth-standards»]\n`,
        'youth-standards/carag.yaml': `${plainManifest}uses: [«../domain-two»]\n`,
      },
      good: {
        'domain-two/carag.yaml': `${plainManifest}uses: [../youth-standards]\n`,
        'youth-standards/carag.yaml': plainManifest,
      },
      message: '../youth-standards leads back to this set: it uses ../domain-two.',
    },
    {
      bad: { 'domain-two/carag.yaml': `${plainManifest}uses: «.»\n` },
      good: { 'domain-two/carag.yaml': plainManifest },
      message: '“.” is this set itself, which cannot use itself.',
    },
  ],
  on: ['question-set'],
  check(reading, report, view, document) {
    if (reading.role !== 'head' || view.set.manifest.uri !== document.uri) return;
    for (const step of stepsFrom(view.set, view)) {
      const way = wayBack(step, view.set, view);
      if (!way) continue;
      const [, ...further] = way;
      const names = further.map(({ path }) => path.value);
      const message =
        names.length === 0
          ? `“${step.path.value}” is this set itself, which cannot use itself.`
          : `${step.path.value} leads back to this set: it uses ${names.join(', which uses ')}.`;
      report(step.path, message, {
        related: further.map(({ from, path }) => ({
          at: spanIn(view.manifestOf(from).readings[0]!, path),
          message: `${path.value} is used here.`,
        })),
      });
    }
  },
};

/** One set using another, with the place where it says so. */
interface Step {
  readonly from: QuestionSet;
  readonly path: Scalar;
  readonly to: QuestionSet;
}

function stepsFrom(from: QuestionSet, view: View): Step[] {
  return (from.model?.uses ?? []).flatMap((path) => {
    const to = view.setAt(resolvePath(from.folder, path.value) ?? '');
    return to ? [{ from, path, to }] : [];
  });
}

/** The shortest chain of uses that begins with `first` and ends at `goal`. */
function wayBack(first: Step, goal: QuestionSet, view: View): Step[] | undefined {
  const seen = new Set([first.to]);
  const ways: Step[][] = [[first]];
  for (const way of ways) {
    const { to } = way.at(-1)!;
    if (to === goal) return way;
    for (const step of stepsFrom(to, view)) {
      if (seen.has(step.to)) continue;
      seen.add(step.to);
      ways.push([...way, step]);
    }
  }
  return undefined;
}
