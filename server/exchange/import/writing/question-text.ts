/** The text of a question: what stands in its column, else the question with which its guidance begins. */
import { type Block, type Prose, wordsOfBlocks } from '../document.ts';
import type { OutlineEntry } from '../understanding/outline.ts';

export interface QuestionText {
  readonly text: string;
  readonly doubts: readonly string[];
}

/** The text of an entry. Where it is found in guidance that is nothing else, it is taken out of that. */
export function questionTextOf({ parts }: OutlineEntry): QuestionText {
  const own = wordsOfBlocks(parts.text ?? []);
  if (own !== '') return { text: own, doubts: [] };
  for (const part of ['guidance', 'indicators'] as const) {
    const blocks = parts[part] ?? [];
    const at = blocks
      .slice(0, 3)
      .findIndex((block) => block.is === 'prose' && questionIn(block) !== undefined);
    if (at < 0) continue;
    const block = blocks[at] as Prose;
    const text = questionIn(block)!;
    if (text === block.plain) parts[part] = without(blocks, at);
    return {
      text,
      doubts: [
        `Text: taken from the ${part === 'guidance' ? 'guidance' : 'quality indicators'}, where it is asked (likely: no other is printed).`,
      ],
    };
  }
  return { text: '', doubts: ['No text is printed for this question.'] };
}

const without = (blocks: readonly Block[], at: number) => blocks.filter((_, index) => index !== at);

const LONGEST = 400;
const TELLS =
  /^(?:please (?:select|indicate|describe|identify|summari[sz]e|record|explain|give|briefly)|(?:select|tick|describe|summari[sz]e|identify|record|explain|indicate) )/i;

/** The question with which prose begins. */
function questionIn({ plain, markdown }: Prose): string | undefined {
  if (/^[-|>]/.test(markdown)) return undefined;
  const [asked] = /^\p{Lu}[^?]{0,400}\?/u.exec(plain) ?? [];
  if (asked !== undefined && asked.length <= LONGEST) return asked;
  if (!TELLS.test(plain)) return undefined;
  return /^[^.]{1,400}\.?/.exec(plain)?.[0];
}
