/** Looks up how a question of the form is answered, and the shared list that it names. */
import {
  type Answer,
  answerFrom,
  type OptionEntry,
  settingsOf,
  type WrittenAnswer,
} from '../../model/answers.ts';
import type { Context } from '../context.ts';

const listsOf =
  ({ set }: Context) =>
  (name: string) =>
    set?.defined('list', name)[0]?.model;

/** How a question is answered; undefined where nothing says so, or nothing known. */
export function resolved(context: Context, written: WrittenAnswer | undefined): Answer | undefined {
  return answerFrom(written, listsOf(context));
}

/** The name of the shared list that an answer rests on, where there is no such list. */
export function unknownList(context: Context, written: WrittenAnswer | undefined): string | undefined {
  return written && !settingsOf(written, listsOf(context)) ? written.list?.value : undefined;
}

/** The options that are chosen from; undefined where the answer is written. */
export function optionsOf({ settings }: Answer): readonly OptionEntry[] | undefined {
  return settings.oneOf ?? settings.anyOf;
}
