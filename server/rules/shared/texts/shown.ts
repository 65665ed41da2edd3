/** Gives rules the texts that readers see, with all but running words blanked out. */
import type { Leaf } from '../../../model/read-shape.ts';
import type { Reading } from '../../../model/reading.ts';
import { runningText, withoutAddresses } from '../../../syntax/markdown/running.ts';
import { findMentions, masked } from '../../../syntax/mentions.ts';
import type { Scalar } from '../../../syntax/tree.ts';

/** A text that readers see, with what is no running text blanked out; offsets are those of the text as it was. */
export interface ShownText {
  readonly leaf: Leaf;
  readonly text: string;
}

/** Documents whose texts are written in the language of their set, as it is now. */
const SHOWN = new Set<Reading['kind']>(['question-set', 'section', 'guidance', 'standards', 'glossary']);

/** Fields of a glossary that say how terms are written. */
const OF_TERMS = new Set(['short-for', 'also', 'instead-of', 'names']);

const known = new WeakMap<Reading, readonly ShownText[]>();

/** The texts of a reading that readers see: questions, labels, titles, statements, guidance. */
export function shownTexts(reading: Reading): readonly ShownText[] {
  const texts = known.get(reading) ?? (SHOWN.has(reading.kind) ? read(reading) : []);
  known.set(reading, texts);
  return texts;
}

function read(reading: Reading): ShownText[] {
  return reading.leaves.flatMap((leaf) => {
    const { role, isKey, field, scalar } = leaf;
    const isShown = !isKey && (role === 'prose' || (role === 'plain' && !OF_TERMS.has(field)));
    return isShown ? [{ leaf, text: wordsIn(scalar, role === 'prose') }] : [];
  });
}

function wordsIn(text: Scalar, isMarkdown: boolean): string {
  const words = isMarkdown ? runningText(text) : withoutAddresses(text.value);
  return masked(words, findMentions(text, isMarkdown));
}
