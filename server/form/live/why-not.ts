/** Says which answers keep a question from being asked, by what running a case says of it. */
import { type CaseWithin, deciding, failingPart, joined, statesOf } from '../../routing/cases/states.ts';
import type { Requirement } from '../../routing/gates/requirements.ts';

/** What is so in the case that keeps a question from being asked; undefined where it is asked, or nothing decides it. */
export function whyNotAsked(name: string, looked: CaseWithin): string | undefined {
  const requirements = looked.routes.requirements(name) ?? [];
  const failing = requirements.find((each) => looked.evaluator.meets(each) === false);
  const states = failing ? [...new Set(statesBehind(failing, looked))] : [];
  return states.length > 0 ? joined(states, looked.language) : undefined;
}

function statesBehind(requirement: Requirement, looked: CaseWithin): string[] {
  switch (requirement.is) {
    case 'condition': {
      const part = failingPart(requirement.condition, looked.evaluator);
      return deciding(part, looked).flatMap((name) => statesOf(name, looked));
    }
    case 'explains':
      return requirement.ids.flatMap((id) => statesOf(id, looked));
    // A row goes with its question, which says why itself.
    case 'stem':
    case 'row':
      return [];
  }
}
