/** Reads what is filled in on a form, and fills it in again. */

/** What is filled in: by a control's name, the values that are ticked, chosen or typed. */
export type Filled = Record<string, string[]>;

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The controls of a form that answer its questions. */
export function controlsIn(form: ParentNode): Control[] {
  return [...form.querySelectorAll<Control>('input[name], select[name], textarea[name]')];
}

/** Returns what is filled in. */
export function readAnswers(controls: Iterable<Control>): Filled {
  const answers: Filled = {};
  for (const control of controls) {
    if (isTick(control) ? control.checked : control.value) {
      answers[control.name] = [...(answers[control.name] ?? []), control.value];
    }
  }
  return answers;
}

/** Notes what is filled in over what was noted before; what has no control any more is kept. */
export function noteAnswers(controls: readonly Control[], answers: Filled): void {
  for (const { name } of controls) delete answers[name];
  Object.assign(answers, readAnswers(controls));
}

/** Fills in what was filled in before, as far as the form still asks for it. */
export function fillIn(controls: Iterable<Control>, answers: Readonly<Filled>): void {
  for (const control of controls) {
    const values = answers[control.name];
    if (!values) continue;
    if (isTick(control)) control.checked = values.includes(control.value);
    else control.value = values[0] ?? '';
  }
}

/** Empties every control. */
export function clear(controls: Iterable<Control>): void {
  for (const control of controls) {
    if (isTick(control)) control.checked = false;
    else control.value = '';
  }
}

/**
 * A choice that stands alone takes away all others of its question, and any other takes it away; so do the one option
 * that is chosen and what is typed in its place.
 */
export function keepApart(chosen: Control, ofQuestion: readonly Control[]): void {
  if (isTick(chosen) ? !chosen.checked : !chosen.value) return;
  for (const other of ofQuestion) {
    const isAlone = standsAlone(chosen) || standsAlone(other) || isOne(chosen) !== isOne(other);
    if (other === chosen || !isAlone) continue;
    if (isTick(other)) other.checked = false;
    else other.value = '';
  }
}

const standsAlone = (control: Control) => control.dataset.behaviour === 'exclusive';

const isOne = ({ type }: Control) => type === 'radio';

export function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}
