/** Offers what can be written at a position: names, values, conditions and ids, each from a file in `completion/`. */
import { isAnswered } from '../model/questions.ts';
import type { Role } from '../model/shape.ts';
import type { Project } from '../project/project.ts';
import { yamlScalar } from '../syntax/yaml/write.ts';
import type { Position, Range } from '../text/position.ts';
import { card } from './cards/question-card.ts';
import { conditionOffers, typedWord } from './completion/conditions.ts';
import { type CompletionCursor, cursorAt } from './completion/cursor.ts';
import { ids, MOST, standards } from './completion/ids.ts';
import { entryOffers, fieldOffers, ruleOffers } from './completion/names.ts';
import { matching, type Offer } from './completion/offer.ts';
import type { Scene } from './completion/scene.ts';
import { rootShape, type ShapeAt, shapeAt, textShape } from './completion/shapes.ts';
import { valueOffers } from './completion/values.ts';
import { setAround } from './places/at.ts';
import { definitionsOf, type NameAt } from './places/names.ts';

export type { Offer, OfferKind } from './completion/offer.ts';

/** What can be written at a position. */
export interface Completion {
  readonly offers: readonly Offer[];
  /** What an offer takes the place of. */
  readonly range: Range;
  /** More would be offered if more were typed. */
  readonly isCut: boolean;
}

/** What can be written at a position, in YAML, in a `carag` block, or in prose; undefined where nothing is to be offered. */
export function completion(project: Project, uri: string, position: Position): Completion | undefined {
  const document = project.documents.get(uri);
  if (!document) return undefined;
  const index = document.source.chunkIndexAt(position.line);
  const reading = document.readings[index]!;
  const offset = reading.chunk.offsetAt(position);
  const scene: Scene = { project, document, set: setAround(project, document), index, reading, offset };
  const found = offersAt(scene);
  return (
    found && {
      offers: found.offers.slice(0, MOST),
      range: reading.chunk.rangeOf(wordAround(scene, found.typed)),
      isCut: found.offers.length >= MOST,
    }
  );
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

interface Found {
  readonly offers: readonly Offer[];
  /** The word before the cursor that they take the place of. */
  readonly typed: string;
}

function offersAt(scene: Scene): Found | undefined {
  const cursor = cursorAt(scene.document, scene.index, scene.offset);
  if (!cursor) return proseOffers(scene);
  if (cursor.is === 'comment') return ignoreOffers(scene);
  const shape = shapeAt(rootShape(scene.document, scene.reading), cursor.path);
  if (!shape) return proseOffers(scene);
  return cursor.is === 'name' ? nameOffers(scene, cursor, shape) : textOffers(scene, cursor, shape);
}

function nameOffers(scene: Scene, cursor: CompletionCursor, found: ShapeAt): Found | undefined {
  const { shape } = found;
  const typed = cursor.before;
  if (shape.is === 'record') {
    const offers = fieldOffers(shape, new Set([...cursor.written, ...elsewhere(scene, cursor)]), typed);
    return { offers: offers.map((offer) => asName(scene, offer)), typed };
  }
  if (shape.is === 'entries') {
    const offers = entryOffers(scene, shape, cursor.written, typed);
    return {
      offers: offers.map((offer) => asName(scene, { ...offer, insert: yamlScalar(offer.label) })),
      typed,
    };
  }
  return shape.is === 'text' ? textOffers(scene, cursor, found) : undefined;
}

/** A name with the colon that goes after it, where none stands there yet. */
function asName(scene: Scene, offer: Offer): Offer {
  const isFollowed = /^[\w-]*["']?[ \t]*:/.test(lineAfter(scene));
  return isFollowed ? offer : { ...offer, insert: `${offer.insert ?? offer.label}: ` };
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
  if (text.shape.role === 'condition') {
    const before = cursor.before.replace(/^["']/, '');
    return {
      offers: conditionOffers(scene, before).map((offer) => spaced(cursor, offer)),
      typed: typedWord(before),
    };
  }
  if (cursor.is === 'text') return undefined;
  const quote = /^["']/.exec(cursor.before)?.[0] ?? '';
  const typed = cursor.before.slice(quote.length);
  const offers = valueOffers(scene, text, cursor.path, typed);
  return {
    offers: offers.map((offer) =>
      spaced(cursor, quote ? offer : { ...offer, insert: yamlScalar(offer.label) }),
    ),
    typed,
  };
}

function spaced({ needsSpace }: CompletionCursor, offer: Offer): Offer {
  return needsSpace ? { ...offer, insert: ` ${offer.insert ?? offer.label}` } : offer;
}

/** Ids after `[[`, `{{` and the word “question”. */
function proseOffers(scene: Scene): Found | undefined {
  const before = lineBefore(scene);
  if (/<!--\s*carag-ignore\s/.test(before)) return ignoreOffers(scene);
  const criterion = /\[\[criterion\s+((?!\s)[^[\]]*)$/i.exec(before);
  if (criterion)
    return {
      offers: standards(scene, criterion[1]!).map((offer) => closed(scene, offer, ']]')),
      typed: criterion[1]!,
    };
  const bracket = /(\[\[|\{\{)([^[\]{}]*)$/.exec(before);
  if (bracket) {
    const isLink = bracket[1] === '[[';
    const offers = ids(scene, bracket[2]!, isLink ? undefined : isAnswered);
    return { offers: offers.map((offer) => closed(scene, offer, isLink ? ']]' : '}}')), typed: bracket[2]! };
  }
  const word = /\b(?:questions?|cwestiwn|cwestiynau)\s+([A-Z]{0,3}[\d.]*)$/i.exec(before);
  return word ? { offers: ids(scene, word[1]!, isAnswered), typed: word[1]! } : undefined;
}

/** An id with the brackets that close it, as far as they do not stand there yet. */
function closed(scene: Scene, offer: Offer, brackets: string): Offer {
  const rest = REST_OF_WORD.exec(lineAfter(scene))![0];
  const after = /^[\]}]*/.exec(lineAfter(scene).slice(rest.length))![0];
  return { ...offer, insert: offer.label + brackets.slice(Math.min(after.length, brackets.length)) };
}

function ignoreOffers(scene: Scene): Found | undefined {
  const [, named] = /^carag-ignore\s([^:]*)$/.exec(afterLast(lineBefore(scene), 'carag-ignore')) ?? [];
  if (named === undefined) return undefined;
  const typed = named.slice(named.search(/(?<![^\s,])[^\s,]*$/));
  return { offers: matching(ruleOffers(), typed), typed };
}

/** A text from the last place on where it has a word; empty where it has not. */
function afterLast(text: string, word: string): string {
  const at = text.lastIndexOf(word);
  return at < 0 ? '' : text.slice(at);
}

function lineBefore({ reading, offset }: Scene): string {
  const { text } = reading.chunk;
  return text.slice(offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function lineAfter({ reading, offset }: Scene): string {
  return /^[^\r\n]*/.exec(reading.chunk.text.slice(offset, offset + 200))![0];
}

/** What stands behind the cursor of the word that is typed; a full stop at its end is none of it. */
const REST_OF_WORD = /^(?:[\w/-]|\.(?=\w))*/;

/** The word that is typed, with what stands behind the cursor of it. */
function wordAround(scene: Scene, typed: string): { start: number; end: number } {
  const rest = REST_OF_WORD.exec(lineAfter(scene))![0];
  return { start: scene.offset - typed.length, end: scene.offset + rest.length };
}
