/** Keeps unfolded what the reader has unfolded, and unfolds the part that the cursor is in. */

/** Returns the ids of the parts that are unfolded. */
export function unfoldedParts(form: HTMLElement): string[] {
  return folds(form).flatMap(({ open, id }) => (open ? [id] : []));
}

/** Unfolds the parts that were unfolded before, as far as the form still has them. */
export function unfold(form: HTMLElement, ids: readonly string[]): void {
  for (const part of folds(form)) part.open = ids.includes(part.id);
}

// The part that was unfolded because the cursor is in its source, to be folded again once it has left.
let unfoldedForCursor = '';

/** Unfolds the part that an element is in, and folds the one that was unfolded for the last element. */
export function unfoldAround(element: Element | undefined): void {
  const around = element?.closest('details');
  if (around && around.id === unfoldedForCursor) return;
  const last = document.getElementById(unfoldedForCursor);
  if (last instanceof HTMLDetailsElement) last.open = false;
  unfoldedForCursor = '';
  if (!around || around.open) return;
  around.open = true;
  unfoldedForCursor = around.id;
}

function folds(form: HTMLElement): HTMLDetailsElement[] {
  return [...form.querySelectorAll<HTMLDetailsElement>('details[id]')];
}
