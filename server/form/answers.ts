import type { answer, answerList, option } from '../model/documents/common.ts';
import type { Entry, Infer } from '../model/shape.ts';
import type { Context } from './context.ts';

export type Answer = Infer<typeof answer>;
export type AnswerSettings = Infer<typeof answerList>;
export type Options = readonly Entry<Infer<typeof option>>[];

/** How a question is answered, with the settings of a shared list taken in. */
export type Resolved = { readonly settings: AnswerSettings } | { readonly unknownList: string };

const PLAIN_TYPES = new Set(['text', 'number', 'date']);

export function resolved(context: Context, written: Answer): Resolved {
  const { list, ...own } = written;
  if (!list) return { settings: own };
  if (PLAIN_TYPES.has(list.value)) return { settings: { ...own, [list.value]: { node: undefined } } };
  const shared = context.set?.model?.answers?.find((entry) => entry.key.value === list.value)?.value;
  return shared ? { settings: { ...shared, ...own } } : { unknownList: list.value };
}

/** The options that are chosen from; undefined where the answer is written. */
export function optionsOf(settings: AnswerSettings): Options | undefined {
  return settings.oneOf ?? settings.anyOf;
}

export function isYes(value: { readonly value: string } | undefined): boolean {
  return value !== undefined && /^(?:yes|true)$/i.test(value.value);
}

export function isNo(value: { readonly value: string } | undefined): boolean {
  return value !== undefined && /^(?:no|false)$/i.test(value.value);
}
