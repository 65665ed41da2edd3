/** Renders the guidance and the quality indicators of an entry, folded away until they are wanted. */
import { withoutSpaces } from '../../model/ids.ts';
import type { Reading } from '../../model/reading.ts';
import { addedKey } from '../../project/added-guidance.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { details } from '../components/details.ts';
import { type Context, placed, placedIn } from '../context.ts';
import { type Html, html, nothing } from './html.ts';
import { prose } from './prose.ts';
import { plainWords } from './references.ts';
import { inBlock } from './source-language.ts';

/** Whatever may have guidance: a section, a key question, a question, a row. */
export interface Guided {
  readonly id?: Scalar;
  readonly title?: Scalar;
  readonly guidance?: Scalar;
  readonly use?: readonly Scalar[];
  readonly indicators?: readonly Scalar[];
}

/** Where an entry is shown: what it was read from, the name of its element, the level of its heading. */
export interface ShownEntry {
  readonly reading: Reading;
  readonly name: string;
  readonly level: number;
}

/** The guidance of an entry: its own, the shared blocks that it uses, and what guidance documents add. */
export function guidance(context: Context, guided: Guided, shown: ShownEntry): Html {
  const { words } = context;
  const own = guided.guidance && passage(context, guided.guidance, shown.reading, shown.level);
  const blocks = (guided.use ?? []).map((block) => blockPassage(context, block.value, shown.level));
  const added = guided.id && addedPassages(context, guided.id.value, shown);
  const content = html`${own}${blocks}${added}`;
  if (content.markup === '') return nothing;
  return details(context.name(`${shown.name}-guidance`), words.guidance, onWhat(context, guided), content);
}

/** The quality indicators of an entry. */
export function indicators(context: Context, guided: Guided, { reading, name, level }: ShownEntry): Html {
  if (!guided.indicators || guided.indicators.length === 0) return nothing;
  const items = guided.indicators.map(
    (
      text,
    ) => html`<li${placed(context, reading, text)}>${inBlock(context, text, prose(context, text, level))}</li>
`,
  );
  const list = html`<ul class="govuk-list govuk-list--bullet">
${items}</ul>`;
  return details(context.name(`${name}-indicators`), context.words.indicators, onWhat(context, guided), list);
}

/** Tells the foldings of a page apart where they are heard and not seen. */
function onWhat(context: Context, { title, id }: Guided): string {
  const name = title ? plainWords(context, title.value) : id && withoutSpaces(id.value);
  return name ? context.words.on(name) : '';
}

/** A passage of Markdown, with the place that it stems from. */
function passage(context: Context, text: Scalar, reading: Reading, level: number): Html {
  return html`<div class="carag-prose"${placed(context, reading, text)}>${inBlock(context, text, prose(context, text, level))}</div>
`;
}

function blockPassage(context: Context, name: string, level: number): Html {
  const { set } = context;
  const block = set?.model?.guidanceBlocks?.find((entry) => entry.key.value === name)?.value;
  const reading = set?.manifest.readings[0];
  if (!set || !block || !reading) return nothing;
  return html`<div${placedIn(context, set.manifest)}>${passage(context, block, reading, level)}</div>`;
}

function addedPassages(context: Context, id: string, { reading, level }: ShownEntry): Html[] {
  const section = context.project.documentOf(reading.chunk)?.uri ?? context.document.uri;
  const added = context.added.get(addedKey(section, id)) ?? [];
  return added.map(
    (each) =>
      html`<div${placedIn(context, each.document)}>${passage(context, each.text, each.reading, level)}</div>`,
  );
}
