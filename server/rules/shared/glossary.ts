/** Reads the terms and names of glossaries, and finds which readings use them. */
import type { Reading } from '../../model/reading.ts';
import { headModel } from '../../model/reading.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import type { View } from '../../project/view.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { PhraseBook, type TextPhrase } from './phrases.ts';
import { shownTexts } from './texts/shown.ts';

/** A way in which a term, or a name, may be written. */
export interface TermForm {
  /** The term or the name of the glossary. */
  readonly entry: string;
  readonly is: 'term' | 'also' | 'short-for' | 'instead-of' | 'name';
  readonly words: string;
  readonly place: Scalar;
  readonly reading: Reading;
}

/** What the glossaries of a set know: its own, and those of the sets that it uses. */
export interface KnownTerms {
  readonly forms: readonly TermForm[];
  readonly phrases: PhraseBook<TermForm>;
  /** The readings that use each term or name, by entry, and each form of it, by entry and words. */
  readonly uses: Catalogue;
}

/** Which readings are glossaries. */
const GLOSSARIES: Catalogue = {
  name: 'glossaries',
  keysOf: ({ kind, role }) => (kind === 'glossary' && role === 'head' ? ['glossary'] : []),
};

const forms = new WeakMap<Reading, readonly TermForm[]>();
const books = new WeakMap<Reading, { readonly readings: readonly Reading[]; readonly terms: KnownTerms }>();

/** The terms that hold for a set; undefined where no glossary has any. */
export function termsOf(view: View): KnownTerms | undefined {
  const readings = view.usedSets().flatMap((set) => [...view.holding(GLOSSARIES, 'glossary', set)]);
  const [first] = readings;
  if (!first) return undefined;
  const before = books.get(first);
  if (before && isSame(before.readings, readings)) return before.terms;
  const all = readings.flatMap(formsIn);
  const phrases = new PhraseBook(all.map(phraseOf));
  const uses = {
    name: `terms of ${view.set.folder}`,
    keysOf: (reading: Reading) => usedIn(reading, phrases),
  };
  const terms = { forms: all, phrases, uses };
  books.set(first, { readings, terms });
  return terms;
}

/** The key of a form among the uses of a glossary. */
export const formKey = ({ entry, words }: Pick<TermForm, 'entry' | 'words'>) => `${entry}\n${words}`;

/** What a glossary says itself is no use of its terms. */
function usedIn(reading: Reading, phrases: PhraseBook<TermForm>): Set<string> {
  const texts = reading.kind === 'glossary' ? [] : shownTexts(reading);
  return new Set(
    texts.flatMap(({ text }) => phrases.matches(text).flatMap(({ is }) => [is.entry, formKey(is)])),
  );
}

const isSame = (before: readonly Reading[], now: readonly Reading[]) =>
  before.length === now.length && before.every((reading, at) => reading === now[at]);

const phraseOf = (form: TermForm): TextPhrase<TermForm> => ({ words: form.words, is: form });

/** Every form that a glossary gives. */
export function formsIn(reading: Reading): readonly TermForm[] {
  const known = forms.get(reading) ?? readForms(reading);
  forms.set(reading, known);
  return known;
}

function readForms(reading: Reading): TermForm[] {
  const { terms = [], names = [] } = headModel(reading, 'glossary') ?? {};
  const form = (entry: string, is: TermForm['is'], place: Scalar): TermForm => ({
    entry,
    is,
    words: place.value.trim(),
    place,
    reading,
  });
  const ofTerms = terms.flatMap(({ key, value }) => {
    const entry = key.value.trim();
    return [
      form(entry, 'term', key),
      ...(value?.also ?? []).map((place) => form(entry, 'also', place)),
      ...(value?.shortFor ? [form(entry, 'short-for', value.shortFor)] : []),
      ...(value?.insteadOf ?? []).map((place) => form(entry, 'instead-of', place)),
    ];
  });
  return [...ofTerms, ...names.map((place) => form(place.value.trim(), 'name', place))].filter(
    ({ words }) => words !== '',
  );
}
