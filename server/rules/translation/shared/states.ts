/** What the rules of translations share: each text of the set held against its translations, worked out once. */

import { placeOfWords } from '../../../lint/entries.ts';
import { withoutSpaces } from '../../../model/ids.ts';
import type { Reading } from '../../../model/reading.ts';
import { isHalfRead } from '../../../project/catalogue.ts';
import type { View } from '../../../project/view.ts';
import type { Span } from '../../../syntax/chunk.ts';
import type { Scalar } from '../../../syntax/tree.ts';
import { finish, gone, type Steps } from '../../../text/steps.ts';
import { nearest } from '../../../text/wording/nearest.ts';
import { type SourceText, sourceTexts } from '../../../translation/source-texts.ts';
import {
  type DocumentPairs,
  pairsOf,
  type TextPair,
  translatable,
} from '../../../translation/text-states.ts';
import { pathWritten, type TranslatedText, Translations } from '../../../translation/translations.ts';
import { faultOf } from '../../shared/id-faults.ts';

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
      const into = kept.translations.of(language, document.uri);
      const state = asFarAsRead(pairsOf(kept.translations, document, language));
      // Of a translation that cannot be read whole nobody can say what it lacks.
      const pairs = into.some(({ reading }) => isHalfRead(reading))
        ? state.pairs.filter(({ translated }) => translated)
        : state.pairs;
      states.push({ language, ...state, pairs });
      yield gone(document.readings.length);
    }
  kept.states = states;
  return states;
}

/** Without the texts of entries of which something could not be read: that is told there, and their texts may be others. */
function asFarAsRead(state: DocumentPairs): DocumentPairs {
  const halfRead = new Set(state.document.readings.filter(isHalfRead));
  if (halfRead.size === 0) return state;
  const names = new Set([...halfRead].flatMap(namesIn));
  const isNameless = [...halfRead].some(({ problems }) => problems.some(({ rule }) => rule === 'id/missing'));
  const isOfHead = [...halfRead].some(({ role }) => role === 'head');
  const isEntry = (name: string) => state.document.readings.some((each) => namesIn(each).includes(name));
  const isHidden = ({ key }: TranslatedText) => {
    const name = withoutSpaces(key.value.split('/')[0]!);
    return names.has(name) || ((isOfHead || isNameless) && !isEntry(name));
  };
  return {
    ...state,
    pairs: state.pairs.filter(({ reading }) => !halfRead.has(reading)),
    extra: state.extra.filter((text) => !isHidden(text)),
  };
}

/** The path of a text without a translation that was most likely meant by one that leads nowhere. */
export function meantPath(
  path: string,
  { document, pairs }: StateInLanguage,
  paths: ReadonlyMap<string, string> = new Map(
    document.readings.flatMap(sourceTexts).map((text) => [pathWritten(text.path), text.path]),
  ),
): string | undefined {
  const taken = new Set(pairs.flatMap(({ translated, source }) => (translated ? source.path : [])));
  return nearest(
    path,
    [...paths.values()].filter((each) => !taken.has(each)),
  );
}

/** True of a text of an entry whose id is at fault, or is that of another one too: that is told, and its texts may be there under the right one. */
export function isOfFaultyId({ path }: SourceText, view: View): boolean {
  const entries = view.defined('id', path.split('/')[0]!);
  return entries.length > 1 || entries.some((entry) => faultOf(entry, view) !== undefined);
}

const namesIn = ({ definitions }: Reading) =>
  definitions.flatMap(({ space, name }) => (space === 'id' ? [name] : []));

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
