import { subjectAt } from '../../lint/entries.ts';
import { manifest } from '../../lint/example.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import { withoutSpaces } from '../../model/ids.ts';
import type { View } from '../../project/view.ts';
import type { ConditionAt } from '../../routing/meaning/placed-conditions.ts';
import { nameOf } from '../../syntax/conditions/parsed.ts';
import { printCondition } from '../../syntax/conditions/print.ts';
import type { Condition, NameAtom, TestAtom, TestKind, Word } from '../../syntax/conditions/tree.ts';
import { isIdWord } from '../../syntax/conditions/words.ts';
import { isToldInSet } from '../shared/id-faults.ts';
import { hasRepeatedName } from '../shared/repeated-names.ts';
import { retiredId } from '../shared/retired.ts';
import { meantName } from './shared/candidates.ts';
import { atomsIn, fixIn, sureConditions } from './shared/conditions.ts';
import { isKnownName, nameMeaning } from './shared/names.ts';
import { asked } from './syntax.ts';

export const set = manifest(`
sections: [assessment.carag.yaml]
facts:
  nation: { one-of: { england: England, wales: Wales } }
conditions:
  in-custody: A1.1 is custody
  welsh: nation is wales
`);

export const nameUnknown: Rule = {
  name: 'routing/name-unknown',
  severity: 'error',
  what: 'A condition names a question, a fact or a condition that the set does not have.',
  why: 'What does not exist has no answer, so the condition decides nothing.',
  remedy:
    'Correct the id or the name, or add what is meant: facts and named conditions stand in the manifest.',
  examples: [
    {
      bad: asked('«A1.11» is custody'),
      good: asked('A1.1 is custody'),
      message: 'A1.2 asks about A1.11, which is not in this set. Did you mean A1.1?',
    },
    {
      bad: { ...set, ...asked('«in-custdy» and welsh') },
      good: { ...set, ...asked('in-custody and welsh') },
      message:
        'A1.2 asks for “in-custdy”, which is neither a fact nor a condition of this set. Did you mean in-custody?',
    },
    {
      bad: asked('A1.1 is referral or «custody»'),
      good: asked('A1.1 is one of (referral, custody)'),
      message: 'A1.2 asks for “custody” by itself. Did you mean “A1.1 is one of (referral, custody)”?',
    },
  ],
  on: ['condition'],
  check(reading, report, view) {
    for (const condition of sureConditions(reading)) reportValues(condition, report, view);
    for (const { condition, atom } of atomsIn(reading)) {
      const word = nameOf(atom);
      if (isKnownName(view, word.text) || isValueOf(condition, atom, view)) continue;
      reportUnknown(condition, atom, report, view);
    }
  },
};

function reportUnknown(condition: ConditionAt, atom: NameAtom | TestAtom, report: Report, view: View): void {
  const { reading, scalar, owner } = condition;
  const word = nameOf(atom);
  const who = subjectAt(reading, scalar.start);
  const at = condition.placeOf(word);
  const retired = retiredId(view, withoutSpaces(word.text));
  if (retired) {
    const since = retired.version ? ` in version ${retired.version}` : '';
    report(at, `${who} asks about ${word.text}, which was retired${since}.`, {
      related: [{ at: retired.at, message: 'The manifest says here that it is retired.' }],
    });
    return;
  }
  if (isToldElsewhere(atom, word, view)) return;
  const meant = meantName(atom, word, owner, view);
  const what = isIdWord(word.text)
    ? `asks about ${word.text}, which is not in this set`
    : `asks for “${word.text}”, which is neither a fact nor a condition of this set`;
  report(at, `${who} ${what}.${meant ? ` Did you mean ${meant}?` : ''}`, {
    fixes: meant
      ? [fixIn(condition, [{ ...word, text: meant }], `Change ${word.text} to ${meant}`, false)]
      : [],
  });
}

/** True of a name that ought to be there and is not, because of a fault that is told where it would be given. */
function isToldElsewhere(atom: NameAtom | TestAtom, { text }: Word, view: View): boolean {
  if (isIdWord(text)) return isToldInSet(withoutSpaces(text), view);
  return hasRepeatedName(atom.is === 'name' ? 'condition' : 'fact', view);
}

/** A value by itself, after a test that takes another: `A1.1 is yes or no`. */
interface LooseValue {
  readonly test: TestAtom;
  readonly values: readonly NameAtom[];
  readonly meant: string;
}

const SEVERAL: Record<'and' | 'or', Partial<Record<TestKind, TestKind>>> = {
  or: {
    is: 'is one of',
    'is one of': 'is one of',
    includes: 'includes any of',
    'includes any of': 'includes any of',
  },
  and: { includes: 'includes all of', 'includes all of': 'includes all of', 'is not': 'is not one of' },
};

/** The values that stand by themselves in a condition, each with the test before it. */
function looseValues(condition: Condition | undefined, view: View): LooseValue[] {
  if (condition?.is === 'not') return looseValues(condition.part, view);
  if (condition?.is !== 'and' && condition?.is !== 'or') return [];
  const found: LooseValue[] = [];
  let test: TestAtom | undefined;
  let values: NameAtom[] = [];
  const finish = () => {
    const kind = test && SEVERAL[condition.is][test.test.kind];
    if (test && kind && values.length > 0) found.push({ test, values, meant: inOne(test, kind, values) });
    values = [];
  };
  for (const part of condition.parts) {
    if (test && part.is === 'name' && isOption(test, part.name.text, view)) values.push(part);
    else {
      finish();
      test = part.is === 'test' ? part : undefined;
      found.push(...looseValues(part, view));
    }
  }
  finish();
  return found;
}

function inOne(test: TestAtom, kind: TestKind, values: readonly NameAtom[]): string {
  const all = [...test.test.values, ...values.map(({ name }) => name)];
  return printCondition({ ...test, test: { ...test.test, kind, values: all } });
}

function isOption(test: TestAtom, code: string, view: View): boolean {
  if (isKnownName(view, code)) return false;
  const meaning = nameMeaning(view, test.subject.text);
  const options = meaning.is === 'subject' ? meaning.subject.answer?.options : undefined;
  return options?.some((option) => option.code === code) ?? false;
}

function reportValues(condition: ConditionAt, report: Report, view: View): void {
  for (const { test, values, meant } of looseValues(condition.parsed.condition, view)) {
    const [first] = values;
    const place = { start: test.start, end: values.at(-1)!.end };
    report(
      condition.placeOf(first!),
      `${subjectAt(condition.reading, condition.scalar.start)} asks for “${first!.name.text}” by itself. Did you mean “${meant}”?`,
      { fixes: [fixIn(condition, [{ ...place, text: meant }], `Change to “${meant}”`, false)] },
    );
  }
}

function isValueOf({ parsed }: ConditionAt, atom: NameAtom | TestAtom, view: View): boolean {
  return (
    atom.is === 'name' && looseValues(parsed.condition, view).some(({ values }) => values.includes(atom))
  );
}
