/** Asks for the sections of a large form once they come into sight, and lets others go again. */

/** So many sections are kept whole at once. */
const MOST_WHOLE = 6;

/** What is wanted of a form whose sections come as they are needed. */
export class Later {
  private readonly ask: (ids: readonly string[]) => void;
  private wanted: string[] = [];
  private readonly seen = new IntersectionObserver(
    (entries) => this.inSight(entries.filter(({ isIntersecting }) => isIntersecting)),
    { rootMargin: '50% 0px' },
  );

  constructor(ask: (ids: readonly string[]) => void) {
    this.ask = ask;
  }

  /** Watches the sections of a form that is shown anew, of which only the titles are there. */
  watch(form: HTMLElement): void {
    this.seen.disconnect();
    for (const section of form.querySelectorAll('.carag-later')) this.seen.observe(section);
  }

  /** Wants all of them, as for a check of all answers; true where some are still to come. */
  all(form: HTMLElement): boolean {
    if (!form.querySelector('.carag-later')) return false;
    this.want([...form.querySelectorAll('.carag-section')].map(({ id }) => id));
    return true;
  }

  private inSight(entries: readonly IntersectionObserverEntry[]): void {
    const ids = entries.map(({ target }) => target.id).filter((id) => !this.wanted.includes(id));
    if (ids.length > 0) this.want([...this.wanted, ...ids].slice(-Math.max(MOST_WHOLE, ids.length)));
  }

  private want(ids: string[]): void {
    this.wanted = ids;
    this.ask(ids);
  }
}
