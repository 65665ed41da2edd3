/** Gathers what a translator has to do in a set: each text with what stands for it, and how that stands. */
import type { QuestionSet } from '../../project/question-sets.ts';
import { relativePath } from '../../text/uri.ts';
import type { TextPart } from '../../translation/parts.ts';
import {
  type DocumentPairs,
  pairsOf,
  type TextPair,
  type TextState,
  translatable,
} from '../../translation/text-states.ts';
import { Translations } from '../../translation/translations.ts';

/** A text for the translator. */
export interface WorkText {
  /** The document that it is in, as seen from the folder of the set. */
  readonly document: string;
  readonly path: string;
  readonly part: TextPart;
  readonly source: string;
  /** What stands for it in the other language; empty where nothing does. */
  readonly text: string;
  readonly state: TextState;
  /** The fingerprint of the source that it was made from; empty where none is noted. */
  readonly from: string;
  readonly checkedBy: string;
  readonly checkedOn: string;
  readonly pair: TextPair;
}

/** What is done of a document, and what is not. */
export interface WorkOfDocument {
  readonly document: string;
  readonly title: string;
  readonly texts: readonly WorkText[];
  readonly extra: DocumentPairs['extra'];
}

/** The states that leave something for the translator to do, first things first. */
export const TO_DO = ['missing', 'stale', 'differs', 'identical'] as const satisfies readonly TextState[];

export const isToDo = ({ state }: Pick<WorkText, 'state'>): boolean =>
  (TO_DO as readonly TextState[]).includes(state);

/** The texts of a set for a language, document by document in reading order. */
export function translationWork(set: QuestionSet, language: string): WorkOfDocument[] {
  const translations = Translations.of(set);
  return translatable(set).map((document) => {
    const name = relativePath(set.folder, document.uri);
    const { pairs, extra } = pairsOf(translations, document, language);
    const texts = pairs.map((pair) => workText(name, pair));
    const title = texts.find(({ path }) => path === 'title')?.source ?? name;
    return { document: name, title, texts, extra };
  });
}

function workText(document: string, pair: TextPair): WorkText {
  const { source, translated, state } = pair;
  return {
    document,
    path: source.path,
    part: source.part,
    source: source.text.value,
    text: translated?.text.value ?? '',
    state,
    from: translated?.from?.value ?? '',
    checkedBy: translated?.checked?.by?.value ?? '',
    checkedOn: translated?.checked?.on?.value ?? '',
    pair,
  };
}

/** How many words a text has. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** How many texts are in some state, and how many words these have in the source. */
export interface Count {
  readonly texts: number;
  readonly words: number;
}

export function counted(texts: readonly WorkText[]): Count {
  return { texts: texts.length, words: texts.reduce((sum, { source }) => sum + wordsIn(source), 0) };
}
