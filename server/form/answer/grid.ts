/** Renders a question with rows as a table, with one set of controls a row. */
import { isYes } from '../../model/answers.ts';
import type { Question, Row } from '../../model/documents/section.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { isRowsFrom, questionOf } from '../../model/questions.ts';
import { heading, type Title } from '../components/titles.ts';
import { type Context, placed } from '../context.ts';
import type { ShownEntry } from '../text/guidance.ts';
import { type Html, type HtmlPart, html } from '../text/html.ts';
import { anchor, definitionOf, idLink, named } from '../text/references.ts';
import { inLine } from '../text/source-language.ts';
import { aboutQuestion, blankHint, entryText, isLine } from './about.ts';
import { control, controlName } from './control.ts';
import { optionsOf, resolved } from './resolved.ts';

type Rows = NonNullable<Question['rows']>;

/** A row of a grid: what it asks, and the element that shows it. */
interface GridRow {
  readonly name: string;
  readonly id: string | undefined;
  readonly text: Html;
  /** What the document says of the row; a row that a chosen option gives has nothing of its own. */
  readonly model: Row;
  readonly place: Html;
}

/** A question with rows: a table with one set of controls a row. */
export function grid(
  context: Context,
  stem: Question,
  rows: Rows,
  shown: ShownEntry & { readonly title: Title & { readonly level: number }; readonly about: Html },
): Html {
  const titleId = context.name(`${shown.name}-title`);
  const source = rows.find(isRowsFrom);
  const shownRows = rows.flatMap((row) =>
    isRowsFrom(row) ? rowsFrom(context, fromOf(row), shown) : [ownRow(context, row, stem, shown)],
  );
  return html`<div class="govuk-form-group">
${heading(shown.level, 'govuk-heading-s', html`<span id="${titleId}">${shown.title.text}</span>`)}
${shown.about}${
  source &&
  html`<p class="govuk-hint">${context.words.rowsFrom} ${idLink(context, fromOf(source))}.</p>
`
}${
  shownRows.length > 0 &&
  table(
    context,
    titleId,
    shownRows.map((row) => tableRow(context, row, stem, shown)),
  )
}</div>
`;
}

function table({ words }: Context, titleId: string, rows: HtmlPart): Html {
  return html`<table class="govuk-table carag-grid" aria-labelledby="${titleId}">
<thead class="govuk-visually-hidden"><tr><th scope="col">${words.row}</th><th scope="col">${words.answer}</th></tr></thead>
<tbody class="govuk-table__body">
${rows}</tbody>
</table>
`;
}

function tableRow(context: Context, row: GridRow, stem: Question, shown: ShownEntry): Html {
  const answer = row.model.answer ?? stem.answer;
  const about = aboutQuestion(
    context,
    row.model,
    { ...shown, name: row.name },
    (row.model.kind ?? stem.kind)?.value,
  );
  const title: Title = { text: row.text, isHidden: true };
  const sayings = row.model.answer ? row.model : { ...stem, ...row.model };
  const asked = {
    name: row.name,
    title,
    about,
    hint: blankHint(context, row.model, answer),
    sayings,
    isLine: isLine(row.model.kind ? row.model : stem),
  };
  return html`<tr class="govuk-table__row" id="${row.name}" data-asks="${controlName(row)}"${row.place}>
<th class="govuk-table__header" scope="row">${row.id !== undefined && html`<span class="carag-id">${row.id}</span> `}${row.text}</th>
<td class="govuk-table__cell">${control(context, asked, answer)}</td>
</tr>
`;
}

/** The id after `from:`. */
function fromOf({ value }: Rows[number]): string {
  return value?.text?.value ?? '';
}

function ownRow(
  context: Context,
  { key, value }: Rows[number],
  stem: Question,
  { reading }: ShownEntry,
): GridRow {
  const id = value?.id && withoutSpaces(value.id.value);
  return {
    name: context.name(anchor(id ?? `${stem.id?.value ?? ''}/${key.value}`)),
    id,
    text: value ? entryText(context, value) : named(context, key.value),
    model: value ?? { node: undefined },
    place: placed(context, reading, key),
  };
}

/** A row for each option that may be chosen in another question, those that stand alone left out. */
function rowsFrom(context: Context, id: string, { name, reading }: ShownEntry): GridRow[] {
  const source = questionOf(definitionOf(context, 'id', withoutSpaces(id)));
  const answer = resolved(context, source?.answer);
  const options = (answer && optionsOf(answer)) ?? [];
  return options
    .filter(({ value }) => !isYes(value?.exclusive))
    .map(({ key, value }) => ({
      name: context.name(`${name}/${key.value}`),
      id: undefined,
      text: html`<span class="carag-text">${inLine(context, value?.label, named(context, value?.label?.value || key.value))}</span>`,
      model: { node: undefined },
      place: placed(context, reading, undefined),
    }));
}
