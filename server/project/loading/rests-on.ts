/** The folders of the sets on which a document rests. */
import type { Reading } from '../../model/reading.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { parentFolder, resolvePath } from '../../text/uri.ts';
import type { Document } from '../document.ts';

/** True for a document that may name sets, or other documents, which are then read too. */
export const leadsToOthers = (document: Document | undefined): boolean =>
  document?.kind === 'question-set' || document?.kind === 'ratings' || document?.kind === 'results';

/** The folders of the sets that ratings cover, whose results these are, or whose cases they count. */
export function foldersRestedOn({ uri, readings }: Document): string[] {
  return pathsRestedOn(readings[0]).flatMap(
    (path) => (path && resolvePath(parentFolder(uri), path.value)) ?? [],
  );
}

function pathsRestedOn(head: Reading | undefined): readonly (Scalar | undefined)[] {
  if (head?.kind === 'ratings') return head.model?.covers ?? [];
  return head?.kind === 'results' && head.model
    ? [head.model.of, ...(head.model.cases ?? []).map((each) => each?.of)]
    : [];
}
