/** Says of which entries the routing no longer holds for certain, once something has changed. */
import type { Reading } from '../../model/reading.ts';
import type { Changes } from '../../project/changes.ts';
import { isAroundOthers } from '../../project/differences.ts';
import { type Fact, nameFact } from '../../project/facts.ts';
import { outlineOf } from '../../project/order/outline.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { View } from '../../project/view.ts';
import { memoryOf, routingFact } from './routing-memory.ts';

/** The facts about the routing of all sets that no longer hold for certain, since others have changed on which they rest. */
export function changedRouting(project: Project, changes: Changes): Fact[] {
  const { facts } = changes;
  const anew = readAnew(project, changes);
  const folders = new Set([...facts].flatMap(({ folder, kind }) => (OF_ROUTING.has(kind) ? [folder] : [])));
  return [...project.sets.values()].flatMap((set) => [
    ...[...forgetRouting(project, set, anew, changes)].map((name) => routingFact(set, name)),
    ...(folders.has(set.folder) ? [anyRouting(set)] : []),
  ]);
}

/** Lets go of what was proved of a set and rests on what has changed. @returns the names of those entries. */
function forgetRouting(
  project: Project,
  set: QuestionSet,
  anew: ReadonlyMap<QuestionSet, readonly Reading[]>,
  { facts, recast }: Changes,
): Iterable<string> {
  const memory = memoryOf(set);
  if (!memory) return [];
  const readings = project.usedBy(set).flatMap((each) => anew.get(each) ?? []);
  memory.tell(set.revision, [facts, new Set(factsReadAnew(project, set, readings))], recast);
  return memory.foundations.take([facts], recast);
}

/** What came or went, by the set in which it stands. */
function readAnew(project: Project, { removed, added }: Changes): Map<QuestionSet, Reading[]> {
  const readings = new Map<QuestionSet, Reading[]>();
  for (const reading of [...removed, ...added]) {
    const set = project.setHolding(reading.chunk);
    if (!set) continue;
    const known = readings.get(set);
    if (known) known.push(reading);
    else readings.set(set, [reading]);
  }
  return readings;
}

/** The facts about what reads the same and yet is read anew, so that what was made of it speaks of what is no more. */
function* factsReadAnew(project: Project, set: QuestionSet, readings: readonly Reading[]): Generator<Fact> {
  for (const { space, name } of readings.flatMap(({ definitions }) => definitions)) {
    if (space === 'id') yield set.facts.fact('routing', name);
    if (space === 'id') yield set.facts.fact('around', name);
    else yield set.facts.fact(nameFact(space), name);
  }
  const around = new Set(readings.filter(isAroundOthers));
  const documents = new Set([...around].flatMap(({ chunk }) => project.documentOf(chunk) ?? []));
  for (const document of documents)
    for (const [{ name }, { section, keyQuestion }] of outlineOf(document))
      if ([section, keyQuestion].some((each) => each && around.has(each.reading)))
        yield set.facts.fact('around', name);
}

/** The facts on which routing can rest. */
const OF_ROUTING = new Set(['routing', nameFact('fact'), nameFact('condition'), nameFact('list'), 'around']);

const anyRouting = (set: QuestionSet) => set.facts.fact('any routing');

/** Notes that an answer rests on more of the routing of a set than could be named. */
export function noteAnyRouting(view: View): void {
  view.noteAll([anyRouting(view.set)]);
}
