/** Finds once, each time a form is shown anew, what of it the script needs at every answer. */
import { type Control, controlsIn } from './controls.ts';

/** What stands on a page of its own: what is known beforehand, or a section. */
export interface Chapter {
  readonly id: string;
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  readonly title: string;
  /** The ids of its questions and rows, in the order of the page. */
  readonly asks: readonly string[];
  /** The names of the controls of its facts. */
  readonly facts: readonly string[];
}

/** The form on the page. */
export interface Parts {
  /** The element that the form was rendered as; what the script adds stands in it too. */
  readonly root: HTMLElement;
  /** What is asked, or not, in the order of the page: questions, rows and notes. */
  readonly asking: readonly HTMLElement[];
  readonly byId: ReadonlyMap<string, HTMLElement>;
  /** What is hidden where all in it is: key questions and sections. */
  readonly groups: readonly (readonly [group: HTMLElement, asking: readonly HTMLElement[]])[];
  readonly controls: readonly Control[];
  readonly byQuestion: ReadonlyMap<string, readonly Control[]>;
  /** The places of texts that quote answers. */
  readonly carries: readonly HTMLElement[];
  readonly chapters: readonly Chapter[];
}

export function partsOf(root: HTMLElement): Parts {
  const asking = all(root, '[data-asks]');
  const controls = controlsIn(root);
  const byQuestion = new Map<string, Control[]>();
  for (const control of controls) {
    const name = questionOf(control);
    byQuestion.set(name, [...(byQuestion.get(name) ?? []), control]);
  }
  return {
    root,
    asking,
    byId: new Map(asking.map((part) => [part.dataset.asks!, part])),
    groups: all(root, '.carag-key-question, .carag-section').map((group) => [
      group,
      all(group, '[data-asks]'),
    ]),
    controls,
    byQuestion,
    carries: all(root, '[data-carry]'),
    chapters: chaptersIn(root),
  };
}

/** The question that a control belongs to: an answer may have several, each for a part of it. */
export const questionOf = ({ name }: Control) =>
  name.startsWith('fact:') ? name : name.replace(/:(?:or|listed|day|month|year)$/, '');

function chaptersIn(root: HTMLElement): Chapter[] {
  return [...root.children].flatMap((element) => {
    const isChapter = element.matches('.carag-section, .carag-facts:has(input)');
    const heading = element.querySelector<HTMLElement>('h1, h2');
    if (!isChapter || !heading || !(element instanceof HTMLElement)) return [];
    if (!element.id) element.id = 'carag-facts';
    if (!heading.id) heading.id = `${element.id}-heading`;
    const facts = controlsIn(element).flatMap(({ name }) => (name.startsWith('fact:') ? [name] : []));
    return [
      {
        id: element.id,
        element,
        heading,
        title: heading.textContent.trim(),
        asks:
          element.dataset.holds?.split(' ') ?? all(element, '[data-asks]').map((part) => part.dataset.asks!),
        facts: [...new Set(facts)],
      },
    ];
  });
}

/** The text of a question, or of a row. */
export function textOf(part: Element): string {
  return part.querySelector('.carag-text')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** What a link to a question leads to: its first control that is shown, else the question itself. */
export function fieldOf(part: HTMLElement): HTMLElement {
  const fields = controlsIn(part).filter((control) => control.closest('[hidden]') === null);
  return fields.find(({ id }) => id !== '') ?? part;
}

function all(form: ParentNode, selector: string): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(selector)];
}
