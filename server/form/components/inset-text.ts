/** The inset text of GOV.UK Frontend: text that is set apart from what stands around it. */
import { type Html, html, type Part } from '../text/html.ts';

export function insetText(content: Part): Html {
  return html`<div class="govuk-inset-text">${content}</div>
`;
}
