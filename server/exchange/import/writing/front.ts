/** Finds the title, the version and the language of a document in what stands before its questions. */
import { type Block, wordsOfBlocks } from '../document.ts';

export interface Front {
  readonly title: string;
  readonly version: string;
  readonly label: string | undefined;
  readonly language: 'en' | 'cy';
  /** What is left when the title is taken out. */
  readonly guidance: readonly Block[];
  readonly doubts: readonly string[];
}

/** @param name what the set is called where nothing else says. */
export function frontOf(
  title: string | undefined,
  guidance: readonly Block[],
  name: string,
  all: string,
): Front {
  const own = title ?? titleIn(guidance);
  const left = own !== undefined && isNothingBut(guidance[0], own) ? guidance.slice(1) : guidance;
  const found = versionIn(wordsOfBlocks(guidance).slice(0, 3000));
  return {
    title: own ?? name,
    version: found?.version ?? '0.1',
    label: found?.label,
    language: isWelsh(all) ? 'cy' : 'en',
    guidance: left,
    doubts: [
      ...(own === undefined ? ['No title was found: the set is called as what it was made of.'] : []),
      found === undefined
        ? 'No version was found: 0.1 stands in for it.'
        : `Version: ${found.version} (likely: “${found.label}” is printed).`,
    ],
  };
}

const isNothingBut = (block: Block | undefined, words: string) =>
  block !== undefined && wordsOfBlocks([block]) === words;

/** The first words, where they are short enough for a title. */
function titleIn([first]: readonly Block[]): string | undefined {
  const words = first && first.is !== 'table' ? wordsOfBlocks([first]) : '';
  return words !== '' && words.length <= 120 && !/[.?!]$/.test(words) ? words : undefined;
}

function versionIn(text: string): { version: string; label: string } | undefined {
  const found =
    /\b(?:v(?:ersion)?|issue|revision)\.? ?(\d{1,3}(?:\.\d{1,3}){0,2})\b(?:,? (?:\w+ )?\d{4})?/i.exec(text);
  if (!found) return undefined;
  const [label, number = ''] = found;
  return { version: number.includes('.') ? number : `${number}.0`, label };
}

/** True where the small words of Welsh outnumber those of English. */
function isWelsh(text: string): boolean {
  const part = text.slice(0, 20_000);
  const count = (pattern: RegExp) => part.match(pattern)?.length ?? 0;
  return count(/\b(?:yn|yr|mae|ac|gan|wedi|sydd|oes|ydy)\b/gi) > count(/\b(?:the|of|and|is|to|in|that)\b/gi);
}
