/** Reads what is filled in on the form, and fills it in again when the form is shown anew. */
import type { Answers } from '../messages.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Returns what is filled in. */
export function readAnswers(form: HTMLElement): Answers {
  const answers: Answers = {};
  for (const control of controls(form)) {
    if (isTick(control) ? control.checked : control.value) {
      answers[control.name] = [...(answers[control.name] ?? []), control.value];
    }
  }
  return answers;
}

/** Fills in what was filled in before, as far as the form still asks for it. */
export function fillIn(form: HTMLElement, answers: Answers): void {
  for (const control of controls(form)) {
    const values = answers[control.name];
    if (!values) continue;
    if (isTick(control)) control.checked = values.includes(control.value);
    else control.value = values[0] ?? '';
  }
}

function controls(form: HTMLElement): Control[] {
  return [...form.querySelectorAll<Control>('input[name], select[name], textarea[name]')];
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}
