/** Finds the code that was most likely meant by a word that is none: the option that reads so, else the nearest code. */
import type { OptionEntry } from '../../../model/answers.ts';
import { foldedLabel, labelOf } from '../../../model/option-labels.ts';
import { nearest } from '../../../text/wording/nearest.ts';

export function codeMeant(word: string, options: readonly OptionEntry[]): string | undefined {
  const labelled = options.find((option) => foldedLabel(labelOf(option)) === foldedLabel(word));
  return (
    labelled?.key.value ??
    nearest(
      word,
      options.map(({ key }) => key.value),
    )
  );
}
