/** Tells whether a set that is used, or a section that is listed, cannot be found, for rules that then keep silent: what they miss may be there. */
import type { View } from '../../project/view.ts';

export function someSetIsMissing(view: View): boolean {
  return view.usedSets().some((set) => set.usedFolders.some((folder) => view.setAt(folder) === undefined));
}

/** A section that is listed and cannot be read may use anything; that it cannot be read is told by itself. */
export function someSectionIsMissing(view: View): boolean {
  return (view.manifest('sections') ?? []).some(({ value }) => {
    const document = view.documentAt(value);
    return document === undefined || document.failure !== undefined;
  });
}
