/** Finds what a set has in other languages: its translations, and the text that stands for each of its own. */
import type { translation } from '../model/documents/translation.ts';
import { headModel, type Reading } from '../model/reading.ts';
import type { Infer } from '../model/shape.ts';
import type { Document } from '../project/document.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import type { Scalar } from '../syntax/tree.ts';
import { groupBy } from '../text/group-by.ts';
import { composed } from '../text/signs/composed.ts';
import { parentFolder, resolvePath } from '../text/uri.ts';
import type { TextPart } from './parts.ts';

/** A translation document. */
export interface Translation {
  readonly document: Document;
  readonly reading: Reading;
  readonly model: Infer<typeof translation>;
  readonly language: string;
  /** The document that it is of, by its URI. */
  readonly of: string | undefined;
  readonly leftOut: ReadonlySet<TextPart>;
}

/** A text in another language. */
export interface TranslatedText {
  readonly in: Translation;
  /** The path as it is written. */
  readonly key: Scalar;
  readonly text: Scalar;
  /** The fingerprint of the source text that it was made from. */
  readonly from: Scalar | undefined;
  /** Who checked it, and when; undefined of a draft. */
  readonly checked: Infer<typeof translation>['checked'];
}

const known = new WeakMap<Reading, ReadonlyMap<string, readonly TranslatedText[]>>();

/** What a set has in other languages, as it stands now. */
export class Translations {
  readonly set: QuestionSet;
  readonly all: readonly Translation[];
  private readonly byDocument: ReadonlyMap<string, readonly Translation[]>;

  constructor(set: QuestionSet) {
    this.set = set;
    this.all = [...set.documents.values()]
      .flatMap(translationIn)
      .sort((a, b) => (a.document.uri < b.document.uri ? -1 : 1));
    this.byDocument = groupBy(this.all, (each) => keyOf(each.language, each.of ?? ''));
  }

  /** Those of a set, found once for as long as it stays as it is. */
  static of(set: QuestionSet): Translations {
    return set.once('translations', () => new Translations(set));
  }

  /** The language that the set is written in. */
  get source(): string {
    return languagesOf(this.set)[0] ?? 'en';
  }

  /** The languages that it is to be read in besides, as the manifest names them. */
  get languages(): string[] {
    return [...new Set(languagesOf(this.set).slice(1))].filter((each) => each !== this.source);
  }

  /** The translations of a document into a language. */
  of(language: string, uri: string): readonly Translation[] {
    return this.byDocument.get(keyOf(language, uri)) ?? [];
  }

  /** What stands for a text in another language. */
  text(language: string, uri: string, path: string): TranslatedText | undefined {
    for (const each of this.of(language, uri)) {
      const found = textsOf(each).get(pathWritten(path))?.[0];
      if (found) return found;
    }
    return undefined;
  }
}

/** The texts of a translation, by path; of a path that is written twice there are two. */
export function textsOf(translation: Translation): ReadonlyMap<string, readonly TranslatedText[]> {
  const before = known.get(translation.reading);
  if (before) return before;
  const texts = (translation.model.texts ?? []).flatMap(({ key, value }): TranslatedText[] => {
    if (!value?.text) return [];
    const { text, from, checked = translation.model.checked } = value;
    return [{ in: translation, key, text, from, checked }];
  });
  const found = groupBy(texts, ({ key }) => pathWritten(key.value));
  known.set(translation.reading, found);
  return found;
}

/** The path that is meant, however it is spaced: `A 1.8` is A1.8. */
export const pathWritten = (written: string): string => composed(written).replace(/\s+/g, '');

function translationIn(document: Document): Translation[] {
  const [reading] = document.readings;
  const model = headModel(reading, 'translation');
  if (!reading || !model?.language) return [];
  return [
    {
      document,
      reading,
      model,
      language: model.language.value.toLowerCase(),
      of: model.of && resolvePath(parentFolder(document.uri), model.of.value),
      leftOut: new Set(model.leftOut?.map(({ value }) => value as TextPart)),
    },
  ];
}

/** The languages that the manifest names, in its order. */
export const languagesOf = ({ model }: QuestionSet): string[] =>
  (model?.languages ?? []).map(({ value }) => value.toLowerCase());

const keyOf = (language: string, uri: string) => `${language} ${uri}`;

/** The name of a language in English, or in another: “Welsh” of `cy`. */
export function languageName(language: string, told = 'en'): string {
  try {
    return new Intl.DisplayNames(told, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
