/** Reports the facts, or the named conditions, that no condition of the set has in it. */
import { placeOfWords } from '../../../lint/entries.ts';
import { type Report, spanIn } from '../../../lint/rule.ts';
import type { Reading } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';
import { someSectionIsMissing } from '../../shared/missing-sets.ts';

export function reportUnused(
  space: 'fact' | 'condition',
  reading: Reading,
  report: Report,
  view: View,
  message: (name: string) => string,
): void {
  const unused = reading.definitions.filter(
    ({ space: own, name }) =>
      own === space && !view.isMentioned('condition', name) && !view.isMentioned('fact', name),
  );
  if (unused.length === 0 || someSectionIsMissing(view)) return;
  for (const { name, place } of unused) report(spanIn(reading, placeOfWords(reading, place)), message(name));
}
