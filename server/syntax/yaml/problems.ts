/** Words the findings of the YAML readers, with the fixes that mend them. */
import { ahead } from '../../text/scanning/ahead.ts';
import { shortened } from '../../text/wording/shortened.ts';
import { thousands } from '../../text/wording/thousands.ts';
import type { Problem, Scalar } from '../tree.ts';
import { MOST_ESCAPES } from './bounds.ts';
import { quoted } from './write.ts';

/** A reference, or an answer carried forward, and nothing else: to YAML, a list in a list. */
export const REFERENCE = /^(?:\[\[[^[\]{},"'\n]+\]\]|\{\{[^[\]{},"'\n]+\}\})$/;

/** The finding for a text that YAML would read as something else, with the fix that quotes it. */
export function quotesProblem(text: string, start: number, end: number, why: string): Problem {
  return {
    rule: 'yaml/needs-quotes',
    start,
    end,
    message: `“${shortened(text.slice(start, end))}” needs quotation marks around it, because ${why}.`,
    fix: {
      title: 'Put the text in quotation marks',
      safe: true,
      edits: [{ start, end, text: quoted(text.slice(start, end)) }],
    },
  };
}

export function duplicateKey(key: Scalar): Problem {
  const message = `“${shortened(key.value)}” stands twice here: only one of the two can count.`;
  return { rule: 'yaml/duplicate-key', start: key.start, end: key.end, message };
}

const ESCAPE = /^\\(?:[0abt\tnvfre "/\\N_LP]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/;

/** Backslashes in a double-quoted text that YAML knows no meaning for; of many the first, of which the last says how many more there are. */
export function badEscapes(text: string, start: number, end: number): Problem[] {
  const problems: Problem[] = [];
  let more = 0;
  const slashAfter = ahead(text.slice(start, end), '\\');
  for (let at = slashAfter(0); start + at < end; at = slashAfter(at + 2)) {
    const slash = start + at;
    if (ESCAPE.test(text.slice(slash, slash + 10))) continue;
    if (problems.length === MOST_ESCAPES) more++;
    else problems.push(badEscape(text, slash, end));
  }
  const last = problems.pop();
  if (!last) return [];
  const also = more > 0 ? ` ${thousands(more)} more of them follow in this text.` : '';
  return [...problems, { ...last, message: last.message + also }];
}

function badEscape(text: string, slash: number, end: number): Problem {
  const message = `A backslash before “${text[slash + 1]}” means nothing here: write two backslashes, or use single quotation marks.`;
  return { rule: 'yaml/syntax', start: slash, end: Math.min(slash + 2, end), message };
}

/** True of the name that brings in the names of another mapping; in quotation marks it is a name like any other. */
export const isMergeKey = ({ style, value }: Scalar) => style === 'plain' && value === MERGE_KEY;

const MERGE_KEY = '<<';

/** The finding for an anchor, an alias, a merge key, a tag, or a line that is about tags. */
export function mark(text: string, start: number, end: number): Problem {
  const word = text.slice(start, end);
  const shown = shortened(word);
  if (word.startsWith('%'))
    return {
      rule: 'yaml/tag',
      start,
      end,
      message: `“${shown}” is about YAML tags, which are not used here: take this line out.`,
    };
  if (word.startsWith('!'))
    return {
      rule: 'yaml/tag',
      start,
      end,
      message: `“${shown}” is a YAML tag, which is not used here: leave it out, or put the text in quotation marks.`,
    };
  const [what, remedy] =
    word === MERGE_KEY
      ? ['merge key', 'write out what it would bring in']
      : [word.startsWith('&') ? 'anchor' : 'alias', 'write the text out where it is needed'];
  return {
    rule: 'yaml/anchor',
    start,
    end,
    message: `“${shown}” is a YAML ${what}, which is not used here: ${remedy}.`,
  };
}

/** The findings for a line above `---` that speaks to programs; of those, only the version that is read here has a use. */
export function directive(text: string, start: number, end: number): Problem[] {
  const words = text.slice(start, end);
  if (/^%YAML[ \t]+1\.[12](?:[ \t]+#.*|[ \t]*)$/.test(words)) return [];
  if (/^%TAG(?:[ \t]|$)/.test(words)) return [mark(text, start, end)];
  const message = /^%YAML(?:[ \t]|$)/.test(words)
    ? `“${shortened(words)}” asks for another version of YAML than is read here: write %YAML 1.2, or take this line out.`
    : `“${shortened(words)}” means nothing here: take this line out.`;
  return [{ rule: 'yaml/syntax', start, end, message }];
}

/** The finding for a line at which a second document begins; none where nothing follows the end of the first. */
export function anotherDocument(text: string, start: number): Problem[] {
  const word = text.slice(start, start + 3);
  if (word === '...' && /^\.{3}(?:[ \t]+#.*|[ \t]*)(?:\r?\n[ \t]*(?:#.*)?)*$/.test(text.slice(start)))
    return [];
  const message = `“${word}” ${word === '---' ? 'begins a second document' : 'ends the document'}, and what follows is not read: put it into a document of its own, or take this line out.`;
  return [{ rule: 'yaml/multiple-documents', start, end: start + 3, message }];
}

/** True where the `#` at an offset, which YAML takes for the start of a comment, was most likely meant as text: `#3`, `# 3`. */
export function cutsText(text: string, hash: number): boolean {
  return /^#(?: ?\d|(?!carag-ignore)[\p{L}])/u.test(text.slice(hash, hash + 14));
}

/** The finding for a text at `start`..`end` that YAML cuts short at the `#` at `hash`. */
export function textLost(text: string, start: number, hash: number, end: number): Problem {
  return {
    rule: 'yaml/text-lost',
    start: hash,
    end,
    message: `“${shortened(text.slice(hash, end))}” is lost, because a # after a space starts a comment: put the whole text in quotation marks.`,
    fix: {
      title: 'Put the whole text in quotation marks',
      safe: true,
      edits: [{ start, end, text: quoted(text.slice(start, end)) }],
    },
  };
}
