/** Makes a form answer: what is filled in decides what is asked, with the code that runs cases. */
import { caseFile, readCaseFile } from '../../server/form/live/case-file.ts';
import type { LiveData } from '../../server/form/live/data.ts';
import { caseFrom, filledFrom } from '../../server/form/live/filled.ts';
import { type FormState, LiveRouting } from '../../server/form/live/state.ts';
import { clear, controls, fillIn, keepApart, readAnswers } from './controls.ts';
import { type Panel, panelFor } from './panel.ts';
import { showAsked, showCarried, shownIds } from './routing.ts';
import { clearProblems, problemsOf, showProblems } from './summary.ts';

const MOST_TOLD = 5;

/** A form on a page, kept up with its answers. */
export class LivePage {
  private readonly form: HTMLElement;
  private readonly data: LiveData;
  private readonly routing: LiveRouting;
  private readonly panel: Panel;
  private readonly saved: (text: string) => void;

  /** @param saved takes the text of a case that is to be kept. */
  constructor(form: HTMLElement, data: LiveData, saved: (text: string) => void) {
    this.form = form;
    this.data = data;
    this.saved = saved;
    this.routing = new LiveRouting(data.form);
    this.panel = panelFor(data.words, {
      apply: () => this.apply(),
      check: () => this.check(),
      save: () => this.save(),
      open: (file) => void file.text().then((text) => this.open(text)),
      clear: () => this.clear(),
    });
    const head = form.querySelector('.carag-head');
    if (head) head.after(this.panel.box);
    else form.prepend(this.panel.box);
    form.addEventListener('input', ({ target }) => this.answered(target));
    this.apply();
  }

  private get state(): FormState {
    return this.routing.stateOf(caseFrom(readAnswers(this.form)));
  }

  private answered(target: EventTarget | null): void {
    const control = controls(this.form).find((each) => each === target);
    if (!control) return;
    keepApart(this.form, control);
    this.apply();
  }

  /** Shows what follows, and says what that has changed. */
  private apply(): void {
    const { words } = this.data;
    const { state } = this;
    const before = new Set(shownIds(this.form));
    showAsked(this.form, state, this.panel.only.checked);
    showCarried(this.form, state, words);
    const after = shownIds(this.form);
    const now = new Set(after);
    const { asked, answered } = state.count;
    const [first, second, third] = words.count.split('#');
    this.panel.status.textContent = [
      `${first}${answered}${second}${asked}${third}`,
      told(
        words.nowAsked,
        after.filter((id) => !before.has(id)),
      ),
      told(
        words.noLonger,
        [...before].filter((id) => !now.has(id)),
      ),
    ].join(' ');
  }

  private check(): void {
    showProblems(this.panel.outcome, problemsOf(this.form, this.state, this.data.words), this.data.words);
  }

  private save(): void {
    this.saved(caseFile(this.data.words.caseTitle, caseFrom(readAnswers(this.form))));
  }

  private open(text: string): void {
    const { words, form } = this.data;
    clearProblems(document);
    const read = readCaseFile(text);
    if (!read) {
      this.panel.status.textContent = words.notACase;
      return;
    }
    clear(this.form);
    fillIn(this.form, filledFrom(read, form.routing));
    this.apply();
    const known = new Set([...form.names, ...form.facts]);
    const others = [...read.facts.keys(), ...read.answers.keys()].filter((name) => !known.has(name));
    if (others.length > 0) this.panel.status.textContent += ` ${told(words.notOnPage, others)}`;
  }

  private clear(): void {
    clear(this.form);
    clearProblems(document);
    this.apply();
  }
}

function told(words: string, ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const more = ids.length > MOST_TOLD ? ` + ${ids.length - MOST_TOLD}` : '';
  return words.replace('#', ids.slice(0, MOST_TOLD).join(', ') + more);
}
