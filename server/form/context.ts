/** Holds what all parts of a form share: the set, the words of its language, names given once, and places in the source. */
import type { Reading } from '../model/reading.ts';
import { addedGuidance } from '../project/added-guidance.ts';
import type { Document } from '../project/document.ts';
import { type SectionOutline, sectionOutline } from '../project/order/section-outline.ts';
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import { parentFolder, relativePath } from '../text/uri.ts';
import { leftInSource } from '../translation/in-language.ts';
import { attributes, type Html, nothing } from './text/html.ts';
import { formWords, type Words } from './text/words.ts';

/** What every part of a form may ask. */
export interface Context {
  readonly project: Project;
  readonly set: QuestionSet | undefined;
  /** The document that the form is of. */
  readonly document: Document;
  /** What the document says, chunk by chunk. */
  readonly own: ReadonlySet<Reading>;
  /** What guidance documents add, by section and id. */
  readonly added: ReturnType<typeof addedGuidance>;
  /** The sections on the page, in reading order. */
  readonly sections: readonly SectionOutline[];
  readonly language: string;
  readonly words: Words;
  /** The texts that nobody has translated, where the form is in another language than the set. */
  readonly left: ReturnType<typeof leftInSource>;
  /** The name that an element gets: the wanted one, or one like it where that is taken. */
  readonly name: (wanted: string) => string;
}

/** @returns undefined for a document that has no form. */
export function contextOf(project: Project, document: Document): Context | undefined {
  if (document.kind !== 'section' && document.kind !== 'question-set') return undefined;
  const set = project.setOf(document.uri);
  const documents =
    document.kind === 'section'
      ? [document]
      : (set?.inReadingOrder() ?? []).filter(({ kind }) => kind === 'section');
  const language = set?.model?.languages?.[0]?.value ?? 'en';
  return {
    project,
    set,
    document,
    own: new Set(document.readings),
    added: addedGuidance(set),
    sections: documents.map(sectionOutline),
    language,
    words: formWords(language),
    left: leftInSource(project),
    name: namesGivenOnce(),
  };
}

function namesGivenOnce(): Context['name'] {
  const given = new Set<string>();
  return (wanted) => {
    const base = wanted.replace(/\s+/g, '');
    let name = base;
    for (let count = 2; given.has(name); count++) name = `${base}--${count}`;
    given.add(name);
    return name;
  };
}

/**
 * Attributes that say where an element stems from: its line in the document that the form is of, counted
 * from 0. Below an element with `data-from`, `data-from-line` is a line of that document instead.
 */
export function placed(context: Context, reading: Reading, at: { readonly start: number } | undefined): Html {
  const { line } = reading.chunk.positionAt(at?.start ?? 0);
  return attributes(context.own.has(reading) ? { 'data-line': line } : { 'data-from-line': line });
}

/** An attribute that names the document that what stands below stems from, where that is not the form's own. */
export function placedIn(context: Context, document: Document): Html {
  if (document === context.document) return nothing;
  return attributes({ 'data-from': relativePath(parentFolder(context.document.uri), document.uri) });
}
