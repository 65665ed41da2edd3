/** Gives rules the conditions of a reading and their atoms, and makes fixes that change words in a condition. */
import type { Fix } from '../../../lint/finding.ts';
import { spanIn } from '../../../lint/rule.ts';
import type { Reading } from '../../../model/reading.ts';
import { type ConditionAt, conditionsOf } from '../../../routing/meaning/placed-conditions.ts';
import { atomsOf } from '../../../syntax/conditions/parsed.ts';
import type { NameAtom, Place, TestAtom } from '../../../syntax/conditions/tree.ts';
import type { Node } from '../../../syntax/tree.ts';
import { quoted, yamlScalar } from '../../../syntax/yaml/write.ts';

/** An atom of a condition of which nothing had to be guessed: of any other, only what cannot be read is told. */
export interface AtomAt<Atom = NameAtom | TestAtom> {
  readonly condition: ConditionAt;
  readonly atom: Atom;
}

export function sureConditions(reading: Reading): ConditionAt[] {
  return conditionsOf(reading).filter(({ parsed }) => parsed.isSure);
}

export function atomsIn(reading: Reading): AtomAt[] {
  return sureConditions(reading).flatMap((condition) =>
    atomsOf(condition.parsed.condition).map((atom) => ({ condition, atom })),
  );
}

export function testsIn(reading: Reading): AtomAt<TestAtom>[] {
  return atomsIn(reading).flatMap(({ condition, atom }) => (atom.is === 'test' ? [{ condition, atom }] : []));
}

type Edit = Place & { readonly text: string };

/** A fix that changes words of a condition, wherever it is written: with quotation marks around all of it where they are needed then. */
export function fixIn(condition: ConditionAt, edits: readonly Edit[], title: string, safe: boolean): Fix {
  const { reading, scalar } = condition;
  const whole = mended(scalar.value, edits);
  const rewritten = rewrittenScalar(condition, edits, whole);
  if (rewritten !== undefined)
    return { title, safe, edits: [{ at: spanIn(reading, scalar), text: rewritten }] };
  return {
    title,
    safe,
    edits: edits.map((edit) => ({ at: spanIn(reading, condition.placeOf(edit)), text: edit.text })),
  };
}

/** The value with quotation marks, where the new words could not stand in it as it is written. */
function rewrittenScalar(
  { reading, scalar }: ConditionAt,
  edits: readonly Edit[],
  whole: string,
): string | undefined {
  const words = edits.map(({ text }) => text).join('');
  switch (scalar.style) {
    case 'plain': {
      const inFlow = isInFlow(reading.root, scalar, reading.chunk.text);
      const text = yamlScalar(whole, { inFlow });
      return text === whole ? undefined : text;
    }
    case 'single':
    case 'double':
      return /["'\\]/.test(words) ? quoted(whole) : undefined;
    default:
      return undefined;
  }
}

function mended(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((words, { start, end, text: to }) => words.slice(0, start) + to + words.slice(end), text);
}

/** True of what stands within `{ … }` or `[ … ]`. */
function isInFlow(node: Node | undefined, place: Place, text: string): boolean {
  if (!node || node.type === 'scalar' || node.start > place.start || node.end < place.end) return false;
  if (text[node.start] === '{' || text[node.start] === '[') return true;
  const inner = node.type === 'sequence' ? node.items : node.pairs.map(({ value }) => value);
  return inner.some((each) => each && isInFlow(each, place, text));
}
