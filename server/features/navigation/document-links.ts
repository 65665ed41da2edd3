/** Finds the paths in a document that lead to other documents of the workspace. */
import type { Project } from '../../project/project.ts';
import type { Range } from '../../text/position.ts';
import { documentBehind } from './definition.ts';

export interface DocumentLink {
  readonly range: Range;
  readonly target: string;
}

/** The paths that lead somewhere: sections of a manifest, sets that it uses, what a translation is of. */
export function documentLinks(project: Project, uri: string): DocumentLink[] {
  const document = project.documents.get(uri);
  if (!document) return [];
  return document.readings.flatMap((reading) =>
    reading.leaves.flatMap((leaf) => {
      const target = documentBehind(project, document, leaf);
      return target ? [{ range: reading.chunk.rangeOf(leaf.scalar), target }] : [];
    }),
  );
}
