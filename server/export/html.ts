/** A set as one web page to read, print and hand on: a title, contents, and the familiar table under each key question. */
import { type Context, contextOf } from '../form/context.ts';
import { renderPlainPage } from '../form/page.ts';
import { type Html, type HtmlPart, html } from '../form/text/html.ts';
import { prose } from '../form/text/prose.ts';
import { plainWords } from '../form/text/references.ts';
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

/** What every part of the page may ask. */
interface Page {
  readonly context: Context;
  readonly say: ExportWords;
  /** The texts that nobody has translated, and the language that they are in. */
  readonly left: ReadonlySet<string>;
  readonly leftIn: string | undefined;
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
  const left = [...(context.left?.texts ?? [])].map(({ value }) => plainWords(context, value).trim());
  const page: Page = { context, say, left: new Set(left), leftIn: set.leftIn };
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
}${contents(set.sections, say)}${set.sections.map((section, index) => sectionPart(page, section, index))}${changes(set, say)}</div>
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

function sectionPart(page: Page, section: ExportedSection, index: number): Html {
  const loose = section.entries.filter((entry) => entry.is === 'question');
  return html`<section aria-labelledby="${anchorOf(index)}">
<h2 class="govuk-heading-l" id="${anchorOf(index)}">${showable(section.title)}</h2>
${about(page, section, 2)}${table(page, loose, section.title)}${section.entries.map((entry) => {
  if (entry.is === 'question') return '';
  const title = [entry.id, entry.text].filter(Boolean).join(' ');
  return html`<h3 class="govuk-heading-m">${showable(title)}</h3>
${about(page, entry, 3)}${table(page, entry.questions, title)}`;
})}</section>
`;
}

/** What stands between a heading and its table. */
function about(
  page: Page,
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
    spoken(
      page,
      statement,
      html`<p class="govuk-body-l">${showable(statement)}</p>
`,
    )
  }${
    askedWhen &&
    html`<p class="govuk-body">${showable(page.say.askedWhen(askedWhen))}</p>
`
  }${guidance.map((text) => markdown(page, text, level))}`;
}

/** Markdown, read out in the language that it was written in. */
const markdown = (page: Page, value: string, level: number): Html =>
  spoken(page, value, prose(page.context, { value }, level));

/** What nobody has translated says in which language it is. */
const spoken = ({ left, leftIn }: Page, text: string, part: Html): Html =>
  leftIn !== undefined && left.has(text) ? html`<div lang="${leftIn}">${part}</div>` : part;

function table(page: Page, questions: readonly ExportedQuestion[], caption: string): Html | '' {
  if (questions.length === 0) return '';
  const columns = columnsOf(questions);
  return frame(
    caption,
    columns.map(
      ({ name }) =>
        html`<th class="govuk-table__header ${classOf(name)}" scope="col">${page.say.columns[name]}</th>`,
    ),
    questions.map((question) => columns.map(({ name }) => cell(page, question, name))),
  );
}

function cell(page: Page, question: ExportedQuestion, name: ColumnName): Html {
  if (name === 'number')
    return html`<th class="govuk-table__header" scope="row">${showable(numberOf(question))}</th>`;
  return html`<td class="govuk-table__cell">${content(page, question, name)}</td>`;
}

function content(page: Page, question: ExportedQuestion, name: ColumnName): HtmlPart {
  const { indicators, guidance, rows, rowsFrom } = question;
  switch (name) {
    case 'question':
      return html`${spoken(page, question.text, html`<p class="govuk-body">${showable(question.text)}</p>`)}${
        rowsFrom && html`<p class="govuk-body">${page.say.rowsFrom(rowsFrom)}</p>`
      }${list(rows.map((row) => showable(rowText(row))))}`;
    case 'kind':
      return kindOf(question, page.say);
    case 'answer':
      return showable(answerOf(question, page.say));
    case 'asked-when':
      return showable(question.askedWhen ?? '');
    case 'criteria':
      return question.criteria.join(', ');
    case 'quality-indicators':
      return list(indicators.map((each) => markdown(page, each, 4)));
    default:
      return guidance.map((each) => markdown(page, each, 4));
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
