/** Finds every place that refers to what has its name at a position, and on request the place that names it. */
import type { Project } from '../../project/project.ts';
import type { Position } from '../../text/position.ts';
import { at } from '../places/at.ts';
import { type Place, placeOf, sortedPlaces } from '../places/place.ts';
import { namedAt, spokenAt, spokenOf } from '../places/spoken.ts';

export function references(
  project: Project,
  uri: string,
  position: Position,
  includeDeclaration: boolean,
): Place[] {
  const place = at(project, uri, position);
  const spoken = place && spokenAt(project, place);
  if (!spoken || !place.set) return [];
  const uses = spokenOf(project, place.set, spoken);
  const own = includeDeclaration ? namedAt(project, place.set, spoken) : [];
  return sortedPlaces([...own, ...uses].flatMap((span) => placeOf(project, span) ?? []));
}
