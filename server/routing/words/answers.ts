/** How it is told what is wrong with an answer, in English and in Welsh. */
import { numberWithDecimals } from '../../model/answers.ts';

/** Whole sentences about the answer to `name`. An option comes as readers see it: its label in quotation marks. */
export interface AnswerWords {
  readonly hasRows: (name: string, row: string) => string;
  readonly notOffered: (name: string, option: string, condition: string) => string;
  readonly noOption: (name: string, value: string) => string;
  readonly noOptionMeant: (name: string, value: string, meant: string) => string;
  readonly noOptionButLabel: (name: string, value: string, code: string) => string;
  readonly noNumber: (name: string, value: string) => string;
  readonly tooManyDecimals: (name: string, value: string, decimals: number) => string;
  readonly tooSmall: (name: string, value: string, min: string) => string;
  readonly tooLarge: (name: string, value: string, max: string) => string;
  readonly noDate: (name: string, value: string) => string;
  readonly tooEarly: (name: string, value: string, min: string) => string;
  readonly tooLate: (name: string, value: string, max: string) => string;
  readonly oneOnly: (name: string) => string;
  readonly twice: (name: string, option: string) => string;
  readonly notAlone: (name: string, option: string) => string;
  readonly tooMany: (name: string, given: number, most: number) => string;
  readonly tooFew: (name: string, given: number, least: number) => string;
}

/** The words of a language, as far as answers are told of in it; the English ones otherwise. */
export const answerWords = (language: string | undefined): AnswerWords =>
  /^cy\b/i.test(language ?? '') ? welsh : english;

const english: AnswerWords = {
  hasRows: (name, row) => `${name} has rows: give the answer of each row, such as ${row}.`,
  notOffered: (name, option, condition) =>
    `${name} does not offer ${option} in this case: it is offered only when “${condition}”.`,
  noOption: (name, value) => `${name} has no option ${value}.`,
  noOptionMeant: (name, value, meant) => `${name} has no option ${value}. Did you mean ${meant}?`,
  noOptionButLabel: (name, value, code) => `${name} has no option ${value}: that is the label of ${code}.`,
  noNumber: (name, value) => `${name} takes a number, and “${value}” is none.`,
  tooManyDecimals: (name, value, decimals) =>
    `${name} takes ${numberWithDecimals(decimals)}, and ${value} is none.`,
  tooSmall: (name, value, min) => `${name} takes ${min} at least, so it cannot be ${value}.`,
  tooLarge: (name, value, max) => `${name} takes ${max} at most, so it cannot be ${value}.`,
  noDate: (name, value) =>
    `${name} takes a date such as 2015, 2015-01 or 2015-01-31, and “${value}” is none.`,
  tooEarly: (name, value, min) => `${name} takes ${min} or later, so it cannot be ${value}.`,
  tooLate: (name, value, max) => `${name} takes ${max} or earlier, so it cannot be ${value}.`,
  oneOnly: (name) => `${name} takes one answer only.`,
  twice: (name, option) => `${name} has ${option} twice.`,
  notAlone: (name, option) => `${name} allows nothing beside ${option}.`,
  tooMany: (name, given, most) =>
    `${name} takes ${most} ${most === 1 ? 'option' : 'options'} at most, and ${given} are given.`,
  tooFew: (name, given, least) =>
    `${name} takes ${least} options at least, and ${given === 1 ? '1 is' : `${given} are`} given.`,
};

/** To be checked by a Welsh speaker, like all our Welsh. A noun stays in the singular after its number. */
const welsh: AnswerWords = {
  hasRows: (name, row) => `Mae rhesi gan ${name}: rhowch yr ateb i bob rhes, megis ${row}.`,
  notOffered: (name, option, condition) =>
    `Nid yw ${name} yn cynnig ${option} yn yr achos hwn: dim ond pan fo’r amod “${condition}” yn dal y’i cynigir.`,
  noOption: (name, value) => `Nid oes opsiwn ${value} yn ${name}.`,
  noOptionMeant: (name, value, meant) => `Nid oes opsiwn ${value} yn ${name}. Ai ${meant} a olygwyd?`,
  noOptionButLabel: (name, value, code) => `Nid oes opsiwn ${value} yn ${name}: label ${code} yw hwnnw.`,
  noNumber: (name, value) => `Rhif yw’r ateb i ${name}, ac nid rhif yw “${value}”.`,
  tooManyDecimals: (name, value, decimals) =>
    decimals === 0
      ? `Rhif cyfan yw’r ateb i ${name}, ac nid rhif cyfan yw ${value}.`
      : `Rhif â ${decimals} lle degol ar y mwyaf yw’r ateb i ${name}, ac mae mwy yn ${value}.`,
  tooSmall: (name, value, min) => `Mae’r ateb i ${name} yn o leiaf ${min}, felly ni all fod yn ${value}.`,
  tooLarge: (name, value, max) => `Mae’r ateb i ${name} yn ${max} ar y mwyaf, felly ni all fod yn ${value}.`,
  noDate: (name, value) =>
    `Dyddiad megis 2015, 2015-01 neu 2015-01-31 yw’r ateb i ${name}, ac nid dyddiad yw “${value}”.`,
  tooEarly: (name, value, min) =>
    `Mae’r ateb i ${name} ar ${min} neu wedi hynny, felly ni all fod yn ${value}.`,
  tooLate: (name, value, max) =>
    `Mae’r ateb i ${name} ar ${max} neu cyn hynny, felly ni all fod yn ${value}.`,
  oneOnly: (name) => `Un ateb yn unig sydd i ${name}.`,
  twice: (name, option) => `Mae ${option} ddwywaith yn ${name}.`,
  notAlone: (name, option) => `Nid yw ${name} yn caniatáu dim arall gyda ${option}.`,
  tooMany: (name, given, most) => `Gellir dewis ${most} opsiwn ar y mwyaf yn ${name}, ond dewiswyd ${given}.`,
  tooFew: (name, given, least) => `Rhaid dewis o leiaf ${least} opsiwn yn ${name}, ond dewiswyd ${given}.`,
};
