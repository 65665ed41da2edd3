import type { OptionEntry } from '../../../model/answers.ts';
import { nearest } from '../../../text/nearest.ts';
import { foldedLabelOf, labelOf } from './labels.ts';

/** The code that was most likely meant by a word that is none: that of the option which reads so, else the nearest. */
export function codeMeant(word: string, options: readonly OptionEntry[]): string | undefined {
  const labelled = options.find((option) => foldedLabelOf(labelOf(option)) === foldedLabelOf(word));
  return (
    labelled?.key.value ??
    nearest(
      word,
      options.map(({ key }) => key.value),
    )
  );
}
