/** Finds the one fault that an id has, so that the rules on ids tell each mistake once. */
import { hasWrittenId } from '../../lint/entries.ts';
import {
  canonicalForm,
  type IdStyle,
  isCanonical,
  isPlaceholder,
  letterForDigit,
  lookAlike,
} from '../../model/ids.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import { LOST } from '../../project/catalogue.ts';
import type { View } from '../../project/view.ts';
import { groupBy } from '../../text/group-by.ts';
import { isIdOfRepeat } from './repeated-names.ts';

/** What is wrong with an id by itself. It has one fault at most, so that one mistake is told once. */
export type IdFault =
  | { readonly is: 'placeholder' }
  | { readonly is: 'spacing'; readonly meant: string }
  | Misspelling;

type Misspelling =
  | { readonly is: 'look-alike'; readonly meant: string }
  | { readonly is: 'form'; readonly meant: string | undefined };

/** The entries of a reading whose ids are written there; ids that cannot be read are spoken of by other rules. */
export function writtenIds(reading: Reading): Definition[] {
  return reading.definitions.filter((definition) => {
    if (definition.space !== 'id' || definition.kind === 'section' || !hasWrittenId(definition)) return false;
    const { start, end } = definition.place;
    return !reading.problems.some((problem) => problem.start < end && problem.end > start);
  });
}

/** The fault of an id; undefined where it has none, or where the set does not say how ids are written. */
export function faultOf({ name, place }: Definition, view: View): IdFault | undefined {
  if (isPlaceholder(place.value)) return { is: 'placeholder' };
  if (!view.idStyle) return undefined;
  return (
    misspelling(name, view.idStyle, view) ??
    (place.value === name ? undefined : { is: 'spacing', meant: name })
  );
}

/**
 * True of an id that an entry of the set ought to have, and has in a wrong spelling or in place of which it repeats another, or that a slip hides.
 * That is told at the entry: what refers to the right id is right.
 */
export function isToldInSet(id: string, view: View): boolean {
  return view.answer(
    'told',
    id,
    (set) => isMisspeltIn(id, set) || isIdOfRepeat(id, set) || set.isHeld(LOST, id),
  );
}

function isMisspeltIn(id: string, view: View): boolean {
  const misspelt = misspeltIds(view).get(id) ?? [];
  return misspelt.some((name) => view.defined('id', name).some(({ kind }) => kind !== 'section'));
}

/** The ids of the set that are spelt wrongly, by those that are meant. */
function misspeltIds(view: View): ReadonlyMap<string | undefined, readonly string[]> {
  const style = view.idStyle;
  if (!style) return new Map();
  return view.ofNames('id', 'misspelt ids', (names) =>
    groupBy(names, (name) => misspelling(name, style, view)?.meant),
  );
}

function misspelling(name: string, style: IdStyle, view: View): Misspelling | undefined {
  if (isCanonical(name, style)) {
    const letter = letterForDigit(name);
    const isDigit = letter && view.defined('id', letter.before).length === 0;
    return isDigit ? { is: 'look-alike', meant: letter.digit } : undefined;
  }
  const form = canonicalForm(name, style);
  const alike = lookAlike(name, style);
  if (alike && alike !== form && (!form || startsLikeOthers(alike, view) || !startsLikeOthers(form, view)))
    return { is: 'look-alike', meant: alike };
  return { is: 'form', meant: form };
}

/** True where other ids of the set start with the same letters. */
function startsLikeOthers(id: string, view: View): boolean {
  const start = /^[A-Z]*/.exec(id)![0];
  return view.names('id').some((name) => name.startsWith(start) && /^\d/.test(name.slice(start.length)));
}
