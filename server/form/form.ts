/** Renders the assessment form of a section or of a whole set as HTML. */
import type { Section } from '../model/documents/section.ts';
import { headModel } from '../model/reading.ts';
import type { Document } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { baseName } from '../text/uri.ts';
import { type Context, contextOf } from './context.ts';
import { inLanguage } from './in-language.ts';
import { section } from './section.ts';
import { formPart, type Html, html, nothing } from './text/html.ts';
import { plainWords } from './text/references.ts';
import { edition, wholeSet } from './whole-set.ts';

export interface Form {
  readonly title: string;
  /** A part of a page, without scripts, styles or handlers: everything from the documents is escaped. */
  readonly html: string;
}

/**
 * The assessment form of a section, or of a whole set in reading order where the document is its manifest.
 * @param language another one of the set: what nobody has translated is shown as it is written, and marked.
 * @param wanted the elements of the sections that are to be whole, where the set is large; of others stands only the title.
 * @returns undefined where there is nothing to show. Never throws: a half-written document shows what is there.
 */
export function renderForm(
  project: Project,
  document: Document,
  language?: string,
  wanted?: readonly string[],
): Form | undefined {
  const spoken = inLanguage(project, document, language);
  const context = contextOf(spoken.project, spoken.document);
  const parts = context && partsOf(context, wanted);
  if (!parts) return undefined;
  const form = html`<div class="carag-form" lang="${context.language}">
${parts.map(formPart)}</div>
`;
  return { title: titleOf(context), html: form.markup };
}

/** Each is one element, or empty. */
function partsOf(context: Context, wanted: readonly string[] | undefined): readonly Html[] | undefined {
  const { document, sections } = context;
  const head = document.readings[0]!;
  if (document.kind === 'question-set') {
    const model = headModel(head, 'question-set') ?? { node: undefined };
    return sections.length > 0 ? wholeSet(context, model, wanted) : undefined;
  }
  const [outline] = sections;
  if (!outline || (outline.entries.length === 0 && !hasHead(outline.model))) return undefined;
  return [caption(context), section(context, outline, 1)];
}

function hasHead({ title, statement, guidance }: Partial<Section> = {}): boolean {
  return title !== undefined || statement !== undefined || guidance !== undefined;
}

/** Which set a section is from. */
function caption(context: Context): Html {
  const { set } = context;
  if (!set?.model) return nothing;
  const words = [set.title, edition(context, set.model)].filter(Boolean).join(' · ');
  return html`<p class="govuk-caption-m carag-caption">${words}</p>
`;
}

function titleOf(context: Context): string {
  const [head] = context.document.readings;
  const title = (headModel(head, 'section') ?? headModel(head, 'question-set'))?.title;
  return title ? plainWords(context, title.value) : baseName(context.document.uri);
}
