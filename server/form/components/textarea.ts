/** The textarea of GOV.UK Frontend: several lines of text. */
import { attributes, type Html, html } from '../text/html.ts';
import type { Input } from './input.ts';

export function textarea({ id, name, describedBy }: Input): Html {
  return html`<textarea class="govuk-textarea" rows="4"${attributes({ id, name, 'aria-describedby': describedBy })}></textarea>
`;
}
