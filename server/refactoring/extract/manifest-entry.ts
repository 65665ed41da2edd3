/** Adds a name with what it stands for to a field of the manifest: an answer list, a condition, a guidance block. */
import type { QuestionSet } from '../../project/question-sets.ts';
import { pairOf } from '../../syntax/tree.ts';
import { lineEnd } from '../../text/lines.ts';
import { type PlannedEdit, Refusal } from '../plan.ts';

/** What is added: lines from the first column, below the name or beside it. */
export interface NewEntry {
  readonly field: 'answers' | 'conditions' | 'guidance-blocks';
  readonly name: string;
  /** After the colon. */
  readonly beside: string;
  /** On the lines below, from the column of the name. */
  readonly below?: readonly string[];
}

/** The edit that adds an entry. Throws a `Refusal` where the manifest is written in a way that only its author can go on with. */
export function entryAdded(
  { manifest }: QuestionSet,
  { field, name, beside, below = [] }: NewEntry,
): PlannedEdit {
  const [head] = manifest.readings;
  const pair = pairOf(head?.root, field);
  if (!head) throw new Refusal('The manifest cannot be read.');
  const { text } = head.chunk;
  const put = (at: number, words: string): PlannedEdit => ({
    at: { chunk: head.chunk, start: at, end: at },
    text: words,
    purpose: 'change',
  });
  const lines = (indent: string) =>
    [
      `${indent}${name}:${beside === '' ? '' : ` ${beside}`}`,
      ...below.map((line) => (line === '' ? '' : indent + line)),
    ]
      .map((line) => `\n${line}`)
      .join('');
  if (!pair) {
    const end = text.trimEnd().length;
    return put(end, `\n${field}:${lines('  ')}`);
  }
  const { value } = pair;
  const last = value?.type === 'mapping' ? value.pairs.at(-1) : undefined;
  if (!last || !value)
    throw new Refusal(`“${field}” in the manifest is empty: write its first entry by hand.`);
  const { end } = last.value ?? last.key;
  if (text[value.start] === '{') {
    if (below.length > 0)
      throw new Refusal(`“${field}” in the manifest stands in brackets: write it on lines of its own first.`);
    return put(end, `, ${name}: ${beside}`);
  }
  const indent = text.slice(text.lastIndexOf('\n', last.key.start) + 1, last.key.start);
  return put(lineEnd(text, text.slice(0, end).trimEnd().length), lines(indent));
}

/** A name that is free, as near to what is wished for as can be. */
export function freeName(wished: string, isTaken: (name: string) => boolean): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wished : `${wished}-${count}`;
    if (!isTaken(name)) return name;
  }
}
