/** Finds the section that was meant by a path that leads nowhere: by a path that is nearly the same, by its name without what it ends in, or by its title. */
import { withoutSpaces } from '../../../model/ids.ts';
import { headModel } from '../../../model/reading.ts';
import type { Document } from '../../../project/document.ts';
import type { View } from '../../../project/view.ts';
import { baseName, relativePath } from '../../../text/uri.ts';
import { nearest } from '../../../text/wording/nearest.ts';

/** The path of the one section that a path most likely names. */
export function sectionMeant(path: string, view: View): string | undefined {
  const sections = view.documents.filter(({ kind }) => kind === 'section');
  const near = nearest(
    path,
    sections.map(({ uri }) => relativePath(view.set.folder, uri)),
  );
  return near ?? namedAlike(path, sections, view);
}

function namedAlike(path: string, sections: readonly Document[], view: View): string | undefined {
  const wanted = stem(path);
  const found = sections.filter((document) => {
    const title = headModel(document.readings[0], 'section')?.title?.value;
    return stem(baseName(document.uri)) === wanted || (title !== undefined && folded(title) === folded(path));
  });
  return found.length === 1 ? relativePath(view.set.folder, found[0]!.uri) : undefined;
}

const folded = (words: string) => withoutSpaces(words).toLowerCase();

/** A name of a document without its folder, and without what such names end in. */
const stem = (path: string) =>
  folded(path.split(/[\\/]/).at(-1)!)
    .replace(/\.(?:ya?ml|md|markdown|docx?|pdf|txt)$/, '')
    .replace(/\.carag$/, '');
