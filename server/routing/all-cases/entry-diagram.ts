/** Turns what stands at and around an entry into the diagram of the cases that ask it, with the reasons. */
import type { Reading } from '../../model/reading.ts';
import type { Span } from '../../syntax/chunk.ts';
import { sureCondition } from '../../syntax/conditions/parsed.ts';
import { type Requirement, requirementsOf, type WrittenRequirement } from '../gates/requirements.ts';
import type { RoutingSource } from '../gates/routing-source.ts';
import { namedCondition } from '../meaning/named-conditions.ts';
import type { AnswerType, Subject, WrittenOption } from '../meaning/subject.ts';
import type { AnswerSpace } from './answer-space.ts';
import { ConditionDiagram, conjuncts } from './condition-diagram.ts';
import { ALWAYS, type Diagram, type Diagrams } from './diagrams.ts';
import { type EntryRouting, offerKey, type Part, type Reason, whereWritten } from './entry-routing.ts';

/** The variables that decide whether an entry is asked, and whether each option is offered. */
export interface Tested {
  readonly asking: ReadonlySet<number>;
  readonly offering: ReadonlyMap<string, ReadonlySet<number>>;
}

/** What an entry is worked out with. */
export interface Workbench {
  readonly diagrams: Diagrams;
  readonly source: RoutingSource;
  /** Keys of reasons that are left out: whether what they say is so is left open. */
  readonly without: ReadonlySet<string>;
  /** That a reason holds which is left out: nothing says whether it does. */
  open(key: string, truth: Diagram): Diagram;
  /** Another entry; it is one that this one rests on. */
  entry(name: string): EntryRouting | undefined;
  /** Every answer that the entry can have. */
  space(name: string, type: AnswerType, tested: Tested): AnswerSpace;
  /** True of a condition of what stands around the entry that can never hold: it is told where it stands. */
  isPassedOver(whose: string, narrower: Diagram): boolean;
  isImpossible(asked: Diagram): boolean;
}

/** When a condition holds, with the names in it and what it tests. */
interface Read extends Pick<ConditionDiagram, 'used' | 'tested'> {
  readonly truth: Diagram;
}

type Written<Kind> = Extract<WrittenRequirement, { readonly is: Kind }>;

/** Works out when an entry is asked. */
export class EntryDiagram {
  private readonly bench: Workbench;
  private readonly subject: Subject;
  private readonly needs = new Set<string>();
  private readonly reasons: Reason[] = [];
  private readonly parts: Part[] = [];
  private readonly passedOver = new Set<string>();
  private readonly asking = new Set<number>();
  private readonly offering = new Map<string, ReadonlySet<number>>();
  private isSound = true;

  constructor(subject: Subject, bench: Workbench) {
    this.subject = subject;
    this.bench = bench;
  }

  make(): EntryRouting {
    const { subject, bench } = this;
    const { answer, name } = subject;
    const requirements = requirementsOf(bench.source, subject);
    const around = this.around(requirements.filter(({ at }) => at.isAround));
    const own = requirements.filter(({ at }) => !at.isAround).map((each) => this.meets(each, this.parts));
    const asked = bench.diagrams.all([around, ...own]);
    const isImpossible = this.isSound && bench.isImpossible(asked);
    if (this.asking.size === 0) this.asking.add(bench.diagrams.variableOf(asked));
    const offers = answer ? this.offers(answer) : [];
    const space = answer && bench.space(name, answer, { asking: this.asking, offering: this.offering });
    return {
      name,
      subject,
      around,
      asked,
      assumed: isImpossible ? around : asked,
      isImpossible,
      parts: this.parts,
      passedOver: this.passedOver,
      space,
      offers,
      needs: this.needs,
      reasons: this.reasons,
      isSound: this.isSound,
      isTooComplex: false,
    };
  }

  /** What stands around it requires; a condition there that can never hold is told where it stands, and passed over here. */
  private around(requirements: readonly WrittenRequirement[]): Diagram {
    let around = ALWAYS;
    for (const requirement of requirements) {
      const { whose } = requirement.at;
      const narrower = this.bench.diagrams.and(around, this.meets(requirement));
      const mayPassOver = requirement.is === 'condition' && this.isSound;
      if (mayPassOver && this.bench.isPassedOver(whose, narrower)) this.passedOver.add(whose);
      else around = narrower;
    }
    return around;
  }

