/** Tells what a name in a condition stands for, and whether it stands for anything. */
import { withoutSpaces } from '../../../model/ids.ts';
import type { Definition } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';
import type { Subject } from '../../../routing/meaning/subject.ts';
import { subjectOf } from '../../../routing/meaning/subject-of.ts';
import { isKnown } from '../../shared/references.ts';

/** What a name in a condition stands for. */
export type NameMeaning =
  | { readonly is: 'subject'; readonly subject: Subject }
  | { readonly is: 'condition'; readonly definition: Definition }
  /** A section, a key question or a note: it has no answer. */
  | { readonly is: 'heading'; readonly definition: Definition }
  | { readonly is: 'unknown' };

export function nameMeaning(view: View, name: string): NameMeaning {
  const [condition] = view.defined('condition', name);
  if (condition) return { is: 'condition', definition: condition };
  const subject = subjectOf(view, name);
  if (subject) return { is: 'subject', subject };
  const [definition] = view.routed(withoutSpaces(name));
  return definition ? { is: 'heading', definition } : { is: 'unknown' };
}

/** True of a name that stands for something, or for a row of which it cannot be told whether there is one. */
export function isKnownName(view: View, name: string): boolean {
  if (nameMeaning(view, name).is !== 'unknown') return true;
  const id = withoutSpaces(name);
  const stem = id.includes('/') ? nameMeaning(view, id.slice(0, id.indexOf('/'))) : undefined;
  const rows = stem?.is === 'subject' ? stem.subject.rows : undefined;
  return !rows?.length && isKnown(view, id);
}
