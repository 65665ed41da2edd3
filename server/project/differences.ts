/** Says what differs between two versions of documents, in the words of the facts that others may rest on. */
import { questionSet } from '../model/documents/question-set.ts';
import { foldedId } from '../model/ids.ts';
import { questionOf } from '../model/questions.ts';
import { type Definition, type NameSpace, type Reading, SHARED } from '../model/reading.ts';
import type { Pair } from '../syntax/tree.ts';
import { sharedEnds } from '../text/shared-ends.ts';
import type { Document } from './document.ts';
import { nameFact, namesFact, placeFact } from './facts.ts';
import { numberingKey } from './order/numbered-entries.ts';
import { isReordered, surroundingKeys } from './order/outline.ts';

/** The readings that only one of two lists has. */
export function difference(
  before: readonly Reading[],
  after: readonly Reading[],
): { removed: Reading[]; added: Reading[] } {
  const { head, tail } = sharedEnds(before, after, (a, b) => a === b);
  const old = new Set(before.slice(head, before.length - tail));
  const now = new Set(after.slice(head, after.length - tail));
  return {
    removed: [...old].filter((reading) => !now.has(reading)),
    added: [...now].filter((reading) => !old.has(reading)),
  };
}

/** The fields of a manifest that differ; all of them where a name differs that is none, since it may be read as any. */
export function changedFields(before: Document | undefined, after: Document): string[] {
  const old = fieldTexts(before);
  const now = fieldTexts(after);
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (field) => old.get(field) !== now.get(field),
  );
  return changed.every((field) => Object.hasOwn(questionSet.fields, field))
    ? changed
    : Object.keys(questionSet.fields);
}

/** The source of each field at the top of a document. */
function fieldTexts(document: Document | undefined): Map<string, string> {
  const reading = document?.readings[0];
  const pairs = reading?.root?.type === 'mapping' ? reading.root.pairs : [];
  return new Map(pairs.map((pair) => [pair.key.value, pairText(reading!, pair)]));
}

function pairText(reading: Reading, pair: Pair): string {
  return pair.value ? reading.chunk.text.slice(pair.value.start, pair.value.end) : '';
}

/** What the numbering of a set rests on in some readings, as text. */
export function idList(readings: readonly Reading[]): string {
  return readings.map(numberingKey).join('\n');
}

/** True where other entries stand below this one. */
export const isAroundOthers = ({ role }: Reading) => role === 'head' || role === 'key question';

/** What differs in where the entries of a document stand. */
export function* placesThatDiffer(
  before: Document | undefined,
  after: Document | undefined,
): Generator<readonly [kind: string, of?: string]> {
  const old = surroundingKeys(before);
  const now = surroundingKeys(after);
  for (const id of new Set([...old.keys(), ...now.keys()]))
    if (old.get(id) !== now.get(id)) yield ['around', id];
  if (isReordered(old, now)) yield ['order'];
}

/** Fields of an entry on which it rests when it is asked, and what can be answered. */
const ROUTING_FIELDS = new Set([
  'kind',
  'answer',
  'ask-when',
  'explains',
  'rows',
  'optional',
  'alternative',
  'only-when',
  'explain-in',
]);

/** Fields of an entry of a set of which others may know only that they are there; of standards all is known. */
const PRIVATE_FIELDS = new Set(['guidance', 'indicators', 'questions', 'key-questions']);

/** What the routing of other entries may rest on, as text. */
function routingSignature({ reading, kind, node }: Definition): string {
  const pairs = node?.type === 'mapping' ? node.pairs : [];
  const known = pairs.filter(({ key }) => ROUTING_FIELDS.has(key.value));
  return `${kind} ${known.map((pair) => `${pair.key.value}:${pairText(reading, pair)}`).join('\n')}`;
}

/** What other entries may know of a definition, as text. */
function signature(definition: Definition): string {
  const { space, reading, kind, node } = definition;
  if (node?.type !== 'mapping')
    return `${kind} ${node ? reading.chunk.text.slice(node.start, node.end) : (questionOf(definition)?.text?.value ?? '')}`;
  const known = (pair: Pair) =>
    !SHARED.has(space) && PRIVATE_FIELDS.has(pair.key.value)
      ? pair.value !== undefined
      : pairText(reading, pair);
  return `${kind} ${node.pairs.map((pair) => `${pair.key.value}:${known(pair)}`).join('\n')}`;
}

/** The facts about what is defined in the readings that went and came, where they are other ones now. */
export function* factsThatDiffer(
  removed: readonly Reading[],
  added: readonly Reading[],
): Generator<readonly [kind: string, of?: string]> {
  const before = signatures(removed, signature);
  const after = signatures(added, signature);
  const routing = signatures(removed, routingSignature);
  const rerouted = signatures(added, routingSignature);
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const space = key.slice(0, key.indexOf(' ')) as NameSpace;
    const name = key.slice(space.length + 1);
    yield [placeFact(space), name];
    if (space === 'id' && routing.get(key) !== rerouted.get(key)) yield ['routing', name];
    if (before.get(key) === after.get(key)) continue;
    yield [nameFact(space), name];
    if (space === 'id') yield ['alike', foldedId(name)];
    if (!before.has(key) || !after.has(key)) yield [namesFact(space)];
  }
}

function signatures(
  readings: readonly Reading[],
  signatureOf: (definition: Definition) => string,
): Map<string, string> {
  const result = new Map<string, string>();
  for (const reading of readings) {
    for (const definition of reading.definitions) {
      const key = `${definition.space} ${definition.name}`;
      result.set(key, `${result.get(key) ?? ''}${signatureOf(definition)}\n`);
    }
  }
  return result;
}
