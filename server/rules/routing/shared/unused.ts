/** Reports the facts, or the named conditions, that no condition of the set has in it. */
import { wordsOf } from '../../../lint/entries.ts';
import { type Report, spanIn } from '../../../lint/rule.ts';
import type { Reading } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';

export function reportUnused(
  space: 'fact' | 'condition',
  reading: Reading,
  report: Report,
  view: View,
  message: (name: string) => string,
): void {
  for (const { space: own, name, place } of reading.definitions) {
    const isUsed = view.isMentioned('condition', name) || view.isMentioned('fact', name);
    if (own === space && !isUsed) report(spanIn(reading, wordsOf(reading, place)), message(name));
  }
}
