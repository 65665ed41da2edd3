/** Counts what is done to check a set, cold and after an edit: the same on every machine, whatever else that does. */
import { Checker } from '../../server/lint/checking/checker.ts';
import type { Rule } from '../../server/lint/rule.ts';
import type { Reading } from '../../server/model/reading.ts';
import { documentOf } from '../../server/project/document.ts';
import { Project } from '../../server/project/project.ts';
import { View } from '../../server/project/view.ts';
import { Diagrams } from '../../server/routing/all-cases/diagrams.ts';
import { RULES } from '../../server/rules/index.ts';
import { britishWordList, britishWords } from '../../tools/words.mjs';
import { generate } from '../benchmark/generate.ts';
import { spoil } from '../benchmark/generator/spoil.ts';
import { projectOf, ROOT } from '../check.ts';
import { workOf } from './work.ts';

/** How often each kind of work was done. */
export interface WorkCounts {
  /** Chunks that were read anew. */
  readonly chunks: number;
  /** Calls of checks, one of a rule each. */
  readonly checks: number;
  /** Questions that checks asked of their set. */
  readonly facts: number;
  /** Characters and items that the platform went through. */
  readonly steps: number;
  /** Nodes of decision diagrams that were made or looked up. */
  readonly nodes: number;
}

const WORDS = await britishWords();
const VOCABULARY = (await britishWordList())
  .filter((word) => /^[a-z]{4,9}$/.test(word))
  .filter((_, index) => index % 7 === 0);

/** A set of so many questions, in which something is found in many of them. */
export function faultySet(questions: number): Map<string, string> {
  const wish = { questions, questionsPerFile: 50, seed: 3, folder: '', markdownEvery: 4 };
  return spoil(generate(wish), VOCABULARY, 1);
}

/** A set that is kept checked, with what that takes. */
export class CountedSet {
  readonly cold: WorkCounts;
  private readonly rules = RULES.map((rule) => counting(rule, () => this.checks++));
  private checks = 0;
  private project = new Project();
  private checker = new Checker(this.project, []);

  constructor(documents: ReadonlyMap<string, string>) {
    this.cold = this.count(() => {
      this.project = projectOf(Object.fromEntries(documents), () => WORDS);
      this.checker = new Checker(this.project, this.rules, (_, error) => {
        throw error;
      });
      this.checker.refresh();
    });
  }

  /** What it takes to put a text for another in a document, and then to be up to date. */
  edit(path: string, from: string, to: string): WorkCounts {
    const uri = `${ROOT}/${path}`;
    const before = this.project.documents.get(uri)!;
    const chunk = before.source.chunks.find(({ text }) => text.includes(from));
    if (!chunk) throw new Error(`${path} does not hold ${from}.`);
    const start = chunk.text.indexOf(from);
    const range = chunk.rangeOf({ start, end: start + from.length });
    return this.count(() => {
      this.project.put(documentOf(uri, before.source.edit(range, to), before));
      this.checker.refresh();
    });
  }

  private count(act: () => void): WorkCounts {
    const readings = this.readings();
    const before = this.checks;
    const [nodes, facts] = [counted(Diagrams.prototype, 'node'), counted(View.prototype, 'fact')];
    try {
      const steps = workOf(act);
      const chunks = [...this.readings()].filter((reading) => !readings.has(reading)).length;
      return { chunks, checks: this.checks - before, facts: facts(), steps, nodes: nodes() };
    } finally {
      nodes();
      facts();
    }
  }

  private readings(): Set<Reading> {
    const documents = [...this.project.documents.values()];
    return new Set(documents.flatMap((document) => document.readings));
  }
}

function counting(rule: Rule, note: () => void): Rule {
  const counted = (Object.keys(rule) as (keyof Rule)[]).flatMap((name) => {
    if (name !== 'check' && name !== 'checkText' && name !== 'checkDocument') return [];
    const act = rule[name] as (...args: unknown[]) => void;
    return [
      [
        name,
        (...args: unknown[]) => {
          note();
          act.apply(rule, args);
        },
      ] as const,
    ];
  });
  return { ...rule, ...Object.fromEntries(counted) };
}

/** Counts the calls of a method. @returns what ends that, and gives the count. */
function counted(owner: object, name: string): () => number {
  const original = Object.getOwnPropertyDescriptor(owner, name)!;
  let calls = 0;
  Object.defineProperty(owner, name, {
    ...original,
    value(this: unknown, ...args: unknown[]) {
      calls++;
      return Reflect.apply(original.value, this, args);
    },
  });
  return () => {
    Object.defineProperty(owner, name, original);
    return calls;
  };
}
