/** A set as one web page to read, print and hand on: a title, contents, and the familiar table under each key question. */
import { type Context, contextOf } from '../form/context.ts';
import { renderPlainPage } from '../form/page.ts';
import { type Html, type HtmlPart, html } from '../form/text/html.ts';
import { prose } from '../form/text/prose.ts';
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import { showable } from '../text/signs/showable.ts';
import { editionOf } from './edition.ts';
import type { ExportedQuestion, ExportedSection, ExportedSet } from './exported-set.ts';
import { answerOf, COLUMNS, changeRows, columnsOf, kindOf, numberOf, rowText } from './table.ts';
import { type ColumnName, type ExportWords, exportWords } from './words.ts';

/** What a page of tables needs beside the style of the form. */
export const TABLE_STYLE = `@page{size:A4 landscape;margin:15mm}
.carag-page #main:has(.carag-export){max-width:min(100rem,calc(100% - 60px))}
.carag-export section{margin-top:40px}
.carag-export .carag-scroll{overflow-x:auto}
.carag-export table{table-layout:fixed;min-width:62rem}
.carag-export .govuk-table__cell,.carag-export .govuk-table__header{vertical-align:top;overflow-wrap:break-word}
.carag-export .govuk-table__cell>:last-child{margin-bottom:0}
${COLUMNS.map(({ name, share }) => `.carag-export .${classOf(name)}{width:${share}%}\n`).join('')}@media print{.carag-export .carag-scroll{overflow:visible}.carag-export table{min-width:0}.carag-export tr{break-inside:auto}.carag-export thead{display:table-header-group}}
`;

function classOf(name: ColumnName): string {
  return `carag-column-${name}`;
}

/** The page; `style` is put into it as it stands. */
export function exportedPage(
  project: Project,
  from: QuestionSet,
  set: ExportedSet,
  style: { readonly css: string; readonly hash: string },
): string {
  const context = contextOf(project, from.manifest)!;
  const say = exportWords(set.language);
  const frame = { title: set.title, language: set.language, css: style.css, hash: style.hash };
  return renderPlainPage(
    frame,
    html`<div class="carag-export">
<h1 class="govuk-heading-xl">${showable(set.title)}</h1>
<p class="govuk-body-l">${editionOf(set)}</p>
${
  set.leftIn &&
  html`<p class="govuk-body">${say.leftIn(set.leftIn)}</p>
`
}${contents(set.sections, say)}${set.sections.map((section, index) => sectionPart(context, say, section, index))}${changes(set, say)}</div>
`,
  );
}

function contents(sections: readonly ExportedSection[], say: ExportWords): Html {
  return html`<nav aria-label="${say.contents}"><h2 class="govuk-heading-m">${say.contents}</h2><ol class="govuk-list">
${sections.map(
  ({ title }, index) => html`<li><a class="govuk-link" href="#${anchorOf(index)}">${showable(title)}</a></li>
`,
)}</ol></nav>
`;
}

const anchorOf = (index: number) => `section-${index + 1}`;

function sectionPart(context: Context, say: ExportWords, section: ExportedSection, index: number): Html {
  const loose = section.entries.filter((entry) => entry.is === 'question');
  return html`<section aria-labelledby="${anchorOf(index)}">
<h2 class="govuk-heading-l" id="${anchorOf(index)}">${showable(section.title)}</h2>
${about(context, say, section, 2)}${table(context, say, loose, section.title)}${section.entries.map(
  (entry) => {
    if (entry.is === 'question') return '';
    const title = [entry.id, entry.text].filter(Boolean).join(' ');
    return html`<h3 class="govuk-heading-m">${showable(title)}</h3>
${about(context, say, entry, 3)}${table(context, say, entry.questions, title)}`;
  },
)}</section>
`;
}

/** What stands between a heading and its table. */
function about(
  context: Context,
  say: ExportWords,
  {
    statement,
    askedWhen,
    guidance,
  }: {
    readonly statement?: string | undefined;
    readonly askedWhen?: string | undefined;
    readonly guidance: readonly string[];
  },
  level: number,
): Html {
  return html`${
    statement &&
    html`<p class="govuk-body-l">${showable(statement)}</p>
`
  }${
    askedWhen &&
    html`<p class="govuk-body">${showable(say.askedWhen(askedWhen))}</p>
`
  }${guidance.map((text) => markdown(context, text, level))}`;
}

const markdown = (context: Context, value: string, level: number) => prose(context, { value }, level);

function table(
  context: Context,
  say: ExportWords,
  questions: readonly ExportedQuestion[],
  caption: string,
): Html | '' {
  if (questions.length === 0) return '';
  const columns = columnsOf(questions);
  return frame(
    caption,
    columns.map(
      ({ name }) =>
        html`<th class="govuk-table__header ${classOf(name)}" scope="col">${say.columns[name]}</th>`,
    ),
    questions.map((question) => columns.map(({ name }) => cell(context, say, question, name))),
  );
}

function cell(context: Context, say: ExportWords, question: ExportedQuestion, name: ColumnName): Html {
  if (name === 'number')
    return html`<th class="govuk-table__header" scope="row">${showable(numberOf(question))}</th>`;
  return html`<td class="govuk-table__cell">${content(context, say, question, name)}</td>`;
}

function content(context: Context, say: ExportWords, question: ExportedQuestion, name: ColumnName): HtmlPart {
  const { indicators, guidance, rows, rowsFrom } = question;
  switch (name) {
    case 'question':
      return html`<p class="govuk-body">${showable(question.text)}</p>${
        rowsFrom && html`<p class="govuk-body">${say.rowsFrom(rowsFrom)}</p>`
      }${list(rows.map((row) => showable(rowText(row))))}`;
    case 'kind':
      return kindOf(question, say);
    case 'answer':
      return showable(answerOf(question, say));
    case 'asked-when':
      return showable(question.askedWhen ?? '');
    case 'criteria':
      return question.criteria.join(', ');
    case 'quality-indicators':
      return list(indicators.map((each) => markdown(context, each, 4)));
    default:
      return guidance.map((each) => markdown(context, each, 4));
  }
}

const list = (items: readonly HtmlPart[]): HtmlPart =>
  items.length > 0
    ? html`<ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item}</li>`)}</ul>`
    : '';

function changes(set: ExportedSet, say: ExportWords): Html | '' {
  if (set.changes.length === 0) return '';
  const [headings, ...rows] = changeRows(set);
  return html`<section aria-labelledby="changes"><h2 class="govuk-heading-l" id="changes">${say.changeControl}</h2>
${frame(
  say.changeControl,
  headings!.map((heading) => html`<th class="govuk-table__header" scope="col">${heading}</th>`),
  rows.map((cells) => cells.map((text) => html`<td class="govuk-table__cell">${showable(text)}</td>`)),
)}</section>
`;
}

/** A table with a caption that is read out, and room to be moved sideways on a small screen. */
function frame(caption: string, head: readonly Html[], rows: readonly (readonly Html[])[]): Html {
  return html`<div class="carag-scroll" tabindex="0" role="region" aria-label="${showable(caption)}"><table class="govuk-table">
<caption class="govuk-table__caption govuk-visually-hidden">${showable(caption)}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${head}</tr></thead>
<tbody class="govuk-table__body">
${rows.map(
  (cells) => html`<tr class="govuk-table__row">${cells}</tr>
`,
)}</tbody></table></div>
`;
}
