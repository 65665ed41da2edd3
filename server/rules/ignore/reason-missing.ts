import { questions } from '../../lint/example.ts';
import { ignoresIn } from '../../lint/ignores.ts';
import type { Rule } from '../../lint/rule.ts';

const twice = (comment: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
${comment}
- id: A1.1
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
`);

export const reasonMissing: Rule = {
  name: 'ignore/reason-missing',
  severity: 'warning',
  what: 'A comment silences a rule without saying why.',
  why: 'Whoever reads it later cannot tell whether the reason still holds.',
  remedy: 'Write a colon and the reason after the name of the rule.',
  examples: [
    {
      bad: twice('«# carag-ignore id/duplicate»'),
      good: twice('# carag-ignore id/duplicate: the published set has this id twice'),
      message: 'id/duplicate is silenced here without a reason: write why after a colon.',
    },
  ],
  on: ['comment'],
  checkText(reading, report) {
    for (const ignore of ignoresIn(reading)) {
      if ((ignore.reason !== '' && !ignore.isUnfinished) || ignore.rules.length === 0) continue;
      const names = ignore.rules.map((rule) => rule.name).join(', ');
      if (ignore.isUnfinished)
        report(
          ignore,
          `“${ignore.reason}” is no reason, so ${names} is not silenced here: write why in its place.`,
        );
      else
        report(
          ignore,
          `${names} ${ignore.rules.length > 1 ? 'are' : 'is'} silenced here without a reason: write why after a colon.`,
        );
    }
  },
};
