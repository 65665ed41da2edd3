/** The text input of GOV.UK Frontend: a line of text, or a number with its unit. */
import { attributes, type Html, html } from '../text/html.ts';

export interface Input {
  readonly id: string;
  readonly name: string;
  readonly describedBy: string | undefined;
}

/** One line of text. */
export function input({ id, name, describedBy }: Input): Html {
  return html`<input class="govuk-input" type="text" autocomplete="off"${attributes({ id, name, 'aria-describedby': describedBy })}>
`;
}

/** A number, with what it counts after it; of a whole one, the keys of a telephone have no point. */
export function numberInput(
  { id, name, describedBy }: Input,
  { unit, decimals }: { readonly unit: string | undefined; readonly decimals: number },
): Html {
  const described = [describedBy, unit && `${id}-unit`].filter(Boolean).join(' ') || undefined;
  const control = html`<input class="govuk-input govuk-input--width-5" type="text" autocomplete="off"${attributes({ inputmode: decimals === 0 ? 'numeric' : 'decimal', id, name, 'aria-describedby': described })}>`;
  if (!unit)
    return html`${control}
`;
  return html`<div class="govuk-input__wrapper">${control}<div class="govuk-input__suffix" id="${id}-unit">${unit}</div></div>
`;
}
