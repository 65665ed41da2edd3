/** What the rules of translations share: each text of the set held against its translations, worked out once. */

import { placeOfWords } from '../../../lint/entries.ts';
import type { View } from '../../../project/view.ts';
import type { Span } from '../../../syntax/chunk.ts';
import type { Scalar } from '../../../syntax/tree.ts';
import { finish, gone, type Steps } from '../../../text/steps.ts';
import {
  type DocumentPairs,
  pairsOf,
  type TextPair,
  translatable,
} from '../../../translation/text-states.ts';
import { type TranslatedText, Translations } from '../../../translation/translations.ts';

/** A document of the set in a language. */
export interface StateInLanguage extends DocumentPairs {
  readonly language: string;
}

/** How the texts of the set stand in its other languages; nothing where it has none. */
export const statesOf = (view: View): readonly StateInLanguage[] => finish(statesInSteps(view));

/** The same in steps, one for each document in each language. */
export function* statesInSteps(view: View): Steps<readonly StateInLanguage[]> {
  if (!isTranslated(view)) return [];
  const kept = view.ofContent('translation states', (_, set) => ({
    translations: Translations.of(set),
    documents: translatable(set),
    states: undefined as StateInLanguage[] | undefined,
  }));
  if (kept.states) return kept.states;
  const states: StateInLanguage[] = [];
  for (const language of kept.translations.languages)
    for (const document of kept.documents) {
      states.push({ language, ...pairsOf(kept.translations, document, language) });
      yield gone(document.readings.length);
    }
  kept.states = states;
  return states;
}

/** True of a set that says that it has another language, or that has a translation. */
function isTranslated(view: View): boolean {
  return (
    (view.manifest('languages')?.length ?? 0) > 1 || view.documents.some(({ kind }) => kind === 'translation')
  );
}

/** Where the words of a source text stand. */
export function sourcePlace({ reading, source }: TextPair): Span {
  return { chunk: reading.chunk, ...firstLine(reading, source.text) };
}

/** The first line of a text: a whole passage would be too much to mark. */
function firstLine(reading: TextPair['reading'], text: Scalar): { start: number; end: number } {
  const { start, end } = placeOfWords(reading, text);
  const line = reading.chunk.text.slice(start, end).search(/\r?\n/);
  return { start, end: line < 0 ? end : start + line };
}

/** Where a translated text stands, or its path. */
export function translatedPlace(translated: TranslatedText, part: 'key' | 'text' = 'text'): Span {
  const { reading } = translated.in;
  const at = part === 'key' ? translated.key : firstLine(reading, translated.text);
  return { chunk: reading.chunk, start: at.start, end: at.end };
}
