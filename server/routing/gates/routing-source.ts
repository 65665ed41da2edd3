/** Where a set is read from for routing. */
import type { Definition, DefinitionIn, SectionEntry } from '../../model/reading.ts';
import type { Around } from '../../project/order/outline.ts';

/** What routing asks of a set; a `View` notes what it is asked. */
export interface RoutingSource {
  /** What has an id. */
  routed(id: string): readonly SectionEntry[];
  defined<Space extends 'fact' | 'condition' | 'list'>(
    space: Space,
    name: string,
  ): readonly DefinitionIn<Space>[];
  around(definition: Definition): Around;
}
