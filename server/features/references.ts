/** Finds every place that refers to what has its name at a position, and on request the place that names it. */
import type { Project } from '../project/project.ts';
import type { Position } from '../text/position.ts';
import { at } from './places/at.ts';
import { definitionsOf, mentionsOf, nameAt, placeOfDefinition } from './places/names.ts';
import { type Place, placeOf, sortedPlaces } from './places/place.ts';

export function references(
  project: Project,
  uri: string,
  position: Position,
  includeDeclaration: boolean,
): Place[] {
  const place = at(project, uri, position);
  const name = place && nameAt(place);
  if (!name || !place.set) return [];
  const uses = mentionsOf(project, place.set, name).flatMap((span) => placeOf(project, span) ?? []);
  const own = includeDeclaration
    ? definitionsOf(project, place.set, name).flatMap((each) => placeOfDefinition(project, each) ?? [])
    : [];
  return sortedPlaces([...own, ...uses]);
}
