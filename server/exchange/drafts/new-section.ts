/** Drafts a new section of a set, with its place in the manifest. */

import { nextKeyQuestion } from '../../features/typing/free-ids.ts';
import type { Document } from '../../project/document.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { GRAMMAR_WORDS } from '../../syntax/conditions/words.ts';
import type { Format } from '../../syntax/source.ts';
import type { Replacement } from '../../syntax/tree.ts';
import { resolvePath } from '../../text/uri.ts';
import type { Addition } from './addition.ts';
import { sectionListed } from './place.ts';
import { fileSlug } from './slug.ts';
import { oneLine, sectionText } from './texts.ts';

export interface NewSection {
  readonly id: string;
  /** The file that is to hold it, beside the manifest. */
  readonly name: string;
  readonly text: string;
  /** The id of its first key question. */
  readonly keyQuestion: string;
  /** There is another section of this id. */
  readonly isTaken: boolean;
  /** What lists it in the manifest; undefined where that is written in a way that leaves no plain place for it. */
  readonly listing: Replacement | undefined;
}

/** The ending of a section's file. */
export const endingOf = (format: Format) => (format === 'markdown' ? '.carag.md' : '.carag.yaml');

/** A section with a first question. What a run that was stopped has left of it already is taken for it. */
export function newSection(
  { set, style, taken, judged }: Addition,
  words: string,
  format: Format,
): NewSection {
  const title = oneLine(words);
  const id = freeName(fileSlug(title));
  const name = `${id}${endingOf(format)}`;
  const begun = unlisted(set, name);
  const own = new Set(begun?.readings.flatMap(({ definitions }) => definitions.map((each) => each.name)));
  const others = taken.filter((each) => !own.has(each));
  const keyQuestion = nextKeyQuestion(title, style, others);
  const text = sectionText({ id, title, keyQuestion, answer: judged }, format);
  const isTaken = set.defined('id', id).length > 0 && begun?.source.text !== text;
  return { id, name, text, keyQuestion, isTaken, listing: sectionListed(set.manifest, name) };
}

/** A short name that nothing else has and the language of conditions does not use. */
const freeName = (name: string) => (GRAMMAR_WORDS.has(name) ? `${name}-section` : name);

/** A section of that name which the manifest does not list: a run that was stopped may have left it. */
function unlisted(set: QuestionSet, name: string): Document | undefined {
  const uri = resolvePath(set.folder, name)!;
  return set.lists(uri) ? undefined : set.documents.get(uri);
}
