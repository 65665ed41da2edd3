/** Tells what fixes have written in place of what, and where that stands now. */
import { withReplacements } from '../../syntax/replacing.ts';
import type { Replacement } from '../../syntax/tree.ts';
import { lastNotAfter } from '../../text/lines.ts';
import type { MendedDocument } from './fixing.ts';

/** Words that a fix has replaced. */
export interface MadeChange {
  /** The rule whose finding it mends. */
  readonly rule: string;
  /** Where the new words begin in the mended text. */
  readonly at: number;
  readonly was: string;
  readonly now: string;
}

/** What was changed in a document to mend the findings of some rules, in the order in which it was made. */
export function madeChanges({ before, rounds }: MendedDocument, rules: ReadonlySet<string>): MadeChange[] {
  let text = before;
  let changes: MadeChange[] = [];
  for (const round of rounds) {
    const sorted = [...round].sort((a, b) => a.start - b.start);
    const shifts = shiftsOf(sorted);
    const ends = [Number.NEGATIVE_INFINITY, ...sorted.map(({ end }) => end)];
    changes = changes.map((change) => ({
      ...change,
      at: change.at + shifts[lastNotAfter(ends, change.at)]!,
    }));
    for (const [index, { rule, start, end, text: now }] of sorted.entries())
      if (rules.has(rule))
        changes.push({ rule, at: start + shifts[index]!, was: text.slice(start, end), now });
    text = withReplacements(text, sorted);
  }
  return changes;
}

/** How far replacements move what stands before the first of them, between each two, and after the last. */
function shiftsOf(sorted: readonly Replacement[]): number[] {
  const shifts = [0];
  for (const { start, end, text } of sorted) shifts.push(shifts.at(-1)! + text.length - (end - start));
  return shifts;
}
