/** Reports the faults of cases for the rules on cases, and builds a case for their examples. */
import { placeOfWords } from '../../../lint/entries.ts';
import type { ExampleSet } from '../../../lint/example.ts';
import { file, questions } from '../../../lint/example.ts';
import type { Related } from '../../../lint/finding.ts';
import { type Report, replace, spanIn } from '../../../lint/rule.ts';
import { withoutSpaces } from '../../../model/ids.ts';
import type { Reading } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';
import { type CaseFault, outcomeOf } from '../../../routing/cases/outcome.ts';
import { stepInWords } from '../../../routing/cases/why.ts';
import { isToldInSet } from '../../shared/id-faults.ts';
import { isHalfRead, isToldOnTheWay } from './told.ts';

/** Reports what is wrong with a case in one of the ways that there are. */
export function reportFaults(is: CaseFault['is'], reading: Reading, report: Report, view: View): void {
  const outcome = outcomeOf(reading, view);
  const isUnread = outcome?.faults.some((each) => each.is === 'unknown' || each.is === 'answer-invalid');
  for (const fault of outcome?.faults ?? []) {
    const { at, message, meant } = fault;
    if (fault.is !== is || (is === 'unknown' && isToldInSet(withoutSpaces(at.value), view))) continue;
    // What a case answers otherwise than can be answered leads nowhere: that is told, and not what follows.
    if (isUnread && (is === 'asked-differs' || is === 'unasked-answered')) continue;
    const given = outcome?.case.answers.find(({ key, values }) => key === at || values.includes(at));
    if ((given && isHalfRead(given.name, view)) || isToldOnTheWay(fault.path, view)) continue;
    const place = placeOfWords(reading, at);
    const fixes = meant
      ? [replace(spanIn(reading, place), meant, `Change ${at.value.trim()} to ${meant}`, false)]
      : [];
    report(place, message, { related: pathOf(fault, view), fixes });
  }
}

/** Where it was settled, step by step; noted, to be shown anew when it moves. */
function pathOf({ path }: CaseFault, view: View): Related[] {
  return path.flatMap((step) => {
    if (step.owner) view.placeOf(step.owner);
    return step.at ? [{ at: step.at, message: `${stepInWords(step)}.` }] : [];
  });
}

/** A case of a small set: A1.2 is asked where A1.1 is yes. */
export const caseExample = (text: string): ExampleSet => ({
  ...questions(`
- id: A1.1
  kind: information
  text: Is there a plan?
  answer: { one-of: { yes: "Yes", no: "No" } }
- id: A1.2
  kind: information
  text: What does the plan name?
  ask-when: A1.1 is yes
  answer: { any-of: { home: Home, school: School, neither: { label: Neither, exclusive: true } }, at-most: 2 }
`),
  ...file('cases/plan.carag.yaml', `carag: case\ntitle: A child with a plan\n${text.trim()}\n`),
});
