/** How an id is mentioned: as a link, carried forward, after the word “question”, or bare. */
export type MentionForm = 'link' | 'carry' | 'word' | 'bare';

/** A mention of an id in a text; offsets count from the start of the text. */
export interface TextMention {
  readonly form: MentionForm;
  /** The id as it is written. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The whole of `[[A1.8]]` or `{{A1.8}}`; of other forms the id itself. */
  readonly outerStart: number;
  readonly outerEnd: number;
}

const BRACKETS = /\[\[([^[\]\n]*)\]\]|\{\{([^{}\n]*)\}\}/g;
const ID = String.raw`(?:[A-Z]{1,3} ?\d+(?: ?\. ?\d+)*(?:S[a-z]?|[a-z])?|\d+(?:\.\d+)*[a-z]?)(?![\w]|\.\d)`;
const AFTER_WORD = new RegExp(String.raw`\b(?:questions?|cwestiwn|cwestiynau)\s+(?=${ID})`, 'gi');
const ONE_ID = new RegExp(ID, 'y');
const BETWEEN = /(?:\s*,\s*(?:and\s+|or\s+|a\s+|ac\s+|neu\s+)?|\s+(?:and|or|to|a|ac|i|neu)\s+|\s*[-–]\s*|\s*&\s*)/y;
const BARE = /(?<![\w.[{/-])[A-Z]{1,3}\d+(?:\.\d+)+(?:S[a-z]?|[a-z])?(?![\w]|\.\d|-\w)/g;

/** Every mention of an id in a text, in order. Code in Markdown mentions nothing. */
export function findMentions(text: string, isMarkdown: boolean): TextMention[] {
  const words = /question|cwesti/i.test(text);
  const brackets = text.includes('[[') || text.includes('{{');
  if (!words && !brackets && !/[A-Z]\d+\./.test(text)) return [];
  const searched = isMarkdown ? withoutCode(text) : text;
  const found: TextMention[] = brackets ? bracketed(searched) : [];
  const outside = brackets ? masked(searched, found) : searched;
  if (words) found.push(...afterWord(outside));
  found.push(...bare(words ? masked(outside, found) : outside));
  return found.sort((a, b) => a.start - b.start);
}

function bracketed(text: string): TextMention[] {
  return [...text.matchAll(BRACKETS)].map((match) => {
    const inner = match[1] ?? match[2] ?? '';
    const start = match.index + 2 + (inner.length - inner.trimStart().length);
    const id = inner.trim();
    const form = match[1] !== undefined ? 'link' : 'carry';
    return { form, id, start, end: start + id.length, outerStart: match.index, outerEnd: match.index + match[0].length };
  });
}

/** The ids in “question A1.8”, “questions 1.1, 1.2 and 1.4”, “questions A1.1 to A1.4”. */
function afterWord(text: string): TextMention[] {
  const found: TextMention[] = [];
  for (const word of text.matchAll(AFTER_WORD)) {
    let at = word.index + word[0].length;
    for (;;) {
      ONE_ID.lastIndex = at;
      const id = ONE_ID.exec(text);
      if (!id) break;
      found.push(plainMention('word', id[0], at));
      BETWEEN.lastIndex = at + id[0].length;
      const between = BETWEEN.exec(text);
      if (!between) break;
      at = BETWEEN.lastIndex;
    }
  }
  return found;
}

function bare(text: string): TextMention[] {
  return [...text.matchAll(BARE)].map((match) => plainMention('bare', match[0], match.index));
}

function plainMention(form: MentionForm, id: string, start: number): TextMention {
  const end = start + id.length;
  return { form, id, start, end, outerStart: start, outerEnd: end };
}

function masked(text: string, mentions: readonly TextMention[]): string {
  let result = text;
  for (const { outerStart, outerEnd } of mentions) result = blank(result, outerStart, outerEnd);
  return result;
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

const CODE = /^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n {0,3}\1[`~]*[ \t]*(?=\n|$)|[\s\S]*$)|(?<!`)(`+)(?!`)(?:[^`]|(?!\2(?!`))`+)*?\2(?!`)|<!--[\s\S]*?-->|\]\([^)\n]*\)/gm;

/** The text with code, comments and link addresses blanked out; every offset stays what it was. */
function withoutCode(text: string): string {
  if (!/[`~]|<!--|\]\(/.test(text)) return text;
  return text.replace(CODE, (match) => match.replace(/[^\n]/g, ' '));
}
