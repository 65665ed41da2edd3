/** Offers names that are still to be given: those that are used in a set, and that nothing in it has. */

import type { NameSpace } from '../../model/reading.ts';
import { MENTIONS } from '../../project/catalogue.ts';
import type { Scene } from './cursor/scene.ts';
import type { Offer } from './offer.ts';
import { words } from './offer.ts';

/** Whose names the entries of a field of the manifest are. */
const SPACES: Readonly<Record<string, NameSpace | undefined>> = {
  'answer list': 'list',
  fact: 'fact',
  condition: 'condition',
  'guidance block': 'block',
};

/** Answers that are no lists. */
const PLAIN: ReadonlySet<string> = new Set(['text', 'number', 'date']);

/** Names that the set uses and nothing has, for an entry of the manifest that is called so. */
export function wantedNames({ set, document }: Scene, called: string): Offer[] {
  const space = document.kind === 'question-set' ? SPACES[called] : undefined;
  if (!set || !space) return [];
  const prefix = `${space} `;
  const used = [...set.catalogue(MENTIONS).keys()].filter((key) => key.startsWith(prefix));
  const names = used
    .map((key) => key.slice(prefix.length))
    .filter((name) => !PLAIN.has(name) && set.defined(space, name).length === 0);
  const facts = space === 'condition' ? new Set(set.names('fact')) : undefined;
  return words(names.filter((name) => !facts?.has(name)).sort(), 'used, and not given yet');
}

/** Codes of options that many answers have. */
export const USUAL_CODES = ['yes', 'no', 'not-applicable', 'not-known', 'other'];

/** Ids that are left out of the numbering, and not said to be. */
export function gaps({ set }: Scene): Offer[] {
  const missing = [...(set?.numbering.values() ?? [])].flatMap((each) => each.missing ?? []);
  return words([...new Set(missing)], 'left out of the numbering');
}
