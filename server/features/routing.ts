/** Explains when an entry is asked: its conditions in words, what is proved of it with cases, and what depends on it. */
import { reasonWords } from '../lint/reason-words.ts';
import { withoutSpaces } from '../model/ids.ts';
import type { Definition } from '../model/reading.ts';
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import { View } from '../project/view.ts';
import type { Diagram } from '../routing/all-cases/diagrams.ts';
import type { EntryRouting } from '../routing/all-cases/entry-routing.ts';
import { gateText } from '../routing/gates/own-gate.ts';
import { gatesOf, type WrittenGate } from '../routing/gates/requirements.ts';
import { subjectOf } from '../routing/meaning/subject-of.ts';
import { caseInWords } from '../routing/proofs/example-words.ts';
import { type Prover, passing, proverOf } from '../routing/proofs/prover.ts';
import { conditionInWords } from '../routing/words/condition.ts';
import { type Piece, textOf } from '../routing/words/pieces.ts';
import type { Span } from '../syntax/chunk.ts';
import { parseCondition } from '../syntax/conditions/parse.ts';
import type { Scalar } from '../syntax/tree.ts';
import { Translations } from '../translation/translations.ts';
import { type Dependent, dependentsOf } from './routing/dependents.ts';
import { type Lead, leadsTo } from './routing/leads.ts';
import { type RoutingWords, routingWords } from './routing/words.ts';

/** What is proved of an entry, as far as anything is. */
export type Verdict =
  | { readonly asked: 'always' }
  /** With a case in which it is asked, and one in which it is not. */
  | { readonly asked: 'sometimes'; readonly example: string; readonly counterexample: string }
  | { readonly asked: 'never'; readonly because: string }
  /** Nothing is proved, and why. */
  | { readonly asked: 'not proved'; readonly because: string };

/** Whether an entry can be asked where a fact has a value. */
export interface FactValue {
  readonly fact: string;
  readonly value: string;
  readonly canBeAsked: boolean;
}

/** A condition that has to hold before an entry is asked. */
interface ExplainedGate {
  /** Whose it is: “P1.7”, “the section planning”. */
  readonly whose: string;
  /** As it is written, or as what is explained could be. */
  readonly condition: string;
  readonly words: string;
  readonly at: Span;
}

/** When an entry is asked and why, and what depends on it. */
export interface ExplainedRouting {
  /** Its id; of a row that an option brings, made of its question's and the code. */
  readonly name: string;
  readonly definition: Definition;
  readonly gates: readonly ExplainedGate[];
  readonly leads: readonly Lead[];
  readonly verdict: Verdict;
  readonly values: readonly FactValue[];
  readonly dependents: readonly Dependent[];
  /** The words of the language that the set is read in. */
  readonly words: RoutingWords;
}

/** Explains when an entry of a set is asked; undefined where the set has no such id. */
export function explainedRouting(
  project: Project,
  set: QuestionSet,
  id: string,
): ExplainedRouting | undefined {
  const name = withoutSpaces(id);
  const view = new View(project, set, () => {});
  const definition = view.routed(name)[0] ?? takenRow(view, name);
  if (!definition) return undefined;
  const language = Translations.of(set).source;
  return {
    name,
    definition,
    gates: gatesOf(view, definition).map((gate) => explainedGate(set, gate)),
    leads: leadsTo(view, definition),
    verdict: verdictOf(view, definition, name, language),
    values: valuesOf(view, definition, name),
    dependents: dependentsOf(view, 'id', name),
    words: routingWords(language),
  };
}

/** The question of which an id names a row that is taken from another question. */
function takenRow(view: View, name: string): Definition | undefined {
  const subject = subjectOf(view, name);
  return subject?.is === 'question' ? subject.definition : undefined;
}

