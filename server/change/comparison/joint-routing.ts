/** Decides whether an entry is asked in the same cases by two versions, over the cases that both allow. */
import { View } from '../../project/view.ts';
import type { AnswerSpace } from '../../routing/all-cases/answer-space.ts';
import { type Diagram, NEVER, TooComplex } from '../../routing/all-cases/diagrams.ts';
import type { EntryRouting } from '../../routing/all-cases/entry-routing.ts';
import { subjectOf } from '../../routing/meaning/subject-of.ts';
import { type CaseReader, type Circumstance, caseOf } from '../../routing/proofs/proofs.ts';
import { RoutingReader } from '../../routing/proofs/routing-reader.ts';
import type { VersionEntry } from '../version/entries.ts';
import type { Undecided } from '../version/language.ts';
import type { Version } from '../version/version.ts';
import { JointAnswers, JointMemory, type JointSubject, type SideName } from './joint-answers.ts';

/** What was found of an entry: a case is empty where any case will do. */
export type RoutingVerdict =
  | { readonly is: 'same' }
  | { readonly is: 'other'; readonly onlyBase: Example | undefined; readonly onlyHead: Example | undefined }
  | { readonly is: 'undecided'; readonly because: Undecided }
  | { readonly is: 'undecided'; readonly on: string };

type Example = readonly Circumstance[];

/**
 * Where an entry can never be asked, findings pass that over in what rests on it, so that a fault is told once. Here it
 * counts as it is.
 */
class ExactReader extends RoutingReader {
  override isPossible(): boolean {
    return true;
  }
}

export class JointRouting implements CaseReader {
  private readonly views: Record<SideName, View>;
  private readonly readers: Record<SideName, RoutingReader>;
  private readonly partner: (side: SideName, name: string) => string | undefined;
  /** What both versions have, but with answers of another sort. */
  private readonly incomparable = new Set<string>();
  private readonly subjects = new Map<string, JointSubject | undefined>();
  /** Answers that only the base has, by what they are called beside those of the head. */
  private readonly former = new Map<AnswerSpace, AnswerSpace>();
  private readonly formerNames = new Map<string, string>();

  /** @param partner the name that the other version has for what one version knows by a name. */
  constructor(base: Version, head: Version, partner: (side: SideName, name: string) => string | undefined) {
    this.partner = partner;
    const viewOf = ({ project, set }: Version) => new View(project, set, () => {});
    this.views = { base: viewOf(base), head: viewOf(head) };
    const joint = new JointAnswers((side, name) => this.subject(side, name));
    this.readers = {
      base: new ExactReader(new JointMemory(joint, 'base'), this.views.base),
      head: new ExactReader(new JointMemory(joint, 'head'), this.views.head),
    };
  }

  verdict(base: VersionEntry, head: VersionEntry): RoutingVerdict {
    if (base.id === undefined || head.id === undefined) return { is: 'undecided', because: 'no id' };
    this.diagrams.allow();
    try {
      return this.decided(this.readers.base.entry(base.id), this.readers.head.entry(head.id));
    } catch (error) {
      if (!(error instanceof TooComplex)) throw error;
      return { is: 'undecided', because: 'too long' };
    }
  }

  get diagrams() {
    return this.readers.head.diagrams;
  }

  universe(...spoken: readonly Diagram[]): Diagram {
    const { base, head } = this.readers;
    return this.diagrams.and(head.universe(...spoken), base.universe(...spoken));
  }

  /** Answers are spoken of by the names of the head; those that it does not have by what they were called. */
  ownerOf(variable: number): AnswerSpace | undefined {
    const { base, head } = this.readers;
    const own = head.ownerOf(variable);
    const gone = own ? undefined : base.ownerOf(variable);
    return own ?? (gone && this.formerOf(gone));
  }

  readonly entry = (name: string): EntryRouting | undefined => {
    const former = this.formerNames.get(name);
    return former === undefined ? this.readers.head.entry(name) : this.readers.base.entry(former);
  };

  private formerOf(space: AnswerSpace): AnswerSpace {
    const known = this.former.get(space);
    if (known) return known;
    const isTaken = subjectOf(this.views.head, space.name) !== undefined;
    const name = isTaken ? `the former ${space.name}` : space.name;
    const made = space.as(name, space.type);
    this.former.set(space, made);
    this.formerNames.set(name, space.name);
    return made;
  }

  private decided(base: EntryRouting | undefined, head: EntryRouting | undefined): RoutingVerdict {
    if (!base || !head) return { is: 'undecided', because: 'cycle' };
    if (base.isTooComplex || head.isTooComplex) return { is: 'undecided', because: 'too long' };
    if (!base.isSound || !head.isSound) return { is: 'undecided', because: 'unread' };
    const { diagrams } = this;
    const onlyBase = diagrams.and(base.asked, diagrams.not(head.asked));
    const onlyHead = diagrams.and(head.asked, diagrams.not(base.asked));
    const other = this.otherAnswers([onlyBase, onlyHead]);
    if (other !== undefined) return { is: 'undecided', on: other };
    const cases = { onlyBase: this.caseOf(onlyBase), onlyHead: this.caseOf(onlyHead) };
    const isSame = cases.onlyBase === undefined && cases.onlyHead === undefined;
    return isSame ? { is: 'same' } : { is: 'other', ...cases };
  }

  private caseOf(diagram: Diagram): Example | undefined {
    return diagram === NEVER ? undefined : caseOf(diagram, this);
  }

  /** Something that some diagrams speak of and whose answers cannot be held against one another. */
  private otherAnswers(spoken: readonly Diagram[]): string | undefined {
    const variables = spoken.flatMap((diagram) => [...this.diagrams.support(diagram)]);
    return variables
      .map((variable) => this.ownerOf(variable)?.name)
      .find((name) => this.incomparable.has(name ?? ''));
  }

  private subject(side: SideName, name: string): JointSubject | undefined {
    const key = `${side} ${name}`;
    if (!this.subjects.has(key)) this.subjects.set(key, this.lookUp(side, name));
    return this.subjects.get(key);
  }

  private lookUp(side: SideName, name: string): JointSubject | undefined {
    const across = this.partner(side, name);
    if (across === undefined) return undefined;
    const names = side === 'base' ? { base: name, head: across } : { base: across, head: name };
    const typeOf = (each: SideName) => subjectOf(this.views[each], names[each])?.answer;
    const [base, head] = [typeOf('base'), typeOf('head')];
    if (!base || !head) return undefined;
    if (base.form !== head.form || base.hasMore !== head.hasMore) {
      this.incomparable.add(names.base).add(names.head).add(`the former ${names.base}`);
      return undefined;
    }
    return { base: { name: names.base, type: base }, head: { name: names.head, type: head } };
  }
}
