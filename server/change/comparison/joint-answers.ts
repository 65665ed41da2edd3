/** Lets the routing of two versions speak of the same answers, so that the cases of one can be held against the other. */
import type { AnswerSpace } from '../../routing/all-cases/answer-space.ts';
import { Diagrams } from '../../routing/all-cases/diagrams.ts';
import type { Tested } from '../../routing/all-cases/entry-diagram.ts';
import type { AnswerOption, AnswerType } from '../../routing/meaning/subject.ts';
import { RoutingMemory } from '../../routing/proofs/routing-memory.ts';

export type SideName = 'base' | 'head';

/** What has an answer in both versions. */
export interface JointSubject {
  readonly base: { readonly name: string; readonly type: AnswerType };
  readonly head: { readonly name: string; readonly type: AnswerType };
}

/** The variables of both versions, and the answers that they share. */
export class JointAnswers {
  readonly diagrams = new Diagrams();
  private readonly subjectNamed: (side: SideName, name: string) => JointSubject | undefined;
  private readonly spaces = new Map<string, Record<SideName, AnswerSpace>>();
  private readonly owners = new Map<number, string>();

  constructor(subjectNamed: (side: SideName, name: string) => JointSubject | undefined) {
    this.subjectNamed = subjectNamed;
  }

  ownerOf(side: SideName, variable: number): AnswerSpace | undefined {
    const key = this.owners.get(variable);
    return key === undefined ? undefined : this.spaces.get(key)?.[side];
  }

  /** The answers of an entry in the words of one version; undefined where the other has no such answers. */
  space(
    side: SideName,
    name: string,
    make: (name: string, type: AnswerType, onVariable: (variable: number) => void) => AnswerSpace,
  ): AnswerSpace | undefined {
    const subject = this.subjectNamed(side, name);
    if (!subject) return undefined;
    const { base, head } = subject;
    const known = this.spaces.get(base.name);
    if (known) return known[side];
    const made = make(base.name, ofBoth(base.type, head.type), (variable) =>
      this.owners.set(variable, base.name),
    );
    const spaces = { base: made.as(base.name, base.type), head: made.as(head.name, head.type) };
    this.spaces.set(base.name, spaces);
    return spaces[side];
  }
}

/** The routing of one of two versions. */
export class JointMemory extends RoutingMemory {
  private readonly joint: JointAnswers;
  private readonly side: SideName;

  constructor(joint: JointAnswers, side: SideName) {
    super();
    this.joint = joint;
    this.side = side;
    this.diagrams = joint.diagrams;
  }

  override ownerOf(variable: number): AnswerSpace | undefined {
    return super.ownerOf(variable) ?? this.joint.ownerOf(this.side, variable);
  }

  override space(name: string, type: AnswerType, tested: Tested): AnswerSpace {
    const shared = this.joint.space(this.side, name, (of, both, onVariable) =>
      this.makeSpace(of, both, this.beside(tested, both), onVariable),
    );
    return shared ?? super.space(name, type, tested);
  }

  /** Two versions are compared once: nothing piles up. */
  override forgetIfLarge(): void {}
}

/** What can be answered in either version. */
function ofBoth(base: AnswerType, head: AnswerType): AnswerType {
  return {
    ...base,
    options: either(base.options, head.options),
    specials: either(base.specials, head.specials),
  };
}

function either(base: readonly AnswerOption[], head: readonly AnswerOption[]): AnswerOption[] {
  const codes = new Set(base.map(({ code }) => code));
  return [...base, ...head.filter(({ code }) => !codes.has(code))];
}
