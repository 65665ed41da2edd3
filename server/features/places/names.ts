/** Looks up names: the one at a position, what it is defined as, and every place that mentions it. */
import type { Leaf } from '../../model/read-shape.ts';
import { type Definition, type Mention, type NameSpace, type Reading, SHARED } from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { Range } from '../../text/position.ts';
import { type At, holds } from './at.ts';
import { partsIn } from './conditions.ts';
import { type Place, placeOf } from './place.ts';

/** A name as it stands at a position, given there or referred to. */
export interface NameAt {
  readonly space: NameSpace;
  readonly name: string;
  /** Where it stands in the chunk. */
  readonly at: { readonly start: number; readonly end: number };
  readonly range: Range;
}

/** The name at a position: of a question, a standard, a list, a fact and so on. Guidance speaks of a question by its id. */
export function nameAt(at: At): NameAt | undefined {
  const { definition, mention, reading, leaf } = at;
  const placed = (space: NameSpace, name: string, { start, end }: Omit<Use, 'space' | 'name'>): NameAt => ({
    space,
    name,
    at: { start, end },
    range: reading.chunk.rangeOf({ start, end }),
  });
  if (definition && !(mention && definition.space === 'guidance'))
    return placed(definition.space, definition.name, definition.place);
  if (mention) return isHistory(mention.leaf) ? undefined : placed(mention.space, mention.name, mention);
  const use = leaf && usesIn(leaf, reading, at.set).find((each) => holds(each, at.offset));
  return use && placed(use.space, use.name, use);
}

/** True of a text that tells what something was called in earlier versions, and so names nothing of today. */
export const isHistory = ({ field }: Leaf): boolean => field === 'was';

/** What has a name, seen from a set; standards and ratings are also looked for in the sets that it uses. */
export function definitionsOf(
  project: Project,
  set: QuestionSet | undefined,
  name: Pick<NameAt, 'space' | 'name'>,
): Definition[] {
  if (!set) return [];
  const sets = SHARED.has(name.space) ? project.usedBy(set) : [set];
  return sets.flatMap((each) => each.defined(name.space, name.name));
}

/** Every place that speaks of something by its name, in the sets that can. */
export function mentionsOf(project: Project, set: QuestionSet, name: Pick<NameAt, 'space' | 'name'>): Span[] {
  if (isIndexed(name.space))
    return readingsThatMention(project, set, name).flatMap((reading) => mentionsIn(reading, name));
  return [...set.documents.values()].flatMap((document) =>
    document.readings.flatMap((reading) => usesOf(reading, set, name)),
  );
}

/** The readings that speak of something by its name, in no order; none for names that are not in an index. */
export function readingsThatMention(
  project: Project,
  set: QuestionSet,
  { space, name }: Pick<NameAt, 'space' | 'name'>,
): Reading[] {
  const sets = SHARED.has(space) ? setsThatSee(project, set, space, name) : [set];
  return sets
    .flatMap((each) => [...each.mentionsOf(space, name)])
    .filter(({ mentions }) => mentions.some((each) => isMentionOf(each, { space, name })));
}

/** History is no mention of what has the name today. */
const isMentionOf = (mention: Mention, { space, name }: Pick<NameAt, 'space' | 'name'>) =>
  mention.space === space && mention.name === name && !isHistory(mention.leaf);

/** The places in one reading that speak of something by its name. */
export function mentionsIn(reading: Reading, name: Pick<NameAt, 'space' | 'name'>): Span[] {
  return reading.mentions
    .filter((mention) => isMentionOf(mention, name))
    .map((mention) => spanOf(reading, mention));
}

/** The same for names of which no index is kept. */
export function usesOf(
  reading: Reading,
  set: QuestionSet | undefined,
  { space, name }: Pick<NameAt, 'space' | 'name'>,
): Span[] {
  return reading.leaves.flatMap((leaf) =>
    usesIn(leaf, reading, set)
      .filter((use) => use.space === space && use.name === name)
      .map((use) => spanOf(reading, use)),
  );
}

/** Whether mentions of these names are kept in an index; the others are few, and are looked for. */
const INDEXED: ReadonlySet<NameSpace> = new Set(['id', 'standard', 'rating', 'list', 'block']);

export function isIndexed(space: NameSpace): boolean {
  return INDEXED.has(space);
}

interface Use {
  readonly space: NameSpace;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The facts, named conditions and respondents that a text uses. */
function usesIn(leaf: Leaf, reading: Reading, set: QuestionSet | undefined): Use[] {
  const { scalar, field, isKey } = leaf;
  const whole = { name: scalar.value, start: scalar.start, end: scalar.end };
  if (field === 'respondent' && !isKey) return [{ space: 'respondent', ...whole }];
  if (reading.kind === 'case' && field === 'facts' && isKey) return [{ space: 'fact', ...whole }];
  if (leaf.role !== 'condition' || isKey || !set) return [];
  return partsIn(leaf, reading).flatMap(({ part, at }): Use[] => {
    if (part.is !== 'subject') return [];
    const space = (['condition', 'fact'] as const).find((each) => set.defined(each, part.name).length > 0);
    return space ? [{ space, name: part.name, ...at }] : [];
  });
}

/** The sets from which a shared name that `set` sees can be seen as well. */
function setsThatSee(project: Project, set: QuestionSet, space: NameSpace, shared: string): QuestionSet[] {
  const homes = project.usedBy(set).filter((each) => each.defined(space, shared).length > 0);
  return [...project.sets.values()].filter((each) => {
    const used = project.usedBy(each);
    return homes.some((home) => used.includes(home));
  });
}

const spanOf = (reading: Reading, { start, end }: Pick<Mention, 'start' | 'end'>): Span => ({
  chunk: reading.chunk,
  start,
  end,
});

/** Where something is given its name. */
export function placeOfDefinition(project: Project, { reading, place }: Definition): Place | undefined {
  return placeOf(project, { chunk: reading.chunk, start: place.start, end: place.end });
}
