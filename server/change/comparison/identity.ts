/** Writes texts with their ids replaced by what these stand for, so that a question that was only renumbered reads the same. */
import { withoutSpaces } from '../../model/ids.ts';
import type { Role } from '../../model/shape.ts';
import { atomsOf, nameOf, parsedCondition } from '../../syntax/conditions/parsed.ts';
import { findMentions } from '../../syntax/mentions.ts';
import type { Scalar } from '../../syntax/tree.ts';
import type { Matching } from '../matching/match.ts';
import type { VersionEntry } from '../version/entries.ts';
import type { Version } from '../version/version.ts';

/** The id by which a version knows what the base knows by another; in the base the id itself. */
export type Naming = (id: string) => string;

/** How each version's ids are written so that the same entry has the same name in both: the one that it has in the base. */
export function namings(base: Version, head: Version, { back }: Matching): { base: Naming; head: Naming } {
  return { base: (id) => id, head: (id) => inBase(id, base, head, back) };
}

function inBase(
  id: string,
  base: Version,
  head: Version,
  back: ReadonlyMap<VersionEntry, VersionEntry>,
): string {
  const [stem, code] = partsOf(id, head);
  const entry = head.byId.get(stem);
  if (!entry) return id;
  const partner = back.get(entry);
  if (partner?.id !== undefined) return `${partner.id}${code}`;
  // What the base knows by this id is something else.
  return base.byId.has(stem) ? `another ${id}` : id;
}

/** The name that one version has for what the other knows by a name: of facts the same, of entries that of the counterpart. */
export function counterpart(
  name: string,
  own: Version,
  other: Version,
  partners: ReadonlyMap<VersionEntry, VersionEntry>,
): string | undefined {
  const [stem, code] = partsOf(name, own);
  const entry = own.byId.get(stem);
  if (!entry) return other.byId.has(stem) ? undefined : name;
  const partner = partners.get(entry);
  return partner?.id === undefined ? undefined : `${partner.id}${code}`;
}

/** `3.8.1/a` is a row of `3.8.1` where it is no entry by itself. */
function partsOf(id: string, { byId }: Version): [stem: string, code: string] {
  const slash = id.indexOf('/');
  return slash < 0 || byId.has(id) ? [id, ''] : [id.slice(0, slash), id.slice(slash)];
}

/** The text with the ids in it written as a naming has them; ends are trimmed. */
export function canonicalText(scalar: Scalar, role: Role, naming: Naming): string {
  return replaced(scalar.value, placesOfIds(scalar, role), naming).replaceAll('\r\n', '\n').trim();
}

interface IdPlace {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

function placesOfIds(scalar: Scalar, role: Role): readonly IdPlace[] {
  switch (role) {
    case 'prose':
    case 'plain':
      return findMentions(scalar, role === 'prose');
    case 'question':
      return [{ id: scalar.value, start: 0, end: scalar.value.length }];
    case 'condition':
      return atomsOf(parsedCondition(scalar).condition)
        .map(nameOf)
        .map(({ text, start, end }) => ({ id: text, start, end }));
    default:
      return [];
  }
}

function replaced(text: string, places: readonly IdPlace[], naming: Naming): string {
  let result = '';
  let done = 0;
  for (const { id, start, end } of places) {
    if (start < done) continue;
    result += text.slice(done, start) + naming(withoutSpaces(id));
    done = end;
  }
  return result + text.slice(done);
}
