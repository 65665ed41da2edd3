/** Records what was read of a set, to find out later whether it still reads the same. */
import type { Definition, DefinitionIn, SectionEntry } from '../../model/reading.ts';
import type { Around } from '../../project/order/outline.ts';
import type { RoutingSource } from '../gates/routing-source.ts';

/** Something that was read of a set: whether it still reads the same. */
export type RecordedRead = (source: RoutingSource) => boolean;

/** A source that keeps a record of what was read from it. */
export class Recorder implements RoutingSource {
  readonly read: RecordedRead[] = [];
  private readonly source: RoutingSource;

  constructor(source: RoutingSource) {
    this.source = source;
  }

  routed(id: string): readonly SectionEntry[] {
    const found = this.source.routed(id);
    const before = [...found];
    this.read.push((source) => areSame(before, source.routed(id)));
    return found;
  }

  defined<Space extends 'fact' | 'condition' | 'list'>(
    space: Space,
    name: string,
  ): readonly DefinitionIn<Space>[] {
    const found = this.source.defined(space, name);
    const before = [...found];
    this.read.push((source) => areSame(before, source.defined(space, name)));
    return found;
  }

  around(definition: Definition): Around {
    const found = this.source.around(definition);
    this.read.push((source) => isSameAround(found, source.around(definition)));
    return found;
  }
}

function areSame(before: readonly Definition[], now: readonly Definition[]): boolean {
  return before.length === now.length && before.every((definition, index) => definition === now[index]);
}

function isSameAround(before: Around, now: Around): boolean {
  return (
    before.section?.reading === now.section?.reading &&
    before.keyQuestion?.reading === now.keyQuestion?.reading &&
    before.question === now.question
  );
}
