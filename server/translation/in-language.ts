/** Reads a set as though it had been written in another of its languages, so that whatever shows a set shows that one. */
import { type Reading, readChunk } from '../model/reading.ts';
import type { Document } from '../project/document.ts';
import { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import type { Scalar } from '../syntax/tree.ts';
import { pairOf } from '../syntax/tree.ts';
import { sourceTexts } from './source-texts.ts';
import { type Translation, Translations } from './translations.ts';

/** A document in another language. */
interface Translated {
  readonly document: Document;
  /** The translations that it was put together from. */
  readonly from: readonly Translation[];
  readonly language: string;
  /** The texts that are still in the source language. */
  readonly left: readonly Scalar[];
}

/** What was left in the source language, by the project that has the set in another. */
const leftIn = new WeakMap<Project, { readonly source: string; readonly texts: ReadonlySet<Scalar> }>();

/** The texts of a project that could not be put in its language, and the language that they are in. */
export const leftInSource = (project: Project) => leftIn.get(project);

/**
 * A project of its own with a set, and the sets that it uses, in a language: each text that has a translation is that, at
 * the place of its source; the others stay as they are. The project itself where it is in that language already.
 */
export function projectIn(project: Project, set: QuestionSet, language: string | undefined): Project {
  const isTold = language !== undefined && Translations.of(set).languages.includes(language);
  return isTold ? madeIn(project.usedBy(set), language, set) : project;
}

/** The same with all sets of a project, where any of them has that language besides its own. */
export function wholeProjectIn(project: Project, language: string | undefined): Project {
  if (language === undefined) return project;
  const sets = [...project.sets.values()];
  const told = sets.find((set) => Translations.of(set).languages.includes(language));
  return told ? madeIn(sets, language, told) : project;
}

function madeIn(sets: readonly QuestionSet[], language: string, told: QuestionSet): Project {
  const other = new Project(undefined, { isStill: true });
  const left = new Set<Scalar>();
  for (const set of sets)
    for (const document of set.documents.values()) {
      if (document.kind === 'translation') continue;
      const made = translated(document, Translations.of(set), language);
      other.put(made.document);
      for (const text of made.left) left.add(text);
    }
  leftIn.set(other, { source: Translations.of(told).source, texts: left });
  return other;
}

const known = new WeakMap<Document, Translated>();

/** Kept for as long as neither the document nor its translations change. */
function translated(document: Document, translations: Translations, language: string): Translated {
  const from = translations.of(language, document.uri);
  const before = known.get(document);
  if (before?.language === language && isSame(before.from, from)) return before;
  const left: Scalar[] = [];
  const readings = document.readings.map((reading) =>
    inLanguage(reading, document, translations, language, left),
  );
  const made = { document: { ...document, readings }, from, language, left };
  known.set(document, made);
  return made;
}

const isSame = (one: readonly Translation[], other: readonly Translation[]) =>
  one.length === other.length && one.every(({ reading }, at) => reading === other[at]!.reading);

function inLanguage(
  reading: Reading,
  { uri, source, isKindGuessed }: Document,
  translations: Translations,
  language: string,
  left: Scalar[],
): Reading {
  const words = new Map<number, string>();
  const lost = new Set<number>();
  for (const { path, text } of sourceTexts(reading)) {
    const found = translations.text(language, uri, path);
    if (found) words.set(text.start, found.text.value);
    else lost.add(text.start);
  }
  if (reading.kind === 'question-set') putFirst(reading, language, words);
  if (words.size === 0) {
    for (const { text } of sourceTexts(reading)) left.push(text);
    return reading;
  }
  const { chunk, kind, hasChildren } = reading;
  const made = readChunk(chunk, kind, source.format, hasChildren, isKindGuessed, words);
  for (const { text } of sourceTexts(made)) if (lost.has(text.start)) left.push(text);
  return made;
}

/** The first language that a manifest names is the one that the set is in: it changes places with this one. */
function putFirst({ root }: Reading, language: string, words: Map<number, string>): void {
  const list = pairOf(root, 'languages')?.value;
  if (list?.type !== 'sequence') return;
  const named = list.items.filter((item): item is Scalar => item?.type === 'scalar');
  const [first] = named;
  const own = named.find(({ value }) => value.toLowerCase() === language);
  if (!first || !own) return;
  words.set(first.start, own.value);
  words.set(own.start, first.value);
}
