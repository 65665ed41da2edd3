import { subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { isYes, type WrittenAnswer } from '../../model/answers.ts';
import { labelOf } from '../../model/option-labels.ts';
import { fieldAt, writtenIn } from '../shared/answers.ts';

const offering = (form: string, more: string) =>
  questions(`
- id: A1.1
  kind: information
  text: How was the sentence passed?
  answer:
    ${form}:
      court: By a court
${more}`);

export const tooFew: Rule = {
  name: 'answer/too-few',
  severity: 'warning',
  what: 'A choice has one option, or none.',
  why: 'Whoever fills in the form has nothing to choose between, so the answer says nothing. Mostly options were lost.',
  remedy:
    'Add the options that are missing, or say where further ones are kept with “listed-in”. A single box to tick, such as for what has been read, is written as any-of.',
  examples: [
    {
      bad: offering('«one-of»', ''),
      good: offering('one-of', '      panel: By a panel\n'),
      message: 'A1.1 offers “By a court” and nothing else. A choice needs two options at least.',
    },
    { bad: offering('«one-of»', ''), good: offering('any-of', '') },
  ],
  on: ['answer'],
  checkText(reading, report) {
    for (const answer of writtenIn(reading)) {
      const options = answer.oneOf ?? answer.anyOf;
      const place = fieldAt(reading, answer, answer.oneOf ? 'one-of' : 'any-of');
      if (!options || !place || answer.listedIn || isTickBox(answer)) continue;
      const all = [...options, ...(answer.or ?? [])];
      if (all.length > 1) continue;
      const [only] = all;
      report(
        place,
        `${subjectAt(reading, place.start)} offers ${only ? `“${labelOf(only)}” and nothing else` : 'nothing to choose from'}. A choice needs two options at least.`,
      );
    }
  },
};

/** True of one option that is ticked, as an acknowledgement is; one that rules out others has lost them. */
function isTickBox({ anyOf }: WrittenAnswer): boolean {
  return anyOf?.length === 1 && !isYes(anyOf[0]!.value?.exclusive);
}
