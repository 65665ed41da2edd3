/** Works out the routing of entries on demand: from the memo where that still holds, or without some reasons. */
import { withoutSpaces } from '../../model/ids.ts';
import type { Definition } from '../../model/reading.ts';
import type { Fact } from '../../project/facts.ts';
import type { View } from '../../project/view.ts';
import { atomsOf, nameOf, sureCondition } from '../../syntax/conditions/parsed.ts';
import type { AnswerSpace } from '../all-cases/answer-space.ts';
import { type Diagram, type Diagrams, NEVER, TooComplex } from '../all-cases/diagrams.ts';
import { EntryDiagram, type Workbench } from '../all-cases/entry-diagram.ts';
import { type EntryRouting, optionsKey } from '../all-cases/entry-routing.ts';
import { isPossible, type KnownAnswers, possibleAnswersIn } from '../all-cases/possible-answers.ts';
import { Witnesses } from '../all-cases/witnesses.ts';
import { dependenciesFirst } from '../gates/dependencies-first.ts';
import { askedSubject } from '../gates/requirements.ts';
import type { RoutingSource } from '../gates/routing-source.ts';
import type { Subject } from '../meaning/subject.ts';
import { Recorder } from './recorder.ts';
import { type Remembered, type RoutingMemory, routingFact } from './routing-memory.ts';

const NOTHING: ReadonlySet<string> = new Set();
const NO_FACTS: ReadonlySet<Fact> = new Set();
const NO_NEEDS: Remembered['needs'] = new Map();

/** So many entries are worked out within one another, where what they rest on was not foreseen: each takes its share of the stack. */
const DEEPEST = 300;

/**
 * Works out when entries are asked, and what can be the case. What was worked out before is taken over where all
 * that it rests on still reads the same: asking says so to the source.
 */
export class RoutingReader implements KnownAnswers {
  readonly memory: RoutingMemory;
  readonly source: View;
  readonly without = NOTHING;
  private readonly noted = new Set<string>();
  private readonly underWay = new Set<string>();

  constructor(memory: RoutingMemory, source: View) {
    memory.forgetIfLarge();
    this.memory = memory;
    this.source = source;
  }

  get diagrams(): Diagrams {
    return this.memory.diagrams;
  }

  ownerOf(variable: number): AnswerSpace | undefined {
    return this.memory.ownerOf(variable);
  }

  /** A question, a row or a fact; undefined where there is none, and within a cycle. */
  readonly entry = (name: string): EntryRouting | undefined => {
    this.prepare(name);
    const remembered = this.remembered(name);
    this.note(name);
    return remembered?.routed;
  };

  private prepare(name: string): void {
    if (this.isSure(name)) return;
    const { memory, source } = this;
    const { revision } = source.set;
    const behind = (each: string) => {
      const before = memory.remembered.get(each);
      return before && memory.isAsRead(before, revision)
        ? [...before.needs.keys()]
        : namesBehind(each, source);
    };
    dependenciesFirst(name, this.isSure, behind, (each) => this.remembered(each));
  }

  private readonly isSure = (name: string): boolean => {
    const before = this.memory.remembered.get(name);
    return before !== undefined && this.memory.isSure(before, this.source.set.revision);
  };

  /** Tells the view that the answer rests on all that the entry rests on. */
  private note(name: string): void {
    if (!this.source.isNoting || this.noted.has(name)) return;
    this.noted.add(name);
    this.source.noteAll([routingFact(this.source.set, name)]);
    this.found(name);
  }

