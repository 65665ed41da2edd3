/** Finds everything that depends on a question, a row or a fact, and says how. */
import { entryAt } from '../../lint/entries.ts';
import { questionOf, rowsFrom } from '../../model/questions.ts';
import type { Definition, Mention, Reading } from '../../model/reading.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { View } from '../../project/view.ts';
import { isExplaining } from '../../routing/gates/own-gate.ts';
import { conditionsOf } from '../../routing/meaning/placed-conditions.ts';
import { kindOfEntry } from '../../routing/meaning/subject-of.ts';
import type { Span } from '../../syntax/chunk.ts';
import { atomsOf } from '../../syntax/conditions/parsed.ts';

/** How something depends on a question or a fact, in words that go on after its name. */
export type Bond =
  | 'asks when'
  | 'offers an option when'
  | 'is known when'
  | 'checks'
  | 'explains it'
  | 'takes its rows from it'
  | 'carries its answer forward'
  | 'is answered by it';

export interface Dependent {
  /** A question, a row, a key question, a section, an answer list or a fact; undefined of a check. */
  readonly definition: Definition | undefined;
  readonly bond: Bond;
  /** The words by which it depends: “A1.1 is yes”, or the bare id. */
  readonly words: string;
  readonly at: Span;
}

/** What depends on a question, a row, a fact or a named condition, in reading order. */
export function dependentsOf(view: View, space: 'id' | 'fact' | 'condition', name: string): Dependent[] {
  const found = dependents(view.set, space, name, new Set());
  const order = new Map(
    view.inReadingOrder(new Set(found.map(({ reading }) => reading))).map((each, at) => [each, at]),
  );
  return found
    .filter(({ definition }) => definition?.name !== name)
    .sort((a, b) => order.get(a.reading)! - order.get(b.reading)! || a.at.start - b.at.start);
}

type Found = Dependent & { readonly reading: Reading };

function dependents(
  set: QuestionSet,
  space: 'id' | 'fact' | 'condition',
  name: string,
  open: Set<string>,
): Found[] {
  return [...set.mentionsOf(space, name)].flatMap((reading) =>
    reading.mentions
      .filter((mention) => mention.space === space && mention.name === name)
      .flatMap((mention) => ofMention(set, reading, mention, open)),
  );
}

function ofMention(set: QuestionSet, reading: Reading, mention: Mention, open: Set<string>): Found[] {
  switch (mention.form) {
    case 'condition':
      return ofCondition(set, reading, mention, open);
    case 'field':
      return ofField(set, reading, mention);
    case 'carry': {
      const at = { chunk: reading.chunk, start: mention.start, end: mention.end };
      return [found(reading, ownerAt(reading, mention), 'carries its answer forward', at)];
    }
    default:
      return [];
  }
}

/** What tests it; of a named condition, what uses that. */
function ofCondition(set: QuestionSet, reading: Reading, mention: Mention, open: Set<string>): Found[] {
  const condition = conditionsOf(reading).find(({ scalar }) => scalar === mention.leaf.scalar);
  if (!condition) return [];
  const { owner, field, code } = condition;
  if (field === 'conditions') {
    if (!owner || open.has(owner.name)) return [];
    open.add(owner.name);
    return dependents(set, 'condition', owner.name, open);
  }
  const atom = atomsOf(condition.parsed.condition).find((each) => {
    const word = each.is === 'name' ? each.name : each.subject;
    return condition.placeOf(word).start === mention.start;
  });
  const at = { chunk: reading.chunk, ...(atom ? condition.placeOf(atom) : mention) };
  const bond =
    field === 'when'
      ? 'checks'
      : field === 'ask-when'
        ? 'asks when'
        : code === undefined && owner?.space === 'fact'
          ? 'is known when'
          : 'offers an option when';
  return [found(reading, field === 'when' ? undefined : owner, bond, at)];
}

function ofField(set: QuestionSet, reading: Reading, mention: Mention): Found[] {
  const at = { chunk: reading.chunk, start: mention.start, end: mention.end };
  const { scalar, field } = mention.leaf;
  if (field === 'explains') {
    const explainer = ownerAt(reading, mention);
    return explainer && isExplaining(kindOfEntry(set, explainer))
      ? [found(reading, explainer, 'explains it', at)]
      : [];
  }
  if (field === 'answered-by') {
    const fact = reading.definitions.find(
      ({ space, node }) => space === 'fact' && node && node.start <= scalar.start && scalar.end <= node.end,
    );
    return fact ? [found(reading, fact, 'is answered by it', at)] : [];
  }
  const taker = reading.definitions.find((each) => rowsFrom(questionOf(each)) === scalar);
  return taker ? [found(reading, taker, 'takes its rows from it', at)] : [];
}

/** The entry that holds a mention. */
const ownerAt = (reading: Reading, { start }: Mention) => entryAt(reading, start) ?? reading.definitions[0];

function found(
  reading: Reading,
  definition: Definition | undefined,
  bond: Bond,
  { chunk, start, end }: Span,
): Found {
  const words = chunk.text.slice(start, end).replace(/\s+/g, ' ');
  return { reading, definition, bond, words, at: { chunk, start, end } };
}
