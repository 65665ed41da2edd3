/** Works out what follows from what is filled in on a form: by the code that runs cases, on the page itself. */

import type { SetRatings } from '../../ratings/rating/case-ratings.ts';
import { type PlainRatings, ratingsFrom } from '../../ratings/rating/plain-ratings.ts';
import { type AnswerFault, answerFaults } from '../../routing/cases/answers.ts';
import { type SettledFact, settle } from '../../routing/cases/settled.ts';
import { type PlainRouting, routingFrom } from '../../routing/gates/plain-routing.ts';
import type { SetRouting } from '../../routing/gates/set-routing.ts';
import type { Answerable } from '../../routing/meaning/subject.ts';
import { Evaluator } from '../../routing/one-case/evaluator.ts';
import type { ThreeValued } from '../../routing/one-case/three-valued.ts';
import { parsedCondition } from '../../syntax/conditions/parsed.ts';
import { showable } from '../../text/signs/showable.ts';
import type { FilledCase } from './filled.ts';
import { type ShownRating, shownRatings } from './ratings.ts';
import { whyNotAsked } from './why-not.ts';

/** What a page must know of its set to say what is asked; it survives JSON. */
export interface LiveForm {
  /** The language in which it is said what follows. */
  readonly language: string;
  readonly routing: PlainRouting;
  readonly settled: readonly SettledFact[];
  /** The facts that can be filled in, or follow from answers, on the page. */
  readonly facts: readonly string[];
  /** The questions, rows and notes on the page, by name. */
  readonly names: readonly string[];
  /** What rates a case; nothing where no ratings document rates the set. */
  readonly ratings?: PlainRatings | undefined;
}

/** What follows from what is filled in. */
export interface FormState {
  /** Whether a question, a row or a note is asked; undefined where that rests on what is not on the page. */
  asked(name: string): ThreeValued;
  /** What keeps a question from being asked, in words of the form’s language that go on after “because”; undefined where nothing does. */
  whyNot(name: string): string | undefined;
  /** The codes that a question offers in this case; those of which it cannot be told are among them. */
  offers(name: string, code: string): boolean;
  /** The answer that counts, in the words of its options; undefined where there is none. */
  answerInWords(name: string): string | undefined;
  /** The answer that was given, whether it counts or not. */
  givenInWords(name: string): string | undefined;
  /** The questions and rows that are asked, or may be, and can be answered. */
  readonly answerable: ReadonlySet<string>;
  /** What is wrong with the answers that count, by question or row, in the form’s language. */
  readonly faults: ReadonlyMap<string, readonly AnswerFault[]>;
  /** The questions and rows that are asked, must be answered, and are not. */
  readonly unanswered: readonly string[];
  /** How many questions and rows are asked, and how many of these are answered. */
  readonly count: { readonly asked: number; readonly answered: number };
  /** The ratings that would follow if this case were all there is. */
  readonly ratings: readonly ShownRating[];
}

/** Says what follows, for one page. */
export class LiveRouting {
  private readonly form: LiveForm;
  private readonly routes: SetRouting;
  private readonly ratings: SetRatings | undefined;
  private readonly onPage: ReadonlySet<string>;
  private last: { readonly told: string; readonly state: FormState } | undefined;

  constructor(form: LiveForm) {
    this.form = form;
    this.routes = routingFrom(form.routing);
    this.ratings = form.ratings && ratingsFrom(form.ratings);
    this.onPage = new Set([...form.names, ...form.facts]);
  }

  /** The very same as before where nothing else is filled in: a form is shown anew far more often than it is answered. */
  stateOf(filled: FilledCase): FormState {
    const told = JSON.stringify([[...filled.facts], [...filled.answers]]);
    if (this.last?.told !== told) this.last = { told, state: this.worked(filled) };
    return this.last.state;
  }

  private worked(filled: FilledCase): FormState {
    const data = { ...filled, isUntold: (name: string) => !this.onPage.has(name) };
    settle(data, this.form.settled, (known) => new Evaluator(this.routes, known));
    const evaluator = new Evaluator(this.routes, data);
    const answerable = this.form.names.flatMap((name) => {
      const subject = this.routes.subject(name);
      return subject && !subject.rows && evaluator.asked(name) !== false ? [subject] : [];
    });
    const answered = answerable.filter(({ name }) => evaluator.answer(name) !== undefined);
    return {
      asked: (name) => evaluator.asked(name),
      whyNot: (name) => {
        const why = whyNotAsked(name, { routes: this.routes, evaluator, language: this.form.language });
        return why && showable(why);
      },
      offers: (name, code) => this.offers(name, code, evaluator),
      answerInWords: (name) => inWords(this.routes.subject(name), evaluator.answer(name)),
      givenInWords: (name) => inWords(this.routes.subject(name), filled.answers.get(name)),
      answerable: new Set(answerable.map(({ name }) => name)),
      faults: faultsOf(answered, { evaluator, language: this.form.language }),
      unanswered: answerable.filter((subject) => isMissing(subject, evaluator)).map(({ name }) => name),
      count: { asked: answerable.length, answered: answered.length },
      ratings: this.ratings ? shownRatings(evaluator, this.ratings, (name) => this.onPage.has(name)) : [],
    };
  }

  private offers(name: string, code: string, evaluator: Evaluator): boolean {
    const option = this.routes.subject(name)?.answer?.options.find((each) => each.code === code);
    if (!option?.onlyWhen) return true;
    return evaluator.truthOf(parsedCondition(option.onlyWhen.scalar).condition) !== false;
  }
}

function faultsOf(
  answered: readonly Answerable[],
  looked: { readonly evaluator: Evaluator; readonly language: string },
): Map<string, AnswerFault[]> {
  const found = new Map<string, AnswerFault[]>();
  for (const subject of answered) {
    const { name } = subject;
    const faults = answerFaults({ name, values: looked.evaluator.answer(name)! }, subject, looked);
    const shown = faults.map((fault) => ({ ...fault, message: showable(fault.message) }));
    if (faults.length > 0) found.set(name, shown);
  }
  return found;
}

function isMissing({ name, answer }: Answerable, evaluator: Evaluator): boolean {
  return (
    answer !== undefined &&
    !answer.isOptional &&
    evaluator.asked(name) === true &&
    evaluator.answer(name) === undefined
  );
}

function inWords(subject: Answerable | undefined, given: readonly string[] | undefined): string | undefined {
  const { answer } = subject ?? {};
  const options = [...(answer?.options ?? []), ...(answer?.specials ?? [])];
  const labels = given?.map((value) => options.find(({ code }) => code === value)?.label ?? value);
  return labels && showable(labels.join(', '));
}
