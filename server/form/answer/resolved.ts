/** Resolves a written answer to its settings, with those of the shared list that it names taken in. */
import { type AnswerList, type OptionEntry, settingsOf, type WrittenAnswer } from '../../model/answers.ts';
import type { Context } from '../context.ts';

/** How a question is answered, with the settings of a shared list taken in. */
export type Resolved = { readonly settings: AnswerList } | { readonly unknownList: string };

export function resolved(context: Context, written: WrittenAnswer): Resolved {
  const settings = settingsOf(
    written,
    (name) => context.set?.model?.answers?.find((entry) => entry.key.value === name)?.value,
  );
  return settings ? { settings } : { unknownList: written.list?.value ?? '' };
}

/** The options that are chosen from; undefined where the answer is written. */
export function optionsOf(settings: AnswerList): readonly OptionEntry[] | undefined {
  return settings.oneOf ?? settings.anyOf;
}
