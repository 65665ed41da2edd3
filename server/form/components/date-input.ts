/** The date input of GOV.UK Frontend: a text field each for day, month and year. */
import { partName } from '../live/filled.ts';
import { attributes, type Html, html } from '../text/html.ts';

export interface DatePart {
  readonly part: 'day' | 'month' | 'year';
  readonly label: string;
}

export function dateInput(id: string, name: string, parts: readonly DatePart[]): Html {
  return html`<div class="govuk-date-input" id="${id}">
${parts.map((part) => dateItem(`${id}-${part.part}`, partName(name, part.part), part))}</div>
`;
}

function dateItem(id: string, name: string, { part, label }: DatePart): Html {
  const width = part === 'year' ? 4 : 2;
  return html`<div class="govuk-date-input__item"><div class="govuk-form-group">
<label class="govuk-label govuk-date-input__label" for="${id}">${label}</label>
<input class="govuk-input govuk-date-input__input govuk-input--width-${width}" type="text" inputmode="numeric" autocomplete="off"${attributes({ id, name })}>
</div></div>
`;
}
