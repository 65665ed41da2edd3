/** The task list of GOV.UK Frontend: the sections of a form, and how far each is answered. */
import type { FormState } from '../../../server/form/live/state.ts';
import type { LiveWords } from '../../../server/form/text/live-words.ts';
import { element, linkTo } from '../elements.ts';
import type { Chapter } from '../parts.ts';
import { saying } from '../saying.ts';

/** How far a section is answered. */
export interface Progress {
  readonly asked: number;
  readonly answered: number;
  readonly is: 'not asked' | 'problem' | 'completed' | 'not started' | 'in progress';
}

/** How far each section is answered; what is missing counts there, and what is wrong. */
export function progressOf({ asks, facts }: Chapter, state: FormState): Progress {
  const asked = [...asks.filter((id) => state.answerable.has(id)), ...facts];
  const answered = asked.filter((id) => state.answerInWords(id.replace(/^fact:/, '')) !== undefined).length;
  const missing = new Set(state.unanswered);
  const isMissing = asks.some((id) => missing.has(id)) || (facts.length > 0 && answered < asked.length);
  return { asked: asked.length, answered, is: stage(asked, answered, isMissing, state) };
}

function stage(
  asked: readonly string[],
  answered: number,
  isMissing: boolean,
  state: FormState,
): Progress['is'] {
  if (asked.length === 0) return 'not asked';
  if (asked.some((id) => state.faults.has(id))) return 'problem';
  if (answered === 0) return 'not started';
  return isMissing ? 'in progress' : 'completed';
}

/** Colours of tags; what is completed needs no attention, and has none. */
const TAGS: Readonly<Partial<Record<Progress['is'], string>>> = {
  problem: 'govuk-tag govuk-tag--red',
  'not started': 'govuk-tag govuk-tag--teal',
  'in progress': 'govuk-tag govuk-tag--blue',
};

/** The list, of which the statuses are kept up to date. */
export class TaskList {
  readonly box = element('div', 'carag-tasks');
  private readonly list = element('ul', 'govuk-task-list');
  private readonly done = element('p', 'govuk-body carag-tasks__done');
  private readonly words: LiveWords;

  /** @param last where a link below all sections leads to. */
  constructor(words: LiveWords, last: string) {
    this.words = words;
    const heading = element('h2', 'govuk-heading-m', words.tasks);
    const check = linkTo(last, 'govuk-link', words.checkPage);
    this.box.append(heading, this.done, this.list, element('p', 'govuk-body', check));
  }

  /** Lists the sections; one that is completed says so, whatever its colour. */
  show(chapters: readonly Chapter[], state: FormState): void {
    const all = chapters.map((chapter) => progressOf(chapter, state));
    const counted = all.filter(({ is }) => is !== 'not asked');
    const completed = counted.filter(({ is }) => is === 'completed').length;
    this.done.textContent = saying(this.words.tasksDone, completed, counted.length);
    for (const [at, chapter] of chapters.entries()) this.put(this.task(chapter, all[at]!), at);
    while (this.list.children.length > chapters.length) this.list.lastElementChild!.remove();
  }

  /** What is as it was stays, and with it where the keyboard is. */
  private put(task: HTMLElement, at: number): void {
    const before = this.list.children[at];
    if (!before) this.list.append(task);
    else if (before.outerHTML !== task.outerHTML) before.replaceWith(task);
  }

  private task({ id, title }: Chapter, { asked, answered, is }: Progress): HTMLElement {
    const name = `task-${id}`;
    const link = linkTo(id, 'govuk-link govuk-task-list__link', title);
    link.setAttribute('aria-describedby', `${name}-hint ${name}-status`);
    const hint = element(
      'div',
      'govuk-task-list__hint',
      is === 'not asked' ? '' : saying(this.words.answeredOf, answered, asked),
    );
    hint.id = `${name}-hint`;
    const status = element('div', 'govuk-task-list__status', this.status(is));
    if (is === 'not asked') status.classList.add('govuk-task-list__status--cannot-start-yet');
    status.id = `${name}-status`;
    const about = element('div', 'govuk-task-list__name-and-hint', link, hint);
    return element('li', 'govuk-task-list__item govuk-task-list__item--with-link', about, status);
  }

  private status(is: Progress['is']): Node | string {
    const text = this.words.stages[is];
    const tag = TAGS[is];
    return tag ? element('strong', tag, text) : text;
  }
}
