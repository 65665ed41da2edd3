/** Turns what stands at and around an entry into the diagram of the cases that ask it, with the reasons. */
import type { Question } from '../../model/documents/section.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { type Reading, sourcePlaces } from '../../model/reading.ts';
import type { Span } from '../../syntax/chunk.ts';
import { sureCondition } from '../../syntax/conditions/parsed.ts';
import type { Condition } from '../../syntax/conditions/tree.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { type Gate, gateOf, gatesAround, type RoutingSource } from '../gates/gates.ts';
import { namedCondition } from '../meaning/named-conditions.ts';
import type { AnswerType, Row, Subject } from '../meaning/subject.ts';
import type { AnswerSpace } from './answer-space.ts';
import { ConditionDiagram, conjuncts } from './condition-diagram.ts';
import { ALWAYS, type Diagram, type Diagrams, NEVER } from './diagrams.ts';
import type { EntryRouting, Part, Reason } from './entry-routing.ts';

/** The variables that decide whether an entry is asked, and whether each option is offered. */
export interface Tested {
  readonly asking: ReadonlySet<number>;
  readonly offering: ReadonlyMap<string, ReadonlySet<number>>;
}

/** What an entry is worked out with. */
export interface Workbench {
  readonly diagrams: Diagrams;
  readonly source: RoutingSource;
  /** Keys of reasons that are left out. */
  readonly without: ReadonlySet<string>;
  /** Another entry; it is one that this one rests on. */
  entry(name: string): EntryRouting | undefined;
  /** Every answer that the entry can have. */
  space(name: string, type: AnswerType, tested: Tested): AnswerSpace;
  /** True of a condition of what stands around the entry that can never hold: it is told where it stands. */
  isPassedOver(whose: string, narrower: Diagram): boolean;
  isImpossible(asked: Diagram): boolean;
}

