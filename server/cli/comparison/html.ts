/** Writes a comparison as a web page that stands alone, both versions side by side: it loads nothing and runs nothing. */
import { createHash } from 'node:crypto';
import { renderPlainPage } from '../../form/page.ts';
import { type Html, html } from '../../form/text/html.ts';
import type { DiffReport, ReportedChange } from './report.ts';
import {
  acceptedWords,
  byClass,
  CLASS_WORDS,
  closingLines,
  type ShownText,
  shownPlace,
  texts,
} from './words.ts';

export function diffHtml(report: DiffReport, css: string): string {
  const { base, head } = report.summary;
  const title = `Changes from ${base} to ${head}`;
  const hash = createHash('sha256').update(css).digest('base64');
  return renderPlainPage(
    { title, language: 'en', css, hash },
    html`<h1 class="govuk-heading-xl">${title}</h1>
${byClass(report).map(([of, changes]) => table(CLASS_WORDS[of], changes, report))}<h2 class="govuk-heading-m">What was compared</h2>
${closingLines(report).map((line) => html`<p class="govuk-body">${line}</p>\n`)}`,
  );
}

function table(caption: string, changes: readonly ReportedChange[], { summary }: DiffReport): Html {
  return html`<table class="govuk-table carag-changes">
<caption class="govuk-table__caption govuk-table__caption--m">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">
${['What changed', summary.base, summary.head].map((name) => html`<th class="govuk-table__header" scope="col">${name}</th>`)}
</tr></thead>
<tbody class="govuk-table__body">
${changes.map(row)}</tbody>
</table>
`;
}

function row(change: ReportedChange): Html {
  const shown = texts(change);
  const accepted = acceptedWords(change);
  return html`<tr class="govuk-table__row">
<th class="govuk-table__header" scope="row">${change.what}<span class="carag-changes__place">${shownPlace(change)} ${change.fingerprint}</span>${accepted && html`<span class="carag-changes__place">${accepted}</span>`}</th>
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
