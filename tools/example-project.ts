// Makes a project of the documents of an example; what lies in releases/ is only compared with.
import { baseFolderOf } from '../server/project/base.ts';
import { documentOf, formatOf } from '../server/project/document.ts';
import { Project } from '../server/project/project.ts';
import { Source } from '../server/syntax/source.ts';

/** A project that holds documents given by path below a folder, in which each set has the base that its manifest names. */
export function exampleProject(
  documents: Readonly<Record<string, string>>,
  folder: string,
  words?: () => Uint8Array | undefined,
): Project {
  const project = new Project(words);
  const released = new Project(words);
  for (const [path, text] of Object.entries(documents)) {
    const uri = `${folder}/${path}`;
    const source = Source.of(text, formatOf(path)!);
    (path.startsWith('releases/') ? released : project).put(documentOf(uri, source));
  }
  for (const set of project.sets.values()) {
    const base = released.sets.get(baseFolderOf(set) ?? '');
    if (!base) continue;
    const named = set.model!.base!.folder!.value;
    project.setBase(set.folder, { project: released, set: base, words: named, isMoving: false });
  }
  return project;
}
