/** Renders what texts and conditions refer to: links to questions on the page, ids with their text where there is no link. */
import { withoutSpaces } from '../../model/ids.ts';
import type { DefinitionIn } from '../../model/reading.ts';
import { type Definition, type NameSpace, SHARED } from '../../model/reading.ts';
import { titleOf } from '../../model/titles.ts';
import { conditionInWords } from '../../routing/words/condition.ts';
import type { Piece } from '../../routing/words/pieces.ts';
import { parseCondition } from '../../syntax/conditions/parse.ts';
import { idsOf } from '../../syntax/conditions/parsed.ts';
import type { Condition } from '../../syntax/conditions/tree.ts';
import type { Context } from '../context.ts';
import { escaped, Html, type HtmlPart, html } from './html.ts';

/** What is defined under a name, looked for in the sets that this one uses as well where they share it. */
export function definitionOf<Space extends NameSpace>(
  context: Context,
  space: Space,
  name: string,
): DefinitionIn<Space> | undefined {
  const { project, set } = context;
  if (!set) return undefined;
  const sets = SHARED.has(space) ? project.usedBy(set) : [set];
  return sets.flatMap((each) => each.defined(space, name))[0];
}

/** A text for readers without formatting; what it refers to is named, not linked, so that it can stand in a label. */
export function plain(context: Context, text: string): Html {
  return withReferences(context, escaped(text), false);
}

/** The same for what names an option, a row or a title, of which something must be seen. */
export function named(context: Context, text: string | undefined): Html {
  return text?.trim()
    ? plain(context, text)
    : html`<span class="carag-missing">${context.words.missing.text}</span>`;
}

/** As `plain`, for text that is escaped already. */
export function withReferences(context: Context, markup: string, linked: boolean): Html {
  const replaced = markup.replace(
    /\[\[([^[\]\n]*)\]\]|\{\{([^{}\n]*)\}\}/g,
    (_, link?: string, carry?: string) => {
      if (carry !== undefined) return carried(context, carry.trim()).markup;
      return referred(context, link!.trim(), linked).markup;
    },
  );
  return new Html(replaced);
}

/** A condition in the words of readers, with links to the questions that it speaks of; one that cannot be read, as it is written. */
export function condition(context: Context, text: string): Html {
  const { condition: read, isSure } = parseCondition(text);
  const parts =
    read && isSure && context.set
      ? conditionInWords(read, context.set, context.language).map((piece) => shown(context, piece))
      : asWritten(context, text, read);
  return html`<span class="carag-condition">${parts}</span>`;
}

function shown(context: Context, piece: Piece): HtmlPart {
  if (typeof piece === 'string') return piece;
  return piece.is === 'question' ? idLink(context, piece.name) : piece.name;
}

function asWritten(context: Context, text: string, read: Condition | undefined): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let at = 0;
  for (const word of idsOf(read)) {
    parts.push(text.slice(at, word.start), idLink(context, word.text));
    at = word.end;
  }
  return [...parts, text.slice(at)];
}

/** A link to a question on the page; where it stands in another section, its id with its text to point at. */
export function idLink(context: Context, id: string): Html {
  const definition = definitionOf(context, 'id', withoutSpaces(id));
  if (!definition) return html`<span class="carag-unknown">${id}</span>`;
  const title = wordsOf(context, definition);
  const anchor = anchorOn(context, definition);
  return anchor ? link(anchor, id, title) : html`<span class="carag-reference" title="${title}">${id}</span>`;
}

/** `[[A1.8]]`, of which `id` is what stands in the brackets, escaped. */
function referred(context: Context, id: string, linked: boolean): Html {
  const criterion = /^criterion\s+(\S.*)$/i.exec(id);
  const definition = definitionOf(
    context,
    criterion ? 'standard' : 'id',
    withoutSpaces(criterion?.[1] ?? id),
  );
  const label = new Html(definition?.kind === 'section' ? escaped(wordsOf(context, definition)) : id);
  if (!definition) return html`<span class="carag-unknown">${label}</span>`;
  const anchor = linked ? anchorOn(context, definition) : undefined;
  if (anchor) return link(anchor, label, wordsOf(context, definition));
  const isTold = !linked || definition.kind === 'section';
  return isTold
    ? html`<span class="carag-reference">${label}</span>`
    : html`<span class="carag-reference">${label} (${wordsOf(context, definition)})</span>`;
}

/** `{{A1.8}}`: where the form will show the answer, the question is named. */
function carried(context: Context, id: string): Html {
  const asked = withoutSpaces(id);
  const definition = definitionOf(context, 'id', asked);
  const title = definition ? wordsOf(context, definition) : undefined;
  const label = context.words
    .answerTo('\0')
    .split('\0')
    .map((part) => new Html(escaped(part)));
  const [before, after] = label;
  return title === undefined
    ? html`<span class="carag-carry carag-unknown">[${before}${new Html(id)}${after}]</span>`
    : html`<span class="carag-carry" data-carry="${new Html(asked)}" title="${title}">[${before}${new Html(id)}${after}]</span>`;
}

function link(anchor: string, label: HtmlPart, title: string): Html {
  return html`<a class="govuk-link" href="#${anchor}" title="${title}">${label}</a>`;
}

/** The name of the element that shows a definition, where it is on the page. */
function anchorOn(context: Context, definition: Definition): string | undefined {
  if (definition.space !== 'id') return undefined;
  const shown = context.sections.some(
    ({ document }) => document === context.project.documentOf(definition.reading.chunk),
  );
  if (!shown) return undefined;
  return definition.kind === 'section' ? sectionAnchor(definition.name) : anchor(definition.name);
}

export const anchor = (id: string) => `q-${withoutSpaces(id)}`;
export const sectionAnchor = (id: string) => `section-${withoutSpaces(id)}`;

/** The text or the title of what is defined, as plain words. */
function wordsOf(context: Context, definition: Definition): string {
  return plainWords(context, titleOf(definition)?.value ?? definition.name);
}

/** A text in which references and carried answers are mere words. */
export function plainWords(context: Context, text: string): string {
  return text
    .replace(/\[\[([^[\]\n]*)\]\]/g, '$1')
    .replace(/\{\{([^{}\n]*)\}\}/g, (_, id: string) => `[${context.words.answerTo(id.trim())}]`);
}
