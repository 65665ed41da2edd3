/** Offers the ids of questions, and of standards and criteria, that begin as typed. */
import { compareIds, foldedId } from '../../model/ids.ts';
import { questionOf } from '../../model/questions.ts';
import type { Definition } from '../../model/reading.ts';
import { titleOf } from '../../model/titles.ts';
import { shortened } from '../../text/wording/shortened.ts';
import type { Scene } from './cursor/scene.ts';
import type { Offer } from './offer.ts';

/** More ids than this are never offered at once. */
export const MOST = 200;

/** Ids that begin as typed: those near the cursor first to be taken, all in the order of ids. */
export function ids(
  { document, index, set, reading }: Scene,
  typed: string,
  isMeant: (definition: Definition) => boolean = () => true,
): Offer[] {
  const wanted = foldedId(typed);
  const found = new Map<string, Definition>();
  const take = (definition: Definition) => {
    if (definition.space !== 'id' || definition.reading === reading || found.has(definition.name)) return;
    if (foldedId(definition.name).startsWith(wanted) && isMeant(definition))
      found.set(definition.name, definition);
  };
  for (const near of outwards(document.readings, index)) {
    for (const definition of near.definitions) take(definition);
    if (found.size >= MOST) break;
  }
  for (const definition of set?.idsStarting(wanted) ?? []) {
    if (found.size >= MOST) break;
    take(definition);
  }
  return [...found.values()].sort((a, b) => compareIds(a.name, b.name)).map(idOffer);
}

/** The items of a list from an index outwards: the nearest first. */
function* outwards<Item>(items: readonly Item[], index: number): Generator<Item> {
  for (let step = 0; step < items.length; step++) {
    if (index - step >= 0) yield items[index - step]!;
    if (step > 0 && index + step < items.length) yield items[index + step]!;
  }
}

function idOffer(definition: Definition): Offer {
  const { name, kind } = definition;
  const words = shortened(titleOf(definition)?.value ?? '', 100);
  const printed = definition.space === 'id' && definition.model.printed?.value;
  return {
    label: name,
    kind: 'question',
    detail: [questionOf(definition)?.kind?.value ?? kind, printed && `“${printed}” in print`, words]
      .filter(Boolean)
      .join(' · '),
    named: { space: 'id', name },
  };
}

/** The standards and criteria that begin as typed, of this set and those that it uses; of some kinds alone where those are named. */
export function standardOffers({ project, set }: Scene, typed: string, kinds?: readonly string[]): Offer[] {
  const found: Offer[] = [];
  for (const each of set ? project.usedBy(set) : []) {
    for (const definition of each.namesStarting('standard', typed)) {
      const { name, kind } = definition;
      if (kinds && !kinds.includes(kind)) continue;
      found.push({
        label: name,
        kind: 'standard',
        detail: `${kind} · ${shortened(titleOf(definition)?.value ?? '', 100)}`,
        named: { space: 'standard', name },
      });
      if (found.length > MOST) return found;
    }
  }
  return found.sort((a, b) => compareIds(a.label, b.label));
}
