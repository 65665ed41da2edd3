/** Finds what leads to an entry being asked: tests in the conditions around it, what it explains, and where its rows are from. */
import { withoutSpaces } from '../../model/ids.ts';
import { questionOf, rowsFrom } from '../../model/questions.ts';
import type { Definition, DefinitionIn, Reading } from '../../model/reading.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { View } from '../../project/view.ts';
import { gatesOf, ownGates, type WrittenGate } from '../../routing/gates/requirements.ts';
import type { Span } from '../../syntax/chunk.ts';
import { parsedCondition } from '../../syntax/conditions/parsed.ts';
import type { Condition, NameAtom, TestAtom } from '../../syntax/conditions/tree.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';

/** Something that an entry rests on when it is asked. */
export interface Lead {
  /** The id of the question or the row, or the name of the fact. */
  readonly name: string;
  readonly how: 'tested' | 'explained' | 'rows';
  /** The test as it is written: “A1.1 is yes”; in a named condition, as that is written. */
  readonly words: string;
  /** Where the entry says so; of a test in a named condition, its name. */
  readonly at: Span;
}

/** What leads to an entry being asked, itself or through what stands around it. */
export function leadsTo(view: View, definition: Definition): Lead[] {
  const { question } = view.around(definition);
  const entries = question ? [question, definition] : [definition];
  return [
    ...gatesOf(view, definition).flatMap((gate) => leadsOfGate(view.set, gate)),
    ...entries.flatMap(rowLeads),
  ];
}

/** What the entry itself names, without what stands around it. */
export function ownLeads(view: View, definition: Definition): Lead[] {
  return [
    ...ownGates(view, definition).flatMap((gate) => leadsOfGate(view.set, gate)),
    ...rowLeads(definition),
  ];
}

/** What the text of a named condition tests. */
export function leadsOfCondition(set: QuestionSet, { reading, node }: DefinitionIn<'condition'>): Lead[] {
  return node?.type === 'scalar' ? testsOfGate(set, reading, node) : [];
}

function leadsOfGate(set: QuestionSet, gate: WrittenGate): Lead[] {
  const { reading } = gate.at;
  return gate.is === 'condition'
    ? testsOfGate(set, reading, gate.scalar)
    : gate.scalars.map((id) => lead(reading, id, 'explained'));
}

function testsOfGate(set: QuestionSet, reading: Reading, scalar: Scalar): Lead[] {
  const toSource = sourcePlaces(scalar, reading.chunk.text);
  return testsIn(parsedCondition(scalar).condition, scalar.value, false).flatMap(({ atom, words, isNot }) => {
    const at = { chunk: reading.chunk, start: toSource(atom.start), end: toSource(atom.end) };
    return spelledOut(set, atom, words, isNot, new Set()).map((test) => ({
      ...test,
      how: 'tested' as const,
      at,
    }));
  });
}

interface Tested {
  readonly atom: NameAtom | TestAtom;
  readonly words: string;
  readonly isNot: boolean;
}

function testsIn(condition: Condition | undefined, text: string, isNot: boolean): Tested[] {
  switch (condition?.is) {
    case 'and':
    case 'or':
      return condition.parts.flatMap((part) => testsIn(part, text, isNot));
    case 'not':
      return testsIn(condition.part, text, !isNot);
    case 'name':
    case 'test':
      return [{ atom: condition, words: text.slice(condition.start, condition.end), isNot }];
    default:
      return [];
  }
}

/** The tests that an atom stands for: itself, or those of the condition that it names. */
function spelledOut(
  set: QuestionSet,
  atom: NameAtom | TestAtom,
  words: string,
  isNot: boolean,
  open: ReadonlySet<string>,
): Pick<Lead, 'name' | 'words'>[] {
  if (atom.is === 'test') {
    const line = words.replace(/\s+/g, ' ');
    return [{ name: withoutSpaces(atom.subject.text), words: isNot ? `not (${line})` : line }];
  }
  const { text } = atom.name;
  const node = open.has(text) ? undefined : set.defined('condition', text)[0]?.node;
  if (node?.type !== 'scalar') return [];
  return testsIn(parsedCondition(node).condition, node.value, isNot).flatMap((inner) =>
    spelledOut(set, inner.atom, inner.words, inner.isNot, new Set([...open, text])),
  );
}

/** The question that brings rows. */
function rowLeads(definition: Definition): Lead[] {
  const from = rowsFrom(questionOf(definition));
  return from ? [lead(definition.reading, from, 'rows')] : [];
}

function lead(reading: Reading, id: Scalar, how: 'explained' | 'rows'): Lead {
  const name = withoutSpaces(id.value);
  const words = how === 'rows' ? `one row for each option chosen in ${name}` : `${name} is insufficient`;
  return { name, how, words, at: { chunk: reading.chunk, start: id.start, end: id.end } };
}
