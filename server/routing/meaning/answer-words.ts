/** Says what was answered as readers see it: by the labels of options, not by their codes. */
import { sentenceList } from '../../text/wording/sentence-list.ts';
import type { AnswerType } from './subject.ts';

/** An option as readers see it: “Experience of custody”; what is no option as it is written. */
export function optionInWords(code: string, { options, specials }: AnswerType): string {
  const option = [...options, ...specials].find((each) => each.code === code);
  return option ? `“${option.label}”` : code;
}

/** All that is answered: “Wales”; “Health” and “School”; 12. */
export function answerInWords(values: readonly string[], type: AnswerType): string {
  return sentenceList(values.map((value) => optionInWords(value, type)));
}
