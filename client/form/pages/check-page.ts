/** The page on which all answers are read once more: a summary list of GOV.UK Frontend for each section. */
import type { FormState } from '../../../server/form/live/state.ts';
import type { LiveWords } from '../../../server/form/text/live-words.ts';
import { ratingsList } from '../consequences/ratings.ts';
import { element, heard, linkTo, summaryRow } from '../elements.ts';
import { type Chapter, fieldOf, type Parts, textOf } from '../parts.ts';

/** What stands on the page: answers by section, those that do not count, and the ratings that follow. */
export function checkContent(
  parts: Parts,
  state: FormState,
  notCounted: readonly string[],
  words: LiveWords,
): HTMLElement[] {
  const heading = element('h2', 'govuk-heading-l', words.checkPage);
  heading.tabIndex = -1;
  const answered = parts.chapters.flatMap((chapter) => chapterAnswers(chapter, parts, state, words));
  const kept = notCounted.flatMap((id) => rowFor(id, parts, state.givenInWords(id), words));
  return [
    heading,
    ...answered,
    ...titled(words.keptAnswers, kept.length > 0 ? [element('dl', 'govuk-summary-list', ...kept)] : []),
    ...titled(words.ratings, ratingsList(state.ratings, words)),
  ];
}

const titled = (title: string, content: readonly HTMLElement[]): HTMLElement[] =>
  content.length > 0 ? [element('h3', 'govuk-heading-m', title), ...content] : [];

function chapterAnswers(
  { title, asks, facts }: Chapter,
  parts: Parts,
  state: FormState,
  words: LiveWords,
): HTMLElement[] {
  const rows = [
    ...facts.flatMap((name) => factRow(name, parts, state, words)),
    ...asks
      .filter((id) => state.answerable.has(id))
      .flatMap((id) => rowFor(id, parts, state.answerInWords(id), words)),
  ];
  return titled(title, rows.length > 0 ? [element('dl', 'govuk-summary-list', ...rows)] : []);
}

function rowFor(id: string, { byId }: Parts, answer: string | undefined, words: LiveWords): HTMLElement[] {
  const part = byId.get(id);
  if (!part) return [];
  return [row([element('span', 'carag-id', id), ` ${textOf(part)}`], answer, fieldOf(part).id, id, words)];
}

function factRow(name: string, { byQuestion }: Parts, state: FormState, words: LiveWords): HTMLElement[] {
  const field = byQuestion.get(name)?.[0];
  const title = field?.closest('fieldset')?.querySelector('legend')?.textContent?.trim();
  if (!field || !title) return [];
  return [row([title], state.answerInWords(name.replace(/^fact:/, '')), field.id, title, words)];
}

function row(
  key: readonly (Node | string)[],
  answer: string | undefined,
  field: string,
  called: string,
  words: LiveWords,
): HTMLElement {
  const value = answer === undefined ? element('span', 'carag-missing', words.notAnswered) : answer;
  const change = linkTo(
    field,
    'govuk-link',
    answer === undefined ? words.answer : words.change,
    heard(` ${called}`),
  );
  return summaryRow(key, [value], change);
}
