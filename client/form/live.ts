/** Makes a form answer: what is filled in decides what is asked, with the code that runs cases. */
import { caseFile, readFilledCase } from '../../server/form/live/case-file.ts';
import type { LiveData } from '../../server/form/live/data.ts';
import { caseFrom, type FilledCase, filledFrom } from '../../server/form/live/filled.ts';
import { type FormState, LiveRouting } from '../../server/form/live/state.ts';
import { clearProblems, type Problem, problemsOf, showProblems } from './consequences/problems.ts';
import { showAtQuestions } from './consequences/ratings.ts';
import {
  type Conditional,
  conditionalIn,
  notCounted,
  showAsked,
  showCarried,
  showOffered,
} from './consequences/routing.ts';
import { countOf, statusOf } from './consequences/status.ts';
import { clear, type Filled, fillIn, keepApart, noteAnswers, readAnswers } from './controls.ts';
import { button, placeAfter } from './elements.ts';
import { offerCases, type Wanted } from './made-up.ts';
import { followLinks, goToAddress } from './pages/address.ts';
import { checkContent } from './pages/check-page.ts';
import { CHECK, Pages } from './pages/pages.ts';
import { TaskList } from './pages/tasks.ts';
import { type Panel, panelFor } from './panel.ts';
import { type Chapter, type Parts, partsOf, questionOf } from './parts.ts';
import { told } from './saying.ts';

export type { LiveData };

/** What the page around a form does for it. */
export interface Surroundings {
  /** Takes the text of a case that is to be kept. */
  saved(text: string): void;
  /** Asks for a case in which a question is asked, or is not, where somebody can make one up. */
  readonly wanted?: Wanted;
  /** Asks for the sections that are not whole yet; true where some are still to come. */
  needsAll?(): boolean;
  /** Whether the address of the page may say which of its pages is shown. */
  readonly hasAddress: boolean;
}

/** What the script adds to a form; it stays while the form is shown anew. */
interface Tools {
  readonly panel: Panel;
  readonly tasks: TaskList;
  readonly pages: Pages;
}

/** What is at work in the form that is shown. */
interface Shown extends Tools {
  readonly data: LiveData;
  readonly routing: LiveRouting;
  readonly conditional: Conditional;
  readonly parts: Parts;
  readonly filled: Filled;
  last: FormState | undefined;
  /** The answers were checked since the case was begun. */
  isChecked: boolean;
}

/** A form on a page, kept up with its answers. */
export class LivePage {
  private readonly form: HTMLElement;
  private readonly around: Surroundings;
  private readonly tools = new Map<string, Tools>();
  private shown: Shown | undefined;
  /** The answers are to be checked once all sections are there. */
  private isPending = false;

  /** @param form the form, or the element in which it is shown. */
  constructor(form: HTMLElement, around: Surroundings) {
    this.form = form;
    this.around = around;
    form.addEventListener('input', ({ target }) => this.answered(target));
    followLinks(form, around.hasAddress, () => this.shown?.pages);
  }

  /**
   * Makes the form that is now on the page answer; without data, it is a picture.
   * @param answers what is filled in, also in sections that are not on the page yet.
   */
  show(data: LiveData | undefined, answers: Readonly<Filled> = {}): void {
    const root = this.form.matches('.carag-form')
      ? this.form
      : this.form.querySelector<HTMLElement>('.carag-form');
    if (!data || !root) {
      this.shown = undefined;
      return;
    }
    const parts = partsOf(root);
    const tools = this.toolsFor(data);
    const before = this.shown;
    const isSame = before?.data === data;
    const isPending = this.isPending;
    this.isPending = false;
    this.shown = {
      ...tools,
      data,
      parts,
      routing: isSame ? before.routing : new LiveRouting(data.form),
      conditional: isSame ? before.conditional : conditionalIn(data.form),
      filled: { ...answers, ...readAnswers(parts.controls) },
      last: isSame ? before.last : undefined,
      isChecked: isPending,
    };
    tools.pages.frame(parts, tools.panel.whole.checked);
    placeAfter(tools.pages.back, tools.panel.outcome);
    placeAfter(root.querySelector('.carag-head') ?? root, tools.panel.box);
    if (this.around.wanted) offerCases(parts, data, this.around.wanted);
    this.apply(this.shown);
    if (isPending) this.check(this.shown);
  }

  /** What is filled in, also in sections that are not on the page; undefined of a picture. */
  get answers(): Filled | undefined {
    return this.shown?.filled;
  }

  /** Fills in a case, by its document. */
  fill(text: string): void {
    if (this.shown) this.open(this.shown, text);
  }

  /** Says something where what has changed is said. */
  tell(text: string): void {
    if (this.shown) this.shown.panel.status.textContent = text;
  }

  /** Shows what the address of the page names. */
  goToAddress(): void {
    if (location.hash) goToAddress(this.shown?.pages);
  }

  /** Sees to it that a part of the form is on the page that is shown. */
  reveal(part: Element): void {
    this.shown?.pages.reveal(part);
  }

