/** Says of each entry of a section document what stands around it, and which questions stand beside it. */
import type { KeyQuestion, Section } from '../../model/documents/section.ts';
import { isNote } from '../../model/questions.ts';
import { type Definition, isSectionEntry, type Reading, type SectionEntry } from '../../model/reading.ts';
import type { Document } from '../document.ts';

/** A section or a key question around other entries. */
export interface Surrounding<Model = Section | KeyQuestion> {
  readonly reading: Reading;
  /** The section, the key question; undefined where nothing could be read. */
  readonly model: Model | undefined;
  /** Its definition; undefined where it has no id. */
  readonly definition: SectionEntry | undefined;
}

/** The entries around one: each may hold a condition that has to hold for it too. */
export interface Around {
  readonly section: Surrounding<Section> | undefined;
  readonly keyQuestion: Surrounding<KeyQuestion> | undefined;
  /** Of a row: its question. */
  readonly question: SectionEntry<'question'> | undefined;
}

const NOTHING: Around = { section: undefined, keyQuestion: undefined, question: undefined };
const known = new WeakMap<Document, ReadonlyMap<SectionEntry, Around>>();

/** What stands around each entry of a section document. */
export function outlineOf(document: Document): ReadonlyMap<SectionEntry, Around> {
  const outline = known.get(document) ?? (document.kind === 'section' ? read(document) : new Map());
  known.set(document, outline);
  return outline;
}

/** The questions just before and just after one in its document; notes, which ask nothing, are passed over. */
export interface Neighbours {
  readonly before: SectionEntry | undefined;
  readonly after: SectionEntry | undefined;
}

const asked = new WeakMap<Document, ReadonlyMap<Definition, Neighbours>>();

export function neighboursIn(document: Document | undefined, definition: Definition): Neighbours {
  const neighbours = document && (asked.get(document) ?? lineUp(document));
  if (neighbours) asked.set(document, neighbours);
  return neighbours?.get(definition) ?? { before: undefined, after: undefined };
}

function lineUp(document: Document): Map<Definition, Neighbours> {
  const questions = [...outlineOf(document).keys()].filter(
    (each) => each.kind === 'question' && !isNote(each.model),
  );
  return new Map(
    questions.map((each, index) => [each, { before: questions[index - 1], after: questions[index + 1] }]),
  );
}

export function aroundIn(document: Document | undefined, definition: Definition): Around {
  return (document && isSectionEntry(definition) && outlineOf(document).get(definition)) || NOTHING;
}

function read({ readings }: Document): Map<SectionEntry, Around> {
  const outline = new Map<SectionEntry, Around>();
  let section: Around['section'];
  let last: Around['keyQuestion'];
  for (const reading of readings) {
    if (reading.kind !== 'section') continue;
    const { role, model, chunk } = reading;
    const definitions = reading.definitions.filter(isSectionEntry);
    const [first] = definitions;
    if (role === 'head')
      section = { reading, model, definition: first?.kind === 'section' ? first : undefined };
    if (role === 'key question')
      last = { reading, model, definition: first?.kind === role ? first : undefined };
    let keyQuestion = role === 'key question' || chunk.level > 1 ? last : undefined;
    const questions = new Map<string, Around['question']>();
    for (const definition of definitions) {
      const { kind, parent, name } = definition;
      if (definition.kind === 'key question') {
        keyQuestion = { reading, model: definition.model, definition };
        last = keyQuestion;
      }
      if (kind === 'question' && role === 'head' && parent !== keyQuestion?.definition?.name)
        keyQuestion = undefined;
      if (definition.kind === 'question') questions.set(name, definition);
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
  return model?.askWhen?.value;
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
