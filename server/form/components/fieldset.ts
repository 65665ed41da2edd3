/** The fieldset of GOV.UK Frontend: several controls under one legend. */
import { attributes, type Html, type HtmlPart, html } from '../text/html.ts';

export interface Fieldset {
  readonly legend: Html;
  readonly describedBy: string | undefined;
  readonly content: HtmlPart;
  /** Date parts are one answer, and are announced as such. */
  readonly isOneAnswer?: boolean;
}

export function fieldset({ legend, describedBy, content, isOneAnswer }: Fieldset): Html {
  const named = attributes({ role: isOneAnswer ? 'group' : undefined, 'aria-describedby': describedBy });
  return html`<fieldset class="govuk-fieldset"${named}>
${legend}
${content}</fieldset>
`;
}
