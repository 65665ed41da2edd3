/** Begins a question after another one, with the next free id. */
import { additionTo } from '../../exchange/drafts/addition.ts';
import { nextId } from '../../exchange/drafts/new-question.ts';
import { groupAt } from '../../exchange/drafts/place.ts';
import { questionText } from '../../exchange/drafts/texts.ts';
import type { Refactoring, Scene } from '../scene.ts';
import { blocksAround, putAfter } from './blocks.ts';

/** What a new question asks until its author writes it. */
const WORDS = 'Is this good enough in this case?';

export function insertions({ set, entry, place }: Scene): Refactoring[] {
  const { document, reading } = place;
  const addition = additionTo(set);
  if (!addition || entry?.kind !== 'question' || document.kind !== 'section') return [];
  const group = groupAt(document, reading.chunk.startLine);
  const block = blocksAround(document, reading).find((each) => each.includes(reading));
  const indent =
    document.source.format === 'markdown' ? 0 : /^ *(?=- )/m.exec(reading.chunk.text)?.[0].length;
  if (!group || !block || indent === undefined) return [];
  const id = nextId(addition, document, group);
  const plan = () => {
    const draft = { id, kind: 'judgement', text: WORDS, answer: addition.judged };
    const text = questionText(draft, document.source.format, indent);
    return {
      title: `Insert ${id}`,
      edits: [putAfter(block, text, document.source.format === 'markdown' ? '\n\n' : '\n')],
      created: [],
      deleted: [],
    };
  };
  return [{ name: 'insert-after', kind: 'rewrite', title: `Insert a question after ${entry.name}`, plan }];
}
