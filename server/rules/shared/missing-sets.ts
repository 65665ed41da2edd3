/** Tells whether a set that is used cannot be found, for rules that then keep silent: what they miss may be there. */
import type { View } from '../../project/view.ts';

export function someSetIsMissing(view: View): boolean {
  return view.usedSets().some((set) => set.usedFolders.some((folder) => view.setAt(folder) === undefined));
}
