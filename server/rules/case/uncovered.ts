import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { entriesOf } from '../../lint/gated-entries.ts';
import type { Rule } from '../../lint/rule.ts';
import { isReached } from '../../routing/cases/coverage.ts';
import { caseExample } from './shared/faults.ts';

const marked = (text: string) => {
  const [path = '', section = ''] = Object.entries(caseExample(text))[0] ?? [];
  return { ...caseExample(text), [path]: section.replace('id: A1.2', 'id: «A1.2»') };
};

export const uncovered: Rule = {
  name: 'case/uncovered',
  severity: 'hint',
  what: 'A question is not asked in any of the cases that the set has.',
  why: 'Cases show that the right questions are asked. A question that none of them reaches may be routed wrongly without anybody noticing.',
  remedy:
    'Write a case in which it is asked; “carag test --suggest” writes cases for all questions that no case asks, as a start.',
  examples: [
    {
      bad: marked('answers: { A1.1: "no" }\nexpect: { asked: A1.1 }'),
      good: caseExample('answers: { A1.1: "yes" }\nexpect: { asked: A1.1 }'),
      message: 'A1.2 is not asked in any case of this set.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    for (const definition of entriesOf(reading)) {
      if (definition.kind !== 'question' || isReached(definition, view) !== false) continue;
      report(
        placeOfWords(reading, definition.place),
        `${writtenId(definition)} is not asked in any case of this set.`,
      );
    }
  },
};
