/** Finds a name in texts where it is no mention: it may be meant all the same, so that it is offered and not done. */
import type { Reading } from '../../model/reading.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { Span } from '../../syntax/chunk.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';

/** Words with a figure or a sign within them: what people write for a name, and seldom for anything else. */
const WORD = /[\p{L}\p{N}]+(?:[-._/][\p{L}\p{N}]+)*/gu;
const isNameLike = (word: string) => /[\d\-._/]/.test(word);

interface WrittenWord extends Span {
  readonly word: string;
}

function wordsIn(reading: Reading): WrittenWord[] {
  const { chunk, leaves } = reading;
  return leaves.flatMap(({ scalar, role, isKey, field }) => {
    if (isKey || field === 'was' || (role !== 'prose' && role !== 'plain')) return [];
    const found = [...scalar.value.matchAll(WORD)].filter(([word]) => isNameLike(word));
    if (found.length === 0) return [];
    const place = sourcePlaces(scalar, chunk.text);
    return found.map(({ 0: word, index }) => ({
      word,
      chunk,
      start: place(index),
      end: place(index + word.length),
    }));
  });
}

/** Where texts of a set hold a name, but for places that are known to speak of it; nothing of a name like any word. */
export function otherWords(set: QuestionSet, name: string, known: readonly Span[]): Span[] {
  if (!isNameLike(name)) return [];
  const isKnown = ({ chunk, start, end }: Span) =>
    known.some((each) => each.chunk === chunk && each.start < end && start < each.end);
  // Most texts do not hold the word at all, which is soon seen.
  const mayHold = ({ kind, chunk }: Reading) => kind !== 'changes' && chunk.text.includes(name);
  return [...set.documents.values()]
    .flatMap(({ readings }) => readings.filter(mayHold))
    .flatMap((reading) => wordsIn(reading).filter((each) => each.word === name && !isKnown(each)));
}
