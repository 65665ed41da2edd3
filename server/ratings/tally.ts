import type { View } from '../project/view.ts';
import { type CaseData, Evaluator } from '../routing/evaluate.ts';

/** What one case says of a summary question. */
export type Verdict = 'sufficient' | 'insufficient' | 'not applicable' | 'unanswered' | 'not asked';

/** What a case says of a summary question of the set of a view, by the table of design §4. */
export function verdictOn(
  summary: string,
  data: CaseData,
  view: View,
  evaluator = new Evaluator(view, data),
): Verdict {
  if (!evaluator.isAsked(summary)) return 'not asked';
  if (evaluator.is(summary, 'is not answered')) return 'unanswered';
  if (evaluator.is(summary, 'is sufficient')) return 'sufficient';
  return evaluator.is(summary, 'is insufficient') ? 'insufficient' : 'not applicable';
}
