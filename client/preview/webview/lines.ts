/** Finds the part of the form that a line of the source gives, and the line behind a part. */
import type { Place } from '../messages.ts';

const controls = 'a[href], button, input, select, textarea, label, summary, [contenteditable]';
// The form says with `data-line` which line of its own document a part comes from; where `data-from` names
// another document, `data-from-line` is a line of that one.
const own = '[data-line]';
const placed = `${own}, [data-from-line]`;

/** A part of the form, with the line of the source that it starts on. */
interface Started {
  readonly line: number;
  readonly element: HTMLElement;
}

/** Returns the element that starts last at or before a line of the form's own document. */
export function elementAt(form: HTMLElement, line: number): HTMLElement | undefined {
  return lastBefore(line, partsFrom(form, undefined));
}

/** Returns the parts of the form that come from its own document, or from another that it names, in the order of lines. */
export function partsFrom(form: HTMLElement, from: string | undefined): readonly Started[] {
  const isFrom = (element: Element) => element.closest<HTMLElement>('[data-from]')?.dataset.from === from;
  const elements = from === undefined ? all(form, own) : all(form, '[data-from-line]').filter(isFrom);
  return elements
    .map((element) => ({ line: Number(element.dataset.line ?? element.dataset.fromLine), element }))
    .sort((a, b) => a.line - b.line);
}

/** Returns the part that starts last at or before a line; of several the one that comes last. */
export function lastBefore(line: number, parts: readonly Started[]): HTMLElement | undefined {
  return parts.findLast((part) => part.line <= line)?.element;
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
export function addTabStops(part: Element): void {
  const own = part instanceof HTMLElement && part.matches(placed) ? [part] : [];
  for (const element of [...own, ...all(part, placed)]) {
    const hasStop = element.matches(controls) || element.querySelector(`${controls}, ${placed}`);
    if (!hasStop) element.tabIndex = 0;
  }
}

function all(form: Element, selector: string): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(selector)];
}
