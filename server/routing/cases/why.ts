/** Explains step by step why a case asks something or does not. */
import type { Definition, Reading } from '../../model/reading.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { Condition } from '../../syntax/conditions/tree.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { askedSubject, requirementsOf, type WrittenRequirement } from '../gates/requirements.ts';
import type { RoutingSource } from '../gates/routing-source.ts';
import { setRoutingOf } from '../gates/set-routing.ts';
import { optionInWords } from '../meaning/answer-words.ts';
import { subjectOf } from '../meaning/subject-of.ts';
import type { Evaluator } from '../one-case/evaluator.ts';
import { whyWords } from '../words/why.ts';
import { deciding, failingPart, joined, stateOf, statesOf } from './states.ts';

/** A case within its set. */
export interface Looked {
  readonly source: RoutingSource;
  readonly evaluator: Evaluator;
  /** The language in which it is told; English where none is named. */
  readonly language?: string | undefined;
}

/** Why something is asked in a case or is not, in words that go on after “A1.8 is asked: ”. */
export interface Step {
  readonly name: string;
  readonly isAsked: boolean;
  readonly because: string;
  /** What settles it, where it is written, and the entry whose it is. */
  readonly at: Span | undefined;
  readonly owner: Definition | undefined;
}

/** So many steps are told of a path. */
const LONGEST = 20;

/** A step as a sentence, without its full stop. */
export function stepInWords({ name, isAsked, because }: Step, language?: string): string {
  return whyWords(language).step(name, isAsked, because);
}

/** Why something is not asked: what stands in its way, then why that is so, as far back as it goes. */
export function whyNotAsked(name: string, looked: Looked): Step[] {
  const steps: Step[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && steps.length < LONGEST; ) {
    seen.add(at);
    const { step, next }: { step: Step; next: readonly string[] } | Nothing = stepTo(at, looked);
    if (!step) break;
    steps.push(step);
    at = next.find((each) => !seen.has(each) && isEntry(each, looked) && !looked.evaluator.isAsked(each));
  }
  return steps;
}

/** Why something is asked: each condition that holds, its own first. */
export function whyAsked(name: string, looked: Looked): Step[] {
  const subject = askedSubject(looked.source, name);
  const requirements = subject ? requirementsOf(looked.source, subject).reverse() : [];
  const steps = requirements.map((requirement) => stepOver(name, requirement, true, looked).step);
  if (steps.length > 0) return steps;
  const because = whyWords(looked.language).noCondition;
  return [{ name, isAsked: true, because, at: undefined, owner: undefined }];
}

interface Nothing {
  readonly step: undefined;
  readonly next: readonly string[];
}

const isEntry = (name: string, { source }: Looked) => askedSubject(source, name) !== undefined;

function stepTo(name: string, looked: Looked) {
  const subject = askedSubject(looked.source, name);
  const requirements = subject ? requirementsOf(looked.source, subject) : [];
  const failing = requirements.find(({ requirement }) => looked.evaluator.meets(requirement) === false);
  return failing ? stepOver(name, failing, false, looked) : ({ step: undefined, next: [] } as const);
}

function stepOver(name: string, written: WrittenRequirement, isAsked: boolean, looked: Looked) {
  const step = { name, isAsked, at: undefined, owner: undefined };
  const say = whyWords(looked.language);
  switch (written.is) {
    case 'condition':
      return overCondition(name, written, isAsked, looked);
    case 'stem': {
      const { name: stem } = written.requirement;
      const because = say.rowOf(stem, isAsked);
      return { step: { ...step, because }, next: [stem] };
    }
    case 'row': {
      const { question = '', code = '' } = written.requirement.from ?? {};
      const type = subjectOf(looked.source, question)?.answer;
      const option = type ? optionInWords(code, type) : code;
      const because = isAsked
        ? say.optionChosen(question, option)
        : say.optionNotChosen(question, option, stateOf(question, within(looked)));
      return { step: { ...step, because }, next: [question] };
    }
    case 'explains': {
      const { ids } = written.requirement;
      const states = ids.flatMap((id) => statesOf(id, within(looked)));
      const because = say.explains(joined(ids, looked.language), joined(states, looked.language));
      return { step: { ...step, because }, next: ids };
    }
  }
}

function overCondition(
  name: string,
  { requirement: { condition }, scalar, at }: Extract<WrittenRequirement, { is: 'condition' }>,
  isAsked: boolean,
  looked: Looked,
) {
  const { whose, owner, reading } = at;
  const part = isAsked ? condition : failingPart(condition, looked.evaluator);
  const says = scalar.value.slice(part?.start ?? 0, part?.end ?? scalar.value.length).trim();
  const names = [...new Set(deciding(part, within(looked)))];
  const states = [...new Set(names.flatMap((each) => statesOf(each, within(looked))))];
  const say = whyWords(looked.language);
  const its = whose === name || whose === `the fact ${name}`;
  const called = its ? say.ownCondition(says) : say.conditionOf(whose, says);
  const step: Step = {
    name,
    isAsked,
    because: say.holds(called, isAsked, joined(states, looked.language)),
    at: spanOf(reading, scalar, part),
    owner,
  };
  return { step, next: names };
}

function spanOf(reading: Reading, scalar: Scalar, part: Condition | undefined): Span {
  const place = sourcePlaces(scalar, reading.chunk.text);
  const { start, end } = part ?? { start: 0, end: scalar.value.length };
  return { chunk: reading.chunk, start: place(start), end: place(end) };
}

const within = ({ source, evaluator, language }: Looked) => ({
  routes: setRoutingOf(source),
  evaluator,
  language,
});