  /** When a requirement is met; all but that the question around it is asked can be left out, as a reason. */
  private meets(written: WrittenRequirement, parts: Part[] = []): Diagram {
    switch (written.is) {
      case 'condition':
        return this.condition(written, parts);
      case 'explains':
        return this.explains(written);
      case 'row':
        return this.fromRow(written);
      case 'stem':
        return this.requires(written.requirement);
    }
  }

  /** Each condition that makes up a gate is a reason of its own. */
  private condition({ requirement, scalar, at }: Written<'condition'>, kept: Part[]): Diagram {
    const { whose, owner, reading } = at;
    const { condition: whole, isSure } = requirement;
    const parts = conjuncts(isSure ? whole : undefined).map((condition, index) => {
      const { truth, used } = this.asks((diagram) => diagram.of(condition));
      const reason: Reason = {
        key: `condition ${whose} ${index}`,
        is: 'condition',
        whose,
        owner,
        ...whereWritten(condition, scalar, reading.chunk),
        named: used,
      };
      kept.push({ reason, scalar, condition, truth });
      return this.because({ ...reason, truth });
    });
    return this.bench.diagrams.all(parts);
  }

  private explains({ requirement, scalars, at }: Written<'explains'>): Diagram {
    const { whose, owner, reading } = at;
    return this.because({
      key: `explains ${this.subject.name}`,
      is: 'explains',
      owner,
      whose,
      says: scalars.map((id) => id.value).join(', '),
      at: { chunk: reading.chunk, start: scalars[0]?.start ?? 0, end: scalars.at(-1)?.end ?? 0 },
      named: [],
      truth: this.requires(requirement),
    });
  }

  private fromRow({ requirement, at }: Written<'row'>): Diagram {
    const truth = this.requires(requirement);
    const { definition, name } = this.subject;
    const { question, code } = requirement.from ?? {};
    return this.because({
      key: `rows ${name}`,
      is: 'rows',
      owner: at.owner,
      whose: at.whose,
      says: `${question} includes ${code}`,
      at: spanOf(at.reading, definition.place),
      named: [],
      truth,
    });
  }

  private requires(requirement: Requirement): Diagram {
    return this.asks((diagram) => diagram.ofRequirement(requirement)).truth;
  }

  private offers(answer: AnswerType<WrittenOption>): { code: string; when: Diagram }[] {
    return answer.options.flatMap(({ code, onlyWhen }) => {
      if (!onlyWhen) return [];
      const { truth, used, tested } = this.read((diagram) => diagram.of(sureCondition(onlyWhen.scalar)));
      this.offering.set(code, tested);
      const when = this.because({
        key: offerKey(this.subject.name, code),
        is: 'offer',
        owner: this.subject.definition,
        whose: this.subject.name,
        says: code,
        at: spanOf(onlyWhen.reading, onlyWhen.scalar),
        named: used,
        truth,
      });
      return [{ code, when }];
    });
  }

  private because({ truth, ...reason }: Reason & { readonly truth: Diagram }): Diagram {
    this.reasons.push(reason);
    return this.bench.without.has(reason.key) ? this.bench.open(reason.key, truth) : truth;
  }

  /** When something holds that decides whether the entry is asked. */
  private asks(read: (diagram: ConditionDiagram) => Diagram): Read {
    const found = this.read(read);
    for (const variable of found.tested) this.asking.add(variable);
    return found;
  }

  private read(read: (diagram: ConditionDiagram) => Diagram): Read {
    const { bench } = this;
    const diagram = new ConditionDiagram({
      diagrams: bench.diagrams,
      entry: (name) => this.entry(name),
      named: (name) => namedCondition(bench.source, name),
    });
    const truth = read(diagram);
    if (!diagram.isSound) this.isSound = false;
    return { truth, used: diagram.used, tested: diagram.tested };
  }

  private entry(name: string): EntryRouting | undefined {
    this.needs.add(name);
    const entry = this.bench.entry(name);
    if (entry && !entry.isSound) this.isSound = false;
    return entry;
  }
}

function spanOf(reading: Reading, { start, end }: { start: number; end: number }): Span {
  return { chunk: reading.chunk, start, end };
}
