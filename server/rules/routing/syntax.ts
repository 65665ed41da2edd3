import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import type { View } from '../../project/view.ts';
import { type ConditionAt, conditionsOf } from '../../routing/meaning/placed-conditions.ts';
import { subjectOf } from '../../routing/meaning/subject-of.ts';
import { misfitOf } from '../../routing/meaning/test-fit.ts';
import { atomsOf } from '../../syntax/conditions/parsed.ts';
import type { Place } from '../../syntax/conditions/tree.ts';
import { thousands } from '../../text/wording/thousands.ts';
import { fixIn } from './shared/conditions.ts';

export const asked = (condition: string) =>
  questions(`
- id: A1.1
  kind: information
  text: What kind of order was made?
  answer: { one-of: { referral: Referral order, custody: Custody, other: Another order } }
- id: A1.2
  kind: information
  ask-when: ${condition}
  text: How long does it last?
  answer: text
`);

export const syntax: Rule = {
  name: 'routing/syntax',
  severity: 'error',
  what: 'A condition is not written as conditions are, so that it cannot be read, or can only be guessed.',
  why: 'What is not read decides nothing: nobody can say in which cases the question is asked.',
  remedy:
    'Write it as the page on conditions shows: an id or a name, then a test such as “is yes”, “includes custody” or “is at least 2”, joined by “and” or “or”.',
  examples: [
    {
      bad: asked('A1.1 «=» custody'),
      good: asked('A1.1 is custody'),
      message: '“=” is written “is” in a condition.',
    },
    {
      bad: asked('A1.1 is one of «referral, custody»'),
      good: asked('A1.1 is one of (referral, custody)'),
      message: 'Values stand between brackets, with a comma after each but the last.',
    },
    { bad: asked('A1.1 «is»'), good: asked('A1.1 is custody') },
  ],
  on: ['condition'],
  check(reading, report, view) {
    for (const condition of conditionsOf(reading)) {
      const problems = condition.parsed.problems.filter((problem) => !isToldOfTest(problem, condition, view));
      const more = problems.length - MOST_TOLD;
      for (const [index, { message, fix, ...place }] of problems.slice(0, MOST_TOLD).entries()) {
        const also =
          more > 0 && index === MOST_TOLD - 1
            ? ` ${thousands(more)} more faults follow in this condition.`
            : '';
        report(condition.placeOf(place), message + also, {
          fixes: fix ? [fixIn(condition, fix.edits, fix.title, fix.isSure)] : [],
        });
      }
    }
  },
};

/** True of what is odd about a test that does not fit its question: which one does is told there. */
function isToldOfTest({ start, end }: Place, { parsed }: ConditionAt, view: View): boolean {
  return (
    parsed.isSure &&
    atomsOf(parsed.condition).some((atom) => {
      if (atom.is !== 'test' || atom.start > start || atom.end < end) return false;
      const subject = subjectOf(view, atom.subject.text);
      return subject !== undefined && misfitOf(atom, subject, view) !== undefined;
    })
  );
}

/** Of how many faults in one condition is told: each fix goes through all of it, so that more would take too long. */
const MOST_TOLD = 20;
