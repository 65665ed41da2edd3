import { type Html, html, type Part } from '../text/html.ts';

/** Text that is set apart from what stands around it. */
export function insetText(content: Part): Html {
  return html`<div class="govuk-inset-text">${content}</div>
`;
}
