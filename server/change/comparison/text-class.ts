/** How much it means that a text is another one. */
import { comparedWords } from '../matching/words.ts';
import { type ChangeClass, worstFirst } from '../version/classes.ts';

/** Words by which a sentence comes to ask or allow something else. */
const DECISIVE =
  /^(?:not|no|never|none|nor|neither|without|cannot|\p{L}+n't|must|shall|should|may|might|can|could|will|would|ought|need|needs|unless|except|only|ddim|nid|dim|rhaid|dylai|gall)$|^[\d%<>=±≤≥£€$+]/u;

/** The class of a change of words: `editorial` where only capitals, signs or spaces differ; any change to “not”, a number or a modal verb is at least `wording`. */
export function textClass(before: string, after: string, usual: ChangeClass): ChangeClass {
  const [old, now] = [comparedWords(before), comparedWords(after)];
  if (old.join(' ') === now.join(' ')) return 'editorial';
  if (usual !== 'guidance') return usual;
  const isDecisive = decisive(old) !== decisive(now);
  return isDecisive && worstFirst('wording', usual) < 0 ? 'wording' : usual;
}

const decisive = (words: readonly string[]) =>
  words
    .filter((word) => DECISIVE.test(word))
    .sort()
    .join(' ');

/** The same but for how lines are broken and how much space there is. */
export const foldedSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
