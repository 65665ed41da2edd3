import { nearest } from '../../text/nearest.ts';
import { questions } from '../example.ts';
import { replace, type Rule, spanIn } from '../rule.ts';

export const unknown: Rule = {
  name: 'ref/unknown',
  severity: 'error',
  what: 'A reference names an id that is not in the set.',
  why: 'Inspectors are sent to a question that does not exist.',
  remedy: 'Correct the id, or add the question that is meant.',
  examples: [
    {
      bad: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  guidance: Compare with [[«A1.20»]].
- id: A1.2
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  guidance: Compare with [[A1.2]].
- id: A1.2
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
`),
    },
  ],
  check(reading, report, view) {
    const self = reading.definitions[0]?.place.value;
    for (const mention of reading.mentions) {
      const { form, name, space } = mention;
      if (space !== 'id' || form === 'bare' || form === 'condition' || name === '') continue;
      if (view.defined('id', name).length > 0) continue;
      const meant = nearest(name, view.names('id'));
      const message = `${self ?? 'This text'} refers to ${name}, which is not in this set.${meant ? ` Did you mean ${meant}?` : ''}`;
      report(mention, message, { fixes: meant ? [replace(spanIn(reading, mention), meant, `Change ${name} to ${meant}`, false)] : [] });
    }
  },
};
