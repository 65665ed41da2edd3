/** Offers what can be written at a position: names, values, conditions and ids, each from a file in `completion/`. */
import type { EntriesShape, RecordShape, Role } from '../model/shape.ts';
import type { Project } from '../project/project.ts';
import { yamlScalar } from '../syntax/yaml/write.ts';
import type { Position, Range } from '../text/position.ts';
import { card } from './cards/question-card.ts';
import { conditionOffers, typedWord } from './completion/conditions.ts';
import { conditionAfter } from './completion/cursor/condition-after.ts';
import { type CompletionCursor, cursorAt } from './completion/cursor/cursor.ts';
import { type Found, wordAround } from './completion/cursor/found.ts';
import {
  belowIt,
  canBeNamed,
  canBeWritten,
  canHold,
  hasColon,
  wordAtCursor,
} from './completion/cursor/layout.ts';
import { type Scene, sceneAt } from './completion/cursor/scene.ts';
import { rootShape, type ShapeAt, shapeAt, textShape } from './completion/cursor/shapes.ts';
import { MOST } from './completion/ids.ts';
import { entryOffers, fieldOffers } from './completion/names.ts';
import { matching, type Offer } from './completion/offer.ts';
import { ignoreOffers, proseOffers } from './completion/prose.ts';
import { valueOffers } from './completion/values.ts';
import { wholeEntries, wholeSection } from './completion/whole.ts';
import { setAround } from './places/at.ts';
import { definitionsOf, type NameAt } from './places/names.ts';

export type { Offer, OfferKind } from './completion/offer.ts';

/** What can be written at a position. */
export interface Completion {
  readonly offers: readonly Offer[];
  /** What an offer takes the place of. */
  readonly range: Range;
  /** Something else would be offered if more were typed. */
  readonly isCut: boolean;
}

/** What can be written at a position, in YAML, in a `carag` block, or in prose; undefined where nothing is to be offered. */
export function completion(project: Project, uri: string, position: Position): Completion | undefined {
  const scene = sceneAt(project, uri, position);
  const found = scene && offersAt(scene);
  if (!found) return undefined;
  const { start, end } = wordAround(scene, found.typed);
  return {
    offers: wholeFirst(found.offers.slice(0, MOST), found.typed),
    range: scene.reading.chunk.rangeOf({ start, end: end + (found.writesOver ?? 0) }),
    isCut: found.offers.length >= MOST || found.endsWithTyping === true,
  };
}

/** What was typed in full is the first offer, and stays as it is: taking it changes nothing. */
function wholeFirst(offers: readonly Offer[], typed: string): readonly Offer[] {
  const whole = offers.find(({ label }) => label === typed);
  return whole ? [asTyped(whole), ...offers.filter((each) => each !== whole)] : offers;
}

