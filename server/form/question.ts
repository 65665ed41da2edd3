/** Renders a question as an inspector meets it: a note set apart, a grid of rows, or a text with its controls. */
import { isNo } from '../model/answers.ts';
import type { Question } from '../model/documents/section.ts';
import { withoutSpaces } from '../model/ids.ts';
import { isNote } from '../model/questions.ts';
import type { OutlineQuestion } from '../project/order/section-outline.ts';
import { aboutQuestion, askedWhen, blankHint, entryText, isLine } from './answer/about.ts';
import { control } from './answer/control.ts';
import { grid } from './answer/grid.ts';
import { insetText } from './components/inset-text.ts';
import { type TagColour, tag } from './components/tag.ts';
import type { Title } from './components/titles.ts';
import { type Context, placed } from './context.ts';
import { asides } from './text/asides.ts';
import { guidance, indicators, type ShownEntry } from './text/guidance.ts';
import { attributes, type Html, type HtmlPart, html, nothing } from './text/html.ts';
import { anchor } from './text/references.ts';

const COLOURS: Readonly<Record<string, TagColour>> = {
  information: 'grey',
  judgement: 'blue',
  summary: 'purple',
  explanation: 'teal',
  narrative: 'orange',
};

export function question(context: Context, { model, reading }: OutlineQuestion, level: number): Html {
  const id = model.id && withoutSpaces(model.id.value);
  const name = context.name(anchor(id ?? 'unnamed'));
  const shown: ShownEntry = { reading, name, level };
  const kind = model.kind?.value;
  const content = isNote(model) ? note(context, model, shown) : asked(context, model, shown, id);
  const place = placed(context, reading, model.node);
  const asks = attributes({ 'data-asks': id });
  return html`<div class="carag-question${kind ? ` carag-question--${kind}` : ''}" id="${name}"${asks}${place}>
${content}</div>
`;
}

function note(context: Context, model: Question, shown: ShownEntry): Html {
  const text = html`<p class="govuk-body">${entryText(context, model)}</p>
`;
  return insetText([
    asides(context, model, shown.level),
    askedWhen(context, model),
    text,
    guidance(context, model, shown),
    indicators(context, model, shown),
  ]);
}

function asked(context: Context, model: Question, shown: ShownEntry, id: string | undefined): Html {
  const title: Title = {
    text: [id !== undefined && html`<span class="carag-id">${id}</span> `, entryText(context, model)],
    level: shown.level,
  };
  const about = html`${meta(context, model)}${aboutQuestion(context, model, shown)}`;
  if (model.rows) return grid(context, model, model.rows, { ...shown, title, about });
  return control(
    context,
    {
      name: shown.name,
      title,
      about,
      hint: blankHint(context, model, model.answer),
      sayings: model,
      isLine: isLine(model),
    },
    model.answer,
  );
}

function meta(context: Context, model: Question): Html {
  const { words } = context;
  const kind = model.kind?.value;
  const said: HtmlPart[] = [
    kind !== undefined && tag(words.kinds[kind] ?? kind, COLOURS[kind] ?? 'grey'),
    respondent(context, model),
    isNo(model.scored ?? model.answer?.scored) && html`<span>${words.notCounted}</span>`,
  ];
  const shown = said.filter(Boolean);
  return shown.length > 0
    ? html`<p class="carag-meta">${shown.map((part) => [part, ' '])}</p>
`
    : nothing;
}

function respondent({ set, words }: Context, { respondent }: Question): Html | false {
  if (!respondent) return false;
  const named = set?.model?.respondents?.find((entry) => entry.key.value === respondent.value)?.value;
  return html`<span>${words.answeredBy(named?.value ?? respondent.value)}</span>`;
}
