import { type Answer, type Condition, judgement } from './answers.ts';
import { and, askedOf, type Formula, implies, type Offer, type Problem } from './formula.ts';

/** A set in both tongues: as documents for us, as formulas for those compared with. */
export interface RoutingSet {
  readonly documents: ReadonlyMap<string, string>;
  readonly problem: Problem;
}

/** A question as it is to be written. */
export interface Asking {
  readonly id: string;
  readonly answer?: Answer;
  readonly when?: Condition | undefined;
  readonly offers?: readonly (readonly [code: string, when: Condition])[];
  /** Rows that share one scale, with what makes each be there. */
  readonly rows?: {
    readonly written: string;
    readonly each: readonly (readonly [id: string, when: Formula])[];
  };
  /** The question that it explains. */
  readonly explains?: string;
}

const always: Formula = and();

/** Writes a set down, question by question, in reading order. */
export class SetWriter {
  private readonly sections: string[][] = [];
  private readonly heads: string[] = ['carag: question-set', 'format: 1', 'title: Routing', 'version: "1.0"'];
  private readonly facts: string[] = [];
  private readonly named: string[] = [];
  private readonly requires: Formula[] = [];
  private readonly asked: [string, Formula][] = [];
  private readonly questions: string[] = [];
  private readonly offers: Offer[] = [];
  private sectionGate: Formula = always;
  private gate: Formula = always;

  fact(name: string, answer: Answer): void {
    this.facts.push(`  ${name}: ${answer.written}`);
    this.note(name, always, answer);
  }

  condition(name: string, { says, means }: Condition): Condition {
    this.named.push(`  ${name}: ${says}`);
    return { says: name, means };
  }

  section(when?: Condition): void {
    const id = `s${this.sections.length + 1}`;
    this.sections.push(['carag: section', `id: ${id}`, `title: ${id}`, ...gateLines(when), 'key-questions:']);
    this.sectionGate = when?.means ?? always;
  }

  keyQuestion(id: string, when?: Condition): void {
    const lines = [`  - id: ${id}`, '    text: Is it good enough?', ...gateLines(when, '    ')];
    this.sections.at(-1)!.push(...lines, '    questions:');
    this.gate = when ? and(this.sectionGate, when.means) : this.sectionGate;
  }

  question(asking: Asking, ownGate = asking.when?.means ?? always): void {
    const { id, answer, when, offers = [], rows, explains } = asking;
    this.questions.push(id);
    this.note(id, and(this.gate, ownGate), answer);
    for (const [code, { means }] of offers) {
      this.requires.push(implies(`${id} has ${code}`, means));
      this.offers.push({ question: id, code, when: means });
    }
    for (const [row, isThere] of rows?.each ?? []) this.note(row, and(askedOf(id), isThere), judgement(row));
    const onlyWhen = offers.map(([code, { says }]) => `${code}: ${JSON.stringify(says)}`).join(', ');
    const lines = [
      `- id: ${id}`,
      `  kind: ${explains ? 'explanation' : 'information'}`,
      '  text: What is it?',
      ...(explains ? [`  explains: ${explains}`] : []),
      `  answer: ${(answer ?? judgement(id)).written}`,
      ...(rows ? [`  rows: ${rows.written}`] : []),
      ...(onlyWhen ? [`  only-when: { ${onlyWhen} }`] : []),
      ...gateLines(when, '  '),
    ];
    this.sections.at(-1)!.push(...lines.map((line) => `      ${line}`));
  }

  /** When a question is asked that has a condition and stands where the last one does. */
  within({ means }: Condition): Formula {
    return and(this.gate, means);
  }

  set(edited?: string): RoutingSet {
    const paths = this.sections.map((_, at) => `s${at + 1}.carag.yaml`);
    const manifest = [
      ...this.heads,
      'languages: [en]',
      'ids: lettered',
      `sections: [${paths.join(', ')}]`,
      ...(this.facts.length > 0 ? ['facts:', ...this.facts] : []),
      ...(this.named.length > 0 ? ['conditions:', ...this.named] : []),
    ];
    const { requires, asked, questions, offers } = this;
    return {
      documents: new Map([
        ['carag.yaml', `${manifest.join('\n')}\n`],
        ...paths.map((path, at) => [path, `${this.sections[at]!.join('\n')}\n`] as const),
      ]),
      problem: { requires, asked, questions, offers, ...(edited ? { edited: askedOf(edited) } : {}) },
    };
  }

  private note(name: string, when: Formula, answer?: Answer): void {
    this.asked.push([askedOf(name), when]);
    this.requires.push(...(answer?.requires ?? []));
  }
}

const gateLines = (when: Condition | undefined, indent = '') =>
  when ? [`${indent}ask-when: ${when.says}`] : [];
