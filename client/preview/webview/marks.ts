/** Shows on a form what is found at its parts and what has changed in them; each leads to its place in the source. */
import type { Mark, Place } from '../messages.ts';
import { lastBefore, partsFrom } from './lines.ts';

/** The parts that marks belong to. */
const parts = '.carag-question, .carag-key-question, .carag-head, .carag-fact, .carag-section';

const NAMES: Readonly<Record<Mark['sort'], string>> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
  change: 'Changed',
};

export function showMarks(
  form: HTMLElement,
  marks: readonly Mark[],
  isWanted: (mark: Mark) => boolean,
  goTo: (place: Place) => void,
): void {
  for (const list of form.querySelectorAll('.preview-marks')) list.remove();
  const known = new Map<string | undefined, ReturnType<typeof partsFrom>>();
  for (const mark of marks.filter(isWanted)) {
    const started = known.get(mark.from) ?? partsFrom(form, mark.from);
    known.set(mark.from, started);
    const part = lastBefore(mark.line, started)?.closest(parts);
    if (part && !part.closest('.carag-later')) listIn(part).append(item(mark, goTo));
  }
}

function listIn(part: Element): HTMLElement {
  const [first] = part.children;
  if (first instanceof HTMLUListElement && first.classList.contains('preview-marks')) return first;
  const list = document.createElement('ul');
  list.className = 'preview-marks';
  part.prepend(list);
  return list;
}

function item({ sort, text, line, from }: Mark, goTo: (place: Place) => void): HTMLLIElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `preview-mark preview-mark--${sort}`;
  button.textContent = `${NAMES[sort]}: ${text}`;
  button.addEventListener('click', () => goTo({ line, from }));
  const made = document.createElement('li');
  made.append(button);
  return made;
}
