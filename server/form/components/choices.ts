/** The radios and checkboxes of GOV.UK Frontend, with hints and with choices that exclude all others. */
import { attributes, type Html, type HtmlPart, html } from '../text/html.ts';

export interface ChoiceControl {
  readonly id: string;
  readonly value: string;
  readonly label: HtmlPart;
  readonly hint: Html | undefined;
  readonly isExclusive: boolean;
}

export interface Choices {
  /** What all the controls of the question are called together. */
  readonly name: string;
  readonly choices: readonly ChoiceControl[];
  readonly isInline: boolean;
  /** The word between an exclusive choice and those above it. */
  readonly or: string;
}

/** One of several. */
export function radios({ name, choices, isInline }: Choices): Html {
  const inline = isInline && ' govuk-radios--inline';
  return html`<div class="govuk-radios govuk-radios--small${inline}">
${choices.map((choice) => item('radio', name, choice))}</div>
`;
}

/** Any number of several; an exclusive one stands apart. */
export function checkboxes({ name, choices, or }: Choices): Html {
  const apart = (choice: ChoiceControl, index: number) =>
    choice.isExclusive && index > 0 && !choices[index - 1]!.isExclusive;
  const divider = html`<div class="govuk-checkboxes__divider">${or}</div>
`;
  return html`<div class="govuk-checkboxes govuk-checkboxes--small">
${choices.map((choice, index) => [apart(choice, index) && divider, item('checkbox', name, choice)])}</div>
`;
}

function item(
  type: 'radio' | 'checkbox',
  name: string,
  { id, value, label, hint, isExclusive }: ChoiceControl,
): Html {
  const block = type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const hintId = hint && `${id}-hint`;
  const behaviour = type === 'checkbox' && isExclusive ? 'exclusive' : undefined;
  return html`<div class="${block}__item">
<input class="${block}__input"${attributes({ id, name, type, value, 'data-behaviour': behaviour, 'aria-describedby': hintId })}>
<label class="govuk-label ${block}__label" for="${id}">${label}</label>
${
  hint &&
  html`<div class="govuk-hint ${block}__hint" id="${hintId}">${hint}</div>
`
}</div>
`;
}
