/** Renders the options of an answer as radios or checkboxes, each with what is said of it. */
import { type AnswerList, isYes, type OptionEntry } from '../../model/answers.ts';
import type { Question } from '../../model/documents/section.ts';
import type { Entry } from '../../model/shape.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { type ChoiceControl, checkboxes, radios } from '../components/choices.ts';
import type { Context } from '../context.ts';
import { type Html, html } from '../text/html.ts';
import { prose } from '../text/prose.ts';
import { condition, idLink, named } from '../text/references.ts';
import { inBlock, inLine } from '../text/source-language.ts';

/** What a question says about the options of a list that it shares, by code. */
export type Sayings = Pick<Question, 'means' | 'onlyWhen' | 'explainIn'>;

export interface OptionGroup {
  /** What the controls are called; their ids begin with it. */
  readonly name: string;
  readonly id: string;
  readonly options: readonly OptionEntry[];
  readonly isMany: boolean;
  readonly sayings: Sayings;
}

/** The controls with which options are chosen. */
export function optionControls(context: Context, group: OptionGroup): Html {
  const choices = group.options.map((option) => choice(context, group, option));
  const shape = {
    name: group.name,
    choices,
    isInline: choices.length <= 4 && choices.every(isShort),
    or: context.words.or,
  };
  return group.isMany ? checkboxes(shape) : radios(shape);
}

function choice(context: Context, group: OptionGroup, { key, value }: OptionEntry): ChoiceControl {
  const label = inLine(context, value?.label, named(context, value?.label?.value || key.value));
  const hint = optionHint(context, group.sayings, key.value, value);
  return {
    id: context.name(`${group.id}-${key.value}`),
    value: key.value,
    label,
    hint,
    isExclusive: isYes(value?.exclusive),
  };
}

function optionHint(
  context: Context,
  sayings: Sayings,
  code: string,
  option: OptionEntry['value'],
): Html | undefined {
  const { words } = context;
  const means = said(sayings.means, code) ?? option?.means;
  const onlyWhen = said(sayings.onlyWhen, code) ?? option?.onlyWhen;
  const explainIn = said(sayings.explainIn, code) ?? option?.explainIn;
  const hint = html`${means && inBlock(context, means, prose(context, means, 6))}${onlyWhen && line(words.offeredWhen, condition(context, onlyWhen.value))}${explainIn && line(words.explainIn, html`${idLink(context, explainIn.value)}.`)}`;
  return hint.markup === '' ? undefined : hint;
}

function line(words: string, what: Html): Html {
  return html`<p class="govuk-body">${words} ${what}</p>
`;
}

function said(entries: readonly Entry<Scalar>[] | undefined, code: string): Scalar | undefined {
  return entries?.find(({ key }) => key.value === code)?.value;
}

const isShort = ({ label, hint }: ChoiceControl) => !hint && String(label).length <= 24;

/** What the inspector is told about how many to choose. */
export function howMany({ words }: Context, { anyOf, atLeast, atMost }: AnswerList): string | undefined {
  if (!anyOf) return undefined;
  const min = Number(atLeast?.value) > 1 ? atLeast?.value : undefined;
  const max = atMost?.value;
  if (min && max) return min === max ? words.exactly(min) : words.chooseBetween(min, max);
  if (min) return words.atLeast(min);
  return max ? words.atMost(max) : words.chooseAny;
}
