/** The folders of the sets on which a document rests. */
import type { Scalar } from '../../syntax/tree.ts';
import { parentFolder, resolvePath } from '../../text/uri.ts';
import type { Document } from '../document.ts';

/** True for a document that may name sets, or other documents, which are then read too. */
export const leadsToOthers = (document: Document | undefined): boolean =>
  document?.kind === 'question-set' || document?.kind === 'ratings' || document?.kind === 'results';

/** The folders of the sets that ratings cover, whose results these are, or whose cases they count. */
export function foldersRestedOn({ uri, kind, readings }: Document): string[] {
  const paths = pathsRestedOn(kind, readings[0]?.model ?? {});
  return paths.flatMap((path) => (path && resolvePath(parentFolder(uri), path.value)) ?? []);
}

interface RestsOnSets {
  readonly covers?: readonly Scalar[];
  readonly of?: Scalar;
  readonly cases?: readonly ({ readonly of?: Scalar } | undefined)[];
}

function pathsRestedOn(
  kind: Document['kind'],
  { covers = [], of, cases = [] }: RestsOnSets,
): readonly (Scalar | undefined)[] {
  if (kind === 'ratings') return covers;
  return kind === 'results' ? [of, ...cases.map((each) => each?.of)] : [];
}
