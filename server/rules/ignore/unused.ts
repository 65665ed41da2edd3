import { questions } from '../../lint/example.ts';
import { ignoresIn } from '../../lint/ignores.ts';
import type { Rule } from '../../lint/rule.ts';

const FIXED = 'can be neither ignored nor turned off: mend what it reports.';

/** Ignores that silence nothing are found by the checker, which knows what there was to silence. */
export const unused: Rule = {
  name: 'ignore/unused',
  severity: 'warning',
  what: 'A comment silences a rule that reports nothing there, or one that cannot be silenced.',
  why: 'What it excused is gone, so it would hide the next mistake instead.',
  remedy: 'Take the comment out, or the rule that is named in vain.',
  examples: [
    {
      bad: questions(`
# carag-ignore «id/duplicate»: both are asked in the same place
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
`),
    },
  ],
  on: ['comment', 'question-set'],
  checkText(reading, report, _document, rules) {
    for (const ignore of ignoresIn(reading)) {
      for (const named of ignore.rules)
        if (rules.get(named.name)?.isFixed) report(named, `${named.name} ${FIXED}`);
    }
    if (reading.kind !== 'question-set') return;
    for (const { scalar, field, isKey } of reading.leaves) {
      if (isKey && field === 'rules' && rules.get(scalar.value)?.isFixed)
        report(scalar, `${scalar.value} ${FIXED}`);
    }
  },
};
