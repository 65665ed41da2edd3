/** Puts the key questions and questions of a section in reading order, whichever chunks they stand in. */
import type { KeyQuestion, Question, Section } from '../../model/documents/section.ts';
import type { Reading } from '../../model/reading.ts';
import { headModel } from '../../model/reading.ts';
import type { Document } from '../document.ts';

/** A section document in reading order, whether its entries stand in chunks of their own or not. */
export interface SectionOutline {
  readonly document: Document;
  readonly reading: Reading;
  readonly model: Section | undefined;
  readonly entries: readonly (KeyQuestionEntry | OutlineQuestion)[];
}

export interface KeyQuestionEntry {
  readonly is: 'key question';
  readonly model: KeyQuestion;
  readonly reading: Reading;
  readonly questions: readonly OutlineQuestion[];
}

export interface OutlineQuestion {
  readonly is: 'question';
  readonly model: Question;
  readonly reading: Reading;
}

export function sectionOutline(document: Document): SectionOutline {
  const [reading, ...rest] = document.readings as [Reading, ...Reading[]];
  const model = headModel(reading, 'section');
  const entries = entriesInHead(model, reading);
  let open: OutlineQuestion[] | undefined;
  for (const entry of rest.flatMap(entryOf)) {
    if (entry.is === 'key question') {
      open = [...entry.questions];
      entries.push({ ...entry, questions: open });
    } else if (entry.reading.chunk.level > 1 && open) open.push(entry);
    else entries.push(entry);
  }
  return { document, reading, model, entries };
}

/** Questions that the head holds itself: those in brackets, or in a list that is not the document's last. */
function entriesInHead(model: Section | undefined, reading: Reading): (KeyQuestionEntry | OutlineQuestion)[] {
  const keyQuestions = (model?.keyQuestions ?? []).map((keyQuestion) =>
    keyQuestionEntry(keyQuestion, reading),
  );
  const start = ({ model }: KeyQuestionEntry | OutlineQuestion) => model.node?.start ?? 0;
  return [...keyQuestions, ...questionsOf(model, reading)].sort((a, b) => start(a) - start(b));
}

function entryOf(reading: Reading): KeyQuestionEntry | OutlineQuestion | [] {
  if (reading.role === 'key question') return keyQuestionEntry(reading.model ?? NOTHING, reading);
  return reading.role === 'question' ? { is: 'question', model: reading.model ?? NOTHING, reading } : [];
}

const NOTHING = { node: undefined };

function keyQuestionEntry(model: KeyQuestion, reading: Reading): KeyQuestionEntry {
  return { is: 'key question', model, reading, questions: questionsOf(model, reading) };
}

function questionsOf(
  holder: { readonly questions?: readonly Question[] } | undefined,
  reading: Reading,
): OutlineQuestion[] {
  return (holder?.questions ?? []).map((model) => ({ is: 'question', model, reading }));
}
