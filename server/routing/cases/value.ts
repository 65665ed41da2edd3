/** Evaluates diagrams in a single case. */
import type { AnswerSpace } from '../all-cases/answer-space.ts';
import type { Diagram } from '../all-cases/diagrams.ts';
import { firstDay } from '../meaning/number-line.ts';
import type { CaseData } from '../one-case/evaluator.ts';
import type { RoutingReader } from '../proofs/routing-reader.ts';

/** The value that a variable has where this is the answer. */
export function answerValue(
  space: AnswerSpace,
  variable: number,
  answer: readonly string[] | undefined,
): number {
  const meaning = space.meanings.get(variable)!;
  const { type } = space;
  switch (meaning.is) {
    case 'option':
      return Number(answer?.some((code) => namedCode(code, space) === meaning.code) ?? false);
    case 'cut': {
      const [text = ''] = answer ?? [];
      if (type.specials.some(({ code }) => code === text)) return 0;
      const at = type.form === 'date' ? (firstDay(text) ?? Number.NaN) : Number(text);
      return Number(text !== '' && at >= meaning.cut.at);
    }
    case 'code': {
      const blank = meaning.codes.length - 1;
      const isGiven = answer && (answer.length > 0 || (type.form === 'any-of' && type.atLeast === 0));
      if (!isGiven) return blank;
      const code = meaning.codes.findIndex((each) => each !== undefined && each === answer[0]);
      const other = meaning.codes.indexOf(undefined);
      return code >= 0 ? code : other;
    }
  }
}

/** The code of an option; undefined of one that is kept elsewhere. */
function namedCode(code: string, { type }: AnswerSpace): string | undefined {
  return [...type.options, ...type.specials].some((option) => option.code === code) ? code : undefined;
}

/** Whether a diagram is true in a case. It guards what it says of answers by whether they are asked for, so that need not be looked at. */
export function isTrueIn(diagram: Diagram, { facts, answers }: CaseData, reader: RoutingReader): boolean {
  return reader.diagrams.isTrue(diagram, (variable) => {
    const space = reader.ownerOf(variable)!;
    return answerValue(space, variable, facts.get(space.name) ?? answers.get(space.name));
  });
}