function explainedGate(set: QuestionSet, gate: WrittenGate): ExplainedGate {
  const { whose, reading } = gate.at;
  const text = gateText(gate);
  const { start, end } = gate.is === 'condition' ? gate.scalar : around(gate.scalars);
  return {
    whose,
    condition: text.trim(),
    words: textOf(gateInWords(set, text) ?? [text.replace(/\s+/g, ' ').trim()]),
    at: { chunk: reading.chunk, start, end },
  };
}

const around = (scalars: readonly Scalar[]) => ({
  start: scalars[0]?.start ?? 0,
  end: scalars.at(-1)?.end ?? 0,
});

/** A condition in the words of readers; undefined of one that cannot be read. */
export function gateInWords(set: QuestionSet, text: string): Piece[] | undefined {
  const { condition, isSure } = parseCondition(text);
  return condition && isSure ? conditionInWords(condition, set, Translations.of(set).source) : undefined;
}

/** What is proved of an entry, said in a language. */
export function verdictOf(
  view: View,
  definition: Definition,
  name = definition.name,
  language = 'en',
): Verdict {
  const { because } = routingWords(language);
  let verdict: Verdict = { asked: 'not proved', because: because.tooLong };
  passing(() => {
    const prover = proverOf(view);
    verdict = proved(prover, definition, routedOf(prover, definition, name), language);
  });
  return verdict;
}

function routedOf(prover: Prover, definition: Definition, name: string): EntryRouting | undefined {
  const isEntry = definition.kind === 'question' || definition.kind === 'row';
  return isEntry ? prover.reader.entry(name) : prover.reader.heading(definition);
}

function proved(
  prover: Prover,
  definition: Definition,
  routed: EntryRouting | undefined,
  language: string,
): Verdict {
  const { because } = routingWords(language);
  if (routed?.isTooComplex) return { asked: 'not proved', because: because.tooLong };
  if (!routed?.isSound) return { asked: 'not proved', because: because.unread };
  const { asked } = routed;
  if (!prover.isPossible(asked)) {
    const reasons = prover.whyNeverAsked(definition);
    const why = reasons.length > 0 ? because.noCaseMeets(reasonWords(reasons, routed.name)) : because.noCase;
    return { asked: 'never', because: why };
  }
  const [never] = routed.passedOver;
  if (never !== undefined) return { asked: 'never', because: because.neverAsked(never) };
  const blocked = neverBehind(prover, routed);
  if (blocked) return { asked: 'not proved', because: because.restsOn(blocked) };
  const not = prover.not(asked);
  if (!prover.isPossible(not)) return { asked: 'always' };
  const inWords = (diagram: Diagram) => caseInWords(prover.example(diagram) ?? [], language);
  return { asked: 'sometimes', example: inWords(asked), counterexample: inWords(not) };
}

/** Something never asked on which an entry rests: the proofs take it for asked, so that a fault is told once. */
function neverBehind(prover: Prover, routed: EntryRouting): string | undefined {
  const seen = new Set(routed.needs);
  for (const name of seen) {
    const behind = prover.reader.entry(name);
    if (behind && (behind.isImpossible || behind.passedOver.size > 0)) return name;
    for (const need of behind?.needs ?? []) seen.add(need);
  }
  return undefined;
}

/** For each value of each single-valued fact, whether the entry can be asked there; nothing where that is not proved. */
function valuesOf(view: View, definition: Definition, name: string): FactValue[] {
  const values: FactValue[] = [];
  passing(() => {
    const prover = proverOf(view);
    const routed = routedOf(prover, definition, name);
    if (!routed?.isSound || routed.passedOver.size > 0 || neverBehind(prover, routed)) return;
    for (const fact of view.names('fact')) {
      const known = prover.reader.entry(fact);
      if (!known?.isSound || known.space?.type.form !== 'one-of') continue;
      for (const { code } of known.space.type.options) {
        const has = known.space.has(code);
        if (has === undefined) continue;
        const there = prover.all([known.assumed, has]);
        if (!prover.isPossible(there)) continue;
        const canBeAsked = prover.isPossible(prover.all([routed.asked, there]));
        values.push({ fact, value: code, canBeAsked });
      }
    }
  });
  return values;
}
