/** Renders what is known of a case before its first question: each fact with its values, to be chosen from. */
import type { Manifest } from '../model/documents/question-set.ts';
import { checkboxes, radios } from './components/choices.ts';
import { fieldset } from './components/fieldset.ts';
import { heading, legend } from './components/titles.ts';
import { type Context, placed } from './context.ts';
import { FACT } from './live/filled.ts';
import { type Html, html, nothing, type Part } from './text/html.ts';
import { condition, idLink, named } from './text/references.ts';

type FactEntry = NonNullable<Manifest['facts']>[number];

/** The facts of a set; nothing where it has none. */
export function facts(context: Context, { facts: known }: Manifest): Html {
  if (!known || known.length === 0) return nothing;
  return html`${heading(2, 'govuk-heading-m', context.words.facts)}
${known.map((entry) => fact(context, entry))}`;
}

/** A fact that an answer settles is not asked for: it follows. */
function fact(context: Context, { key, value }: FactEntry): Html {
  const { words } = context;
  const name = context.name(`fact-${key.value}`);
  const hintId = `${name}-hint`;
  const settled = value?.answeredBy && html`${words.settledBy} ${idLink(context, value.answeredBy.value)}.`;
  const when = value?.onlyWhen && html`${words.knownWhen} ${condition(context, value.onlyWhen.value)}`;
  const hints = [settled, when].filter((part) => part !== undefined);
  const hint =
    hints.length > 0 &&
    html`<div class="govuk-hint" id="${hintId}">${spaced(hints)}</div>
`;
  const content = html`${hint}${
    settled
      ? html`<p class="govuk-body">${labels(value).join(` ${words.or} `)}.</p>
`
      : controls(context, name, { key, value })
  }`;
  const describedBy = hint ? hintId : undefined;
  const title = legend({ text: named(context, factTitle(key.value)), level: 3 });
  const place = placed(context, context.document.readings[0]!, key);
  return html`<div class="govuk-form-group carag-fact" id="${name}"${place}>
${fieldset({ legend: title, describedBy, content })}</div>
`;
}

const optionsOf = (value: FactEntry['value']) => value?.oneOf ?? value?.anyOf ?? [];

const labels = (value: FactEntry['value']) =>
  optionsOf(value).map((option) => option.value?.label?.value ?? option.key.value);

function controls(context: Context, name: string, { key, value }: FactEntry): Html {
  const said = labels(value);
  const choices = optionsOf(value).map((option, at) => ({
    id: context.name(`${name}-${option.key.value}`),
    value: option.key.value,
    label: named(context, said[at]),
    hint: undefined,
    isExclusive: false,
  }));
  const shape = { name: FACT + key.value, choices, isInline: choices.length <= 4, or: context.words.or };
  return value?.anyOf ? checkboxes(shape) : radios(shape);
}

/** Its name as words: “Out of court” of `out-of-court`. */
function factTitle(name: string): string {
  const words = name.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const spaced = (parts: readonly Part[]): Part => parts.map((part, at) => (at > 0 ? [' ', part] : part));
