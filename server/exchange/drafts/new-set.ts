/** Drafts a new set: its manifest and a first section. */

import { nextKeyQuestion } from '../../features/typing/free-ids.ts';
import type { IdStyle } from '../../model/ids.ts';
import type { Format } from '../../syntax/source.ts';
import { endingOf } from './new-section.ts';
import { manifestText, sectionText } from './texts.ts';

export interface NewSet {
  readonly manifest: string;
  readonly section: { readonly name: string; readonly text: string };
}

const FIRST_SECTION = 'Assessment';

export function newSet(title: string, ids: IdStyle, format: Format): NewSet {
  const name = `assessment${endingOf(format)}`;
  const draft = {
    id: 'assessment',
    title: FIRST_SECTION,
    keyQuestion: nextKeyQuestion(FIRST_SECTION, ids, []),
    answer: 'yes-no',
  };
  const text = sectionText(draft, format);
  return { manifest: manifestText({ title, ids, section: name }), section: { name, text } };
}
