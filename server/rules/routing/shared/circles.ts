/** Which questions, facts and conditions wait for one another in a circle: told of a whole set in one pass. */
import type { Definition } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';
import { noteAnyRouting } from '../../../routing/proofs/changed-routing.ts';
import { isSettled } from '../../../routing/proofs/settled.ts';
import { type Wait, waitsOf } from './waiting.ts';

/** Things of which each waits for each other, directly or not. */
export interface Circle {
  readonly members: ReadonlySet<Definition>;
}

/** The circle in which something waits; undefined where there is none. */
export function circleOf(view: View, definition: Definition): Circle | undefined {
  return restsOnCircle(view, definition) ? circlesIn(view).of(definition) : undefined;
}

/** True of what is a member of a circle, or waits for one: no more can be said of its routing. */
export function restsOnCircle(view: View, definition: Definition): boolean {
  if (isSettled(view, definition)) return false;
  const { space, name } = definition;
  if (view.defined(space, name).length > 1) return circlesIn(view).isBehind(definition);
  return view.answer('rests on a circle', `${space} ${name}`, (set) =>
    set.set.defined(space, name).some((each) => circlesIn(set).isBehind(each)),
  );
}

/** The shortest round from a member back to itself; of a large circle its first steps. */
export function roundFrom(view: View, start: Definition, { members }: Circle): readonly Wait[] {
  return circlesIn(view).roundFrom(start, members);
}

/** A circle with more members than this is not followed all round for each of them. */
const LARGE = 50;
const FIRST_STEPS = 5;

/** What waits for something in a circle may change with anything that routing rests on. */
function circlesIn(view: View): Circles {
  noteAnyRouting(view);
  return view.set.once('circles', () => new Circles(view.noting(() => {})));
}

interface Visit {
  readonly definition: Definition;
  readonly index: number;
  low: number;
  next: number;
}

/** Strongly connected components as Tarjan (1972) finds them, with a list in place of the stack. */
class Circles {
  private readonly view: View;
  private readonly waits = new Map<Definition, readonly Wait[]>();
  private readonly visits = new Map<Definition, Visit>();
  private readonly circles = new Map<Definition, Circle | undefined>();
  private readonly behind = new Map<Definition, boolean>();
  /** Visited, and not yet known to which circle it belongs. */
  private readonly open: Definition[] = [];

  constructor(view: View) {
    this.view = view;
  }

  of(definition: Definition): Circle | undefined {
    this.visit(definition);
    return this.circles.get(definition);
  }

  isBehind(definition: Definition): boolean {
    this.visit(definition);
    return this.behind.get(definition)!;
  }

  private waitsOf(definition: Definition): readonly Wait[] {
    const known = this.waits.get(definition) ?? waitsOf(this.view, definition);
    this.waits.set(definition, known);
    return known;
  }

  private visit(start: Definition): void {
    if (this.circles.has(start)) return;
    const path = [this.begun(start)];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const target = this.waitsOf(at.definition)[at.next++]?.target;
      if (target === undefined) {
        path.pop();
        this.finish(at);
        const before = path.at(-1);
        if (before) before.low = Math.min(before.low, at.low);
      } else if (!this.visits.has(target)) path.push(this.begun(target));
      else if (!this.circles.has(target)) at.low = Math.min(at.low, this.visits.get(target)!.index);
    }
  }

  private begun(definition: Definition): Visit {
    const index = this.visits.size;
    const visit = { definition, index, low: index, next: 0 };
    this.visits.set(definition, visit);
    this.open.push(definition);
    return visit;
  }

  /** All that was opened since the first member of a circle, and is open still, belongs to it. */
  private finish({ definition, index, low }: Visit): void {
    if (low < index) return;
    const members = new Set(this.open.splice(this.open.lastIndexOf(definition)));
    const circle = members.size > 1 ? { members } : undefined;
    const isBehind =
      circle !== undefined || this.waitsOf(definition).some(({ target }) => this.behind.get(target));
    for (const member of members) {
      this.circles.set(member, circle);
      this.behind.set(member, isBehind);
    }
  }

  roundFrom(start: Definition, members: ReadonlySet<Definition>): readonly Wait[] {
    return members.size > LARGE ? this.firstSteps(start, members) : this.shortestRound(start, members);
  }

  private firstSteps(start: Definition, members: ReadonlySet<Definition>): Wait[] {
    const steps: Wait[] = [];
    const seen = new Set([start]);
    for (let at = start; steps.length < FIRST_STEPS; ) {
      const within = this.waitsOf(at).filter(({ target }) => target !== at && members.has(target));
      const step = within.find(({ target }) => !seen.has(target)) ?? within[0]!;
      steps.push(step);
      seen.add(step.target);
      at = step.target;
    }
    return steps;
  }

  private shortestRound(start: Definition, members: ReadonlySet<Definition>): Wait[] {
    const cameBy = new Map<Definition, Wait & { readonly source: Definition }>();
    const open = [start];
    for (const source of open) {
      for (const wait of this.waitsOf(source)) {
        if (source === start && wait.target === start) continue;
        if (wait.target === start) return pathTo(source, start, cameBy, wait);
        if (cameBy.has(wait.target) || !members.has(wait.target)) continue;
        cameBy.set(wait.target, { ...wait, source });
        open.push(wait.target);
      }
    }
    return [];
  }
}

function pathTo(
  end: Definition,
  start: Definition,
  cameBy: ReadonlyMap<Definition, Wait & { readonly source: Definition }>,
  last: Wait,
): Wait[] {
  const path: Wait[] = [last];
  for (let at = end; at !== start; ) {
    const step = cameBy.get(at)!;
    path.push(step);
    at = step.source;
  }
  return path.reverse();
}
