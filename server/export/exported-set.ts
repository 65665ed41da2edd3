/** What is exported of a set, as plain data: its sections in reading order, with everything that readers are told of a question. */
import { type Context, contextOf } from '../form/context.ts';
import { plainWords } from '../form/text/references.ts';
import { isYes } from '../model/answers.ts';
import type { Manifest } from '../model/documents/question-set.ts';
import type { KeyQuestion, Question, Section } from '../model/documents/section.ts';
import { withoutSpaces } from '../model/ids.ts';
import { isNote, kindOf, rowsFrom, writtenRows } from '../model/questions.ts';
import { headModel, isHeadOf, type Reading } from '../model/reading.ts';
import { addedKey } from '../project/added-guidance.ts';
import type { Document } from '../project/document.ts';
import type { SectionOutline } from '../project/order/section-outline.ts';
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import { gateText, ownGate } from '../routing/gates/own-gate.ts';
import { conditionInWords } from '../routing/words/condition.ts';
import { textOf } from '../routing/words/pieces.ts';
import { parseCondition } from '../syntax/conditions/parse.ts';
import type { Scalar } from '../syntax/tree.ts';
import { sourceTexts } from '../translation/source-texts.ts';
import { type ExportedAnswer, exportedAnswer } from './exported-answer.ts';

export interface ExportedSet {
  readonly title: string;
  readonly version?: string | undefined;
  readonly status?: string | undefined;
  readonly published?: string | undefined;
  readonly language: string;
  /** The language of the texts that nobody has translated, where there are some. */
  readonly leftIn?: string | undefined;
  readonly sections: readonly ExportedSection[];
  readonly changes: readonly ExportedChange[];
}

export interface ExportedSection {
  readonly id?: string | undefined;
  readonly title: string;
  readonly statement?: string | undefined;
  readonly askedWhen?: string | undefined;
  /** Markdown, as all guidance is. */
  readonly guidance: readonly string[];
  readonly entries: readonly (ExportedKeyQuestion | ExportedQuestion)[];
}

export interface ExportedKeyQuestion {
  readonly is: 'key question';
  readonly id?: string | undefined;
  readonly text: string;
  readonly statement?: string | undefined;
  readonly askedWhen?: string | undefined;
  readonly guidance: readonly string[];
  readonly questions: readonly ExportedQuestion[];
}

export interface ExportedQuestion {
  readonly is: 'question';
  readonly id?: string | undefined;
  /** The id as it is printed, where that is another. */
  readonly printed?: string | undefined;
  readonly kind?: string | undefined;
  readonly text: string;
  readonly answer?: ExportedAnswer | undefined;
  readonly isOptional: boolean;
  /** In the words of readers; undefined of what is asked wherever what stands around it is. */
  readonly askedWhen?: string | undefined;
  readonly rows: readonly { readonly id?: string | undefined; readonly text: string }[];
  /** The question whose chosen options are its rows. */
  readonly rowsFrom?: string | undefined;
  readonly criteria: readonly string[];
  readonly indicators: readonly string[];
  readonly guidance: readonly string[];
}

export interface ExportedChange {
  readonly date: string;
  readonly version: string;
  readonly items: readonly string[];
  readonly class: string;
  readonly details: string;
}

/** All of a set that readers are told; undefined where it has no section. */
export function exportedSet(project: Project, set: QuestionSet): ExportedSet | undefined {
  const context = contextOf(project, set.manifest);
  if (!context || context.sections.length === 0) return undefined;
  const model: Manifest | undefined = headModel(set.manifest.readings[0], 'question-set');
  return {
    title: plainWords(context, set.title),
    version: (model?.label ?? model?.version)?.value,
    status: model?.status?.value,
    published: model?.published?.value,
    language: context.language,
    leftIn: leftIn(context),
    sections: context.sections.map((outline) => sectionOf(context, outline)),
    changes: changesOf(set),
  };
}

/** The language that a part of what is exported is still in; undefined where all is in the one that was asked for. */
function leftIn({ left, set }: Context): string | undefined {
  if (!left) return undefined;
  const isLeft = ({ kind, readings }: Document) =>
    EXPORTED.has(kind) &&
    readings.some((reading) => sourceTexts(reading).some(({ text }) => left.texts.has(text)));
  return [...(set?.documents.values() ?? [])].some(isLeft) ? left.source : undefined;
}

