/** Gives those who run cases the routing of a set, looked up afresh or kept in a memo. */
import type { Condition } from '../../syntax/conditions/tree.ts';
import { namedCondition } from '../meaning/named-conditions.ts';
import type { Answerable } from '../meaning/subject.ts';
import { subjectOf } from '../meaning/subject-of.ts';
import { askedSubject, type Requirement, requirementsOf } from './requirements.ts';
import type { RoutingSource } from './routing-source.ts';

/** What a set says of routing, as cases are held against it. */
export interface SetRouting {
  /** A question, a row or a fact that can be answered. */
  subject(name: string): Answerable | undefined;
  /** What has to be so before something is asked; undefined of what is never asked. */
  requirements(name: string): readonly Requirement[] | undefined;
  /** What a named condition stands for. */
  condition(name: string): Condition | undefined;
}

/** The routing of a set as it is at each moment. */
export const setRoutingOf = (source: RoutingSource): SetRouting => ({
  subject: (name) => subjectOf(source, name),
  requirements: (name) => {
    const subject = askedSubject(source, name);
    return subject && requirementsOf(source, subject).map(({ requirement }) => requirement);
  },
  condition: (name) => namedCondition(source, name)?.condition,
});

/** The routing of a set that stays as it is while many cases are held against it: each is looked up once. */
export function memoisedRouting(source: RoutingSource): SetRouting {
  const { subject, requirements, condition } = setRoutingOf(source);
  return { subject: kept(subject), requirements: kept(requirements), condition: kept(condition) };
}

function kept<Value>(lookUp: (name: string) => Value): (name: string) => Value {
  const found = new Map<string, Value>();
  return (name) => {
    if (!found.has(name)) found.set(name, lookUp(name));
    return found.get(name)!;
  };
}
