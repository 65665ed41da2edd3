/** Finds what a reading speaks of beside what its own mentions know: codes, facts, halves of the names of rows, paths of texts. */
import { answer, answerList } from '../../model/documents/common.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { isQuestionRecord } from '../../model/questions.ts';
import { isRecordOf, type Leaf } from '../../model/read-shape.ts';
import { headModel, type Mention, type NameSpace, type Reading } from '../../model/reading.ts';
import type { Entry } from '../../model/shape.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { composed } from '../../text/signs/composed.ts';
import { partsIn } from './conditions.ts';

/**
 * What a use may speak of: a `word` of a condition is a fact or a named condition; a `stem` is the question before the
 * slash of `P1.7/custody`, and a `part` what follows it; `code` is an option of what it is `of`.
 */
export type UseOf = NameSpace | 'word' | 'stem' | 'part' | 'code' | 'alternative' | 'term';

export interface Use {
  readonly is: UseOf;
  readonly name: string;
  /** Of a code and of a part: the question, row or fact that has it, or `answers/` and the name of its list. */
  readonly of: string;
  readonly start: number;
  readonly end: number;
}

/** True of a text that tells what something was called in earlier versions, and so names nothing of today. */
export const isHistory = ({ field }: Leaf): boolean => field === 'was';

/** The name by which the options of a shared answer list are spoken of. */
export const listPath = (name: string): string => `answers/${name}`;

/** Where readings speak of what mentions do not know; made when somebody first asks. */
export const USES: Catalogue = {
  name: 'uses',
  keysOf: (reading) => usesIn(reading).map(useKey),
};

export const useKey = ({ is, name, of }: Pick<Use, 'is' | 'name' | 'of'>): string => `${is} ${of} ${name}`;

const known = new WeakMap<Reading, readonly Use[]>();

/** All uses in a reading, found once. */
export function usesIn(reading: Reading): readonly Use[] {
  const before = known.get(reading);
  if (before) return before;
  const found = [
    ...reading.mentions.flatMap(halvesOf),
    ...reading.leaves.flatMap((leaf) => inLeaf(leaf, reading)),
    ...ofOwnAnswers(reading),
    ...inCase(reading),
    ...inTranslation(reading),
    ...inTable(reading),
  ];
  known.set(reading, found);
  return found;
}

/** The uses in a reading that fit. */
export function usesOf(reading: Reading, wanted: Pick<Use, 'is' | 'name' | 'of'>): Span[] {
  return usesIn(reading)
    .filter(({ is, name, of }) => is === wanted.is && name === wanted.name && of === wanted.of)
    .map(({ start, end }) => ({ chunk: reading.chunk, start, end }));
}

/** `P1.7/custody` speaks of P1.7, and of what it has under “custody”. */
function halvesOf(mention: Mention): Use[] {
  const slash = mention.name.indexOf('/');
  if (mention.space !== 'id' || slash < 0 || isHistory(mention.leaf)) return [];
  const [stem, part] = [mention.name.slice(0, slash), mention.name.slice(slash + 1)];
  // Nobody writes spaces into the second half.
  const middle = mention.end - part.length;
  return halves(stem, part, mention.start, middle - 1, mention.end);
}

const halves = (stem: string, part: string, start: number, slash: number, end: number): Use[] => [
  { is: 'stem', name: stem, of: '', start, end: slash },
  { is: 'part', name: part, of: stem, start: slash + 1, end },
];

function inLeaf(leaf: Leaf, reading: Reading): Use[] {
  const { scalar, field, isKey, role } = leaf;
  if (isKey) return [];
  if (field === 'respondent') return [whole('respondent', scalar)];
  if (field === 'alternative') return [whole('alternative', scalar)];
  return role === 'condition' ? inCondition(leaf, reading) : [];
}

function inCondition(leaf: Leaf, reading: Reading): Use[] {
  return partsIn(leaf, reading).flatMap(({ part, at }): Use[] => {
    if (part.is === 'subject') return [{ is: 'word', name: part.name, of: '', ...at }];
    if (part.is !== 'value' || part.atom.of === 'count') return [];
    return [{ is: 'code', name: composed(part.text), of: withoutSpaces(part.atom.subject.text), ...at }];
  });
}

