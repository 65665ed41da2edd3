/** Where a set is read from for routing. */
import type { Definition } from '../../model/reading.ts';
import type { Around } from '../../project/outline.ts';

/** What routing asks of a set; a `View` notes what it is asked. */
export interface RoutingSource {
  /** What has an id. */
  routed(id: string): readonly Definition[];
  defined(space: 'fact' | 'condition' | 'list', name: string): readonly Definition[];
  around(definition: Definition): Around;
}
