/** Renders what is known of a case before its first question: each fact with its values, to be chosen from. */
import type { Manifest } from '../model/documents/question-set.ts';
import { withoutSpaces } from '../model/ids.ts';
import { headModel, type Reading } from '../model/reading.ts';
import type { Document } from '../project/document.ts';
import { checkboxes, radios } from './components/choices.ts';
import { fieldset } from './components/fieldset.ts';
import { heading, legend } from './components/titles.ts';
import { type Context, placed, placedIn } from './context.ts';
import { FACT } from './live/filled.ts';
import { type Html, type HtmlPart, html, nothing } from './text/html.ts';
import { condition, definitionOf, idLink, named } from './text/references.ts';

type FactEntry = NonNullable<Manifest['facts']>[number];

/** The facts of the set, by its manifest; nothing where it has none. */
export function facts(context: Context, manifest: Document): Html {
  const known = headModel(manifest.readings[0], 'question-set')?.facts ?? [];
  if (known.length === 0) return nothing;
  return html`<div class="carag-facts"${placedIn(context, manifest)}>
${heading(2, 'govuk-heading-m', context.words.facts)}
${known.map((entry) => fact(context, entry, manifest.readings[0]!))}</div>
`;
}

/** A fact that an answer on the page settles is not asked for: it follows. */
function fact(context: Context, { key, value }: FactEntry, reading: Reading): Html {
  const { words } = context;
  const name = context.name(`fact-${key.value}`);
  const hintId = `${name}-hint`;
  const settler = value?.answeredBy?.value;
  const settled =
    settler !== undefined &&
    isOnPage(context, settler) &&
    html`${words.settledBy} ${idLink(context, settler)}.`;
  const when = value?.onlyWhen && html`${words.knownWhen} ${condition(context, value.onlyWhen.value)}`;
  const hints = [settled, when].filter((part) => part !== undefined && part !== false);
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
  const place = placed(context, reading, key);
  return html`<div class="govuk-form-group carag-fact" id="${name}"${place}>
${fieldset({ legend: title, describedBy, content })}</div>
`;
}

/** On the page of one section, what another one settles is asked for. */
function isOnPage(context: Context, id: string): boolean {
  const reading = definitionOf(context, 'id', withoutSpaces(id))?.reading;
  return context.sections.some(({ document }) => document.readings.some((each) => each === reading));
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

const spaced = (parts: readonly HtmlPart[]): HtmlPart =>
  parts.map((part, at) => (at > 0 ? [' ', part] : part));
