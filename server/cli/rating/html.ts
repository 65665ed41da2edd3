/** Writes the report of ratings as a web page that stands alone: it loads nothing and runs nothing. */
import { createHash } from 'node:crypto';
import { renderPlainPage } from '../../form/page.ts';
import { type Html, html, nothing } from '../../form/text/html.ts';
import { caseFindingLines } from '../../inspection/cases-words.ts';
import { isRatedHere, type RatingReport, type ReportedWhatIf } from '../../inspection/report.ts';
import { reportWords } from '../../inspection/report-words.ts';
import { type RowGroup, rowGroups, rowWords } from '../../inspection/table.ts';
import { changeWords, checkedRatingLines, outcomeLine, sentencesOn } from '../../inspection/words.ts';
import type { Finding } from '../../lint/finding.ts';
import type { Project } from '../../project/project.ts';
import { outcomeWords, ratingWords, unitName } from '../../ratings/words/ratings.ts';
import { filePlaceOf } from '../linting/report.ts';
import { chart } from './chart.ts';

export function ratingHtml(project: Project, report: RatingReport, css: string): string {
  const { title, file, ratings, overall, whatIf } = report;
  const { language } = report;
  const say = reportWords(language);
  const hash = createHash('sha256').update(css).digest('base64');
  return renderPlainPage(
    { title: say.title(title), language, css, hash },
    html`<h1 class="govuk-heading-xl">${title}</h1>
<p class="govuk-body carag-meta">${say.ratedBy(file, ratings.title)}</p>
${isRatedHere(overall) ? wholePart(report) : ''}${whatIf && whatIfPart(whatIf, report)}${chart(report)}
${rowGroups(overall).map((group) => table(group, report))}${findingsPart(project, report)}<h2 class="govuk-heading-m">${say.checked}</h2>
<p class="govuk-body"><strong>${outcomeLine(report)}</strong></p>
${paragraphs(checkedRatingLines(report))}`,
  );
}

function wholePart(report: RatingReport): Html {
  const say = ratingWords(report.language);
  return html`<h2 class="govuk-heading-l">${say.overall}: ${outcomeWords(report.overall.outcome, say)}</h2>
${paragraphs(sentencesOn(report.overall, report))}`;
}

const paragraphs = (texts: readonly string[]) =>
  texts.map((text) => html`<p class="govuk-body">${text}</p>\n`);

function table({ heading, entries }: RowGroup, report: RatingReport): Html {
  const { columns } = reportWords(report.language);
  return html`<table class="govuk-table carag-ratings">
<caption class="govuk-table__caption govuk-table__caption--m">${heading}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">
${[columns.name, columns.figure, columns.rating, columns.words].map((name) => html`<th class="govuk-table__header" scope="col">${name}</th>`)}
</tr></thead>
<tbody class="govuk-table__body">
${entries.map((rated) => {
  const { name, figure, rating, words } = rowWords(rated, report);
  const isPart = rated.unit.level === 'key-question';
  return html`<tr class="govuk-table__row">
<th class="govuk-table__header${isPart && ' carag-ratings__part'}" scope="row">${name}</th>
<td class="govuk-table__cell">${figure}</td>
<td class="govuk-table__cell"><strong>${rating}</strong></td>
<td class="govuk-table__cell">${words}</td>
</tr>
`;
})}</tbody>
</table>
`;
}

function whatIfPart({ suppositions, changes }: ReportedWhatIf, report: RatingReport): Html {
  const [say, words] = [reportWords(report.language), ratingWords(report.language)];
  const items = changes.map((change) => {
    const [from, to, more] = changeWords(change, report);
    return html`<li>${unitName(change.before.unit, words)}: ${from} → ${to}${more && ` – ${more}`}</li>\n`;
  });
  return html`<h2 class="govuk-heading-m">${say.whatIf(suppositions.join(', '))}</h2>
${items.length > 0 ? html`<ul class="govuk-list govuk-list--bullet">\n${items}</ul>` : html`<p class="govuk-body">${say.noChange}</p>`}
`;
}

function findingsPart(project: Project, { findings, silenced, cases, language }: RatingReport): Html {
  const say = reportWords(language);
  const lines = (all: readonly Finding[]) =>
    all.map(({ at, message }) => say.line(filePlaceOf(project, at).line, message));
  return html`${list(say.wrong, lines(findings))}${cases.map((read) => list(say.wrongIn(read.file), caseFindingLines(read)))}${list(say.silenced, lines(silenced))}`;
}

function list(heading: string, items: readonly string[]): Html {
  if (items.length === 0) return nothing;
  return html`<h2 class="govuk-heading-m">${heading}</h2>
<ul class="govuk-list govuk-list--bullet">
${items.map((item) => html`<li>${item}</li>\n`)}</ul>
`;
}
