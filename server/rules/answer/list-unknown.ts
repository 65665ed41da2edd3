import { subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import { hasRepeatedName } from '../shared/repeated-names.ts';
import { isUnknownList, listMeant } from './shared/list-names.ts';

const answeredFrom = (list: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: ${list}
- id: A1.2
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
`);

export const listUnknown: Rule = {
  name: 'answer/list-unknown',
  severity: 'error',
  what: 'A question is answered from a list that the set does not have.',
  why: 'The form has no options to offer.',
  remedy:
    'Correct the name, or add the list under “answers” in the manifest. Lists of other sets cannot be used.',
  examples: [
    {
      bad: answeredFrom('«yes-on»'),
      good: answeredFrom('yes-no'),
      message: 'A1.1 is answered from the list yes-on, which is not in this set. Did you mean yes-no?',
    },
  ],
  on: ['mention'],
  check(reading, report, view) {
    for (const mention of reading.mentions) {
      const { space, name } = mention;
      if (space !== 'list' || !isUnknownList(name, view) || hasRepeatedName('list', view)) continue;
      const meant = listMeant(name, view);
      report(
        mention,
        `${subjectAt(reading, mention.start)} is answered from the list ${name}, which is not in this set.${meant ? ` Did you mean ${meant}?` : ''}`,
        {
          fixes: meant ? [replace(spanIn(reading, mention), meant, `Change ${name} to ${meant}`, false)] : [],
        },
      );
    }
  },
};
