/** Says what has to be known before it is known whether an entry is asked or a named condition holds. */
import { withoutSpaces } from '../../model/ids.ts';
import { atomsOf } from '../../syntax/conditions/parsed.ts';
import type { Condition } from '../../syntax/conditions/tree.ts';
import type { Requirement } from './requirements.ts';
import type { SetRouting } from './set-routing.ts';

/** Something that is so or not in a case: that an entry is asked, or that a named condition holds. */
export type RoutingFact = `asked ${string}` | `named ${string}`;

export const isNamedCondition = (fact: RoutingFact) => fact.startsWith('named ');
export const nameIn = (fact: RoutingFact) => fact.slice(fact.indexOf(' ') + 1);

/** What has to be known before it can be told whether something is so, as far as it is written. */
export function dependenciesOf(routes: SetRouting, fact: RoutingFact): RoutingFact[] {
  const name = nameIn(fact);
  if (isNamedCondition(fact)) return behind(routes, routes.condition(name));
  return (routes.requirements(name) ?? []).flatMap((requirement) => behindRequirement(routes, requirement));
}

function behindRequirement(routes: SetRouting, requirement: Requirement): RoutingFact[] {
  switch (requirement.is) {
    case 'condition':
      return behind(routes, requirement.condition);
    case 'stem':
      return [`asked ${requirement.name}`];
    case 'row':
      return requirement.from ? [`asked ${requirement.from.question}`] : [];
    case 'explains':
      return requirement.ids.flatMap((id) => withRows(routes, id));
  }
}

function behind(routes: SetRouting, condition: Condition | undefined): RoutingFact[] {
  return atomsOf(condition).flatMap((atom): RoutingFact[] =>
    atom.is === 'name' ? [`named ${atom.name.text}`] : withRows(routes, withoutSpaces(atom.subject.text)),
  );
}

function withRows(routes: SetRouting, name: string): RoutingFact[] {
  const rows = routes.subject(name)?.rows ?? [];
  return [name, ...rows.map((row) => row.name)].map((each): RoutingFact => `asked ${each}`);
}
