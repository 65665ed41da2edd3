/** Takes out of a case the answers that change nothing of what it asks. */
import type { CaseData } from '../../../one-case/evaluator.ts';
import type { Asking } from './asking.ts';
import type { Resting } from './needs.ts';

/**
 * A case without the answers that make no difference to what is asked in it, so that it can be read.
 * @param kept what stays in any case.
 */
export function trimmed(
  { facts, answers }: CaseData,
  kept: ReadonlySet<string>,
  resting: Resting,
  asking: Asking,
): CaseData {
  const inWhole = asking.in({ facts, answers });
  const isNeeded = (name: string) => kept.has(name) || resting.directlyOn(name).length > 0;
  const left = new Map([...answers].filter(([name]) => isNeeded(name)));
  for (const [name, answer] of [...left].reverse()) {
    if (kept.has(name)) continue;
    left.delete(name);
    const inFewer = asking.in({ facts, answers: left });
    const isAlike = [...resting.on(name)].every((entry) => inFewer(entry) === inWhole(entry));
    if (!isAlike) left.set(name, answer);
  }
  return { facts, answers: left };
}
