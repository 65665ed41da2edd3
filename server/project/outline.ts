/** Says of each entry of a section document what stands around it, and which questions stand beside it. */
import type { Definition, Reading } from '../model/reading.ts';
import type { Scalar } from '../syntax/tree.ts';
import type { Document } from './document.ts';

/** A section or a key question around other entries. */
export interface Surrounding {
  readonly reading: Reading;
  /** The section, the key question. */
  readonly model: unknown;
  /** Its definition; undefined where it has no id. */
  readonly definition: Definition | undefined;
}

/** The entries around one: each may hold a condition that has to hold for it too. */
export interface Around {
  readonly section: Surrounding | undefined;
  readonly keyQuestion: Surrounding | undefined;
  /** Of a row: its question. */
  readonly question: Definition | undefined;
}

const NOTHING: Around = { section: undefined, keyQuestion: undefined, question: undefined };
const known = new WeakMap<Document, ReadonlyMap<Definition, Around>>();

/** What stands around each entry of a section document. */
export function outlineOf(document: Document): ReadonlyMap<Definition, Around> {
  const outline = known.get(document) ?? (document.kind === 'section' ? read(document) : new Map());
  known.set(document, outline);
  return outline;
}

/** The questions just before and just after one in its document; notes, which ask nothing, are passed over. */
export interface Neighbours {
  readonly before: Definition | undefined;
  readonly after: Definition | undefined;
}

const asked = new WeakMap<Document, ReadonlyMap<Definition, Neighbours>>();

export function neighboursIn(document: Document | undefined, definition: Definition): Neighbours {
  const neighbours = document && (asked.get(document) ?? lineUp(document));
  if (neighbours) asked.set(document, neighbours);
  return neighbours?.get(definition) ?? { before: undefined, after: undefined };
}

function lineUp(document: Document): Map<Definition, Neighbours> {
  const questions = [...outlineOf(document).keys()].filter(
    ({ kind, model }) => kind === 'question' && !isNote(model),
  );
  return new Map(
    questions.map((each, index) => [each, { before: questions[index - 1], after: questions[index + 1] }]),
  );
}

const isNote = (model: unknown) => (model as { kind?: Scalar }).kind?.value === 'note';

export function aroundIn(document: Document | undefined, definition: Definition): Around {
  return (document && outlineOf(document).get(definition)) ?? NOTHING;
}

function read({ readings }: Document): Map<Definition, Around> {
  const outline = new Map<Definition, Around>();
  let section: Surrounding | undefined;
  let last: Surrounding | undefined;
  for (const reading of readings) {
    const { role, definitions, model, chunk } = reading;
    const [first] = definitions;
    if (role === 'head')
      section = { reading, model, definition: first?.kind === 'section' ? first : undefined };
    if (role === 'key question')
      last = { reading, model, definition: first?.kind === role ? first : undefined };
    let keyQuestion = role === 'key question' || chunk.level > 1 ? last : undefined;
    const questions = new Map<string, Definition>();
    for (const definition of definitions) {
      const { kind, parent, name } = definition;
      if (kind === 'key question') {
        keyQuestion = { reading, model: definition.model, definition };
        last = keyQuestion;
      }
      if (kind === 'question' && role === 'head' && parent !== keyQuestion?.definition?.name)
        keyQuestion = undefined;
      if (kind === 'question') questions.set(name, definition);
      outline.set(definition, {
        section: kind === 'section' ? undefined : section,
        keyQuestion: kind === 'question' || kind === 'row' ? keyQuestion : undefined,
        question: kind === 'row' && parent !== undefined ? questions.get(parent) : undefined,
      });
    }
  }
  return outline;
}

/** What stands around each id of a document, as text: it differs where another condition has to hold. */
export function surroundingKeys(document: Document | undefined): Map<string, string> {
  const keys = new Map<string, string>();
  if (!document) return keys;
  for (const [{ name }, { section, keyQuestion, question }] of outlineOf(document)) {
    const around = [section, keyQuestion].map((entry) => entry && `${entry.definition?.name} ${gate(entry)}`);
    keys.set(name, `${keys.get(name) ?? ''}${around.join('\n')}\n${question?.name}\n`);
  }
  return keys;
}

function gate({ model }: Surrounding): string | undefined {
  return (model as { askWhen?: Scalar } | undefined)?.askWhen?.value;
}

/** True where ids that both versions of a document have follow one another otherwise than before. */
export function isReordered(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): boolean {
  const kept = [...after.keys()].filter((id) => before.has(id));
  let at = 0;
  for (const id of before.keys()) if (after.has(id) && kept[at++] !== id) return true;
  return false;
}