  /** Keeps what an entry rests on, and what all that rests on, unless it is known. */
  private found(name: string): void {
    const { foundations, remembered } = this.memory;
    const left = [name];
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      if (foundations.has(at)) continue;
      const { facts = NO_FACTS, needs = NO_NEEDS } = remembered.get(at) ?? {};
      const names = [...needs.keys()];
      foundations.put(at, { facts, needs: names });
      left.push(...names);
    }
  }

  /** A section or a key question: it has no answer, and nothing rests on it but what stands in it. */
  heading(definition: Definition): EntryRouting {
    const key = headingKey(definition.name);
    if (!this.isOnlyOneOfItsName(definition))
      return this.routed(headingOf(definition), this.bench(this.source));
    if (!this.isSure(key)) for (const name of namesAround(definition, this.source)) this.prepare(name);
    const { routed } = this.remembered(key, headingNamed)!;
    this.note(key);
    return routed!;
  }

  private isOnlyOneOfItsName(definition: Definition): boolean {
    const { length, 0: first } = this.source.set.defined('id', definition.name);
    return length === 1 && first === definition;
  }

  /** What was found for a revision holds for all of its readers: it rests on what the diagrams speak of, which is noted. */
  get witnesses(): Witnesses {
    return this.once('witnesses', () => new Witnesses(this));
  }

  /** What `work` gives, worked out once until something in the set changes; it is for the caller to note what it rests on. */
  once<Result>(key: string, work: () => Result): Result {
    return this.memory.once(this.source.set.revision, key, work);
  }

  isPossible(diagram: Diagram): boolean {
    return isPossible(diagram, this);
  }

  universe(...spoken: readonly Diagram[]): Diagram {
    return possibleAnswersIn(spoken, this);
  }

  private remembered(name: string, subjectOf = askedSubject): Remembered | undefined {
    const before = this.memory.remembered.get(name);
    const { revision } = this.source.set;
    let result: Remembered;
    if (before && this.memory.isSure(before, revision)) return before;
    if (this.underWay.has(name)) return undefined;
    if (this.underWay.size > DEEPEST) throw new TooComplex();
    this.underWay.add(name);
    try {
      result = before && this.isUpToDate(before) ? before : this.make(name, before, subjectOf);
    } finally {
      this.underWay.delete(name);
    }
    result.revision = revision;
    result.doubt = undefined;
    this.memory.remember(name, result);
    return result;
  }

  private isUpToDate(before: Remembered): boolean {
    const { read, needs } = before;
    return (
      this.underWay.size < DEEPEST &&
      (this.memory.isAsRead(before, this.source.set.revision) ||
        read.every((recorded) => recorded(this.source))) &&
      [...needs].every(
        ([name, version]) => version !== undefined && this.remembered(name)?.version === version,
      )
    );
  }

  private make(name: string, before: Remembered | undefined, subjectOf: typeof askedSubject): Remembered {
    const facts = new Set<Fact>();
    const source = new Recorder(this.source.noting((fact) => facts.add(fact)));
    const subject = subjectOf(source, name);
    const entry = (other: string) => this.remembered(other)?.routed;
    const routed = subject && this.routed(subject, { ...this.bench(source), entry });
    const needs = new Map(
      [...(routed?.needs ?? [])].map((each) => [each, this.memory.remembered.get(each)?.version] as const),
    );
    const version = before && isAlike(before.routed, routed) ? before.version : this.memory.nextVersion();
    const { revision } = this.source.set;
    return { routed, version, read: source.read, facts, needs, revision, doubt: undefined };
  }

  private bench(source: RoutingSource): Workbench {
    return {
      diagrams: this.diagrams,
      source,
      without: this.without,
      open: (key, truth) => this.memory.open(key, truth),
      entry: this.entry,
      space: (of, type, tested) => this.memory.space(of, type, tested),
      isPassedOver: (_, narrower) => !this.isPossible(narrower),
      isImpossible: (asked) => !this.isPossible(asked),
    };
  }

  private routed(subject: Subject, bench: Workbench): EntryRouting {
    this.diagrams.allow();
    try {
      return new EntryDiagram(subject, bench).make();
    } catch (error) {
      if (!(error instanceof TooComplex)) throw error;
      return unproved(subject);
    }
  }
}

/** What a section or a key question is remembered by: its id alone is the name of what can be asked. */
const HEADING = '\n';
const headingKey = (name: string) => HEADING + name;

function headingNamed(source: RoutingSource, key: string): Subject | undefined {
  const [definition] = source.routed(key.slice(HEADING.length));
  return definition && headingOf(definition);
}

function headingOf(definition: Definition): Subject {
  return { definition, is: 'question', name: definition.name, answer: undefined, rows: undefined };
}

/** The names that an entry, a fact or a named condition may rest on, as they are mentioned in it and around it. */
function namesBehind(name: string, source: View): string[] {
  const { set } = source;
  const [entry] = set.defined('id', name);
  if (entry) return namesAround(entry, source);
  const [fact] = set.defined('fact', name);
  const [condition] = set.defined('condition', name);
  const scalar = fact?.model?.onlyWhen ?? (condition?.node?.type === 'scalar' ? condition.node : undefined);
  return scalar ? atomsOf(sureCondition(scalar)).map((atom) => withoutSpaces(nameOf(atom).text)) : [];
}

