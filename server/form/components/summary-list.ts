/** The summary list of GOV.UK Frontend: names, each with what is said of it. */
import { type Html, html, type Part } from '../text/html.ts';

export interface SummaryRow {
  readonly key: Part;
  readonly value: Part;
  /** Where the row stems from. */
  readonly place: Html;
}

export function summaryList(rows: readonly SummaryRow[]): Html {
  return html`<dl class="govuk-summary-list">
${rows.map(summaryRow)}</dl>
`;
}

function summaryRow({ key, value, place }: SummaryRow): Html {
  return html`<div class="govuk-summary-list__row"${place}>
<dt class="govuk-summary-list__key">${key}</dt>
<dd class="govuk-summary-list__value">${value}</dd>
</div>
`;
}
