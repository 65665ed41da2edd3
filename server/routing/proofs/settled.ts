/** Whether it is certain that nothing behind an entry waits for itself: read off what is proved, without following it all. */
import { withoutSpaces } from '../../model/ids.ts';
import type { Definition } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { atomsOf, nameOf, sureCondition } from '../../syntax/conditions/parsed.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { respondentsOf } from '../all-cases/answer-reasons.ts';
import { dependenciesFirst } from '../gates/dependencies-first.ts';
import { passing, proverOf } from './prover.ts';
import type { RoutingReader } from './routing-reader.ts';

/** True where all that something waits for comes before it; false proves nothing. */
export function isSettled(view: View, definition: Definition): boolean {
  let isSo = false;
  passing(() => {
    const { reader } = proverOf(view);
    const { name, space } = definition;
    const routed = space === 'condition' ? undefined : reader.entry(name);
    if (space === 'condition' || routed?.subject.definition === definition) isSo = areSettled([name], reader);
    else {
      const heading = reader.heading(definition);
      isSo = heading.isSound && areSettled([...heading.needs], reader);
    }
  });
  return isSo;
}

function areSettled(names: readonly string[], reader: RoutingReader): boolean {
  const settled = reader.once('settled', () => new Map<string, boolean>());
  const settle = (name: string) => {
    const waits = behind(name, reader);
    settled.set(name, waits?.every((each) => settled.get(each)) ?? false);
  };
  for (const name of names)
    dependenciesFirst(
      name,
      (each) => settled.has(each),
      (each) => behind(each, reader) ?? [],
      settle,
    );
  return names.every((name) => settled.get(name));
}

/** What something waits for: of a question with rows, also they, which rest on more than it does. Undefined where that is not all known. */
function behind(name: string, reader: RoutingReader): string[] | undefined {
  const [condition] = reader.source.defined('condition', name);
  if (condition) return condition.node?.type === 'scalar' ? namesIn(condition.node) : undefined;
  const routed = reader.entry(name);
  if (!routed?.isSound) return undefined;
  const { needs, subject } = routed;
  return [...needs, ...(subject.rows ?? []).map((row) => row.name), ...respondentsOf(subject)];
}

function namesIn(scalar: Scalar): string[] | undefined {
  const condition = sureCondition(scalar);
  return condition && atomsOf(condition).map((atom) => withoutSpaces(nameOf(atom).text));
}
