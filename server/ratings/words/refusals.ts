/** Says why discretion is refused, and how far it reaches. */
import type { Refusal } from '../rating/rated.ts';
import { shownFigure } from '../scheme/figures.ts';
import type { DiscretionScheme, Level } from '../scheme/scheme.ts';

/** What a level is called: “a key question”. */
export const A_LEVEL: Readonly<Record<Level, string>> = {
  'key-question': 'a key question',
  standard: 'a standard',
  domain: 'a domain',
  overall: 'the whole',
};

/** Why discretion does not count, in a sentence or two. */
export function refusalInWords(id: string, refusal: Refusal): string {
  switch (refusal.is) {
    case 'none allowed':
      return `The ratings allow no discretion, so that on ${id} does not count.`;
    case 'level':
      return `Discretion may be used on ${A_LEVEL[refusal.scheme.level]}, and ${id} is ${A_LEVEL[refusal.level]}.`;
    case 'unexplained': {
      const lacks = refusal.lacks.map((field) =>
        field === 'by' ? 'who used it, in which role' : 'a reason',
      );
      return `The discretion on ${id} counts only with ${lacks.join(' and ')}. Add ${refusal.lacks.map((field) => `“${field}”`).join(' and ')}.`;
    }
    case 'unknown rating':
      return `The scale has no rating “${refusal.name}”, so the discretion on ${id} does not count.`;
    case 'nothing computed':
      return `${id} is not rated, so there is nothing that discretion could change.`;
    case 'no change':
      return `${id} is ${refusal.rating.label} as computed, so the discretion changes nothing.`;
    case 'direction': {
      const { from, to } = refusal;
      const would = to.rank < from.rank ? 'lower' : 'raise';
      const may = would === 'lower' ? 'raise' : 'lower';
      return `${id} is ${from.label} as computed: ${to.label} would ${would} it, and discretion may only ${may} a rating.`;
    }
    case 'nothing to measure':
      return `${id} has no figure from which ${reach(refusal.scheme)} could be counted, so the discretion does not count.`;
    case 'too far':
      return `${id} counts as ${shownFigure(refusal.figure)}, which is ${shownFigure(refusal.distance)} away from ${refusal.to.label}. Discretion reaches ${reach(refusal.scheme)} and no further.`;
  }
}

/** How far discretion reaches: “5 percentage points”. */
export function reach({ within, of }: DiscretionScheme): string {
  const one = within.equals(1);
  const units = { 'percentage-points': 'percentage point', points: 'point', ratings: 'step of the scale' };
  const unit = one ? units[of] : units[of].replace(/^(percentage point|point|step)/, '$1s');
  return `${shownFigure(within)} ${unit}`;
}
