/** Compares two versions of a set: all that differs, each with its class. */
import { DOCUMENTS, isDocumentKind } from '../../model/documents/index.ts';
import type { Question } from '../../model/documents/section.ts';
import type { Chunk } from '../../syntax/chunk.ts';
import { groupBy } from '../../text/group-by.ts';
import { finish, type Steps } from '../../text/steps.ts';
import { type Matching, matched } from '../matching/match.ts';
import { type Change, type ChangeDraft, finished, worstFirst } from '../version/classes.ts';
import { type EntryModel, entryName } from '../version/entries.ts';
import { APART_FROM_VERSION } from '../version/field-classes.ts';
import type { ChangeWords } from '../version/language.ts';
import { told } from '../version/told.ts';
import type { Version } from '../version/version.ts';
import { answerChanges, type Side } from './answers.ts';
import { type Facet, facetsOf } from './facets.ts';
import { fates, partedEntries } from './fates.ts';
import { counterpart, type Naming, namings } from './identity.ts';
import { ratingMoves, type Said } from './rating-moves.ts';
import { recordChanges } from './records.ts';
import { routingChanges } from './routing.ts';
import { translationChanges } from './translations.ts';

/** Two versions of a set, with what differs. */
export interface Comparison {
  readonly base: Version;
  readonly head: Version;
  readonly matching: Matching;
  /** Worst first, then in the order of the base. */
  readonly changes: readonly Change[];
  /** Which ratings could not be tried, a sentence each. */
  readonly notTried: readonly Said[];
}

export function compared(base: Version, head: Version): Comparison {
  return finish(comparedInSteps(base, head));
}

/** The same in steps: what takes longest is to prove in which cases something is asked. */
export function* comparedInSteps(base: Version, head: Version): Steps<Comparison> {
  const matching = matched(base, head);
  const names = namings(base, head, matching);
  const parted = partedEntries(matching);
  const kept = [...matching.pairs].filter(([one]) => !parted.has(one)).sort(([a], [b]) => a.rank - b.rank);
  yield STEP;
  const routing = yield* routingChanges(base, head, kept, names, (side, name) =>
    side === 'base'
      ? counterpart(name, base, head, matching.pairs)
      : counterpart(name, head, base, matching.back),
  );
  const ratings = ratingMoves(base, head);
  const drafts = [
    ...fates(base, head, matching),
    ...kept.flatMap(([one, other]) =>
      entryChanges(
        { version: base, entry: one, naming: names.base },
        { version: head, entry: other, naming: names.head },
      ),
    ),
    ...routing,
    ...documentChanges(base, head, names),
    ...translationChanges(base, head, names, matching),
    ...ratings.changes,
  ];
  const changes = joined(drafts).map(finished);
  return {
    base,
    head,
    matching,
    changes: changes.sort((a, b) => worstFirst(a.class, b.class)),
    notTried: ratings.notTried,
  };
}

/** The matching as a whole, in units of checks. */
const STEP = 100;

function entryChanges(base: Side, head: Side): ChangeDraft[] {
  const about = {
    name: (say: ChangeWords) => entryName(head.entry, say),
    from: base.entry.id === undefined ? [] : [base.entry.id],
    to: head.entry.id === undefined ? [] : [head.entry.id],
  };
  const isAsked = base.entry.kind === 'question' || base.entry.kind === 'row';
  return [
    ...recordChanges(entryFacets(base), entryFacets(head), about),
    ...(isAsked ? answerChanges(base, head, about) : []),
  ];
}

/** What an entry says itself, and the guidance that stands for it in another document. */
function entryFacets({ version, entry, naming }: Side): Facet[] {
  const place = { kind: 'section', reading: entry.reading, naming };
  const own = facetsOf(entry.shape, entry.model, place);
  const apart = entry.id !== undefined && !entry.model.guidance ? version.guidance.get(entry.id) : undefined;
  if (!apart) return own;
  const guidance = { guidance: apart.scalar } as Pick<Question, 'guidance'> & Partial<EntryModel>;
  return [...own, ...facetsOf(entry.shape, guidance, { ...place, reading: apart.reading })];
}

/** What differs outside sections: in the manifest, standards, ratings and the glossary. */
function documentChanges(base: Version, head: Version, names: { base: Naming; head: Naming }): ChangeDraft[] {
  const about = { name: (say: ChangeWords) => say.theSet, from: [], to: [] };
  return recordChanges(documentFacets(base, names.base), documentFacets(head, names.head), about);
}

/** Compared entry by entry, or text by text. */
const COMPARED_APART: ReadonlySet<string> = new Set(['section', 'guidance', 'translation']);

function documentFacets({ set }: Version, naming: Naming): Facet[] {
  return set.inReadingOrder().flatMap(({ kind, readings }) => {
    if (!isDocumentKind(kind) || COMPARED_APART.has(kind) || APART_FROM_VERSION.has(kind)) return [];
    const [reading] = readings;
    if (!reading?.model) return [];
    // One document more is as good as a longer one.
    return facetsOf(DOCUMENTS[kind], reading.model, { kind, reading, naming }).map((facet) => ({
      ...facet,
      path: `${kind}/${facet.path}`,
    }));
  });
}

/** A change to what several questions share is one change, about all of them. */
function joined(drafts: readonly ChangeDraft[]): ChangeDraft[] {
  const isShared = ({ places, from }: ChangeDraft) => places.length > 0 && from.length > 0;
  const chunks = new Map<Chunk, number>();
  const key = (draft: ChangeDraft) =>
    JSON.stringify([draft.class, draft.before, draft.after, placeKey(draft, chunks)]);
  const groups = groupBy(drafts.filter(isShared), key);
  return [...groups.values()].map(together).concat(drafts.filter((draft) => !isShared(draft)));
}

/** @param chunks the number by which each chunk is told from the others. */
function placeKey({ places }: ChangeDraft, chunks: Map<Chunk, number>): string {
  return places
    .map(({ version, at }) => {
      const number = chunks.get(at.chunk) ?? chunks.size;
      chunks.set(at.chunk, number);
      return `${version} ${number} ${at.start} ${at.end}`;
    })
    .join('\n');
}

function together(drafts: readonly ChangeDraft[]): ChangeDraft {
  const [first] = drafts as readonly [ChangeDraft, ...ChangeDraft[]];
  if (drafts.length === 1) return first;
  const more = drafts.length - 1;
  return told({
    ...first,
    from: [...new Set(drafts.flatMap(({ from }) => from))],
    to: [...new Set(drafts.flatMap(({ to }) => to))],
    tell: (say) => first.tell({ ...say, of: (name, what) => say.of(say.ofOthers(name, more), what) }),
  });
}
