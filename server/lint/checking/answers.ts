/** Keeps answers that often stay the same when what they rest on changes, and asks again before anybody is told. */
import type { Fact } from '../../project/facts.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { type Comparable, type Question, View } from '../../project/view.ts';
import { MultiMap } from '../../text/multi-map.ts';

/** What was answered, and the facts that it rests on. */
interface Kept {
  readonly answer: Comparable;
  readonly set: QuestionSet;
  readonly question: Question<Comparable>;
  readonly facts: ReadonlySet<Fact>;
}

/** Answers to questions about sets, each by the fact that stands for it. */
export class Answers {
  private readonly project: Project;
  private readonly kept = new Map<Fact, Kept>();
  /** The answers that rest on each fact. */
  private readonly resting = new MultiMap<Fact, Fact>();

  constructor(project: Project) {
    this.project = project;
  }

  /** The answer to a question, asked only where it is not known. Throws what the question throws. */
  of<Given extends Comparable>(fact: Fact, set: QuestionSet, question: Question<Given>): Given {
    const known = this.kept.get(fact);
    const kept = known?.set === set ? known : this.ask(fact, set, question);
    return kept.answer as Given;
  }

  /**
   * Asks again what rests on some facts that have changed, or on any fact about the sets in some folders. Those that
   * nobody wants any more are forgotten. @returns the facts that stand for another answer now.
   */
  askAgain(changed: Iterable<Fact>, folders: ReadonlySet<string>, isWanted: (fact: Fact) => boolean): Fact[] {
    const stale = new Set<Fact>();
    const note = (base: Fact) => {
      for (const fact of this.resting.of(base)) stale.add(fact);
    };
    for (const base of changed) note(base);
    if (folders.size > 0) for (const base of this.resting.keys()) if (folders.has(base.folder)) note(base);
    return [...stale].filter((fact) => {
      const before = this.kept.get(fact)!;
      this.forget(fact, before);
      return isWanted(fact) && !this.isStill(fact, before);
    });
  }

  private forget(fact: Fact, { facts }: Kept): void {
    for (const base of facts) this.resting.delete(base, fact);
    this.kept.delete(fact);
  }

  private isStill(fact: Fact, { answer, set, question }: Kept): boolean {
    if (this.project.sets.get(set.folder) !== set) return false;
    try {
      return this.ask(fact, set, question).answer === answer;
    } catch {
      // It will be asked again by whoever asked before, and fail there.
      return false;
    }
  }

  private ask(fact: Fact, set: QuestionSet, question: Question<Comparable>): Kept {
    const before = this.kept.get(fact);
    if (before) this.forget(fact, before);
    const facts = new Set<Fact>();
    const answer = question(new View(this.project, set, (base) => facts.add(base)));
    const kept = { answer, set, question, facts };
    this.kept.set(fact, kept);
    for (const base of facts) this.resting.add(base, fact);
    return kept;
  }
}
