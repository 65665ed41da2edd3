/** The panel above a form with which it is tried: what is shown, what is checked, and cases that are saved and opened. */
import type { LiveWords } from '../../server/form/text/live-words.ts';
import { element } from './summary.ts';

export interface Panel {
  readonly box: HTMLElement;
  readonly only: HTMLInputElement;
  /** Says what has changed, to those who hear the page, too. */
  readonly status: HTMLElement;
  /** Where the outcome of a check is shown. */
  readonly outcome: HTMLElement;
  readonly file: HTMLInputElement;
}

/** What the panel is to do. */
export interface Acts {
  apply(): void;
  check(): void;
  save(): void;
  open(file: File): void;
  clear(): void;
}

/** Makes the panel; nothing of it is there without a script. */
export function panelFor(words: LiveWords, acts: Acts): Panel {
  const box = element('section', 'carag-try');
  box.setAttribute('aria-labelledby', 'carag-try-title');
  const title = element('h2', 'govuk-heading-s', words.title);
  title.id = 'carag-try-title';
  const [item, only] = checkbox('carag-only', words.only);
  const status = element('p', 'govuk-body carag-status');
  status.setAttribute('role', 'status');
  const file = element('input', '');
  file.type = 'file';
  file.accept = '.yaml,.yml';
  file.hidden = true;
  file.setAttribute('aria-label', words.open);
  const outcome = element('div', 'carag-outcome');
  const buttons = element('div', 'govuk-button-group');
  buttons.append(
    button(words.check, () => acts.check()),
    button(words.save, () => acts.save()),
    button(words.open, () => file.click()),
    button(words.clear, () => acts.clear()),
    file,
  );
  box.append(title, item, status, buttons, element('p', 'govuk-hint', words.madeUp), outcome);
  only.addEventListener('change', () => acts.apply());
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) acts.open(chosen);
    file.value = '';
  });
  return { box, only, status, outcome, file };
}

function checkbox(id: string, text: string): [HTMLElement, HTMLInputElement] {
  const input = element('input', 'govuk-checkboxes__input');
  input.type = 'checkbox';
  input.id = id;
  const label = element('label', 'govuk-label govuk-checkboxes__label', text);
  label.htmlFor = id;
  const item = element('div', 'govuk-checkboxes__item');
  item.append(input, label);
  const group = element('div', 'govuk-checkboxes govuk-checkboxes--small');
  group.append(item);
  return [group, input];
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'govuk-button govuk-button--secondary', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
