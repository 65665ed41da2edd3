/** The inset text of GOV.UK Frontend: text that is set apart from what stands around it. */
import { type Html, type HtmlPart, html } from '../text/html.ts';

export function insetText(content: HtmlPart): Html {
  return html`<div class="govuk-inset-text">${content}</div>
`;
}
