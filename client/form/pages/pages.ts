/** Parts a form into pages: a list of tasks, a page for each section, and one on which all answers are checked. */
import type { LiveWords } from '../../../server/form/text/live-words.ts';
import { button, element, hide, linkTo } from '../elements.ts';
import type { Chapter, Parts } from '../parts.ts';

/** The page with the list of tasks, and the one on which answers are checked; all others are called as their section. */
export const LIST = 'carag-tasks';
export const CHECK = 'carag-check';

/** What is to happen when the reader goes on. */
export interface Turns {
  /** Another page is shown. */
  turned(page: string): void;
  /** Whether the reader may leave a section: what is wrong there is shown otherwise. */
  mayLeave(chapter: Chapter): boolean;
}

/** The pages of a form. Whether they are shown one at a time is for the reader to say. */
export class Pages {
  readonly check = element('div', 'carag-answers');
  /** What leads back to the list stands before all else. */
  readonly back: HTMLElement;
  private readonly foot: HTMLElement;
  private readonly list: HTMLElement;
  private readonly turns: Turns;
  private readonly words: LiveWords;
  private parts: Parts | undefined;
  private current = LIST;
  private isWhole = false;

  constructor(words: LiveWords, list: HTMLElement, turns: Turns) {
    this.turns = turns;
    this.words = words;
    this.list = list;
    this.list.id = LIST;
    this.check.id = CHECK;
    const back = linkTo(LIST, 'govuk-back-link', words.backToTasks);
    this.back = element('div', 'carag-pages__back', back);
    const onwards = button(words.goOn, 'govuk-button', () => this.goOn());
    const aside = linkTo(LIST, 'govuk-link', words.later);
    this.foot = element('div', 'govuk-button-group carag-pages__on', onwards, aside);
  }

  /** The page that is shown; undefined where the form is shown as a whole. */
  get page(): string | undefined {
    return this.isWhole ? undefined : this.current;
  }

  /** Puts what belongs to the pages around a form that is shown anew, and shows the page that was shown. */
  frame(parts: Parts, isWhole: boolean): void {
    this.parts = parts;
    this.isWhole = isWhole;
    const { root, chapters } = parts;
    if (root.firstElementChild !== this.back) root.prepend(this.back);
    if (root.lastElementChild !== this.foot) root.append(this.check, this.foot);
    const first = chapters[0]?.element;
    if (first?.previousElementSibling !== this.list) first?.before(this.list);
    for (const { heading } of chapters) heading.tabIndex = -1;
    const isThere = [CHECK, ...chapters.map(({ id }) => id)].includes(this.current);
    if (!isThere) this.current = this.first;
    this.draw();
  }

  /** Goes to a page, as if it were another one: from its top, and with the keyboard at its heading. */
  go(page: string): void {
    this.turn(page);
    const heading = this.headingOf(page);
    if (heading) heading.tabIndex = -1;
    heading?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  /** Shows the page that an element is on; true where that was another one. */
  reveal(target: Element): boolean {
    const page = this.pageOf(target);
    if (this.isWhole || page === undefined || page === this.current) return false;
    this.turn(page);
    return true;
  }

  /** The page that an element is on; undefined of what is on all of them. */
  pageOf(target: Element): string | undefined {
    if (this.list.contains(target)) return LIST;
    if (this.check.contains(target)) return CHECK;
    return this.parts?.chapters.find((chapter) => chapter.element.contains(target))?.id;
  }

  private turn(page: string): void {
    this.current = page;
    this.draw();
    this.turns.turned(page);
  }

  /** A form of a single section has no list before it. */
  private get first(): string {
    const [first, ...others] = this.parts?.chapters ?? [];
    return others.length > 0 || !first ? LIST : first.id;
  }

  private goOn(): void {
    const { chapters } = this.parts!;
    const at = chapters.findIndex(({ id }) => id === this.current);
    const chapter = chapters[at];
    if (chapter && !this.turns.mayLeave(chapter)) return;
    const next = chapters.slice(at + 1).find(({ element: { hidden } }) => !hidden);
    this.go(next?.id ?? CHECK);
  }

  private headingOf(page: string): HTMLElement | undefined {
    const chapter = this.parts?.chapters.find(({ id }) => id === page);
    if (chapter) return chapter.heading;
    const place = page === CHECK ? this.check : this.list;
    return place.querySelector<HTMLElement>('h2') ?? undefined;
  }

  private draw(): void {
    const { root, chapters } = this.parts!;
    const isChapter = chapters.some(({ id }) => id === this.current);
    const hasList = this.first === LIST;
    const kind = this.isWhole ? 'whole' : isChapter ? 'section' : this.current;
    // Whatever is written anew is laid out anew, even where it is the same.
    if (root.dataset.page !== kind) root.dataset.page = kind;
    for (const {
      id,
      element: { classList },
    } of chapters)
      classList.toggle('carag-elsewhere', !this.isWhole && id !== this.current);
    hide(this.back, this.isWhole || this.current === this.first);
    lead(this.back.querySelector('a')!, this.first);
    hide(this.list, this.isWhole || this.current !== LIST);
    hide(this.check, this.isWhole || this.current !== CHECK);
    hide(this.foot, this.isWhole || !isChapter);
    const aside = this.foot.querySelector('a')!;
    lead(aside, hasList ? LIST : CHECK);
    aside.textContent = hasList ? this.words.later : this.words.checkPage;
  }
}

function lead(link: HTMLAnchorElement, id: string): void {
  if (link.getAttribute('href') !== `#${id}`) link.setAttribute('href', `#${id}`);
}