/** A name or an id is still to be closed; a value may be written with or without quotation marks. */
function asTyped(offer: Offer): Offer {
  const { label, insert = label } = offer;
  return /^["'].*["']$/.test(insert) ? { ...offer, insert: label } : offer;
}

/** The card of what an offer names, in Markdown. */
export function aboutOffer(
  project: Project,
  uri: string,
  name: Pick<NameAt, 'space' | 'name'>,
): string | undefined {
  const document = project.documents.get(uri);
  const set = document && setAround(project, document);
  const [found] = definitionsOf(project, set, name);
  return set && found && card(project, set, found);
}

function offersAt(scene: Scene): Found | undefined {
  const begun = wholeSection(scene);
  if (begun.length > 0 && scene.document.source.format === 'markdown') return { offers: begun, typed: '' };
  const cursor = cursorAt(scene.document, scene.index, scene.offset);
  if (!cursor) return proseOffers(scene);
  if (cursor.is === 'comment') return ignoreOffers(scene);
  const shape = shapeAt(rootShape(scene.document, scene.reading, scene.offset), cursor.path);
  if (!shape) return proseOffers(scene);
  return cursor.is === 'name' ? nameOffers(scene, cursor, shape) : textOffers(scene, cursor, shape);
}

function nameOffers(scene: Scene, cursor: CompletionCursor, found: ShapeAt): Found | undefined {
  const { shape } = found;
  const { before: typed, written, column, isInBrackets } = cursor;
  if (shape.is === 'text') return textOffers(scene, cursor, found);
  if (shape.is === 'list' || !canBeNamed(scene, cursor)) return undefined;
  const below = isInBrackets ? undefined : belowIt(scene, column);
  const offers = namesIn(scene, shape, cursor, below);
  const entries =
    written.size === 0 && !below && !isInBrackets && shape.is === 'record'
      ? matching(wholeEntries(scene, shape.called, column), typed)
      : [];
  const whole = offers.find(({ label }) => label === wordAtCursor(scene, typed));
  // A name that is whole has its value: under another one that would be something else.
  const meant = whole && hasColon(scene, typed) ? [whole] : offers;
  return { offers: [...entries, ...meant.map((offer) => asName(offer, hasColon(scene, typed)))], typed };
}

function namesIn(
  scene: Scene,
  shape: RecordShape | EntriesShape,
  cursor: CompletionCursor,
  below: ReturnType<typeof belowIt>,
): Offer[] {
  const { written, before: typed } = cursor;
  if (shape.is === 'record') {
    const fields = fieldOffers(shape, new Set([...written, ...elsewhere(scene, cursor)]), typed);
    return fields.filter(({ label }) => canHold(shape.fields[label]!.shape, below));
  }
  if (!canHold(shape.value, below)) return [];
  return entryOffers(scene, shape, written, typed).map((offer) => ({
    ...offer,
    insert: yamlScalar(offer.label),
  }));
}

/** A name with the colon that goes after it, where none stands there yet. */
function asName(offer: Offer, hasColon: boolean): Offer {
  return hasColon ? offer : { ...offer, insert: `${offer.insert ?? offer.label}: ` };
}

/** Fields that a heading or the prose gives, and those that stand in chunks of their own. */
function elsewhere({ document, reading }: Scene, { path }: CompletionCursor): string[] {
  if (document.source.format !== 'markdown' || path.length > 0) return [];
  const implied =
    reading.root?.type === 'mapping'
      ? reading.root.pairs.filter(({ key }) => key.start === key.end).map(({ key }) => key.value)
      : [];
  return [...implied, 'key-questions', 'questions', 'guidance'];
}

const PROSE: ReadonlySet<Role> = new Set(['plain', 'prose']);

function textOffers(scene: Scene, cursor: CompletionCursor, found: ShapeAt): Found | undefined {
  const text = textShape(found);
  if (text?.shape.is !== 'text') return undefined;
  if (PROSE.has(text.shape.role)) return proseOffers(scene);
  if (text.shape.role === 'condition') return inCondition(scene, cursor);
  if (cursor.is === 'text' || !canBeWritten(scene, cursor)) return undefined;
  const quote = /^["']/.exec(cursor.before)?.[0] ?? '';
  const typed = cursor.before.slice(quote.length);
  const offers = valueOffers(scene, text, cursor.path, typed);
  return {
    endsWithTyping: text.shape.role === 'id',
    offers: offers.map((offer) =>
      spaced(cursor, quote ? offer : { ...offer, insert: offer.insert ?? yamlScalar(offer.label) }),
    ),
    typed,
  };
}

function inCondition(scene: Scene, cursor: CompletionCursor): Found {
  const before = cursor.before.replace(/^["']/, '');
  const typed = typedWord(before);
  const { end } = wordAround(scene, typed);
  const rest = scene.reading.chunk.text.slice(scene.offset, end);
  const after = conditionAfter(scene, end);
  const own = cursor.path[0] === 'conditions' ? cursor.path[1] : undefined;
  const offers = conditionOffers(scene, { before, rest, after, own });
  return { offers: offers.map((offer) => spaced(cursor, offer)), typed };
}

function spaced({ needsSpace }: CompletionCursor, offer: Offer): Offer {
  const goesOnBelow = offer.insert?.startsWith('\n');
  return needsSpace && !goesOnBelow ? { ...offer, insert: ` ${offer.insert ?? offer.label}` } : offer;
}
