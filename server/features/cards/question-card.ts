/** Writes the card of anything with a name: what it is, how it is answered, when it is asked, who refers to it. */
import { type Answer, decimalsOf, type OptionEntry } from '../../model/answers.ts';
import type { KeyQuestion, Section } from '../../model/documents/section.ts';
import { questionOf } from '../../model/questions.ts';
import type { Definition, DefinitionIn, Reading, SectionEntry } from '../../model/reading.ts';
import { headModel } from '../../model/reading.ts';
import { titleOf } from '../../model/titles.ts';
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { View } from '../../project/view.ts';
import { gateText } from '../../routing/gates/own-gate.ts';
import { gatesOf } from '../../routing/gates/requirements.ts';
import type { Node, Scalar } from '../../syntax/tree.ts';
import { baseName } from '../../text/uri.ts';
import { shortened } from '../../text/wording/shortened.ts';
import { sourceTexts } from '../../translation/source-texts.ts';
import { Translations } from '../../translation/translations.ts';
import { othersOf } from '../navigation/other-languages.ts';
import { definitionsOf } from '../places/names.ts';
import { answerAt, valuesOf } from '../places/options.ts';
import { verdictOf } from '../routing.ts';
import { conditionLine } from './condition-card.ts';
import { code, escapedMarkdown } from './markdown.ts';
import { ratingBody, unitBody } from './rating-card.ts';
import { referrers } from './referrers.ts';

/** So many options are shown; the rest are counted. */
const MOST_OPTIONS = 12;

export function card(project: Project, set: QuestionSet, definition: Definition): string {
  const parts = [heading(definition), ...body(project, set, definition), referrers(project, set, definition)];
  return parts.filter(Boolean).join('\n\n');
}

function heading(definition: Definition): string {
  const { space, kind, name, place } = definition;
  const sort = questionOf(definition)?.kind;
  const words = sort ? [kind === 'row' ? 'row' : '', sort.value] : [kind];
  const title = space === 'id' || space === 'standard' ? name : place.value;
  return `**${escapedMarkdown(title)}** · ${escapedMarkdown(words.filter(Boolean).join(', '))}`;
}

function body(project: Project, set: QuestionSet, definition: Definition): (string | undefined)[] {
  switch (definition.space) {
    case 'id':
      return entryBody(project, set, definition);
    case 'standard':
      return [...standardBody(definition), ...unitBody(project, set, definition)];
    case 'rating':
      return ratingBody(definition);
    case 'list':
      return [answerLine(answerAt(set, definition))];
    case 'fact':
      return [optionList(valuesOf(definition), [])];
    case 'condition':
      return [code(textOf(definition.node)), conditionLine(set, textOf(definition.node))];
    case 'block':
      return [textOf(definition.node).trim()];
    default:
      return [escapedMarkdown(textOf(definition.node))];
  }
}

function entryBody(project: Project, set: QuestionSet, definition: SectionEntry): (string | undefined)[] {
  const around = surroundings(project, definition);
  const question = questionOf(definition);
  const rates = definition.kind === 'key question' ? definition.model.rates : undefined;
  const standard = definition.kind === 'section' ? definition.model.standard : undefined;
  return [
    textLine(titleOf(definition)),
    otherLanguages(project, set, definition),
    where(around, definition),
    line('Number in print', definition.model.printed && [definition.model.printed.value]),
    line('Still to be settled', definition.model.open && [definition.model.open.value.trim()]),
    answerLine(answerAt(set, definition)),
    gateLines(project, set, definition),
    routingLine(project, set, definition),
    line(
      'Explains',
      question?.explains?.map((id) => id.value),
    ),
    standardsLine(project, set, 'Criteria', question?.criteria),
    standardsLine(project, set, 'Rates', rates && [rates]),
    standardsLine(project, set, 'Standard', standard && [standard]),
  ];
}

/** Its text in the other languages of the set. */
function otherLanguages(project: Project, set: QuestionSet, definition: SectionEntry): string | undefined {
  const title = titleOf(definition);
  const document = project.documentOf(definition.reading.chunk);
  const source = title && sourceTexts(definition.reading).find(({ text }) => text === title);
  if (!document || !source) return undefined;
  const texts = othersOf(Translations.of(set), document, source);
  return texts.map(({ markdown }) => markdown).join('  \n') || undefined;
}

function standardBody(definition: DefinitionIn<'standard'>): (string | undefined)[] {
  const { model } = definition;
  return [textLine(titleOf(definition)), textLine('statement' in model ? model.statement : undefined)];
}

const textLine = (text: Scalar | undefined) => text && escapedMarkdown(text.value.trim());
const line = (name: string, words: readonly string[] | undefined) =>
  words?.length ? `${name}: ${words.map(escapedMarkdown).join(', ')}` : undefined;

/** The entries around a definition. */
interface Surroundings {
  readonly document: Document | undefined;
  readonly section: Section | undefined;
  readonly keyQuestion: KeyQuestion | undefined;
}