/** When a condition holds, with the names in it and what it tests. */
interface Read extends Pick<ConditionDiagram, 'named' | 'tested'> {
  readonly truth: Diagram;
}

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
    const around = subject.is === 'fact' ? ALWAYS : this.around();
    const asked = bench.diagrams.and(around, this.own());
    const isImpossible = this.isSound && bench.isImpossible(asked);
    if (this.asking.size === 0) this.asking.add(bench.diagrams.variableOf(asked));
    if (answer && hasLimits(answer)) this.reasons.push(this.limits(answer));
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

  /** The gates of what stands around it; one that can never hold is told where it stands, and passed over here. */
  private around(): Diagram {
    const { definition } = this.subject;
    const stem = this.stem();
    if (stem !== undefined) {
      const routed = this.entry(stem);
      return routed?.assumed ?? this.unread();
    }
    let around = ALWAYS;
    for (const gate of gatesAround(this.bench.source.around(definition))) {
      const narrower = this.bench.diagrams.and(around, this.gate(gate));
      if (this.isSound && this.bench.isPassedOver(gate.whose, narrower)) this.passedOver.add(gate.whose);
      else around = narrower;
    }
    return around;
  }

  /** The id of the question whose row this is. */
  private stem(): string | undefined {
    const { definition, name } = this.subject;
    if (definition.kind === 'row') return definition.parent;
    return definition.name === name ? undefined : definition.name;
  }

  private own(): Diagram {
    const { subject } = this;
    const { definition } = subject;
    const model = (definition.model ?? {}) as Partial<Question> & { onlyWhen?: Scalar };
    if (subject.is === 'fact')
      return model.onlyWhen
        ? this.gate({
            whose: `the fact ${subject.name}`,
            owner: definition,
            reading: definition.reading,
            scalar: model.onlyWhen,
          })
        : ALWAYS;
    if (this.row) return this.fromRows(this.row);
    const [gate] = gateOf({ ...definition, definition, name: subject.name });
    if (gate) return this.gate(gate, this.parts);
    return model.kind?.value === 'explanation' && model.explains ? this.explains(model.explains) : ALWAYS;
  }

  /** Where the entry is a row that an option of another question brings: that option. */
  private get row(): Row['from'] {
    const { definition, name } = this.subject;
    if (definition.name === name) return undefined;
    const stem = this.entry(definition.name);
    return stem?.subject.rows?.find((row) => row.name === name)?.from;
  }

  /** Each condition that makes up a gate is a reason of its own. */
  private gate({ whose, owner, reading, scalar }: Gate, kept: Part[] = []): Diagram {
    const toSource = sourcePlaces(scalar, reading.chunk.text);
    const parts = conjuncts(sureCondition(scalar)).map((condition, index) => {
      const { truth, named } = this.asks(condition);
      const at = condition ?? { start: 0, end: scalar.value.length };
      const reason: Reason = {
        key: `condition ${whose} ${index}`,
        is: 'condition',
        whose,
        owner,
        says: scalar.value.slice(at.start, at.end),
        at: { chunk: reading.chunk, start: toSource(at.start), end: toSource(at.end) },
        named,
      };
      kept.push({ reason, condition, truth });
      return this.because({ ...reason, truth });
    });
    return this.bench.diagrams.all(parts);
  }

  private explains(ids: readonly Scalar[]): Diagram {
    const { reading } = this.subject.definition;
    const test = { kind: 'is insufficient' as const, values: [], start: 0, end: 0 };
    const parts = ids.map((id) => {
      const subject = { text: withoutSpaces(id.value), start: 0, end: 0 };
      return this.asks({ is: 'test', of: 'answer', subject, test, start: 0, end: 0 }).truth;
    });
    const at = { chunk: reading.chunk, start: ids[0]?.start ?? 0, end: ids.at(-1)?.end ?? 0 };
    return this.because({
      key: `explains ${this.subject.name}`,
      is: 'explains',
      owner: this.subject.definition,
      whose: this.subject.name,
      says: ids.map((id) => id.value).join(', '),
      at,
      named: [],
      truth: this.bench.diagrams.any(parts),
    });
  }

  private fromRows({ question, code }: NonNullable<Row['from']>): Diagram {
    const { definition, name } = this.subject;
    const from = this.entry(question);
    const has = from?.space?.has(code);
    const { diagrams } = this.bench;
    if (has !== undefined) this.asking.add(diagrams.variableOf(has));
    const truth =
      from?.space && has !== undefined
        ? diagrams.all([from.assumed, diagrams.not(from.space.blank), has])
        : this.unread();
    const { start, end } = definition.place;
    return this.because({
      key: `rows ${name}`,
      is: 'rows',
      owner: definition,
      whose: definition.name,
      says: `${question} includes ${code}`,
      at: { chunk: definition.reading.chunk, start, end },
      named: [],
      truth,
    });
  }

  private offers(answer: AnswerType): { code: string; when: Diagram }[] {
    return answer.options.flatMap(({ code, onlyWhen }) => {
      if (!onlyWhen) return [];
      const { truth, named, tested } = this.truth(sureCondition(onlyWhen.scalar));
      this.offering.set(code, tested);
      const when = this.because({
        key: `offer ${this.subject.name} ${code}`,
        is: 'offer',
        owner: this.subject.definition,
        whose: this.subject.name,
        says: code,
        at: spanOf(onlyWhen.reading, onlyWhen.scalar),
        named,
        truth,
      });
      return [{ code, when }];
    });
  }

  private limits(answer: AnswerType): Reason {
    const { definition, name } = this.subject;
    return {
      key: `limits ${name}`,
      is: 'limits',
      owner: definition,
      whose: name,
      says: limitWords(answer),
      at: spanOf(definition.reading, definition.place),
      named: [],
    };
  }

  private because({ truth, ...reason }: Reason & { readonly truth: Diagram }): Diagram {
    this.reasons.push(reason);
    return this.bench.without.has(reason.key) ? ALWAYS : truth;
  }

  /** When something holds that decides whether the entry is asked. */
  private asks(condition: Condition | undefined): Read {
    const read = this.truth(condition);
    for (const variable of read.tested) this.asking.add(variable);
    return read;
  }

  private truth(condition: Condition | undefined): Read {
    const { bench } = this;
    const truth = new ConditionDiagram({
      diagrams: bench.diagrams,
      entry: (name) => this.entry(name),
      named: (name) => namedCondition(bench.source, name),
    });
    const result = truth.of(condition);
    if (!truth.isSound) this.isSound = false;
    return { truth: result, named: truth.named, tested: truth.tested };
  }

  private entry(name: string): EntryRouting | undefined {
    this.needs.add(name);
    const entry = this.bench.entry(name);
    if (entry && !entry.isSound) this.isSound = false;
    return entry;
  }

  private unread(): Diagram {
    this.isSound = false;
    return NEVER;
  }
}

function spanOf(reading: Reading, { start, end }: { start: number; end: number }): Span {
  return { chunk: reading.chunk, start, end };
}

function hasLimits({ form, options, atLeast, atMost, min, max }: AnswerType): boolean {
  if (form !== 'any-of') return min !== undefined || max !== undefined;
  return atLeast > 1 || atMost !== undefined || options.some(({ isExclusive }) => isExclusive);
}

/** What limits an answer, in words that go on after its id: “takes 5 options at most”. */
function limitWords({ form, options, atLeast, atMost, min, max }: AnswerType): string {
  if (form !== 'any-of')
    return [min && `takes ${min.value} at least`, max && `${min ? '' : 'takes '}${max.value} at most`]
      .filter(Boolean)
      .join(' and ');
  const alone = options.filter(({ isExclusive }) => isExclusive).map(({ code }) => code);
  return [
    atLeast > 1 && `takes ${atLeast} options at least`,
    atMost !== undefined && `takes ${atMost} options at most`,
    alone.length > 0 && `allows nothing beside ${alone.map((code) => `“${code}”`).join(' or ')}`,
  ]
    .filter(Boolean)
    .join(', and ');
}
