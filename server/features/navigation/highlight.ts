/** Marks every place in a document that names or mentions what stands at a position. */
import type { Project } from '../../project/project.ts';
import type { Span } from '../../syntax/chunk.ts';
import { comparePositions, type Position, type Range } from '../../text/position.ts';
import { type At, at } from '../places/at.ts';
import { placesIn } from '../places/names.ts';
import { namedAt, type Spoken, spokenAt, spokenOf } from '../places/spoken.ts';

export interface Highlight {
  readonly range: Range;
  /** Whether the name is given here, or referred to. */
  readonly kind: 'named' | 'used';
}

/** Every place of the document that speaks of what has its name at a position. */
export function highlights(project: Project, uri: string, position: Position): Highlight[] {
  const place = at(project, uri, position);
  const spoken = place && spokenAt(project, place);
  if (!spoken) return [];
  const found = (kind: Highlight['kind'], spans: readonly Span[]) =>
    spans.map((span): Highlight => ({ range: span.chunk.rangeOf(span), kind }));
  return [
    ...found('named', namedIn(project, place, spoken)),
    ...found('used', usedIn(project, place, spoken)),
  ].sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** What this document names it, whether its set knows of that or not: guidance, too, is named after its question. */
function namedIn(project: Project, { document, set }: At, spoken: Spoken): Span[] {
  if (spoken.is !== 'name')
    return set ? inDocument(project, document.uri, namedAt(project, set, spoken)) : [];
  const { space, name } = spoken.name;
  return document.readings.flatMap(({ chunk, definitions }) =>
    definitions
      .filter((each) => each.space === space && each.name === name)
      .map(({ place: { start, end } }) => ({ chunk, start, end })),
  );
}

function usedIn(project: Project, { document, set }: At, spoken: Spoken): Span[] {
  if (spoken.is === 'name') return document.readings.flatMap((reading) => placesIn(reading, spoken.name));
  return set ? inDocument(project, document.uri, spokenOf(project, set, spoken)) : [];
}

const inDocument = (project: Project, uri: string, spans: readonly Span[]) =>
  spans.filter(({ chunk }) => project.documentOf(chunk)?.uri === uri);