function surroundings(project: Project, { reading, kind }: Definition): Surroundings {
  const document = project.documentOf(reading.chunk);
  const head = document?.readings[0];
  const section = kind === 'section' ? undefined : headModel(head, 'section');
  const above = document && kind !== 'key question' ? keyQuestionAround(document, reading) : undefined;
  return { document, section, keyQuestion: above?.role === 'key question' ? above.model : undefined };
}

/** The key question below which an entry stands. */
function keyQuestionAround(document: Document, reading: Reading): Reading | undefined {
  if (reading.role === 'key question') return reading;
  for (let index = document.source.chunkIndexAt(reading.chunk.startLine) - 1; index > 0; index--) {
    const above = document.readings[index]!;
    if (above.chunk.level < reading.chunk.level) return above.role === 'key question' ? above : undefined;
  }
  return undefined;
}

function where({ section, keyQuestion, document }: Surroundings, { kind }: Definition): string | undefined {
  if (kind === 'section') return document && escapedMarkdown(baseName(document.uri));
  const above =
    keyQuestion && `${keyQuestion.id?.value ?? ''} ${shortened(keyQuestion.text?.value ?? '', 80)}`.trim();
  const names = [section?.title?.value, above].filter((name) => name !== undefined);
  return names.length > 0 ? `In ${names.map(escapedMarkdown).join(' › ')}` : undefined;
}

/** When it is asked, with the conditions of the entries around it. */
export function gateLines(project: Project, set: QuestionSet, definition: Definition): string | undefined {
  const lines = gatesOf(new View(project, set, () => {}), definition).map((gate) => {
    const whose = gate.at.isAround ? ` (${escapedMarkdown(gate.at.whose)})` : '';
    return `Asked when${whose} ${conditionLine(set, gateText(gate))}`;
  });
  return lines.join('  \n') || undefined;
}

/** What is proved of when it is asked; of what nothing else decides, nothing. */
function routingLine(project: Project, set: QuestionSet, definition: Definition): string | undefined {
  const verdict = verdictOf(new View(project, set, () => {}), definition);
  switch (verdict.asked) {
    case 'never':
      return `Never asked: ${escapedMarkdown(verdict.because)}`;
    case 'sometimes':
      return `For example where ${escapedMarkdown(verdict.example)}`;
    default:
      return undefined;
  }
}

/** How something is answered, with its options. */
export function answerLine(answer: Answer | undefined): string | undefined {
  if (!answer) return undefined;
  const { form, list, options, sufficient, settings } = answer;
  const limits = [setting('at least', settings.atLeast), setting('at most', settings.atMost), numbers(answer)]
    .filter(Boolean)
    .join(', ');
  const name = `Answer: ${list ? `${escapedMarkdown(list)}, ` : ''}${FORM_WORDS[form]}${limits ? `, ${limits}` : ''}`;
  return [name, optionList(options, sufficient)].filter(Boolean).join('\n\n');
}

const FORM_WORDS: Record<Answer['form'], string> = {
  'one-of': 'one of',
  'any-of': 'any of',
  text: 'text',
  number: 'a number',
  date: 'a date',
};

const setting = (words: string, value: Scalar | undefined) =>
  value && `${words} ${escapedMarkdown(value.value)}`;

function numbers({ settings: { number, date } }: Answer): string | undefined {
  const bounds = number ?? date;
  const words = [
    setting('from', bounds?.min),
    setting('to', bounds?.max),
    decimalsInWords(number),
    number?.unit && escapedMarkdown(number.unit.value),
  ];
  return words.filter(Boolean).join(' ') || undefined;
}

function decimalsInWords(number: Answer['settings']['number']): string | undefined {
  const decimals = decimalsOf(number);
  if (decimals === 0) return undefined;
  return decimals === 1 ? 'with 1 decimal' : `with ${decimals} decimals`;
}

function optionList(options: readonly OptionEntry[], sufficient: readonly Scalar[]): string | undefined {
  const lines = options.slice(0, MOST_OPTIONS).map(({ key, value }) => {
    const note = sufficient.some((code) => code.value === key.value) ? ' (sufficient)' : '';
    return `- ${code(key.value)} ${escapedMarkdown(value?.label?.value ?? '')}${note}`;
  });
  if (options.length > MOST_OPTIONS) lines.push(`- and ${options.length - MOST_OPTIONS} more`);
  return lines.join('\n') || undefined;
}

function standardsLine(
  project: Project,
  set: QuestionSet,
  name: string,
  ids: readonly Scalar[] | undefined,
): string | undefined {
  if (!ids?.length) return undefined;
  const lines = ids.map((id) => {
    const [found] = definitionsOf(project, set, { space: 'standard', name: id.value });
    return `- ${escapedMarkdown(id.value)} ${escapedMarkdown(titleOf(found)?.value ?? '')}`.trimEnd();
  });
  return `${name}:\n${lines.join('\n')}`;
}

function textOf(node: Node | undefined): string {
  return node?.type === 'scalar' ? node.value : '';
}
