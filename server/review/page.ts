/** Writes what changed as the content of a page, both versions side by side, by class and by section. */
import { type Html, html } from '../form/text/html.ts';
import { groupBy } from '../text/group-by.ts';
import { type ReviewWords, reviewWords } from './language.ts';
import type { ReportedChange, Review } from './report.ts';
import {
  acceptedWords,
  byClass,
  closingLines,
  reviewTitle,
  type ShownText,
  shownPlace,
  texts,
} from './words.ts';

/** @param more lines for the end, of what else was looked at. */
export function reviewPage(review: Review, more: readonly string[] = []): Html {
  const { report, language } = review;
  const say = reviewWords(language);
  const numbers: Numbers = new Map(report.changes.map((change, at) => [change, at]));
  return html`<h1 class="govuk-heading-xl">${reviewTitle(review)}</h1>
${byClass(report).map(([of, changes]) => table(say.classes[of], changes, review, numbers))}<h2 class="govuk-heading-m">${say.compared}</h2>
${[...closingLines(review), ...more].map((line) => html`<p class="govuk-body">${line}</p>\n`)}`;
}

/** The place of each change among all, by which a script can speak of it. */
type Numbers = ReadonlyMap<ReportedChange, number>;

function table(caption: string, changes: readonly ReportedChange[], review: Review, numbers: Numbers): Html {
  const { summary } = review.report;
  const say = reviewWords(review.language);
  const groups = groupBy(changes, (change) => review.behind.get(change)?.heading ?? '');
  return html`<table class="govuk-table carag-changes">
<caption class="govuk-table__caption govuk-table__caption--m">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">
${[say.whatChanged, summary.base, summary.head].map((name) => html`<th class="govuk-table__header" scope="col">${name}</th>`)}
</tr></thead>
${[...groups].map(([heading, those]) => body(heading, those, numbers, say))}</table>
`;
}

function body(heading: string, changes: readonly ReportedChange[], numbers: Numbers, say: ReviewWords): Html {
  const title =
    heading !== '' &&
    html`<tr class="govuk-table__row"><th class="govuk-table__header carag-changes__heading" scope="rowgroup" colspan="3">${heading}</th></tr>
`;
  return html`<tbody class="govuk-table__body">
${title}${changes.map((change) => row(change, numbers.get(change)!, say))}</tbody>
`;
}

function row(change: ReportedChange, at: number, say: ReviewWords): Html {
  const shown = texts(change);
  const accepted = acceptedWords(change, say);
  return html`<tr class="govuk-table__row" data-change="${at}">
<th class="govuk-table__header" scope="row">${change.what}<span class="carag-changes__place">${shownPlace(change, say)} <span class="carag-changes__fingerprint">${change.fingerprint}</span></span>${accepted && html`<span class="carag-changes__place">${accepted}</span>`}</th>
${(['-', '+'] as const).map((side) => html`<td class="govuk-table__cell">${textCell(shown.find(({ sign }) => sign === side))}</td>`)}
</tr>
`;
}

function textCell(text: ShownText | undefined): Html | string {
  if (!text) return '';
  return html`${text.pieces.map(({ text: words, isOther }) => {
    if (!isOther) return words;
    return text.sign === '-' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`;
  })}`;
}
