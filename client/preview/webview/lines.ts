/** Finds the part of the form that a line of the source gives, and the line behind a part. */
import type { Place } from '../messages.ts';

const controls = 'a[href], button, input, select, textarea, label, summary, [contenteditable]';
// The form says with `data-line` which line of its own document a part comes from; where `data-from` names
// another document, `data-from-line` is a line of that one.
const own = '[data-line]';
const placed = `${own}, [data-from-line]`;

/** Returns the element that starts last at or before a line of the form's own document. */
export function elementAt(form: HTMLElement, line: number): HTMLElement | undefined {
  const lineOf = (element: HTMLElement) => Number(element.dataset.line);
  const started = all(form, own).filter((element) => lineOf(element) <= line);
  return started.reduce<HTMLElement | undefined>(
    (last, element) => (last && lineOf(last) > lineOf(element) ? last : element),
    undefined,
  );
}

/** Returns where a part of the form comes from. */
export function placeOf(part: Element): Place | undefined {
  const { line, fromLine } = part.closest<HTMLElement>(placed)?.dataset ?? {};
  if (line !== undefined) return { line: Number(line), from: undefined };
  const from = part.closest<HTMLElement>('[data-from]')?.dataset.from;
  return fromLine === undefined ? undefined : { line: Number(fromLine), from };
}

/** Whether a click there answers the form rather than asks for the source. */
export function isControl(part: Element): boolean {
  return part.closest(controls) !== null;
}

/** Gives a tab stop to every part with a place in the source that holds no control to stop at. */
export function addTabStops(form: HTMLElement): void {
  for (const element of all(form, placed)) {
    const hasStop = element.matches(controls) || element.querySelector(`${controls}, ${placed}`);
    if (!hasStop) element.tabIndex = 0;
  }
}

function all(form: HTMLElement, selector: string): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(selector)];
}
