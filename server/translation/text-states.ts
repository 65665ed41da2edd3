/** Holds each text of a set against what stands for it in another language. */
import type { Reading } from '../model/reading.ts';
import type { Document } from '../project/document.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import { findMentions } from '../syntax/mentions.ts';
import type { Scalar } from '../syntax/tree.ts';
import { folded } from './fingerprint.ts';
import { type SourceText, sourceTexts, TRANSLATED_KINDS } from './source-texts.ts';
import { pathWritten, type TranslatedText, type Translations, textsOf } from './translations.ts';

/**
 * How a text stands in another language. `missing`: there is none. `stale`: the source is another one than it was made
 * from. `differs`: it names other questions than the source. `identical`: it is the source, word for word. `undated`:
 * nothing says from which source it was made. `draft`: nobody has checked it. `checked`: somebody has.
 */
export type TextState = 'missing' | 'stale' | 'differs' | 'identical' | 'undated' | 'draft' | 'checked';

/** A text of a set with what stands for it in another language. */
export interface TextPair {
  readonly document: Document;
  readonly reading: Reading;
  readonly source: SourceText;
  readonly translated: TranslatedText | undefined;
  readonly state: TextState;
  /** The references that only one of the two has: those of the source first. */
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

/** A document of the set in another language. */
export interface DocumentPairs {
  readonly document: Document;
  /** True where no translation says that it is of this document. */
  readonly isWithout: boolean;
  readonly pairs: readonly TextPair[];
  /** Texts for which the document has none, and further texts for what has one already. */
  readonly extra: readonly TranslatedText[];
}

/** The documents of a set that have anything to translate, in reading order, the manifest first. */
export function translatable(set: QuestionSet): Document[] {
  const rest = set.inReadingOrder().filter((document) => document !== set.manifest);
  return [set.manifest, ...rest].filter(
    ({ kind, readings }) =>
      kind !== undefined &&
      TRANSLATED_KINDS.has(kind) &&
      readings.some((reading) => sourceTexts(reading).length > 0),
  );
}

/**
 * How the texts of a document stand in a language, in the order in which they stand.
 * @param isAll also those that are left out on purpose.
 */
export function pairsOf(
  translations: Translations,
  document: Document,
  language: string,
  isAll = false,
): DocumentPairs {
  const into = translations.of(language, document.uri);
  const leftOut = into.flatMap((each) => [...each.leftOut]);
  const sources = document.readings.flatMap((reading) =>
    sourceTexts(reading).map((source) => ({ reading, source })),
  );
  const wanted = new Set(sources.map(({ source }) => pathWritten(source.path)));
  const taken = new Set<TranslatedText>();
  const pairs = sources.flatMap(({ reading, source }): TextPair[] => {
    const translated = translations.text(language, document.uri, source.path);
    if (translated) taken.add(translated);
    else if (!isAll && leftOut.includes(source.part)) return [];
    return [{ document, reading, source, translated, ...stateOf(source, translated) }];
  });
  const all = into.flatMap((each) => [...textsOf(each).values()].flat());
  const extra = all.filter((text) => !taken.has(text) || !wanted.has(pathWritten(text.key.value)));
  return { document, isWithout: into.length === 0, pairs, extra };
}

function stateOf(
  source: SourceText,
  translated: TranslatedText | undefined,
): Pick<TextPair, 'state' | 'lost' | 'added'> {
  if (!translated) return { state: 'missing', lost: [], added: [] };
  const own = referencesIn(source.text, source.isProse);
  const theirs = referencesIn(translated.text, source.isProse);
  const lost = without(own, theirs);
  const added = without(theirs, own);
  return { state: stateOfText(source, translated, lost.length + added.length > 0), lost, added };
}

function stateOfText(
  source: SourceText,
  { text, from, checked }: TranslatedText,
  isDiffering: boolean,
): TextState {
  if (isDiffering) return 'differs';
  if (from && from.value.toLowerCase() !== source.fingerprint) return 'stale';
  if (folded(text.value) === folded(source.text.value) && isLanguage(source.text.value)) return 'identical';
  if (!from) return 'undated';
  return checked ? 'checked' : 'draft';
}

/** True of a text that has words of a language, and not only names, letters that stand for words, ids and figures. */
export function isLanguage(text: string): boolean {
  return (
    /(?<![\p{L}\p{N}])\p{Ll}{3,}(?![\p{L}\p{N}])/u.test(
      text.replace(/\[\[[^[\]]*\]\]|\{\{[^{}]*\}\}/g, ' '),
    ) || /^\p{L}\p{Ll}{2,}$/u.test(text.trim())
  );
}

/** The ids that a text names, spaces left out, and the answers that it carries forward; each as often as it stands there. */
function referencesIn(text: Scalar, isProse: boolean): string[] {
  return findMentions(text, isProse).map(({ form, id }) => {
    const name = id.replace(/\s+/g, '');
    return form === 'carry' ? `{{${name}}}` : name;
  });
}

/** What a list has more of than another. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