  /** The tools are made once for each language. */
  private toolsFor({ words }: LiveData): Tools {
    const known = this.tools.get(words.title);
    if (known) return known;
    const act = (what: (shown: Shown) => void) => () => this.shown && what(this.shown);
    const panel = panelFor(words, {
      apply: act((shown) => {
        shown.pages.frame(shown.parts, shown.panel.whole.checked);
        this.apply(shown);
      }),
      check: act((shown) => this.check(shown)),
      save: act((shown) => this.save(shown)),
      open: (file) => void file.text().then((text) => this.shown && this.open(this.shown, text)),
      clear: act((shown) => this.clear(shown)),
    });
    const tasks = new TaskList(words, CHECK);
    const pages = new Pages(words, tasks.box, {
      turned: (page) => this.shown && this.turned(this.shown, page),
      mayLeave: (chapter) => !this.shown || this.mayLeave(this.shown, chapter),
    });
    const made = { panel, tasks, pages };
    this.tools.set(words.title, made);
    return made;
  }

  private answered(target: EventTarget | null): void {
    const { shown } = this;
    const control = shown?.parts.controls.find((each) => each === target);
    if (!control || !shown) return;
    const ofQuestion = shown.parts.byQuestion.get(questionOf(control)) ?? [control];
    keepApart(control, ofQuestion);
    noteAnswers(ofQuestion, shown.filled);
    this.apply(shown);
  }

  /** Shows what follows, and says what that has changed. */
  private apply(shown: Shown): void {
    const { data, panel, parts, conditional, last, tasks } = shown;
    const { words } = data;
    const filled = caseIn(shown);
    const state = shown.routing.stateOf(filled);
    const isOnly = panel.only.checked;
    showAsked(parts, state, isOnly, words);
    showOffered(parts, state, conditional, isOnly);
    showCarried(parts, state, words);
    showAtQuestions(parts.byId, state.ratings, words);
    if (state !== last) panel.rate(state.ratings);
    tasks.show(parts.chapters, state);
    const said = statusOf(data.words, parts, state, last);
    if (panel.status.textContent !== said) panel.status.textContent = said;
    shown.last = state;
    if (shown.pages.page === CHECK) this.drawAnswers(shown, state, filled);
  }

  private drawAnswers(shown: Shown, state: FormState, filled: FilledCase): void {
    const { pages, parts, data } = shown;
    const content = checkContent(parts, state, notCounted(filled.answers, state), data.words);
    pages.check.replaceChildren(
      ...content,
      button(data.words.save, 'govuk-button', () => this.save(shown)),
    );
  }

  private save(shown: Shown): void {
    this.around.saved(caseFile(shown.data.words.caseTitle, caseIn(shown)));
  }

  /** Of what a check found, each page shows its own. */
  private turned(shown: Shown, page: string): void {
    shown.panel.status.textContent = countOf(shown.data.words, shown.last!);
    const found = shown.isChecked ? this.problems(shown) : [];
    const here = found.filter(({ part }) => page === CHECK || shown.pages.pageOf(part) === page);
    clearProblems(shown.panel.outcome);
    if (here.length > 0) this.showFound(shown, here, false);
    if (page !== CHECK) return;
    this.around.needsAll?.();
    this.drawAnswers(shown, shown.last!, caseIn(shown));
  }

  private check(shown: Shown): void {
    shown.isChecked = true;
    this.isPending = this.around.needsAll?.() === true;
    if (this.isPending) return;
    if (shown.pages.page !== undefined && shown.parts.chapters.length > 1) shown.pages.go(CHECK);
    this.showFound(shown, this.problems(shown));
  }

  /** What is missing or wrong in a section is shown to those who go on; they may still come back to it later. */
  private mayLeave(shown: Shown, chapter: Chapter): boolean {
    const found = this.problems(shown).filter(({ part }) => chapter.element.contains(part));
    if (found.length > 0) this.showFound(shown, found);
    return found.length === 0;
  }

  private problems({ parts, last, data }: Shown): Problem[] {
    return problemsOf(parts, last!, data.words);
  }

  private showFound({ panel, data }: Shown, problems: readonly Problem[], focuses = true): void {
    showProblems(panel.outcome, problems, data.words, focuses);
  }

  private open(shown: Shown, text: string): void {
    const { data, panel, parts } = shown;
    const read = readFilledCase(text);
    clearProblems(panel.outcome);
    if (!read) {
      panel.status.textContent = data.words.notACase;
      return;
    }
    clear(parts.controls);
    const filled = filledFrom(read, data.form.routing);
    fillIn(parts.controls, filled);
    this.filledAnew(shown, filled);
    const known = new Set([...data.form.names, ...data.form.facts]);
    const others = [...read.facts.keys(), ...read.answers.keys()].filter((name) => !known.has(name));
    panel.status.textContent += told(data.words.notOnPage, others);
  }

  private clear(shown: Shown): void {
    clear(shown.parts.controls);
    clearProblems(shown.panel.outcome);
    this.filledAnew(shown, {});
  }

  private filledAnew(shown: Shown, filled: Readonly<Filled>): void {
    shown.isChecked = false;
    for (const name of Object.keys(shown.filled)) delete shown.filled[name];
    Object.assign(shown.filled, filled, readAnswers(shown.parts.controls));
    this.apply(shown);
  }
}

/** The case that is filled in; what a question was answered that the form does not have any more is no part of it. */
function caseIn({ filled, data }: Shown): FilledCase {
  const { facts, answers } = caseFrom(filled);
  const known = new Set(data.form.names);
  return { facts, answers: new Map([...answers].filter(([name]) => known.has(name))) };
}
