/** Prints a report as the content of a web page, in the look of the form. */
import { type Html, html, nothing } from '../form/text/html.ts';
import {
  type Cell,
  type Column,
  type Part,
  piecesOf,
  type Report,
  type Row,
  type RowGroup,
  type Table,
} from './tree.ts';

export const reportHtml = ({ parts }: Report): Html => html`${parts.map(block)}`;

function block(part: Part): Html {
  switch (part.is) {
    case 'heading':
      return part.level === 1
        ? html`<h1 class="govuk-heading-xl">${part.text}</h1>\n`
        : html`<h2 class="govuk-heading-m">${part.text}</h2>\n`;
    case 'paragraph':
      return paragraph(part.text, part.weight);
    case 'list':
      return list(part.items);
    case 'findings':
      return list(part.sentences);
    case 'table':
      return table(part);
    case 'drawing':
      return part.drawing;
  }
}

function paragraph(text: string, weight: 'strong' | 'faint' | undefined): Html {
  if (weight === 'faint') return html`<p class="govuk-body carag-meta">${text}</p>\n`;
  return html`<p class="govuk-body">${weight === 'strong' ? html`<strong>${text}</strong>` : text}</p>\n`;
}

const hasResults = ({ columns }: Table) => columns.some(({ holds }) => holds === 'result');

const list = (items: readonly string[]) => html`<ul class="govuk-list govuk-list--bullet">
${items.map((item) => html`<li>${item}</li>\n`)}</ul>
`;

function table(given: Table): Html {
  const { caption, columns, groups } = given;
  return html`<table class="govuk-table ${hasResults(given) ? 'carag-ratings' : 'carag-changes'}">
<caption class="govuk-table__caption govuk-table__caption--m">${caption}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">
${columns.map(({ name }) => html`<th class="govuk-table__header" scope="col">${name}</th>`)}
</tr></thead>
${groups.map((group) => body(group, columns))}</table>
`;
}

function body({ heading, rows }: RowGroup, columns: readonly Column[]): Html {
  const title =
    heading !== undefined &&
    html`<tr class="govuk-table__row"><th class="govuk-table__header carag-changes__heading" scope="rowgroup" colspan="${columns.length}">${heading}</th></tr>
`;
  return html`<tbody class="govuk-table__body">
${title}${rows.map((each) => row(each, columns))}</tbody>
`;
}

function row(
  { name, place, mark, note, cells, isPart, number }: Row,
  [first, ...columns]: readonly Column[],
): Html {
  const beside =
    place !== undefined &&
    html`<span class="carag-changes__place">${place} <span class="carag-changes__fingerprint">${mark}</span></span>`;
  return html`<tr class="govuk-table__row"${number !== undefined && html` data-change="${number}"`}>
<th class="govuk-table__header${isPart && ' carag-ratings__part'}" scope="row"${place === undefined && html` data-column="${first!.name}"`}>${name}${beside}${note !== undefined && html`<span class="carag-changes__place">${note}</span>`}</th>
${columns.map(({ name, holds }, at) => html`<td class="govuk-table__cell" data-column="${name}">${cellOf(cells[at], holds)}</td>`)}
</tr>
`;
}

function cellOf(cell: Cell | undefined, holds: Column['holds']): Html {
  if (!cell) return nothing;
  const words = piecesOf(cell).map(({ text, isOther }) => {
    if (!isOther) return text;
    return holds === 'before' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
  });
  return holds === 'result' ? html`<strong>${words}</strong>` : html`${words}`;
}
