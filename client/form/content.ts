/** Puts a form on a page in place of the one before it, of which everything stays that is still the same. */
import { PART } from '../../server/form/live/data.ts';

/** A form in an element of a page. */
export class Content {
  private readonly place: HTMLElement;
  private frame = '';
  private parts: readonly string[] = [];
  private shown: HTMLElement[] = [];

  constructor(place: HTMLElement) {
    this.place = place;
  }

  /** Takes a form that stands on the page already for its own. */
  adopt(html: string): void {
    const [frame = '', ...parts] = html.split(PART);
    this.frame = frame;
    this.parts = parts;
    this.shown = [...this.place.firstElementChild!.children].map((part) => part as HTMLElement);
  }

  /**
   * Shows a form.
   * @param isOther it is of another document, so that nothing of the one before may stay.
   * @returns the elements that are new on the page.
   */
  show(html: string, isOther: boolean): HTMLElement[] {
    const [frame = '', ...parts] = html.split(PART);
    const isKept = !isOther && frame === this.frame && this.shown.length === this.parts.length;
    this.frame = frame;
    const { from, to } = isKept ? difference(this.parts, parts) : { from: 0, to: 0 };
    if (!isKept) {
      this.place.innerHTML = frame;
      this.parts = [];
      this.shown = [];
    }
    const added = parts.slice(from, parts.length - to).map(elementOf);
    const before = this.shown[this.shown.length - to];
    const root = this.place.firstElementChild;
    if (!root) return [];
    for (const gone of this.shown.splice(from, this.shown.length - to - from, ...added)) gone.remove();
    if (before) before.before(...added);
    else if (this.shown.length > added.length) this.shown[from - 1]!.after(...added);
    else root.append(...added);
    this.parts = parts;
    return added;
  }
}

/** How many parts are the same from the start, and how many of the others from the end. */
function difference(before: readonly string[], after: readonly string[]): { from: number; to: number } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let to = 0;
  while (to < most - from && before.at(-1 - to) === after.at(-1 - to)) to++;
  return { from, to };
}

function elementOf(markup: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content.firstElementChild as HTMLElement;
}
