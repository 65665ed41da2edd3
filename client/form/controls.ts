/** Reads what is filled in on a form, and fills it in again. */

/** What is filled in: by a control's name, the values that are ticked, chosen or typed. */
export type Filled = Record<string, string[]>;

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Returns what is filled in. */
export function readAnswers(form: HTMLElement): Filled {
  const answers: Filled = {};
  for (const control of controls(form)) {
    if (isTick(control) ? control.checked : control.value) {
      answers[control.name] = [...(answers[control.name] ?? []), control.value];
    }
  }
  return answers;
}

/** Fills in what was filled in before, as far as the form still asks for it. */
export function fillIn(form: HTMLElement, answers: Readonly<Filled>): void {
  for (const control of controls(form)) {
    const values = answers[control.name];
    if (!values) continue;
    if (isTick(control)) control.checked = values.includes(control.value);
    else control.value = values[0] ?? '';
  }
}

/** Empties every control. */
export function clear(form: HTMLElement): void {
  for (const control of controls(form)) {
    if (isTick(control)) control.checked = false;
    else control.value = '';
  }
}

/** A choice that stands alone takes away all others of its question, and any other takes it away. */
export function keepApart(form: HTMLElement, chosen: Control): void {
  if (!isTick(chosen) || !chosen.checked) return;
  const question = chosen.name.replace(/:or$/, '');
  for (const other of controls(form)) {
    if (other === chosen || other.name.replace(/:(?:or|listed|day|month|year)$/, '') !== question) continue;
    const isAlone = standsAlone(chosen) || standsAlone(other);
    if (isAlone && isTick(other)) other.checked = false;
    else if (isAlone) other.value = '';
  }
}

const standsAlone = (control: Control) => control.dataset.behaviour === 'exclusive';

export function controls(form: HTMLElement): Control[] {
  return [...form.querySelectorAll<Control>('input[name], select[name], textarea[name]')];
}

export function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}
