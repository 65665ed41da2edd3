/** Headings, and the labels and legends by which GOV.UK Frontend names its controls. */
import { Html, type HtmlPart, html } from '../text/html.ts';

/** What a control is called: a heading of the form, or words that only screen readers hear because they are shown beside it. */
export type Title =
  | { readonly text: HtmlPart; readonly level: number }
  | { readonly text: HtmlPart; readonly isHidden: true };

export function legend(title: Title): Html {
  if ('isHidden' in title)
    return html`<legend class="govuk-fieldset__legend carag-legend"><span class="govuk-visually-hidden">${title.text}</span></legend>`;
  return html`<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${heading(title.level, 'govuk-fieldset__heading', title.text)}</legend>`;
}

export function label(title: Title, controlId: string): Html {
  if ('isHidden' in title)
    return html`<label class="govuk-label govuk-visually-hidden" for="${controlId}">${title.text}</label>`;
  return heading(
    title.level,
    'govuk-label-wrapper',
    html`<label class="govuk-label govuk-label--s" for="${controlId}">${title.text}</label>`,
  );
}

export function heading(level: number, className: string, content: HtmlPart): Html {
  const name = new Html(`h${Math.min(Math.max(Math.trunc(level), 1), 6)}`);
  return html`<${name} class="${className}">${content}</${name}>`;
}
