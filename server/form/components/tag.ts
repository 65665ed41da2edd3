/** The tag of GOV.UK Frontend: a word or two that say what sort of thing something is. */
import { type Html, html } from '../text/html.ts';

export type TagColour = 'blue' | 'grey' | 'purple' | 'teal' | 'orange';

/** Blue is the colour without a name. */
export function tag(text: string, colour: TagColour): Html {
  return html`<strong class="govuk-tag${colour === 'blue' ? '' : ` govuk-tag--${colour}`}">${text}</strong>`;
}
