/** Indexes the names of the lists that questions are answered from, and finds the list meant by a name that is none. */
import { PLAIN_FORMS } from '../../../model/answers.ts';
import type { Catalogue } from '../../../project/catalogue.ts';
import type { View } from '../../../project/view.ts';
import { nearest } from '../../../text/wording/nearest.ts';

/** The names of lists that questions are answered from, be there such a list or not. */
export const LISTS_NAMED: Catalogue = {
  name: 'lists named',
  keysOf: ({ mentions }) => mentions.filter(({ space }) => space === 'list').map(({ name }) => name),
};

const isPlainForm = (name: string) => PLAIN_FORMS.some((form) => form === name);

/** True of a name that is neither that of a list of the set, nor text, number or date. */
export function isUnknownList(name: string, view: View): boolean {
  return !isPlainForm(name) && view.defined('list', name).length === 0;
}

/** The list, or the kind of answer, that was most likely meant by a name that is none. */
export function listMeant(name: string, view: View): string | undefined {
  return isUnknownList(name, view) ? nearest(name, [...view.names('list'), ...PLAIN_FORMS]) : undefined;
}
