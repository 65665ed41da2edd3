/** Judges what a single case says of a summary question: sufficient, insufficient, or nothing that counts. */
import type { Evaluator } from '../../routing/one-case/evaluator.ts';

/** What one case says of a summary question. */
export type CaseVerdict = 'sufficient' | 'insufficient' | 'not applicable' | 'unanswered' | 'not asked';

/**
 * What a case says of a summary question, by the table of design §4. Where it cannot be told whether the question is
 * asked, an answer shows that it is, and without one it counts as not asked.
 */
export function verdictIn(evaluator: Evaluator, summary: string): CaseVerdict {
  const isAsked = evaluator.asked(summary);
  if (isAsked === false) return 'not asked';
  if (evaluator.is(summary, 'is not answered') || !evaluator.hasAnswer(summary))
    return isAsked ? 'unanswered' : 'not asked';
  if (evaluator.is(summary, 'is sufficient')) return 'sufficient';
  return evaluator.is(summary, 'is insufficient') ? 'insufficient' : 'not applicable';
}
