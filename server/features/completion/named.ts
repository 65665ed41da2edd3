/** Offers names that a set defines, such as those of lists, facts and blocks, and the ratings of its scale. */
import type { NameSpace } from '../../model/reading.ts';
import { shortened } from '../../text/wording/shortened.ts';
import type { Scene } from './cursor/scene.ts';
import type { Offer, OfferKind } from './offer.ts';

const KINDS: Partial<Record<NameSpace, OfferKind>> = {
  list: 'list',
  block: 'block',
  fact: 'fact',
  condition: 'condition',
};

/** The names of a kind in the set, such as its answer lists. */
export function definedOffers({ set }: Scene, space: NameSpace): Offer[] {
  if (!set) return [];
  return [...set.namesStarting(space, '')].map(({ name, kind, node }) => ({
    label: name,
    kind: KINDS[space] ?? 'word',
    detail: node?.type === 'scalar' ? shortened(node.value, 80) : kind,
    named: { space, name },
  }));
}

/** The ratings by which a set is rated, worst first: those of its own scale, or of the sets that it uses. */
export function ratingOffers({ project, set }: Scene): Offer[] {
  const found = (set ? project.usedBy(set) : []).flatMap((each) => [...each.namesStarting('rating', '')]);
  return found
    .sort((a, b) => (a.reading === b.reading ? a.place.start - b.place.start : 0))
    .map(({ name, model }) => ({
      label: name,
      kind: 'word',
      detail: model?.label?.value ?? '',
      named: { space: 'rating', name },
    }));
}
