/** Looks up names: the one at a position, what it is defined as, and every place that mentions it. */
import { rowsInDraft, tableRowsIn, tablesOf } from '../../change/control/table.ts';
import {
  type Definition,
  headModel,
  type Mention,
  type NameSpace,
  type Reading,
  SHARED,
} from '../../model/reading.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { View } from '../../project/view.ts';
import { setOfResults } from '../../ratings/evidence/results.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { Range } from '../../text/position.ts';
import { parentFolder, resolvePath } from '../../text/uri.ts';
import { type At, holds } from './at.ts';
import { type Place, placeOf } from './place.ts';
import { isHistory, USES, type Use, useKey, usesIn, usesOf } from './uses.ts';

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
  const { definition, mention, reading } = at;
  const placed = (space: NameSpace, name: string, { start, end }: NameAt['at']): NameAt => ({
    space,
    name,
    at: { start, end },
    range: reading.chunk.rangeOf({ start, end }),
  });
  if (definition && !(mention && definition.space === 'guidance'))
    return placed(definition.space, definition.name, definition.place);
  if (mention) return isHistory(mention.leaf) ? undefined : placed(mention.space, mention.name, mention);
  for (const use of usesIn(reading)) {
    const space = holds(use, at.offset) ? spaceOf(use, at.set) : undefined;
    if (space) return placed(space, use.name, use);
  }
  return undefined;
}

/** Of what kind the name is that is used; undefined of a code, and of a word that stands for nothing. */
function spaceOf({ is, name }: Use, set: QuestionSet | undefined): NameSpace | undefined {
  if (is === 'code' || is === 'part' || is === 'alternative' || is === 'term') return undefined;
  if (is === 'stem') return 'id';
  if (is !== 'word') return is;
  return (['condition', 'fact'] as const).find((each) => (set?.defined(each, name).length ?? 0) > 0);
}

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
  const mentioned = readingsThatMention(project, set, name).flatMap((reading) => mentionsIn(reading, name));
  const sets = SHARED.has(name.space) ? setsThatSee(project, set, name.space, name.name) : [set];
  const uses = sets.flatMap((each) => usesInSet(each, useOf(name)));
  return withoutHistory(project, set, [...mentioned, ...uses.filter(isOfSpace(project, name.space))]);
}

/** What the paths of a translation begin with is the id of a standard where standards are translated, and else of an entry. */
function isOfSpace(project: Project, space: NameSpace): (place: Span) => boolean {
  if (space !== 'id' && space !== 'standard') return () => true;
  return ({ chunk }) => {
    const document = project.documentOf(chunk);
    if (document?.kind !== 'translation') return true;
    const of = headModel(document.readings[0], 'translation')?.of;
    const source = of && project.documents.get(resolvePath(parentFolder(document.uri), of.value) ?? '');
    return (source?.kind === 'standards') === (space === 'standard');
  };
}

/** The places but for those in rows of the table of changes that tell of earlier versions. */
export function withoutHistory(project: Project, set: QuestionSet, places: readonly Span[]): Span[] {
  const tables = new Map(tablesOf(set).map((reading) => [reading.chunk, reading]));
  if (!places.some(({ chunk }) => tables.has(chunk))) return [...places];
  const drafted = new Set(rowsInDraft(set, project.baseOf(set)?.set).map(({ model }) => model.node));
  const isDrafted = ({ chunk, start }: Span) =>
    tableRowsIn(tables.get(chunk)!).some(({ node }) => node && drafted.has(node) && holds(node, start));
  return places.filter((place) => !tables.has(place.chunk) || isDrafted(place));
}

/** The readings whose own mentions speak of something by its name, in no order. */
export function readingsThatMention(
  project: Project,
  set: QuestionSet,
  { space, name }: Pick<NameAt, 'space' | 'name'>,
): Reading[] {
  if (!isInMentions({ space, name })) return [];
  const mentioning = SHARED.has(space)
    ? readingsThatSee(project, set, space, name)
    : [...set.mentionsOf(space, name)];
  return mentioning.filter(({ mentions }) => mentions.some((each) => isMentionOf(each, { space, name })));
}

/** The readings that mention a shared name from where it can be seen: results see what the set sees whose results they are. */
function readingsThatSee(project: Project, set: QuestionSet, space: NameSpace, name: string): Reading[] {
  const seeing = new Set(setsThatSee(project, set, space, name));
  return [...project.sets.values()].flatMap((each) =>
    [...each.mentionsOf(space, name)].filter((reading) =>
      seeing.has(
        reading.kind === 'results'
          ? (setOfResults(reading, new View(project, each, () => {})) ?? each)
          : each,
      ),
    ),
  );
}

const IN_MENTIONS: ReadonlySet<NameSpace> = new Set(['id', 'standard', 'rating', 'list', 'block']);

/**
 * Of facts and named conditions a mention does not know which of the two it is of, and of the row `P1.7/a` only its second
 * half is the name: these are found as uses.
 */
const isInMentions = ({ space, name }: Pick<NameAt, 'space' | 'name'>) =>
  IN_MENTIONS.has(space) && !(space === 'id' && name.includes('/'));

/** History is no mention of what has the name today. */
const isMentionOf = (mention: Mention, { space, name }: Pick<NameAt, 'space' | 'name'>) =>
  mention.space === space && mention.name === name && !isHistory(mention.leaf);

/** The places in one reading that speak of something by its name. */
export function placesIn(reading: Reading, name: Pick<NameAt, 'space' | 'name'>): Span[] {
  const mentioned = isInMentions(name) ? mentionsIn(reading, name) : [];
  return [...mentioned, ...useOf(name).flatMap((wanted) => usesOf(reading, wanted))];
}

function mentionsIn(reading: Reading, name: Pick<NameAt, 'space' | 'name'>): Span[] {
  return reading.mentions
    .filter((mention) => isMentionOf(mention, name))
    .map((mention) => spanOf(reading, mention));
}

type Wanted = Pick<Use, 'is' | 'name' | 'of'>;

/** Where uses of a set speak of any of some things. */
export function usesInSet(set: QuestionSet, wanted: readonly Wanted[]): Span[] {
  const uses = set.catalogue(USES);
  return wanted.flatMap((each) =>
    [...uses.holding(useKey(each))].flatMap((reading) => usesOf(reading, each)),
  );
}

/** The uses that speak of something by its name. */
function useOf({ space, name }: Pick<NameAt, 'space' | 'name'>): Wanted[] {
  const slash = space === 'id' ? name.indexOf('/') : -1;
  if (slash >= 0) return [{ is: 'part', name: name.slice(slash + 1), of: name.slice(0, slash) }];
  const spoken: Use['is'][] =
    space === 'id' ? ['id', 'stem'] : space === 'fact' || space === 'condition' ? [space, 'word'] : [space];
  return spoken.map((is) => ({ is, name, of: '' }));
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
