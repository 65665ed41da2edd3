/** Reads several names, or several conditions, that stand where one is to stand. */
import type { Node, Problem, Scalar } from '../../syntax/tree.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { shortened } from '../../text/wording/shortened.ts';
import type { Role } from '../shape.ts';

type Fix = NonNullable<Problem['fix']>;

/** The fix that makes one condition of a list of them, all of which were meant to hold. */
export function joinedConditions(node: Node): Fix | undefined {
  if (node.type !== 'sequence' || node.items.length === 0) return undefined;
  const parts = node.items.map((item) => (item?.type === 'scalar' ? item.value : undefined));
  if (parts.includes(undefined)) return undefined;
  const text = parts
    .map((part) => (parts.length > 1 && / or /.test(part!) ? `(${part})` : part))
    .join(' and ');
  const title = parts.length > 1 ? 'Join them with “and”' : 'Write it without brackets';
  return { title, safe: false, edits: [{ start: node.start, end: node.end, text: yamlScalar(text) }] };
}

/** What is named one by one in lists. */
const LISTED: ReadonlySet<Role> = new Set([
  'id',
  'question',
  'standard',
  'criterion',
  'block',
  'code',
  'language',
  'other',
]);

/** True of words that name several: parted by commas or semicolons, or ids with nothing but blanks between them. */
function namesSeveral(words: string, role: Role): boolean {
  if (words.length > 300 || /["'“”\n]/.test(words)) return false;
  const parts = words.split(/[\s,;()]+/).filter((part) => part !== '' && isName(part));
  if (parts.length < 2 || !parts.every((part) => /^[\p{L}\d][\w./-]*$/u.test(part))) return false;
  const areIds = parts.every((part) => /^[A-Za-z]{0,3}\d(?:[\w.]*\w)?$/.test(part));
  // `A 1.8` is one id with a space in it, and words with blanks between them may be one name.
  if (/[,;]/.test(words)) return areIds || (role !== 'other' && !/\s/.test(words.replace(/[,;]\s+/g, ',')));
  return areIds && parts.every((part) => part.includes('.') || /^[A-Za-z]/.test(part));
}

/** What parts names, and is none. */
const isName = (word: string) => !/^(?:and|or|a|&)$/.test(word);

/**
 * The items that one was meant to be which names several, with what is to be told of it; undefined of one that is one.
 * @param isInBrackets undefined of a text that stands for a list by itself.
 */
export function severalIn(
  source: string,
  { start, end, style }: Scalar,
  role: Role,
  isInBrackets: boolean | undefined,
): { readonly parts: Scalar[]; readonly message: string; readonly fix: Fix | undefined } | undefined {
  const words = source.slice(start, end);
  if (!LISTED.has(role) || style !== 'plain' || !namesSeveral(words, role)) return undefined;
  const found = [...words.matchAll(/[^\s,;()]+/g)].filter(([word]) => isName(word));
  const list = found.map(([word]) => word).join(', ');
  const text = isInBrackets ? list : `[${list}]`;
  const how = `${isInBrackets ? 'a comma' : 'them in brackets, with a comma'} after each but the last`;
  return {
    parts: found.map(({ 0: value, index }) => {
      const from = start + index;
      return { type: 'scalar', start: from, end: from + value.length, style: 'plain', value };
    }),
    message: `“${shortened(words)}” names ${found.length} in one. Write ${how}: [${shortened(list)}].`,
    fix:
      isInBrackets === false
        ? undefined
        : { title: `Write ${text}`, safe: false, edits: [{ start, end, text }] },
  };
}
