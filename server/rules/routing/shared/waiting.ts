/** Finds what an entry, a fact or a named condition has to wait for before it can be settled. */
import { placeOfWords } from '../../../lint/entries.ts';
import { withoutSpaces } from '../../../model/ids.ts';
import { isQuestion, questionOf, rowsFrom } from '../../../model/questions.ts';
import type { Definition, Reading } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';
import { ownGates } from '../../../routing/gates/requirements.ts';
import { conditionsOf } from '../../../routing/meaning/placed-conditions.ts';
import { subjectOf } from '../../../routing/meaning/subject-of.ts';
import type { Span } from '../../../syntax/chunk.ts';
import { atomsOf, nameOf, parsedCondition } from '../../../syntax/conditions/parsed.ts';
import type { Condition } from '../../../syntax/conditions/tree.ts';
import type { Scalar } from '../../../syntax/tree.ts';

/** An entry, a fact or a named condition waits for another: it cannot be settled before. */
export interface Wait {
  readonly target: Definition;
  /** The word that says so; undefined of what follows from where the entry stands. */
  readonly at: Span | undefined;
  /** It stands in a condition. */
  readonly isAsked: boolean;
}

/** What something waits for: what it requires, what it takes rows from, what its options rest on, what stands around it. */
export function waitsOf(view: View, definition: Definition): Wait[] {
  const { reading, node, space } = definition;
  if (space === 'condition') return node?.type === 'scalar' ? asked(view, reading, node) : [];
  const gates = ownGates(view, definition).flatMap((gate) =>
    gate.is === 'condition'
      ? asked(view, reading, gate.scalar)
      : gate.scalars.flatMap((id) => named(view, reading, id)),
  );
  if (space === 'fact') {
    const { answeredBy } = definition.model ?? {};
    return [...gates, ...(answeredBy ? named(view, reading, answeredBy) : [])];
  }
  const from = rowsFrom(questionOf(definition));
  const waits = [
    ...gates,
    ...(from ? named(view, reading, from) : []),
    ...offered(view, definition),
    ...around(view, definition),
  ];
  return waits.filter(({ target, at }) => target !== definition || at !== undefined);
}

/** What the conditions wait for under which options are offered. */
function offered(view: View, definition: Definition): Wait[] {
  if (!isQuestion(definition)) return [];
  const subject = subjectOf(view, definition.name);
  const answers = subject?.rows
    ? subject.rows.map(({ name }) => subjectOf(view, name)?.answer)
    : [subject?.answer];
  return answers.flatMap((answer) =>
    [...(answer?.options ?? []), ...(answer?.specials ?? [])].flatMap(({ onlyWhen }) =>
      onlyWhen ? asked(view, onlyWhen.reading, onlyWhen.scalar) : [],
    ),
  );
}

function around(view: View, definition: Definition): Wait[] {
  const { section, keyQuestion, question } = view.around(definition);
  return [question, keyQuestion?.definition, section?.definition].flatMap((target) =>
    target ? [{ target, at: undefined, isAsked: false }] : [],
  );
}

function named(view: View, reading: Reading, id: Scalar): Wait[] {
  const at = { chunk: reading.chunk, ...placeOfWords(reading, id) };
  return targets(view, withoutSpaces(id.value)).map((target) => ({ target, at, isAsked: false }));
}

function asked(view: View, reading: Reading, scalar: Scalar): Wait[] {
  const condition = conditionsOf(reading).find((each) => each.scalar === scalar);
  if (!condition) return [];
  return namesAsked(parsedCondition(scalar).condition).flatMap((word) => {
    const at = { chunk: reading.chunk, ...condition.placeOf(word) };
    return targets(view, word.text).map((target) => ({ target, at, isAsked: true }));
  });
}

const namesAsked = (condition: Condition | undefined) => atomsOf(condition).map(nameOf);

/** What a name stands for; of a question with rows, the rows too, since its answer is theirs. */
function targets(view: View, name: string): Definition[] {
  const [condition] = view.defined('condition', name);
  if (condition) return [condition];
  const subject = subjectOf(view, name);
  const rows = subject?.rows?.flatMap((row) => (row.from ? [] : view.routed(row.name))) ?? [];
  return subject ? [subject.definition, ...rows] : [...view.routed(withoutSpaces(name))];
}
