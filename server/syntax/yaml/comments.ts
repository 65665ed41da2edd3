import { Lexer } from 'yaml';
import type { Comment } from '../tree.ts';

/** Signs with which the library's lexer tells of itself; they stand for no character of the text. */
const SILENT = /^[\u0002\u0018\u001f]$/;

/** Every comment of a YAML text, from its `#` to the end of its line. */
export function yamlComments(text: string): Comment[] {
  const comments: Comment[] = [];
  if (!text.includes('#')) return comments;
  let start = 0;
  for (const token of new Lexer().lex(text)) {
    if (SILENT.test(token)) continue;
    const end = start + token.length;
    if (token.startsWith('#')) comments.push({ start, end: start + token.trimEnd().length });
    start = end;
  }
  return comments;
}
