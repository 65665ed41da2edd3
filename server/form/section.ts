/** Renders a section with its key questions and questions, and the list of contents that leads to them. */
import { withoutSpaces } from '../model/ids.ts';
import type { KeyQuestionEntry, OutlineQuestion, SectionOutline } from '../project/order/section-outline.ts';
import type { Scalar } from '../syntax/tree.ts';
import { askedWhen, entryText, standardText } from './answer/about.ts';
import { heading } from './components/titles.ts';
import { type Context, placed, placedIn } from './context.ts';
import { facts } from './facts.ts';
import { kindsExplained } from './kinds.ts';
import { question } from './question.ts';
import { asides } from './text/asides.ts';
import { guidance } from './text/guidance.ts';
import { formPart, type Html, type HtmlPart, html, nothing } from './text/html.ts';
import { anchor, plain, plainWords, sectionAnchor } from './text/references.ts';
import { inLine } from './text/source-language.ts';

/** A section of the set, with everything in it. */
export function section(context: Context, outline: SectionOutline, level: number): Html {
  const { model, reading, entries, document } = outline;
  const name = context.name(sectionName(outline));
  const titleId = context.name(`${name}-title`);
  const shown = { reading, name, level };
  const head = html`<div class="carag-head"${placed(context, reading, model?.node)}>
${heading(level, level === 1 ? 'govuk-heading-l' : 'govuk-heading-l carag-break', html`<span id="${titleId}">${sectionTitle(context, outline)}</span>`)}
${
  model?.standard &&
  html`<p class="carag-criterion">${context.words.standard} ${standardText(context, model.standard.value)}</p>
`
}${model && asides(context, model, level)}${statement(context, model?.statement)}${model && askedWhen(context, model)}${model && guidance(context, model, shown)}</div>
`;
  const before = level === 1 ? lists(context, outline) : [];
  return html`<section class="carag-section" id="${name}" aria-labelledby="${titleId}"${placedIn(context, document)}>
${formPart(head)}${before.map(formPart)}${entries.map((entry) => formPart(part(context, entry, level + 1)))}${level > 1 && backToContents(context)}</section>
`;
}

/** What stands before the questions of a section that is shown by itself. */
const lists = (context: Context, outline: SectionOutline): Html[] => [
  kindsExplained(context),
  context.set ? facts(context, context.set.manifest) : nothing,
  contents(context, [outline]),
];

function part(context: Context, entry: KeyQuestionEntry | OutlineQuestion, level: number): Html {
  return entry.is === 'question' ? question(context, entry, level) : keyQuestion(context, entry, level);
}

function keyQuestion(context: Context, { model, reading, questions }: KeyQuestionEntry, level: number): Html {
  const id = model.id && withoutSpaces(model.id.value);
  const name = context.name(anchor(id ?? 'unnamed'));
  const titleId = context.name(`${name}-title`);
  const title = html`<span id="${titleId}">${id !== undefined && html`<span class="carag-id">${id}</span> `}${entryText(context, model)}</span>`;
  // A part of its own: what follows stays on the page while it is typed.
  const head = html`<div class="carag-head">
${heading(level, 'govuk-heading-m', title)}
${asides(context, model, level)}${rates(context, model.rates, model.text)}${statement(context, model.statement)}${askedWhen(context, model)}${guidance(context, model, { reading, name, level })}</div>
`;
  return html`<section class="carag-key-question" id="${name}" aria-labelledby="${titleId}"${placed(context, reading, model.node)}>
${formPart(head)}${questions.map((entry) => formPart(question(context, entry, level + 1)))}</section>
`;
}

/** The key question of the standards; its text is left out where it is the same. */
function rates(context: Context, id: Scalar | undefined, own: Scalar | undefined): Html {
  if (!id) return nothing;
  const told = standardText(context, id.value);
  const isSame = own !== undefined && told.markup === html`${id.value}: ${own.value}`.markup;
  return html`<p class="carag-criterion">${context.words.standardsQuestion} ${isSame ? id.value : told}</p>
`;
}

function statement(context: Context, text: Scalar | undefined): Html {
  return text
    ? html`<p class="govuk-body-l carag-statement">${inLine(context, text, plain(context, text.value))}</p>
`
    : nothing;
}

/** Links to the key questions on the page; nothing where there are hardly any. */
export function contents(context: Context, sections: readonly SectionOutline[]): Html {
  const items = sections.map((outline) => {
    const links = keyQuestionLinks(context, outline);
    const title = html`<a class="govuk-link" href="#${sectionName(outline)}">${sectionTitle(context, outline)}</a>`;
    const list =
      links.length > 0 &&
      html`<ul class="govuk-list">
${links}</ul>`;
    return sections.length === 1
      ? links
      : html`<li>${title}${list}</li>
`;
  });
  if (items.flat().length < 2) return nothing;
  return html`<nav class="carag-contents" id="${CONTENTS}" aria-label="${context.words.contents}"><ul class="govuk-list">
${items}</ul></nav>
`;
}

function backToContents({ words, sections }: Context): Html {
  if (sections.length < 2) return nothing;
  return html`<p class="carag-back"><a class="govuk-link" href="#${CONTENTS}">${words.backToContents}</a></p>
`;
}

const CONTENTS = 'contents';

function keyQuestionLinks(context: Context, { entries }: SectionOutline): HtmlPart[] {
  return entries.flatMap((entry) => {
    if (entry.is === 'question' || !entry.model.id) return [];
    const id = withoutSpaces(entry.model.id.value);
    const text = plainWords(context, entry.model.text?.value ?? '');
    return [
      html`<li><a class="govuk-link" href="#${anchor(id)}">${id} ${text}</a></li>
`,
    ];
  });
}

/** What the element of a section is called. */
export function sectionName({ model, document }: SectionOutline): string {
  return sectionAnchor(model?.id?.value ?? document.uri.slice(document.uri.lastIndexOf('/') + 1));
}

export function sectionTitle(context: Context, { model }: SectionOutline): Html {
  return model?.title
    ? inLine(context, model.title, plain(context, model.title.value))
    : html`<span class="carag-missing">${context.words.missing.title}</span>`;
}
