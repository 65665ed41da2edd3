/** Says when what an entry requires is so, in the terms in which conditions mean something. */
import { type Algebra, meaningOf, meaningOfTest } from '../meaning/meaning.ts';
import type { Requirement } from './requirements.ts';

const INSUFFICIENT = { kind: 'is insufficient', values: [] } as const;

/** When one thing is so that an entry requires in order to be asked. */
export function requirementMeaning<Truth, Term>(
  requirement: Requirement,
  algebra: Algebra<Truth, Term>,
): Truth {
  switch (requirement.is) {
    case 'condition':
      return meaningOf(requirement.condition, algebra);
    case 'stem': {
      const term = algebra.term(requirement.name);
      return term ? algebra.asked(term) : algebra.unread();
    }
    case 'row': {
      const { from } = requirement;
      const term = from && algebra.term(from.question);
      return term ? algebra.chooses(term, from.code) : algebra.unread();
    }
    case 'explains':
      return algebra.any(requirement.ids, (id) => meaningOfTest(id, INSUFFICIENT, algebra));
  }
}
