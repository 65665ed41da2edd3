/** The details of GOV.UK Frontend: text that the reader can unfold. */
import { type Html, type HtmlPart, html } from '../text/html.ts';

export function details(id: string, summary: HtmlPart, hiddenSummary: string, content: HtmlPart): Html {
  return html`<details class="govuk-details" id="${id}">
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">${summary}<span class="govuk-visually-hidden"> ${hiddenSummary}</span></span></summary>
<div class="govuk-details__text">${content}</div>
</details>
`;
}
