/** Stands in for the sections of a large set until a page needs them: their titles, and what is in them. */
import { withoutSpaces } from '../model/ids.ts';
import type { OutlineQuestion, SectionOutline } from '../project/order/section-outline.ts';
import { heading } from './components/titles.ts';
import { type Context, placed, placedIn } from './context.ts';
import { sectionName, sectionTitle } from './section.ts';
import { attributes, type Html, html } from './text/html.ts';

/** A set with more questions than this is not shown all at once to those who can ask for the rest. */
const MOST_AT_ONCE = 300;

/** Tells which sections are shown whole: all, unless only some are wanted of a large set. */
export function wholeSections(
  { sections }: Context,
  wanted: readonly string[] | undefined,
): (outline: SectionOutline) => boolean {
  const count = sections.reduce((sum, outline) => sum + questionsIn(outline).length, 0);
  if (!wanted || count <= MOST_AT_ONCE) return () => true;
  const names = new Set(wanted);
  return (outline) => names.has(sectionName(outline));
}

/** A section of which only the title is shown. */
export function laterSection(context: Context, outline: SectionOutline, level: number): Html {
  const { model, reading, document } = outline;
  const name = context.name(sectionName(outline));
  const titleId = context.name(`${name}-title`);
  const holds = attributes({ 'data-holds': questionsIn(outline).flatMap(idsOf).join(' ') });
  return html`<section class="carag-section carag-later" id="${name}" aria-labelledby="${titleId}"${holds}${placedIn(context, document)}>
<div class="carag-head"${placed(context, reading, model?.node)}>
${heading(level, 'govuk-heading-l carag-break', html`<span id="${titleId}">${sectionTitle(context, outline)}</span>`)}
</div>
</section>
`;
}

const questionsIn = ({ entries }: SectionOutline): OutlineQuestion[] =>
  entries.flatMap((entry) => (entry.is === 'question' ? [entry] : entry.questions));

/** Its id, and those of its rows that have one of their own. */
function idsOf({ model: { id, rows } }: OutlineQuestion): string[] {
  const own = (rows ?? []).map(({ value }) => value?.id);
  return [id, ...own].flatMap((each) => (each ? [withoutSpaces(each.value)] : []));
}
