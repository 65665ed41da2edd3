/** Finds the id of a set that was most likely meant by one that is not in it. */
import { nearIds } from '../../model/ids.ts';
import type { View } from '../../project/view.ts';

/**
 * The likeliest of the ids that can be meant. Which are near is asked of the set apart from which of them fit: hardly any
 * change to the ids of a set changes that.
 * @param isFit whether an id can be meant where the unknown one stands.
 */
export function idMeant(id: string, view: View, isFit: (id: string) => boolean): string | undefined {
  const near = view.answer('near ids', id, (set) => nearIds(id, set.names('id')).join('\n'));
  return near.split('\n').find((each) => each !== '' && isFit(each));
}
