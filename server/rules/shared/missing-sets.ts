import type { View } from '../../project/view.ts';

/** True where a set that is used cannot be found, of which another rule speaks: what is looked for may be there. */
export function someSetIsMissing(view: View): boolean {
  return view.usedSets().some((set) => set.usedFolders.some((folder) => view.setAt(folder) === undefined));
}
