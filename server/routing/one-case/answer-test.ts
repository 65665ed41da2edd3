/** Tries the tests of conditions on an answer that was given. */
import type { TestKind } from '../../syntax/conditions/tree.ts';
import { codesMeant } from '../meaning/codes-meant.ts';
import type { AnswerTest } from '../meaning/meaning.ts';
import { type Cut, cutsOf, firstDay } from '../meaning/number-line.ts';
import type { AnswerType } from '../meaning/subject.ts';

/** Whether an answer that was given passes a test. */
export function answerPasses(
  answer: readonly string[],
  { kind, values: written }: AnswerTest,
  type: AnswerType,
): boolean {
  const values = codesMeant(written, type);
  const [first = ''] = answer;
  const has = (code: string) => answer.includes(code);
  switch (kind) {
    case 'is':
      return has(values[0]!) || isBetween(kind, first, values[0]!, type);
    case 'is not':
      return !answerPasses(answer, { kind: 'is', values }, type);
    case 'is one of':
    case 'includes any of':
    case 'includes':
      return values.some(has);
    case 'is not one of':
    case 'includes none of':
      return !values.some(has);
    case 'includes all of':
      return values.every(has);
    case 'is sufficient':
      return answer.some((code) => type.sufficient?.has(code));
    case 'is insufficient':
      return (
        type.sufficient !== undefined &&
        !answer.some((code) => type.sufficient!.has(code) || type.notApplicable.has(code))
      );
    default:
      return isBetween(kind, first, values[0]!, type);
  }
}

function isBetween(kind: TestKind, answer: string, value: string, type: AnswerType): boolean {
  if (type.specials.some(({ code }) => code === answer)) return false;
  const between = cutsOf(kind, value, type);
  const at = type.form === 'date' ? firstDay(answer) : type.form === 'number' ? Number(answer) : undefined;
  if (!between || at === undefined || Number.isNaN(at)) return false;
  const reaches = (cut: Cut) => at >= cut.at;
  return (!between.from || reaches(between.from)) && !(between.to && reaches(between.to));
}

/** Whether a number of chosen options passes a test. */
export function isCount(kind: TestKind, count: number, number: number): boolean {
  switch (kind) {
    case 'is':
      return count === number;
    case 'is not':
      return count !== number;
    case 'is at least':
      return count >= number;
    case 'is at most':
      return count <= number;
    case 'is more than':
      return count > number;
    case 'is less than':
      return count < number;
    default:
      return false;
  }
}
