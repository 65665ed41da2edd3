import { subjectAt, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import type { View } from '../../project/view.ts';
import type { ConditionAt } from '../../routing/meaning/placed-conditions.ts';
import { misfitOf } from '../../routing/meaning/test-fit.ts';
import { nameOf } from '../../syntax/conditions/parsed.ts';
import { printTest } from '../../syntax/conditions/print.ts';
import type { NameAtom, TestAtom } from '../../syntax/conditions/tree.ts';
import { type AtomAt, atomsIn, fixIn } from './shared/conditions.ts';
import { type NameMeaning, nameMeaning } from './shared/names.ts';

const asked = (condition: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Who was asked?
  answer: { any-of: { child: The child, family: The family, school: The school } }
- id: A1.2
  kind: information
  ask-when: ${condition}
  text: What did they say?
  answer: text
`);

export const type: Rule = {
  name: 'routing/type',
  severity: 'error',
  what: 'A condition asks something of a question or a fact that its answer cannot tell.',
  why: 'A test that does not fit the answer never holds, and the question is never asked.',
  remedy:
    '“is” goes with one answer, “includes” and “count of” with several, “is at least” and its like with numbers, “is before” with dates, “any row of” with rows; “is answered” goes with everything.',
  examples: [
    {
      bad: asked('A1.1 «is family»'),
      good: asked('A1.1 includes family'),
      message:
        'A1.1 has several options, of which any number may be chosen, so “is” cannot be asked of it. Did you mean “A1.1 includes family”?',
    },
    {
      bad: asked('A1.1 «is at least 2»'),
      good: asked('count of A1.1 is at least 2'),
    },
    { bad: asked('«A1.1»'), good: asked('A1.1 includes family') },
  ],
  on: ['condition'],
  check(reading, report, view) {
    for (const each of atomsIn(reading)) {
      const meaning = nameMeaning(view, nameOf(each.atom).text);
      if (each.atom.is === 'name') reportBare(each.condition, each.atom, meaning, report);
      else reportTest({ condition: each.condition, atom: each.atom }, meaning, report, view);
    }
  },
};

/** A question or a fact of which nothing is asked. */
function reportBare(condition: ConditionAt, { name }: NameAtom, meaning: NameMeaning, report: Report): void {
  if (meaning.is === 'heading') return reportHeading(condition, name, meaning, report);
  if (meaning.is !== 'subject') return;
  const { is, answer } = meaning.subject;
  const test = answer?.form === 'any-of' ? 'includes' : answer?.form === 'one-of' ? 'is' : 'is answered';
  report(
    condition.placeOf(name),
    `${name.text} is a ${is}, and nothing is asked of it here. Write a test after it, such as “${test}${test === 'is answered' ? '' : ` ${answer!.options[0]?.code ?? '…'}`}”.`,
  );
}

function reportHeading(
  condition: ConditionAt,
  name: NameAtom['name'],
  { definition }: Extract<NameMeaning, { is: 'heading' }>,
  report: Report,
): void {
  const kind = definition.kind === 'question' || definition.kind === 'row' ? 'note' : definition.kind;
  report(
    condition.placeOf(name),
    `${subjectAt(condition.reading, condition.scalar.start)} asks about ${writtenId(definition)}, which is a ${kind} and has no answer.`,
  );
}

function reportTest(
  { condition, atom }: AtomAt<TestAtom>,
  meaning: NameMeaning,
  report: Report,
  view: View,
): void {
  if (meaning.is === 'heading') return reportHeading(condition, atom.subject, meaning, report);
  if (meaning.is === 'condition') return reportNamed(condition, atom, report);
  const misfit = meaning.is === 'subject' ? misfitOf(atom, meaning.subject, view) : undefined;
  if (!misfit) return;
  const { message, at, meant } = misfit;
  report(
    condition.placeOf(at),
    `${atom.subject.text} ${message}.${meant ? ` Did you mean “${meant}”?` : ''}`,
    { fixes: meant ? [fixIn(condition, [{ ...atom, text: meant }], `Change to “${meant}”`, false)] : [] },
  );
}

/** A named condition holds or does not: nothing more can be asked of it. */
function reportNamed(condition: ConditionAt, atom: TestAtom, report: Report): void {
  const { subject, test } = atom;
  const said = printTest(test);
  const name = subject.text;
  const meant = /^is (?:yes|true|met)$/.test(said)
    ? name
    : /^is (?:no|false)$/.test(said)
      ? `not ${name}`
      : undefined;
  report(
    condition.placeOf(test),
    `${name} is a condition of the set, which holds or does not, so “${said}” cannot be asked of it. Write ${meant ? `“${meant}”` : `“${name}” or “not ${name}”`}.`,
    { fixes: meant ? [fixIn(condition, [{ ...atom, text: meant }], `Change to “${meant}”`, false)] : [] },
  );
}
