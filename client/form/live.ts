/** Makes a form answer: what is filled in decides what is asked, with the code that runs cases. */
import { caseFile, readFilledCase } from '../../server/form/live/case-file.ts';
import type { LiveData } from '../../server/form/live/data.ts';
import { caseFrom, filledFrom } from '../../server/form/live/filled.ts';
import { type FormState, LiveRouting } from '../../server/form/live/state.ts';
import { clear, controls, fillIn, keepApart, readAnswers } from './controls.ts';
import { offerCases, type Wanted } from './made-up.ts';
import { type Panel, panelFor } from './panel.ts';
import { showAsked, showCarried, shownIds } from './routing.ts';
import { clearProblems, problemsOf, showProblems } from './summary.ts';

const MOST_TOLD = 5;

export type { LiveData };

/** A form on a page, kept up with its answers. */
export class LivePage {
  private readonly form: HTMLElement;
  private readonly saved: (text: string) => void;
  private readonly wanted: Wanted | undefined;
  private shown: Shown | undefined;
  private isOnly = false;

  /**
   * @param saved takes the text of a case that is to be kept.
   * @param wanted asks for a case in which a question is asked, or is not, where somebody can make one up.
   */
  constructor(form: HTMLElement, saved: (text: string) => void, wanted?: Wanted) {
    this.form = form;
    this.saved = saved;
    this.wanted = wanted;
    form.addEventListener('input', ({ target }) => this.answered(target));
  }

  /** Makes the form that is now on the page answer; without data, it is a picture. */
  show(data: LiveData | undefined): void {
    this.shown = data && { data, routing: new LiveRouting(data.form), panel: this.panelOf(data) };
    if (!this.shown) return;
    const { box, only } = this.shown.panel;
    only.checked = this.isOnly;
    const head = this.form.querySelector('.carag-head');
    if (head) head.after(box);
    else this.form.prepend(box);
    if (this.wanted) offerCases(this.form, data!, this.wanted);
    this.apply(this.shown);
  }

  /** Fills in a case, by its document. */
  fill(text: string): void {
    if (this.shown) this.open(this.shown, text);
  }

  /** Says something where what has changed is said. */
  tell(text: string): void {
    if (this.shown) this.shown.panel.status.textContent = text;
  }

  private panelOf({ words }: LiveData): Panel {
    const act = (what: (shown: Shown) => void) => () => this.shown && what(this.shown);
    return panelFor(words, {
      apply: act((shown) => this.apply(shown)),
      check: act((shown) => this.check(shown)),
      save: act(({ data }) => this.saved(caseFile(data.words.caseTitle, caseFrom(readAnswers(this.form))))),
      open: (file) => void file.text().then((text) => this.shown && this.open(this.shown, text)),
      clear: act((shown) => this.clear(shown)),
    });
  }

  private stateOf({ routing }: Shown): FormState {
    return routing.stateOf(caseFrom(readAnswers(this.form)));
  }

  private answered(target: EventTarget | null): void {
    const control = controls(this.form).find((each) => each === target);
    if (!control || !this.shown) return;
    keepApart(this.form, control);
    this.apply(this.shown);
  }

  /** Shows what follows, and says what that has changed. */
  private apply(shown: Shown): void {
    const { data, panel } = shown;
    const state = this.stateOf(shown);
    this.isOnly = panel.only.checked;
    const before = shownIds(this.form);
    showAsked(this.form, state, this.isOnly);
    showCarried(this.form, state, data.words);
    panel.status.textContent = statusOf(state, data.words, before, shownIds(this.form));
  }

  private check(shown: Shown): void {
    const { data, panel } = shown;
    showProblems(panel.outcome, problemsOf(this.form, this.stateOf(shown), data.words), data.words);
  }

  private open(shown: Shown, text: string): void {
    const { data, panel } = shown;
    clearProblems(document);
    const read = readFilledCase(text);
    if (!read) {
      panel.status.textContent = data.words.notACase;
      return;
    }
    clear(this.form);
    fillIn(this.form, filledFrom(read, data.form.routing));
    this.filledAnew(shown);
    const known = new Set([...data.form.names, ...data.form.facts]);
    const others = [...read.facts.keys(), ...read.answers.keys()].filter((name) => !known.has(name));
    panel.status.textContent += told(data.words.notOnPage, others);
  }

  private clear(shown: Shown): void {
    clear(this.form);
    clearProblems(document);
    this.filledAnew(shown);
  }

  /** Tells those who keep the answers of the page, too. */
  private filledAnew(shown: Shown): void {
    this.form.dispatchEvent(new Event('input'));
    this.apply(shown);
  }
}

/** What is at work in the form that is shown. */
interface Shown {
  readonly data: LiveData;
  readonly routing: LiveRouting;
  readonly panel: Panel;
}

/** How far the form is answered, and what has come and gone. */
function statusOf(
  { count }: FormState,
  words: LiveData['words'],
  before: readonly string[],
  after: readonly string[],
): string {
  const [first, second, third] = words.count.split('#');
  const [was, is] = [new Set(before), new Set(after)];
  const come = after.filter((id) => !was.has(id));
  const gone = before.filter((id) => !is.has(id));
  return `${first}${count.answered}${second}${count.asked}${third}${told(words.nowAsked, come)}${told(words.noLonger, gone)}`;
}

function told(words: string, ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const more = ids.length > MOST_TOLD ? ` + ${ids.length - MOST_TOLD}` : '';
  return ` ${words.replace('#', ids.slice(0, MOST_TOLD).join(', ') + more)}`;
}
