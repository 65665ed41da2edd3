/** Renders the form of a set from its manifest, and says which edition of the set it is. */
import type { Manifest } from '../model/documents/question-set.ts';
import { heading } from './components/titles.ts';
import { type Context, placed } from './context.ts';
import { facts } from './facts.ts';
import { kindsExplained } from './kinds.ts';
import { contents, section } from './section.ts';
import { laterSection, wholeSections } from './section-later.ts';
import { asides } from './text/asides.ts';
import { guidance } from './text/guidance.ts';
import { type Html, html } from './text/html.ts';
import { plain } from './text/references.ts';

/** A whole set: its title and version, what is known beforehand, and its sections in reading order. */
export function wholeSet(context: Context, model: Manifest, wanted?: readonly string[]): Html[] {
  const isWhole = wholeSections(context, wanted);
  const reading = context.document.readings[0]!;
  const shown = { reading, name: context.name('set'), level: 1 };
  const head = html`<div class="carag-head" id="${shown.name}"${placed(context, reading, model.title)}>
${heading(1, 'govuk-heading-xl', model.title ? plain(context, model.title.value) : context.words.missing.title)}
<p class="carag-meta">${edition(context, model)}</p>
${asides(context, { open: model.open }, 1)}${guidance(context, model, shown)}</div>
`;
  return [
    head,
    kindsExplained(context),
    facts(context, context.document),
    contents(context, context.sections),
    ...context.sections.map((outline) =>
      isWhole(outline) ? section(context, outline, 2) : laterSection(context, outline, 2),
    ),
  ];
}

/** Which version of the set this is, and whether it has been published. */
export function edition({ words }: Context, { label, version, status, published }: Manifest): string {
  const number = label?.value ?? (version && words.version(version.value));
  const state = status && (words.statuses[status.value] ?? status.value);
  return [number, [state, published?.value].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}
