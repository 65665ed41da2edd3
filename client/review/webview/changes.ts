/** The changes on the page: each in a row, with what can be done about it. */
import type { PageState, ShownChange } from '../messages.ts';

type Act = 'show' | 'open' | 'sides' | 'accept';

interface Row {
  readonly at: number;
  readonly element: HTMLElement;
  readonly of: string;
  readonly isAccepted: boolean;
  /** All that is read in it, in small letters. */
  readonly words: string;
}

export class Changes {
  private readonly place: HTMLElement;
  private readonly act: (act: Act, at: number) => void;
  private rows: readonly Row[] = [];
  private current = -1;

  constructor(place: HTMLElement, act: (act: Act, at: number) => void) {
    this.place = place;
    this.act = act;
  }

  /** Shows changes in place of those that were shown, as far down the page as it was. */
  show(html: string, shown: readonly ShownChange[]): void {
    const focused = document.activeElement?.id;
    const { scrollY } = window;
    this.place.innerHTML = html;
    this.rows = [...this.place.querySelectorAll<HTMLElement>('[data-change]')].flatMap((element) => {
      const at = Number(element.dataset.change);
      const change = shown[at];
      return change ? [this.row(element, at, change)] : [];
    });
    this.mark(Math.min(this.current, this.rows.length - 1));
    window.scrollTo(0, scrollY);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  /** Hides what is not wanted. @returns how many of how many are left. */
  filter({ words, left, onlyOpen }: PageState): { readonly some: number; readonly all: number } {
    const sought = words.trim().toLowerCase();
    for (const row of this.rows)
      row.element.hidden =
        left.includes(row.of) || (onlyOpen && row.isAccepted) || !row.words.includes(sought);
    for (const group of this.place.querySelectorAll<HTMLElement>('tbody, table')) {
      const rows = [...group.querySelectorAll<HTMLElement>('[data-change]')];
      group.hidden = rows.length > 0 && rows.every(({ hidden }) => hidden);
    }
    return { some: this.seen.length, all: this.rows.length };
  }

  /** Goes to the next change that is to be seen, or to the one before; after the last comes the first. */
  step(by: 1 | -1): void {
    const { seen } = this;
    if (seen.length === 0) return;
    const here = seen.findIndex(({ at }) => at === this.current);
    const next = here < 0 ? (by > 0 ? 0 : seen.length - 1) : (here + by + seen.length) % seen.length;
    const row = seen[next]!;
    this.mark(row.at);
    row.element.focus({ preventScroll: true });
    row.element.scrollIntoView({ block: 'center' });
    this.act('show', row.at);
  }

  private get seen(): readonly Row[] {
    return this.rows.filter(({ element }) => !element.hidden);
  }

  private mark(at: number): void {
    this.current = at;
    for (const { element, at: own } of this.rows) {
      element.classList.toggle('carag-review__current', own === at);
      if (own === at) element.ariaCurrent = 'true';
      else element.ariaCurrent = null;
    }
  }

  private row(element: HTMLElement, at: number, { of, isAccepted, hasSides }: ShownChange): Row {
    const words = (element.textContent ?? '').toLowerCase();
    const head = element.querySelector('th')!;
    const what = head.firstChild?.textContent ?? '';
    element.tabIndex = -1;
    element.id = `change-${at}`;
    const acts: [Act, string, boolean][] = [
      ['open', 'Open', true],
      ['sides', 'Side by side', hasSides],
      ['accept', 'Accept…', !isAccepted],
    ];
    const group = document.createElement('span');
    group.className = 'carag-review__acts';
    for (const [act, text, isOffered] of acts)
      if (isOffered) group.append(this.button(act, `${act}-${at}`, text, what, at));
    head.append(group);
    return { at, element, of, isAccepted, words };
  }

  private button(act: Act, id: string, text: string, what: string, at: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.id = id;
    button.className = 'carag-review__act';
    button.textContent = text;
    button.ariaLabel = `${text} ${what}`;
    button.addEventListener('click', () => {
      this.mark(at);
      this.act(act, at);
    });
    return button;
  }
}
