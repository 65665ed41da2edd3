/** Writes which question of one version is which of others: as tables for programs, and as a page for people. */
import { createHash } from 'node:crypto';
import type { Crossing } from '../../change/comparison/crosswalk.ts';
import type { Lineage } from '../../change/comparison/lineage.ts';
import { csvText } from '../../exchange/case-data/write.ts';
import { renderPlainPage } from '../../form/page.ts';
import { html } from '../../form/text/html.ts';
import type { CrosswalkWords } from './crosswalk-words.ts';

/** Several ids in a cell are parted as several codes are in case data. */
const several = (texts: readonly string[]) => texts.join(';');

export function crossingsCsv(found: readonly Crossing[]): string {
  const rows = found.map(({ from, to, relation, comparable, classes }) => [
    several(from),
    several(to),
    relation,
    comparable,
    several(classes),
  ]);
  return csvText([['from', 'to', 'relation', 'comparable', 'classes'], ...rows]);
}

/** A column for each version, and one for what became of a question from each to the next. */
export function lineagesCsv(found: readonly Lineage[], versions: readonly string[]): string {
  const [first = '', ...later] = versions;
  const heads = [first, ...later.flatMap((version) => [`to ${version}`, version]), 'comparable', 'classes'];
  const rows = found.map(({ ids, relations, comparable, classes }) => [
    several(ids[0] ?? []),
    ...later.flatMap((_, at) => [several(relations[at] ?? []), several(ids[at + 1] ?? [])]),
    comparable,
    several(classes),
  ]);
  return csvText([heads, ...rows]);
}

/** A page that stands alone: it loads nothing and runs nothing. */
export function lineagesHtml(
  found: readonly Lineage[],
  versions: readonly string[],
  css: string,
  say: CrosswalkWords,
): string {
  const title = say.title(versions[0]!, versions.at(-1)!);
  const hash = createHash('sha256').update(css).digest('base64');
  const heads = [...versions, say.became, say.comparable];
  return renderPlainPage(
    { title, language: say.language, css, hash },
    html`<h1 class="govuk-heading-xl">${title}</h1>
<p class="govuk-body">${say.about}</p>
<table class="govuk-table carag-changes">
<caption class="govuk-table__caption govuk-table__caption--m">${say.questions(found.length)}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">
${heads.map((name) => html`<th class="govuk-table__header" scope="col">${name}</th>`)}
</tr></thead>
<tbody class="govuk-table__body">
${found.map((lineage) => row(lineage, say))}</tbody>
</table>
`,
  );
}

const row = (
  { ids, relations, comparable }: Lineage,
  say: CrosswalkWords,
) => html`<tr class="govuk-table__row">
${ids.map((each, at) => (at === 0 ? html`<th class="govuk-table__header" scope="row">${words(each)}</th>` : html`<td class="govuk-table__cell">${words(each)}</td>`))}
<td class="govuk-table__cell">${relations.map((each) => each.map((relation) => say.relations[relation]).join(', ') || '–').join(' → ')}</td>
<td class="govuk-table__cell">${say.answers[comparable]}</td>
</tr>
`;

const words = (ids: readonly string[]) => ids.join(', ') || '–';
