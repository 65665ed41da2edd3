/** Marks every place in a document that names or mentions what stands at a position. */
import type { Project } from '../project/project.ts';
import { comparePositions, type Position, type Range } from '../text/position.ts';
import { at } from './places/at.ts';
import { isIndexed, mentionsIn, nameAt, usesOf } from './places/names.ts';

export interface Highlight {
  readonly range: Range;
  /** Whether the name is given here, or referred to. */
  readonly kind: 'named' | 'used';
}

/** Every place of the document that speaks of what has its name at a position. */
export function highlights(project: Project, uri: string, position: Position): Highlight[] {
  const place = at(project, uri, position);
  const name = place && nameAt(place);
  if (!name) return [];
  const found = place.document.readings.flatMap((reading) => {
    const named = reading.definitions.filter((each) => each.space === name.space && each.name === name.name);
    const used = isIndexed(name.space) ? mentionsIn(reading, name) : usesOf(reading, place.set, name);
    return [
      ...named.map((each): Highlight => ({ range: reading.chunk.rangeOf(each.place), kind: 'named' })),
      ...used.map((span): Highlight => ({ range: reading.chunk.rangeOf(span), kind: 'used' })),
    ];
  });
  return found.sort((a, b) => comparePositions(a.range.start, b.range.start));
}
