/** Follows links within a form: to the page on which their target is, to the field of an error, and by the address of the page. */
import { CHECK, LIST, type Pages } from './pages.ts';

/** @param hasAddress whether the address of the page may say which page is shown, so that its reader can go back. */
export function followLinks(form: HTMLElement, hasAddress: boolean, pages: () => Pages | undefined): void {
  form.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const target = link && (targetOf(link.getAttribute('href')!) ?? laterTarget(form, link));
    const shown = pages();
    if (!target || !shown || shown.page === undefined) return;
    if (follow(target, shown)) event.preventDefault();
    if (event.defaultPrevented && hasAddress) history.pushState(null, '', link.getAttribute('href'));
  });
  if (!hasAddress) return;
  window.addEventListener('popstate', () => goToAddress(pages()));
}

/** Shows the page that the address names; the list of tasks where it names none. */
export function goToAddress(pages: Pages | undefined): void {
  const target = targetOf(location.hash || `#${LIST}`);
  if (target && pages && pages.page !== undefined) follow(target, pages);
}

/** The section that a question is in, where only the title of that is on the page. */
function laterTarget(form: HTMLElement, link: Element): HTMLElement | null {
  const id = /^#q-([^/]*)/.exec(link.getAttribute('href')!)?.[1];
  return id ? form.querySelector<HTMLElement>(`.carag-later[data-holds~="${CSS.escape(id)}"]`) : null;
}

const targetOf = (hash: string) => document.getElementById(decodeURIComponent(hash.slice(1)));

/** Goes where a link leads; false where the browser does that itself. */
function follow(target: HTMLElement, pages: Pages): boolean {
  const page = pages.pageOf(target);
  if (page === undefined) return false;
  if (target.id === page || target.id === LIST || target.id === CHECK) {
    pages.go(page);
    return true;
  }
  pages.reveal(target);
  if (!target.matches('input, select, textarea')) return false;
  const title = target.closest('fieldset, .govuk-form-group') ?? target;
  title.scrollIntoView();
  target.focus({ preventScroll: true });
  return true;
}