/** The codes that a question, a row or a list says something about beside its options. */
function* ofOwnAnswers(reading: Reading): Generator<Use> {
  const { records, definitions } = reading;
  if (reading.kind !== 'section' && reading.kind !== 'question-set') return;
  const names = new Map<unknown, string>(
    definitions.map(({ model, space, name }) => [model, space === 'list' ? listPath(name) : name]),
  );
  for (const record of records) {
    const isAnswer = isRecordOf(record, answer);
    const own = names.get(isAnswer ? records[record.parent]?.model : record.model);
    if (own === undefined) continue;
    const codes = (scalars: readonly Scalar[] | undefined) =>
      (scalars ?? []).map((scalar) => whole('code', scalar, own));
    if (isAnswer || isRecordOf(record, answerList)) {
      yield* codes(record.model.sufficient);
      yield* codes(record.model.notApplicable);
    } else if (isQuestionRecord(record)) {
      const { means, onlyWhen, explainIn } = record.model;
      for (const entries of [means, onlyWhen, explainIn]) yield* codes(entries?.map(({ key }) => key));
    }
  }
}

function* inCase(reading: Reading): Generator<Use> {
  const { facts = [], answers = [] } = headModel(reading, 'case') ?? {};
  for (const { key } of facts) yield whole('fact', key);
  yield* givenCodes(facts);
  yield* givenCodes(answers);
}

function* givenCodes(given: readonly Entry<readonly Scalar[]>[]): Generator<Use> {
  for (const { key, value } of given)
    for (const code of value ?? []) yield whole('code', code, withoutSpaces(key.value));
}

/** What the names in the path of a translated text stand for, by its first name. */
const PATHS: Readonly<Record<string, NameSpace | 'term'>> = {
  answers: 'list',
  facts: 'fact',
  respondents: 'respondent',
  conditions: 'condition',
  'guidance-blocks': 'block',
  scale: 'rating',
  terms: 'term',
};

function* inTranslation(reading: Reading): Generator<Use> {
  for (const { key } of headModel(reading, 'translation')?.texts ?? []) yield* inPath(key);
}

/** `A1.8`, `A1.8/engagement/means`, `answers/yes-no/yes`, `terms/desistance/means`; the id may be that of a standard. */
function inPath(key: Scalar): Use[] {
  const { start } = written(key);
  const parts: Part[] = [];
  for (const text of key.value.split('/')) {
    const at = parts.at(-1)?.end;
    const from = at === undefined ? start : at + 1;
    parts.push({ text, start: from, end: from + text.length });
  }
  const [first, second, third] = parts as [Part, ...Part[]];
  const space = Object.hasOwn(PATHS, first.text) ? PATHS[first.text] : undefined;
  return space === undefined ? belowId(first, second, third) : belowField(space, second, third);
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const use = (is: UseOf, { text, start, end }: Part, of = ''): Use => ({ is, name: text, of, start, end });

function belowId(first: Part, second: Part | undefined, third: Part | undefined): Use[] {
  const id = withoutSpaces(first.text);
  const own = (['stem', 'standard'] as const).map((is) => use(is, { ...first, text: id }));
  if (!second) return own;
  const of = second.text === 'means' ? id : `${id}/${second.text}`;
  return [...own, use('part', second, id), ...(third ? [use('code', third, of)] : [])];
}

function belowField(space: NameSpace | 'term', second: Part | undefined, third: Part | undefined): Use[] {
  if (!second) return [];
  const hasCodes = third !== undefined && (space === 'list' || space === 'fact');
  const of = space === 'list' ? listPath(second.text) : second.text;
  return [use(space, second), ...(hasCodes ? [use('code', third, of)] : [])];
}

/** What the rows of a table of changes are about; whether a row is history is for others to say. */
function* inTable(reading: Reading): Generator<Use> {
  for (const row of headModel(reading, 'changes')?.rows ?? [])
    for (const item of row?.items ?? []) {
      const { start, end } = written(item);
      yield { is: 'id', name: withoutSpaces(item.value), of: '', start, end };
    }
}

function whole(is: UseOf, scalar: Scalar, of = ''): Use {
  return { is, name: composed(scalar.value.trim()), of, ...written(scalar) };
}

/** Where the words of a name stand, without the quotation marks around them. */
export function written({ start, end, style }: Scalar): { readonly start: number; readonly end: number } {
  const isQuoted = style === 'single' || style === 'double';
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