/** The kinds of document of which something is exported that can be translated. */
const EXPORTED: ReadonlySet<Document['kind']> = new Set(['question-set', 'section', 'guidance']);

function sectionOf(context: Context, outline: SectionOutline): ExportedSection {
  const model: Partial<Section> = outline.model ?? {};
  return {
    id: model.id?.value,
    title: words(context, model.title),
    statement: model.statement && words(context, model.statement),
    askedWhen: askedWhen(context, model),
    guidance: guidanceOf(context, model, outline.reading),
    entries: outline.entries.map((entry) =>
      entry.is === 'question'
        ? questionOf(context, entry.model, entry.reading)
        : keyQuestionOf(context, entry.model, entry.reading, entry.questions),
    ),
  };
}

function keyQuestionOf(
  context: Context,
  model: KeyQuestion,
  reading: Reading,
  questions: readonly { readonly model: Question; readonly reading: Reading }[],
): ExportedKeyQuestion {
  return {
    is: 'key question',
    id: model.id && withoutSpaces(model.id.value),
    text: words(context, model.text),
    statement: model.statement && words(context, model.statement),
    askedWhen: askedWhen(context, model),
    guidance: guidanceOf(context, model, reading),
    questions: questions.map((each) => questionOf(context, each.model, each.reading)),
  };
}

function questionOf(context: Context, model: Question, reading: Reading): ExportedQuestion {
  return {
    is: 'question',
    id: model.id && withoutSpaces(model.id.value),
    printed: model.printed?.value,
    kind: kindOf(model)?.value,
    text: words(context, model.text),
    answer: isNote(model) ? undefined : exportedAnswer(context, model),
    isOptional: isYes(model.optional),
    askedWhen: askedWhen(context, model, model.kind?.value),
    rows: writtenRows(model).map(({ value: row }) => ({
      id: row?.id && withoutSpaces(row.id.value),
      text: words(context, row?.text),
    })),
    rowsFrom: rowsFrom(model)?.value,
    criteria: (model.criteria ?? []).map(({ value }) => withoutSpaces(value)),
    indicators: (model.indicators ?? []).map((each) => words(context, each)),
    guidance: guidanceOf(context, model, reading),
  };
}

/** The guidance of an entry: its own, the shared blocks that it uses, and what guidance documents add. */
function guidanceOf(
  context: Context,
  { id, guidance, use = [] }: Partial<Pick<Question, 'id' | 'guidance' | 'use'>>,
  reading: Reading,
): string[] {
  const { set, project, document, added } = context;
  const blocks = set?.model?.guidanceBlocks ?? [];
  const section = project.documentOf(reading.chunk)?.uri ?? document.uri;
  const texts = [
    guidance,
    ...use.map(({ value }) => blocks.find(({ key }) => key.value === value)?.value),
    ...(id ? (added.get(addedKey(section, id.value)) ?? []).map(({ text }) => text) : []),
  ];
  return texts.flatMap((text) => (text ? [words(context, text)] : []));
}

/** What an entry itself says of when it is asked, as readers read it; as it is written where it cannot be read. */
function askedWhen(
  { set, language }: Context,
  entry: Partial<Pick<Question, 'askWhen' | 'explains'>>,
  kind?: string,
): string | undefined {
  const gate = ownGate(entry, kind);
  if (!gate) return undefined;
  const text = gateText(gate);
  const { condition, isSure } = parseCondition(text);
  return condition && isSure && set ? textOf(conditionInWords(condition, set, language)) : text;
}

const words = (context: Context, text: Scalar | undefined): string =>
  plainWords(context, text?.value ?? '').trim();

function changesOf(set: QuestionSet): ExportedChange[] {
  const tables = [...set.documents.values()].flatMap(({ readings: [head] }) =>
    head && isHeadOf(head, 'changes') ? (head.model?.rows ?? []) : [],
  );
  return tables.map(({ date, version, items = [], class: sort, details }) => ({
    date: date?.value ?? '',
    version: version?.value ?? '',
    items: items.map(({ value }) => value),
    class: sort?.value ?? '',
    details: details?.value ?? '',
  }));
}
