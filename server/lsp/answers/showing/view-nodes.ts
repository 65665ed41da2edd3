/** Turns a view into what the client is told, with ids that stay the same through edits. */
import type { Location } from 'vscode-languageserver';
import type { Place } from '../../../features/places/place.ts';
import type { ViewLine } from '../../../features/views/line.ts';

/** A line of a view as the client is told of it; a place is as the protocol has it. */
export interface ViewNode extends Omit<ViewLine, 'name' | 'place' | 'children'> {
  /** Its own in the whole view, and the same for the same thing after an edit. */
  readonly id: string;
  readonly place: Location | null;
  readonly children: readonly ViewNode[];
}

/** Lines of a view with ids, made of the names on the way to them; of equal names the second has a number. */
export function viewNodes(
  nodes: readonly ViewLine[],
  location: (place: Place) => Location,
  around = '',
): ViewNode[] {
  const counts = new Map<string, number>();
  return nodes.map(({ name, place, children, ...rest }) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const id = `${around}/${count > 1 ? `${name} (${count})` : name}`;
    const below = viewNodes(children, location, id);
    return { ...rest, id, place: place ? location(place) : null, children: below };
  });
}
