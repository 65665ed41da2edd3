/** Finds the codes that are meant where a condition names labels. */
import { foldedLabel } from '../../model/option-labels.ts';
import type { AnswerOption, AnswerType } from './subject.ts';

/** The option that has a label, however it is spaced and whatever letters are large. */
export function labelled(text: string, options: readonly AnswerOption[]): AnswerOption | undefined {
  const wanted = foldedLabel(text);
  const found = options.filter(({ label }) => foldedLabel(label) === wanted);
  return found.length === 1 ? found[0] : undefined;
}

/** The option that has a code. */
export function coded(text: string, options: readonly AnswerOption[]): AnswerOption | undefined {
  return options.find(({ code }) => code === text);
}

/** The codes that a test names: a label in place of a code works (design §4), and a rule says so. */
export function codesMeant(values: readonly string[], { options, specials }: AnswerType): readonly string[] {
  const all = [...options, ...specials];
  const isCode = (value: string) => all.some(({ code }) => code === value);
  return values.every(isCode)
    ? values
    : values.map((value) => (coded(value, all) ?? labelled(value, all))?.code ?? value);
}
