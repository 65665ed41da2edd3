/** The tools above the changes: words and classes to filter by, steps to the next and to the one before, a copy. */
import type { PageState, ShownChange } from '../messages.ts';

export interface Acts {
  filter(): void;
  step(by: 1 | -1): void;
  copy(): void;
}

export class Tools {
  private readonly box: HTMLElement;
  private readonly words: HTMLInputElement;
  private readonly classes = document.createElement('span');
  private readonly onlyOpen: HTMLInputElement;
  private readonly count = document.createElement('p');
  private readonly acts: Acts;
  private left = new Set<string>();

  constructor(box: HTMLElement, acts: Acts) {
    this.box = box;
    this.acts = acts;
    this.words = document.createElement('input');
    this.words.type = 'search';
    this.words.id = 'review-words';
    this.words.addEventListener('input', () => acts.filter());
    const label = document.createElement('label');
    label.append('Filter ', this.words);
    const [open, onlyOpen] = ticked('Only what is not accepted', false, () => acts.filter());
    this.onlyOpen = onlyOpen;
    this.classes.className = 'carag-review__classes';
    this.classes.setAttribute('role', 'group');
    this.classes.ariaLabel = 'Classes of changes';
    this.count.className = 'carag-review__count';
    this.count.setAttribute('role', 'status');
    const steps = document.createElement('span');
    steps.className = 'carag-review__steps';
    steps.append(
      button('Previous', () => acts.step(-1)),
      button('Next', () => acts.step(1)),
      button('Copy as Markdown', () => acts.copy()),
    );
    box.setAttribute('role', 'search');
    box.append(label, this.classes, open, steps, this.count);
  }

  get wanted(): PageState {
    return { words: this.words.value, left: [...this.left], onlyOpen: this.onlyOpen.checked };
  }

  /** Puts the filter back as it was before the page was hidden. */
  restore(state: PageState | undefined): void {
    this.words.value = state?.words ?? '';
    this.left = new Set(state?.left);
    this.onlyOpen.checked = state?.onlyOpen ?? false;
  }

  /** Offers the classes of which there are changes. */
  show(changes: readonly ShownChange[]): void {
    this.box.hidden = changes.length === 0;
    const focused = document.activeElement?.id;
    const classes = [...new Set(changes.map(({ of }) => of))];
    this.classes.replaceChildren(...classes.map((of) => this.ofClass(of)));
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  tell({ some, all }: { readonly some: number; readonly all: number }): void {
    this.count.textContent = some === all ? `${all} changes` : `${some} of ${all} changes`;
    if (all === 1 && some === 1) this.count.textContent = '1 change';
  }

  private ofClass(of: string): HTMLElement {
    const [label, input] = ticked(of, !this.left.has(of), () => {
      if (input.checked) this.left.delete(of);
      else this.left.add(of);
      this.acts.filter();
    });
    input.id = `class-${of}`;
    return label;
  }
}

function ticked(text: string, isOn: boolean, act: () => void): [HTMLLabelElement, HTMLInputElement] {
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.checked = isOn;
  input.addEventListener('change', act);
  const label = document.createElement('label');
  label.append(input, ` ${text}`);
  return [label, input];
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'carag-review__act';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
