/** Renders a question with the controls that answer it: options, a date, a number or text, and the hints on them. */
import { type Answer, type AnswerList, decimalsOf, type WrittenAnswer } from '../../model/answers.ts';
import { checkboxes } from '../components/choices.ts';
import { dateInput } from '../components/date-input.ts';
import { fieldset } from '../components/fieldset.ts';
import { type Input, input, numberInput } from '../components/input.ts';
import { textarea } from '../components/textarea.ts';
import { label, legend, type Title } from '../components/titles.ts';
import type { Context } from '../context.ts';
import { partName } from '../live/filled.ts';
import { type Html, html, nothing } from '../text/html.ts';
import { named } from '../text/references.ts';
import { howMany, optionControls, type Sayings } from './options.ts';
import { optionsOf, resolved, unknownList } from './resolved.ts';

/** A question, or a row of one, that is to be answered. */
export interface AskedEntry {
  /** The name of the element that shows it. */
  readonly name: string;
  readonly title: Title;
  /** What stands between the title and the controls. */
  readonly about: Html;
  readonly hint: string | undefined;
  readonly sayings: Sayings;
  /** Whether a written answer is a line, not a paragraph. */
  readonly isLine: boolean;
}

/** A question with the controls that answer it. */
export function control(context: Context, asked: AskedEntry, written: WrittenAnswer | undefined): Html {
  const answer = resolved(context, written);
  if (!answer) return unanswerable(context, asked, written);
  const { settings } = answer;
  if (optionsOf(answer) || settings.date || settings.or) return group(context, asked, answer);
  const id = context.name(`${asked.name}-answer`);
  const described = hints(context, asked, settings);
  return html`<div class="govuk-form-group">
${label(asked.title, id)}
${asked.about}${described.hint}${inWords(asked, settings, { id, name: controlName(asked), describedBy: described.id })}</div>
`;
}

function group(context: Context, asked: AskedEntry, answer: Answer): Html {
  const { settings } = answer;
  const described = hints(context, asked, settings);
  const isOneAnswer = settings.date !== undefined;
  const content = html`${asked.about}${described.hint}${groupControls(context, asked, answer)}${otherCodes(context, asked, settings)}`;
  return html`<div class="govuk-form-group">
${fieldset({ legend: legend(asked.title), describedBy: described.id, content, isOneAnswer })}</div>
`;
}

function groupControls(context: Context, asked: AskedEntry, answer: Answer): Html {
  const { settings } = answer;
  const options = optionsOf(answer);
  const id = context.name(`${asked.name}-answer`);
  if (options) {
    const isMany = settings.oneOf === undefined;
    const controls = optionControls(context, {
      name: controlName(asked),
      id: asked.name,
      options,
      isMany,
      sayings: asked.sayings,
    });
    return html`${controls}${furtherOption(context, asked, settings, id)}`;
  }
  if (settings.date) return dateInput(id, controlName(asked), dateParts(context));
  const title: Title = { text: context.words.answer, isHidden: true };
  return html`${label(title, id)}
${inWords(asked, settings, { id, name: controlName(asked), describedBy: undefined })}`;
}

function inWords(asked: AskedEntry, settings: AnswerList, shape: Input): Html {
  if (settings.number) {
    const { number } = settings;
    return numberInput(shape, { unit: number.unit?.value, decimals: decimalsOf(number) });
  }
  return asked.isLine ? input(shape) : textarea(shape);
}

/** A line for an option that is kept in a list elsewhere. */
function furtherOption(context: Context, asked: AskedEntry, { listedIn }: AnswerList, id: string): Html {
  if (!listedIn) return nothing;
  return html`<div class="govuk-form-group carag-further">
<label class="govuk-label" for="${id}">${context.words.otherFrom(listedIn.value)}</label>
${input({ id, name: partName(controlName(asked), 'listed'), describedBy: undefined })}</div>
`;
}

/** Codes that may be given instead of what is written. */
function otherCodes(context: Context, asked: AskedEntry, { or }: AnswerList): Html {
  if (!or || or.length === 0) return nothing;
  const name = partName(controlName(asked), 'or');
  const choices = or.map(({ key, value }) => ({
    id: context.name(`${asked.name}-${key.value}`),
    value: key.value,
    label: named(context, value?.label?.value || key.value),
    hint: undefined,
    isExclusive: true,
  }));
  return html`<p class="govuk-body carag-or">${context.words.or}</p>
${checkboxes({ name, choices, isInline: false, or: context.words.or })}`;
}

function dateParts({ words }: Context) {
  return [
    { part: 'day', label: words.day },
    { part: 'month', label: words.month },
    { part: 'year', label: words.year },
  ] as const;
}

function hints(
  context: Context,
  asked: AskedEntry,
  settings: AnswerList,
): { hint: Html; id: string | undefined } {
  const said = [howMany(context, settings), range(context, settings), asked.hint].filter(
    (part) => part !== undefined,
  );
  if (said.length === 0) return { hint: nothing, id: undefined };
  const id = context.name(`${asked.name}-hint`);
  const hint = html`<div class="govuk-hint" id="${id}">${said.join(' ')}</div>
`;
  return { hint, id };
}

function range({ words }: Context, { number, date }: AnswerList): string | undefined {
  const { min, max } = number ?? date ?? {};
  if (min && max) return words.between(min.value, max.value);
  if (min) return (number ? words.noLess : words.noEarlier)(min.value);
  return max && (number ? words.noMore : words.noLater)(max.value);
}

/** A question of which nothing says, or nothing known says, how it is answered. */
function unanswerable(
  context: Context,
  { title, about }: AskedEntry,
  written: WrittenAnswer | undefined,
): Html {
  const { missing } = context.words;
  const list = unknownList(context, written);
  const why = list === undefined ? missing.answer : missing.list(list);
  return html`<div class="govuk-form-group">
${fieldset({
  legend: legend(title),
  describedBy: undefined,
  content: html`${about}<p class="carag-missing">${why}</p>
`,
})}</div>
`;
}

/** What the controls of a question or a row are called: its id. */
export const controlName = ({ name }: Pick<AskedEntry, 'name'>) => name.replace(/^q-/, '');
