/** Finds what an entry or an option was in the version with which its set is compared. */
import { originsOf } from '../../change/matching/origins.ts';
import { type Definition, headModel, type SectionEntry } from '../../model/reading.ts';
import type { Base } from '../../project/base.ts';

/** The version that a base is. */
export const versionOfBase = ({ set }: Base): string | undefined =>
  headModel(set.manifest.readings[0], 'question-set')?.version?.value;

/** What an entry says that it was called in the base; nothing where it says nothing. */
export function baseOrigins(definition: Definition, base: Base): string[] {
  if (definition.space !== 'id') return [];
  return originsOf({ model: definition.model as never }, versionOfBase(base));
}

/** What an entry was in the base, as far as it says so, or its id does. */
export function entryInBase(definition: SectionEntry, base: Base): SectionEntry | undefined {
  const [origin, ...others] = baseOrigins(definition, base);
  if (others.length > 0) return undefined;
  return base.set.defined('id', origin ?? definition.name)[0];
}
