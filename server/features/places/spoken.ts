/** Finds what stands at a position that has a name of any kind, with every place that speaks of it. */
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { Span } from '../../syntax/chunk.ts';
import { type At, holds } from './at.ts';
import { definitionsOf, mentionsOf, type NameAt, nameAt, usesInSet } from './names.ts';
import { optionUses, type PlacedOption, placedOption } from './option-uses.ts';
import { optionAt } from './options.ts';
import { type TermAt, termAt, termUses } from './terms.ts';
import { usesIn } from './uses.ts';

/** What is spoken of at a position, and where the name of it stands there. */
export type Spoken = { readonly at: { readonly start: number; readonly end: number } } & (
  | { readonly is: 'name'; readonly name: NameAt }
  | { readonly is: 'option'; readonly option: PlacedOption }
  | { readonly is: 'alternative'; readonly name: string }
  | { readonly is: 'term'; readonly term: TermAt['term'] }
);

export function spokenAt(project: Project, place: At): Spoken | undefined {
  const name = nameAt(place);
  if (name) return { is: 'name', name, at: name.at };
  const found = optionAt(place);
  const option = found && placedOption(project, found);
  if (found && option) return { is: 'option', option, at: found.origin };
  const alternative = usesIn(place.reading).find(
    (use) => use.is === 'alternative' && holds(use, place.offset),
  );
  if (alternative) return { is: 'alternative', name: alternative.name, at: alternative };
  const term = termAt(project, place);
  return term && { is: 'term', ...term };
}

/** Every place that speaks of it, but for those that give it its name. */
export function spokenOf(project: Project, set: QuestionSet, spoken: Spoken): Span[] {
  switch (spoken.is) {
    case 'name':
      return mentionsOf(project, set, spoken.name);
    case 'option':
      return optionUses(project, set, spoken.option);
    case 'alternative':
      return usesInSet(set, [{ is: 'alternative', name: spoken.name, of: '' }]);
    case 'term':
      return termUses(project, set, spoken.term);
  }
}

/** Where it is given its name: in several places where that is done twice, nowhere where nobody does. */
export function namedAt(project: Project, set: QuestionSet, spoken: Spoken): Span[] {
  switch (spoken.is) {
    case 'name':
      return definitionsOf(project, set, spoken.name).map(({ reading: { chunk }, place }) => ({
        chunk,
        start: place.start,
        end: place.end,
      }));
    case 'option': {
      const { home, key } = spoken.option;
      return [{ chunk: home.reading.chunk, start: key.start, end: key.end }];
    }
    case 'alternative':
      return [];
    case 'term': {
      const { reading, place } = spoken.term;
      return [{ chunk: reading.chunk, start: place.start, end: place.end }];
    }
  }
}
