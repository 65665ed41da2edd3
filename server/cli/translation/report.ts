/** What `carag translate` tells of a set: what there is to do, by document and in what state. */
import {
  counted,
  isToDo,
  translationWork,
  type WorkOfDocument,
  type WorkText,
} from '../../exchange/translation/work.ts';
import type { Document } from '../../project/document.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { FilePlace } from '../../text/position.ts';
import type { TextState } from '../../translation/text-states.ts';
import { languageName, Translations } from '../../translation/translations.ts';
import { countedFromOne } from '../linting/report.ts';
import { shownPath } from '../workspace.ts';

export interface Count {
  readonly texts: number;
  readonly words: number;
}

/** A text for somebody to see to. `place` is that of the source. */
export interface ToDo extends FilePlace {
  readonly path: string;
  readonly sort: string;
  readonly state: TextState;
  readonly source: string;
  readonly text: string | null;
}

export interface DocumentReport {
  readonly document: string;
  readonly title: string;
  readonly counts: Readonly<Record<TextState, Count>>;
  readonly all: Count;
  readonly toDo: readonly ToDo[];
  /** Paths of texts for which the document has none. */
  readonly extra: readonly string[];
}

export interface TranslationReport {
  readonly set: string;
  readonly folder: string;
  readonly from: string;
  readonly to: string;
  readonly language: string;
  readonly documents: readonly DocumentReport[];
  readonly counts: Readonly<Record<TextState, Count>>;
  readonly all: Count;
  readonly toDo: Count;
  /** Who checked texts, by role, each with how many. */
  readonly checkedBy: readonly { readonly by: string; readonly on: string | null; readonly texts: number }[];
}

export const STATES = [
  'missing',
  'stale',
  'differs',
  'identical',
  'undated',
  'draft',
  'checked',
] as const satisfies readonly TextState[];

export function translationReport(set: QuestionSet, language: string): TranslationReport {
  const documents = translationWork(set, language);
  const texts = documents.flatMap((each) => each.texts);
  return {
    set: set.title,
    folder: shownPath(set.folder),
    from: Translations.of(set).source,
    to: language,
    language: languageName(language),
    documents: documents.map(documentReport),
    counts: countsOf(texts),
    all: counted(texts),
    toDo: counted(texts.filter(isToDo)),
    checkedBy: checksIn(texts),
  };
}

function documentReport({ document, title, texts, extra }: WorkOfDocument): DocumentReport {
  return {
    document,
    title,
    counts: countsOf(texts),
    all: counted(texts),
    toDo: texts.filter(isToDo).map(toDo),
    extra: extra.map(({ key }) => key.value),
  };
}

function toDo({ path, part, state, source, text, pair }: WorkText): ToDo {
  const place = countedFromOne(pair.reading.chunk.positionAt(pair.source.text.start));
  return {
    path,
    sort: part,
    state,
    source,
    text: pair.translated ? text : null,
    file: fileOf(pair.document),
    ...place,
  };
}

const fileOf = ({ uri }: Document) => shownPath(uri);

function countsOf(texts: readonly WorkText[]): Record<TextState, Count> {
  const of = (state: TextState) => counted(texts.filter((text) => text.state === state));
  return Object.fromEntries(STATES.map((state) => [state, of(state)])) as Record<TextState, Count>;
}

function checksIn(texts: readonly WorkText[]): TranslationReport['checkedBy'] {
  const found = new Map<string, { by: string; on: string | null; texts: number }>();
  for (const { checkedBy: by, checkedOn } of texts) {
    if (by === '') continue;
    const key = JSON.stringify([by, checkedOn]);
    found.set(key, { by, on: checkedOn || null, texts: (found.get(key)?.texts ?? 0) + 1 });
  }
  return [...found.values()];
}
