/** Finds what stands for a text in the other languages of its set, and from a translation its source. */
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { type SourceText, sourceTexts } from '../../translation/source-texts.ts';
import { pairsOf, type TextPair } from '../../translation/text-states.ts';
import {
  languageName,
  pathWritten,
  type TranslatedText,
  Translations,
  textsOf,
} from '../../translation/translations.ts';
import { escapedMarkdown } from '../cards/markdown.ts';
import { type At, holds } from '../places/at.ts';

/** A text in another language. */
export interface OtherText {
  /** “Welsh”. */
  readonly language: string;
  readonly uri: string;
  readonly at: Span;
  readonly markdown: string;
}

/** What stands for the text at a place in other languages; the place is that of the text, or of its path. */
export function otherTextsAt(
  project: Project,
  place: At,
): { readonly texts: readonly OtherText[]; readonly at: Scalar } | undefined {
  const { document, reading, offset } = place;
  const set = project.setOf(document.uri);
  if (!set) return undefined;
  if (document.kind === 'translation') return sourceOf(project, Translations.of(set), place);
  const source = sourceTexts(reading).find(({ text }) => holds(text, offset));
  const texts = source ? othersOf(Translations.of(set), document, source) : [];
  return texts.length > 0 ? { texts, at: source!.text } : undefined;
}

/** What stands for a text of a document, in each language in which there is anything of it. */
export function othersOf(translations: Translations, document: Document, source: SourceText): OtherText[] {
  return translations.languages.flatMap((language): OtherText[] => {
    if (translations.of(language, document.uri).length === 0) return [];
    const { pairs } = pairsOf(translations, document, language);
    const pair = pairs.find((each) => each.source === source);
    const [into] = translations.of(language, document.uri);
    const name = languageName(language);
    const { translated } = pair ?? {};
    if (!translated) return [];
    const { chunk } = translated.in.reading;
    const at = { chunk, start: translated.text.start, end: translated.text.end };
    return [{ language: name, uri: into!.document.uri, at, markdown: shown(name, pair!, translated) }];
  });
}

/** A text with how it stands: a translator's words, and whether they can be trusted. */
function shown(name: string, { state, source }: TextPair, { text, checked }: TranslatedText): string {
  const by = checked?.by ? `checked by ${escapedMarkdown(checked.by.value)}` : 'checked';
  const said = {
    missing: '',
    stale: 'the source was changed since',
    differs: 'it names other questions than the source',
    identical: 'the same as the source',
    undated: 'nothing says from which source it was made',
    draft: 'a draft that nobody has checked',
    checked: by,
  }[state];
  return `${name} (${said}): ${source.isProse ? `\n\n${text.value.trim()}` : escapedMarkdown(text.value.trim())}`;
}

function sourceOf(
  project: Project,
  translations: Translations,
  { document, offset }: At,
): { readonly texts: readonly OtherText[]; readonly at: Scalar } | undefined {
  const into = translations.all.find((each) => each.document === document);
  const text = [...(into ? textsOf(into).values() : [])]
    .flat()
    .find(({ key, text }) => holds(key, offset) || holds(text, offset));
  const original = into?.of === undefined ? undefined : project.documents.get(into.of);
  if (!text || !original) return undefined;
  const path = pathWritten(text.key.value);
  for (const reading of original.readings) {
    const source = sourceTexts(reading).find((each) => pathWritten(each.path) === path);
    if (!source) continue;
    const name = languageName(translations.source);
    const words = source.isProse
      ? `\n\n${source.text.value.trim()}`
      : escapedMarkdown(source.text.value.trim());
    const at = { chunk: reading.chunk, start: source.text.start, end: source.text.end };
    return {
      texts: [{ language: name, uri: original.uri, at, markdown: `${name}: ${words}` }],
      at: holds(text.key, offset) ? text.key : text.text,
    };
  }
  return undefined;
}
