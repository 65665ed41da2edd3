/** What the library's lexer finds between the words of a YAML text: comments, and marks that our documents have no use for. */
import { Lexer } from 'yaml';
import type { Comment, Problem } from '../tree.ts';
import { anotherDocument, directive, mark } from './problems.ts';

interface Token {
  readonly start: number;
  readonly words: string;
  /** A plain text, or the lines of a block; quotation marks tell the others. */
  readonly isText: boolean;
}

/** Signs with which the lexer tells of itself; they stand for no character of the text. */
const SILENT = /^[\u0002\u0018\u001f]$/;
const BEFORE_TEXT = '\u001f';

/** The tokens of a text, each with its place; a byte-order mark at the start is none. */
function* tokensOf(text: string): Generator<Token> {
  let start = text.startsWith('\ufeff') ? 1 : 0;
  let isText = false;
  for (const words of new Lexer().lex(text)) {
    if (words === '\ufeff' && start === 1) continue;
    if (SILENT.test(words)) {
      isText = words === BEFORE_TEXT;
      continue;
    }
    yield { start, words, isText };
    start += words.length;
    isText = false;
  }
}

/** Every comment of a YAML text, from its `#` to the end of its line. */
export function yamlComments(text: string): Comment[] {
  if (!text.includes('#')) return [];
  const comments: Comment[] = [];
  for (const { start, words, isText } of tokensOf(text))
    if (!isText && words.startsWith('#')) comments.push({ start, end: start + words.trimEnd().length });
  return comments;
}

/** The findings for anchors, aliases, tags, directives, and further documents. */
export function yamlMarks(text: string): Problem[] {
  if (!/[&*!%]|^(?:---|\.\.\.)/m.test(text)) return [];
  const problems: Problem[] = [];
  let hasBegun = false;
  for (const { start, words, isText } of tokensOf(text)) {
    const end = start + words.trimEnd().length;
    if (isText) hasBegun = true;
    else if (/^[&*!]/.test(words)) problems.push(mark(text, start, end));
    else if (words.startsWith('%')) problems.push(...directive(text, start, end));
    else if (words === '---' && !hasBegun) hasBegun = true;
    else if (words === '---' || words === '...') {
      const another = anotherDocument(text, start);
      problems.push(...another);
      if (another.length > 0) break;
    } else if (/\S/.test(words) && !words.startsWith('#')) hasBegun = true;
  }
  return problems;
}
