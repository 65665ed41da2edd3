/** Tells what the manifest says of ids that are no longer used. */
import { foldedId } from '../../model/ids.ts';
import type { View } from '../../project/view.ts';
import type { Span } from '../../syntax/chunk.ts';

/** An id that the manifest says is no longer used. */
export interface Retired {
  /** The version that dropped it, where one is given. */
  readonly version: string | undefined;
  /** Where the manifest says so. */
  readonly at: Span;
}

/** What the manifest says of an id that is retired; undefined of any other. */
export function retiredId(view: View, id: string): Retired | undefined {
  const retired = view.manifest('retired');
  if (!retired) return undefined;
  const wanted = foldedId(id);
  const entry = retired.find(({ key }) => foldedId(key.value) === wanted);
  if (!entry) return undefined;
  const { start, end } = entry.key;
  return {
    version: entry.value?.value,
    at: { chunk: view.manifestOf(view.set).source.chunks[0]!, start, end },
  };
}
