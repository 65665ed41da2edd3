/** Tells whether what settles a case is at fault itself, and told there: what follows from it is not told too. */
import { withoutSpaces } from '../../../model/ids.ts';
import type { Definition, Reading } from '../../../model/reading.ts';
import { HALF_READ } from '../../../project/catalogue.ts';
import type { View } from '../../../project/view.ts';
import type { Step } from '../../../routing/cases/why.ts';
import { type ConditionAt, conditionsOf } from '../../../routing/meaning/placed-conditions.ts';
import { subjectOf } from '../../../routing/meaning/subject-of.ts';
import { answerAsked, hasCodes, misfitOf } from '../../../routing/meaning/test-fit.ts';
import { atomsOf, nameOf, parsedCondition } from '../../../syntax/conditions/parsed.ts';
import type { NameAtom, TestAtom } from '../../../syntax/conditions/tree.ts';
import type { Scalar } from '../../../syntax/tree.ts';

/** True where a step on the way to what a case asks rests on something of which a finding tells. */
export function isToldOnTheWay(path: readonly Step[], view: View): boolean {
  return path.some(
    ({ name, owner }) =>
      isHalfRead(name, view) || explainsWrongly(name, view) || isAtFault(name, owner, view),
  );
}

/** True of a question of which something could not be read. */
export const isHalfRead = (name: string, view: View): boolean => view.isHeld(HALF_READ, withoutSpaces(name));

/** True of what explains nothing, itself, or what is not there. */
function explainsWrongly(name: string, view: View): boolean {
  return view.routed(withoutSpaces(name)).some(({ kind, model }) => {
    if (kind !== 'question' || !model) return false;
    const ids = model.explains?.map(({ value }) => withoutSpaces(value));
    if (!ids) return model.kind?.value === 'explanation';
    // What says itself when it is asked does not look at what is sufficient.
    const looksAtScore = model.askWhen === undefined;
    return ids.some(
      (id) => id === name || view.routed(id).length === 0 || (looksAtScore && isUnscored(id, view)),
    );
  });
}

/** True of a question whose answer does not say what is sufficient, or names a code for it that it does not have. */
function isUnscored(id: string, view: View): boolean {
  const answer = subjectOf(view, id)?.answer;
  if (!answer) return false;
  const codes = new Set(answer.options.map(({ code }) => code));
  return !answer.sufficient || [...answer.sufficient].some((code) => !codes.has(code));
}

function isAtFault(name: string, owner: Definition | undefined, view: View): boolean {
  if (owner) view.placeOf(owner);
  const readings = new Set<Reading>(view.routed(withoutSpaces(name)).map(({ reading }) => reading));
  if (owner) readings.add(owner.reading);
  return [...readings].some((reading) =>
    conditionsOf(reading).some(
      ({ field, scalar, owner: whose }) =>
        GATES.has(field) &&
        (whose === owner || whose?.name === name) &&
        isFaulty(scalar, view, new Set([name])),
    ),
  );
}

/** What decides whether something is asked or offered: a check of an answer decides nothing of the kind. */
const GATES: ReadonlySet<ConditionAt['field']> = new Set(['ask-when', 'only-when']);

/** True of a condition that cannot be read for certain, or asks what nothing can answer. */
function isFaulty(scalar: Scalar, view: View, seen: Set<string>): boolean {
  const { condition, isSure } = parsedCondition(scalar);
  return !isSure || atomsOf(condition).some((atom) => isFaultyAtom(atom, view, seen));
}

function isFaultyAtom(atom: NameAtom | TestAtom, view: View, seen: Set<string>): boolean {
  const name = nameOf(atom).text;
  const [named] = view.defined('condition', name);
  if (named) {
    if (atom.is === 'test' || seen.has(name)) return true;
    seen.add(name);
    return named.node?.type !== 'scalar' || isFaulty(named.node, view, seen);
  }
  const subject = subjectOf(view, name);
  if (seen.has(name) || !subject || atom.is === 'name' || misfitOf(atom, subject, view)) return true;
  return !hasCodes(atom, answerAsked(subject, view));
}