function namesAround(definition: Definition, source: View): string[] {
  const { section, keyQuestion } = source.noting(() => {}).around(definition);
  const readings = new Set([definition.reading, section?.reading, keyQuestion?.reading]);
  return [...readings].flatMap((reading) =>
    (reading?.mentions ?? []).flatMap(({ form, name }) =>
      (form === 'condition' || form === 'field') && name !== definition.name ? [name] : [],
    ),
  );
}

/** An entry of which nothing is proved, since it would take too long. */
function unproved(subject: Subject): EntryRouting {
  return {
    name: subject.name,
    subject,
    around: NEVER,
    asked: NEVER,
    assumed: NEVER,
    isImpossible: false,
    parts: [],
    passedOver: new Set(),
    space: undefined,
    offers: [],
    needs: new Set(),
    reasons: [],
    isSound: false,
    isTooComplex: true,
  };
}

/** True where nothing differs on which other entries rest. */
function isAlike(before: EntryRouting | undefined, now: EntryRouting | undefined): boolean {
  if (!before || !now) return before === now;
  return (
    before.assumed === now.assumed &&
    before.space === now.space &&
    before.isSound === now.isSound &&
    before.offers.length === now.offers.length &&
    before.offers.every(
      ({ code, when }, index) => code === now.offers[index]!.code && when === now.offers[index]!.when,
    ) &&
    rowNames(before) === rowNames(now)
  );
}

const rowNames = ({ subject }: EntryRouting) => subject.rows?.map(({ name }) => name).join('\n');

/** The same set with some reasons left out, to see whether they matter; nothing of it is remembered. */
export class PartialReader implements KnownAnswers {
  readonly without: ReadonlySet<string>;
  private readonly base: RoutingReader;
  private readonly claimed: string;
  private readonly known = new Map<string, EntryRouting | undefined>();
  readonly witnesses: Witnesses = new Witnesses(this);
  /** How many entries had to be worked out anew. */
  work = 0;

  /** @param claimed the entry of which something is claimed: its conditions are looked at by themselves. */
  constructor(base: RoutingReader, without: ReadonlySet<string>, claimed: string) {
    this.base = base;
    this.without = without;
    this.claimed = claimed;
  }

  get diagrams(): Diagrams {
    return this.base.diagrams;
  }

  ownerOf(variable: number): AnswerSpace | undefined {
    return this.base.ownerOf(variable);
  }

  readonly entry = (name: string): EntryRouting | undefined => {
    dependenciesFirst(
      name,
      (each) => this.known.has(each),
      (each) => this.needsOf(this.base.entry(each)),
      (each) => {
        const whole = this.base.entry(each);
        this.known.set(each, undefined);
        this.known.set(each, whole && this.made(whole));
      },
    );
    return this.known.get(name);
  };

  heading(definition: Definition): EntryRouting {
    return this.made(this.base.heading(definition));
  }

  private needsOf(whole: EntryRouting | undefined): string[] {
    return whole && !this.isAllOpen(whole) ? [...whole.needs] : [];
  }

  /** True of an entry that rests on nothing here, since all that it requires is left open; a row requires its table. */
  private isAllOpen({ name, subject: { definition }, reasons }: EntryRouting): boolean {
    const isRow = definition.kind === 'row' || definition.name !== name;
    return name !== this.claimed && !isRow && reasons.every(({ key }) => this.without.has(key));
  }

  /** The same entry, where nothing that is left out takes part in it. */
  private made(whole: EntryRouting): EntryRouting {
    const { memory } = this.base;
    const isOpen = this.without.has(optionsKey(whole.name));
    const isTouched =
      isOpen ||
      whole.reasons.some(({ key }) => this.without.has(key)) ||
      [...whole.needs].some((need) => this.entry(need) !== this.base.entry(need));
    if (!isTouched) return whole;
    this.work++;
    return new EntryDiagram(whole.subject, {
      diagrams: this.diagrams,
      source: this.base.source,
      without: this.without,
      open: (key, truth) => memory.open(key, truth),
      entry: this.isAllOpen(whole) ? this.base.entry : this.entry,
      space: (of, type, tested) =>
        isOpen ? memory.space(of, { ...type, hasMore: true }, tested) : whole.space!,
      isPassedOver: (whose) => whole.passedOver.has(whose),
      isImpossible: () => whole.isImpossible,
    }).make();
  }

  isPossible(diagram: Diagram): boolean {
    return isPossible(diagram, this);
  }
}
