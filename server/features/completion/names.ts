/** Offers what may stand before a colon: fields not yet written, and names of entries that are given elsewhere. */

import type { EntriesShape, RecordShape } from '../../model/shape.ts';
import { RULES } from '../../rules/index.ts';
import { fieldCard } from '../cards/field-card.ts';
import { ruleCard } from '../cards/rule-card.ts';
import type { Scene } from './cursor/scene.ts';
import { fitsGiven } from './fitting/fitting.ts';
import { ids, standardOffers } from './ids.ts';
import { definedOffers, ratingOffers } from './named.ts';
import { matching, type Offer, words } from './offer.ts';
import { codesAround } from './values.ts';
import { USUAL_CODES, wantedNames } from './wanted-names.ts';

/** Fields of a record that are not yet written, the required ones first. */
export function fieldOffers(shape: RecordShape, written: ReadonlySet<string>, typed: string): Offer[] {
  const fields = Object.entries(shape.fields).filter(([name]) => !written.has(name));
  const ordered = [
    ...fields.filter(([, field]) => field.required),
    ...fields.filter(([, field]) => !field.required),
  ];
  return matching(
    ordered.map(([name, field]) => ({
      label: name,
      kind: 'field',
      detail: field.required ? 'required' : '',
      about: () => fieldCard(name, field),
    })),
    typed,
  );
}

/** Names of entries, where they are given elsewhere: ids, codes of a list, rules. */
export function entryOffers(
  scene: Scene,
  shape: EntriesShape,
  written: ReadonlySet<string>,
  typed: string,
): Offer[] {
  const special = Object.keys(shape.special ?? {}).map(
    (label): Offer => ({ label, kind: 'field', detail: '' }),
  );
  return [...matching(special, typed), ...keyOffers(scene, shape, typed)].filter(
    ({ label }) => !written.has(label),
  );
}

function keyOffers(scene: Scene, { key, called, value }: EntriesShape, typed: string): Offer[] {
  if (key === 'question') return ids(scene, typed, fitsGiven(scene));
  if (key === 'standard')
    return standardOffers(scene, typed, scene.document.kind === 'results' ? levelsOf(called) : undefined);
  if (key === 'rating') return matching(ratingOffers(scene), typed);
  const wanted = wantedNames(scene, called);
  if (wanted.length > 0) return matching(wanted, typed);
  if (key === 'code' && called === 'option' && value.is === 'record' && scene.document.kind !== 'case')
    return matching(words(USUAL_CODES), typed);
  if (called === 'rule') return matching(ruleOffers(), typed);
  if (called === 'fact' && scene.document.kind === 'case')
    return matching(definedOffers(scene, 'fact'), typed);
  if (key === 'code' && called === 'option' && value.is === 'text')
    return matching(codesAround(scene), typed);
  return [];
}

/** A domain and a theme are one level under two names. */
const levelsOf = (called: string) => (called === 'domain' ? ['domain', 'theme'] : [called]);

/** The rules by name, for severities and for comments that silence them. */
export function ruleOffers(): Offer[] {
  return RULES.map((rule) => ({
    label: rule.name,
    kind: 'word',
    detail: rule.what,
    about: () => ruleCard(rule),
  }));
}
