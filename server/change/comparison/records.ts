/** Compares what two records say, field by field. */
import type { ChangeDraft } from '../version/classes.ts';
import type { ChangeWords } from '../version/language.ts';
import { told } from '../version/told.ts';
import type { Facet } from './facets.ts';
import { foldedSpace, textClass } from './text-class.ts';

/** What the changes are about. */
export interface About {
  /** As it stands in the middle of a sentence: “A1.8”, “the section planning”, “the set”. */
  readonly name: (say: ChangeWords) => string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export function recordChanges(base: readonly Facet[], head: readonly Facet[], about: About): ChangeDraft[] {
  const old = new Map(base.map((facet) => [facet.path, facet]));
  const now = new Map(head.map((facet) => [facet.path, facet]));
  const gone = (path: string, others: ReadonlyMap<string, Facet>) => {
    // What stands within something that came or went is told with it.
    for (const slash of path.matchAll(/\//g)) {
      const around = `${path.slice(0, slash.index)} `;
      if ((old.has(around) || now.has(around)) && !others.has(around)) return true;
    }
    return others.has(`${path} `) !== (old.has(`${path} `) || now.has(`${path} `));
  };
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path): ChangeDraft[] => {
    const [one, other] = [old.get(path), now.get(path)];
    if (!one && other) return gone(path, old) ? [] : [facetChange(undefined, other, about)];
    if (one && !other) return gone(path, now) ? [] : [facetChange(one, undefined, about)];
    return one && other && one.says !== other.says && !isSameSpaced(one, other)
      ? [facetChange(one, other, about)]
      : [];
  });
}

/** How lines are broken is no matter of what a text says; in code it may be, and then a word differs too. */
const isSameSpaced = (one: Facet, other: Facet) =>
  one.isText && foldedSpace(one.says) === foldedSpace(other.says);

function facetChange(one: Facet | undefined, other: Facet | undefined, about: About): ChangeDraft {
  const facet = (one ?? other)!;
  const how = one && other ? 'changed' : one ? 'removed' : 'added';
  return told({
    class: one && other && facet.isText ? textClass(one.says, other.says, facet.class) : facet.class,
    from: about.from,
    to: about.to,
    tell: (say) => ({
      what: say.of(about.name(say), say.happened(facet.called(say), how)),
      before: one?.shown(say),
      after: other?.shown(say),
    }),
    places: recordPlaces(one?.at, other?.at),
    ...(about.from.length + about.to.length > 0 ? {} : { names: facet.path.trim().split('/') }),
  });
}

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

export function recordPlaces(
  base: Facet['at'] | undefined,
  head: Facet['at'] | undefined,
): ChangeDraft['places'] {
  return [
    ...(base ? [{ version: 'base' as const, at: base }] : []),
    ...(head ? [{ version: 'head' as const, at: head }] : []),
  ];
}
