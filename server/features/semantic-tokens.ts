/** Tells what the words of a document stand for, so that an editor can colour them: ids, facts, codes, the words of conditions. */
import { PLAIN_FORMS } from '../model/answers.ts';
import type { Leaf } from '../model/read-shape.ts';
import type { Definition, Mention, NameSpace, Reading } from '../model/reading.ts';
import type { Document } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import type { ConditionPart } from '../syntax/conditions/parts.ts';
import { comparePositions, type Range } from '../text/position.ts';
import { setAround } from './places/at.ts';
import { partsIn } from './places/conditions.ts';
import { definitionsOf } from './places/names.ts';
import { isHistory } from './places/uses.ts';

/** What words can stand for, in the terms of the protocol, for which every theme has a colour. */
export const TOKEN_TYPES = [
  'class',
  'namespace',
  'interface',
  'variable',
  'function',
  'enum',
  'enumMember',
  'macro',
  'parameter',
  'type',
  'keyword',
  'number',
] as const;

export const TOKEN_MODIFIERS = ['declaration', 'deprecated'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A word, or several on one line, and what they stand for. */
export interface SemanticToken {
  readonly range: Range;
  readonly type: TokenType;
  readonly modifier: TokenModifier | undefined;
}

/** The words of a document that stand for something, in order and none within another; those of some lines where these are given. */
export function semanticTokens(project: Project, uri: string, lines?: Range): SemanticToken[] {
  const document = project.documents.get(uri);
  if (!document) return [];
  const set = setAround(project, document);
  const readings = lines ? readingsAt(document, lines) : document.readings;
  const tokens = readings.flatMap((reading) => tokensOf(project, set, reading));
  return lines ? tokens.filter(({ range }) => touches(range, lines)) : tokens;
}

/** What a document mentions that is not there: where this stays the same, changes of other documents colour nothing anew. */
export function unknownNames(project: Project, uri: string): string[] {
  const document = project.documents.get(uri);
  const isKnown = document && knownFrom(project, setAround(project, document));
  return (document?.readings ?? [])
    .flatMap(({ mentions }) => mentions)
    .filter((mention) => !isKnown?.(mention))
    .map(({ space, name }) => `${space} ${name}`);
}

const knownFrom = (project: Project, set: QuestionSet | undefined) => (mention: Mention) =>
  isPlainForm(mention) || definitionsOf(project, set, mention).length > 0;

/** `answer: text` names no list: it is a word of ours. */
const isPlainForm = ({ space, name }: Mention) => space === 'list' && PLAIN.has(name);

const PLAIN: ReadonlySet<string> = new Set(PLAIN_FORMS);

function readingsAt({ source, readings }: Document, { start, end }: Range): readonly Reading[] {
  return readings.slice(source.chunkIndexAt(start.line), source.chunkIndexAt(end.line) + 1);
}

const touches = (range: Range, { start, end }: Range) =>
  comparePositions(range.end, start) >= 0 && comparePositions(range.start, end) <= 0;

/** A token in its chunk. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}

function tokensOf(project: Project, set: QuestionSet | undefined, reading: Reading): SemanticToken[] {
  const isKnown = knownFrom(project, set);
  const found = [
    ...reading.definitions.map(ofDefinition),
    ...reading.mentions.flatMap((mention) => ofMention(mention, isKnown)),
    ...reading.leaves.flatMap((leaf) => ofLeaf(leaf, reading)),
  ].sort((a, b) => a.start - b.start);
  return apart(found).flatMap((token) => onLines(reading, token));
}

const TYPES: Readonly<Record<NameSpace, TokenType>> = {
  id: 'class',
  guidance: 'class',
  standard: 'interface',
  rating: 'enumMember',
  list: 'enum',
  block: 'macro',
  condition: 'function',
  fact: 'variable',
  respondent: 'parameter',
};

const typeOf = ({ space, kind }: Definition): TokenType => (kind === 'section' ? 'namespace' : TYPES[space]);

const ofDefinition = (definition: Definition): Found => ({
  start: definition.place.start,
  end: definition.place.end,
  type: typeOf(definition),
  modifier: 'declaration',
});

/** What is mentioned and is not there is not coloured, as a finding says. */
function ofMention(mention: Mention, isKnown: (mention: Mention) => boolean): Found[] {
  const { space, start, end, leaf } = mention;
  const type = isPlainForm(mention) ? 'type' : TYPES[space];
  if (isHistory(leaf)) return [{ start, end, type, modifier: 'deprecated' }];
  return isKnown(mention) ? [{ start, end, type }] : [];
}

function ofLeaf(leaf: Leaf, reading: Reading): Found[] {
  const { role, field, isKey, scalar } = leaf;
  const { start, end } = scalar;
  if (role === 'condition' && !isKey)
    return partsIn(leaf, reading).flatMap(({ part, at }) => {
      const type = wordType(part);
      return type ? [{ ...at, type }] : [];
    });
  if (role === 'code')
    return [{ start, end, type: 'enumMember', ...(isHistory(leaf) ? { modifier: 'deprecated' } : {}) }];
  return !isKey && KINDS.has(field) ? [{ start, end, type: 'type' }] : [];
}

/** The fields that say what something is. */
const KINDS: ReadonlySet<string> = new Set(['kind', 'carag']);

/** What a condition speaks of is a mention, and coloured as one. */
function wordType(part: ConditionPart): TokenType | undefined {
  if (part.is === 'subject') return undefined;
  if (part.is !== 'value') return 'keyword';
  return part.atom.of === 'count' || NUMERIC.has(part.atom.test.kind) ? 'number' : 'enumMember';
}

const NUMERIC: ReadonlySet<string> = new Set([
  'is at least',
  'is at most',
  'is more than',
  'is less than',
  'is before',
  'is on or after',
]);

/** Without those that lie within one before them: the name that is given at a place is no mention too. */
function apart(sorted: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const token of sorted)
    if (token.end > token.start && token.start >= (kept.at(-1)?.end ?? 0)) kept.push(token);
  return kept;
}

/** A token for each line that it stands on: few editors take one that goes on over several. */
function onLines({ chunk }: Reading, { start, end, type, modifier }: Found): SemanticToken[] {
  const words = chunk.text.slice(start, end);
  if (!words.includes('\n')) return [{ range: chunk.rangeOf({ start, end }), type, modifier }];
  return [...words.matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)].map((line) => ({
    range: chunk.rangeOf({ start: start + line.index, end: start + line.index + line[0].length }),
    type,
    modifier,
  }));
}
