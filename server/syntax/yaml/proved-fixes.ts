/** Says which fixes of a text that is no YAML are safe: those of which it is proved that they change nothing else. */
import { nextLine } from '../../text/lines.ts';
import { withReplacements } from '../replacing.ts';
import type { Node, Problem, Replacement, Tree } from '../tree.ts';
import { readWithLibrary } from './library.ts';
import { REFERENCE } from './problems.ts';
import { readPlainYaml } from './reader/read.ts';
import { hasSameNames, isSame } from './same.ts';

/** How many characters are read again for the sake of proofs; what is left after that is not proved. */
const MOST_READ = 200_000;

/**
 * The same tree, with each fix that our reader guessed left safe only where the lines that it changes are wrong as YAML
 * by themselves, and where every other name and text is read as before once it is made.
 */
export function withProvedFixes(text: string, tree: Tree): Tree {
  const guesses = tree.problems.filter(({ fix }) => fix?.safe);
  if (guesses.length === 0) return tree;
  const proved = new Set(provedOf(text, tree.root, guesses));
  const problems = tree.problems.map((problem) =>
    problem.fix?.safe && !proved.has(problem)
      ? { ...problem, fix: { ...problem.fix, safe: false } }
      : problem,
  );
  return { ...tree, problems };
}

/** All of them where they can be made together; else those that can be made alone. */
function provedOf(text: string, root: Node | undefined, guesses: readonly Problem[]): readonly Problem[] {
  let left = MOST_READ;
  const needed = guesses.filter((guess) => {
    const edit = editsOf([guess])[0]!;
    if (left <= 0 || isInBrackets(text.slice(edit.start, edit.end)) || mayMarkName(text, edit)) return false;
    if (mayEndTooSoon(text, edit)) return false;
    const lines = linesOf(text, edit);
    left -= lines.length;
    return left > 0 && (guess.rule === 'yaml/text-lost' || readWithLibrary(lines) === 'wrong');
  });
  if (keepsTheRest(text, root, editsOf(needed))) return needed;
  return needed.filter((guess) => {
    left -= text.length;
    return left > 0 && keepsTheRest(text, root, editsOf([guess]));
  });
}

const editsOf = (problems: readonly Problem[]) => problems.flatMap(({ fix }) => fix!.edits);

/** True of brackets around all of a text, which are no words of it, and of one that is never closed; false of a reference. */
function isInBrackets(words: string): boolean {
  if (!/^[[{]/.test(words) || REFERENCE.test(words)) return false;
  let open = 0;
  for (let at = 0; at < words.length; at++) {
    if ('[{'.includes(words[at]!)) open++;
    else if (']}'.includes(words[at]!) && --open === 0) return at === words.length - 1;
  }
  return true;
}

/** True of a text that begins with a `?` where YAML has names: the mistake may lie in what follows it. */
function mayMarkName(text: string, { start }: Replacement): boolean {
  return /^\?(?:\s|$)/.test(text.slice(start, start + 2)) && !lineBefore(text, start).trimEnd().endsWith(':');
}

/** True where the `#` that ends a text stands behind a quotation mark that is never closed: it may be text as well. */
function mayEndTooSoon(text: string, { start, end }: Replacement): boolean {
  const isCut = /^[ \t]+#/.test(text.slice(end, nextLine(text, end)));
  return isCut && /(?:^|[\s:,([{])["'][^"']*$/.test(text.slice(start, end));
}

const lineBefore = (text: string, at: number) => text.slice(text.lastIndexOf('\n', at - 1) + 1, at);

/** The line on which an edit begins, and the lines below that are deeper than its first word. */
function linesOf(text: string, { start }: Replacement): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const column = /^(?: |- )*/.exec(text.slice(from, start))![0].length;
  let end = nextLine(text, from);
  while (end < text.length && isDeeper(text, end, column)) end = nextLine(text, end);
  return text.slice(from, end);
}

function isDeeper(text: string, line: number, column: number): boolean {
  let at = line;
  while (text.charCodeAt(at) === 32) at++;
  return at - line > column || at >= text.length || '\t\r\n'.includes(text[at]!);
}

function keepsTheRest(text: string, root: Node | undefined, edits: readonly Replacement[]): boolean {
  const after = readPlainYaml(withReplacements(text, edits)).root;
  return isSameBut(root, after, 0, edits);
}

/** As `isSame`, but for values that an edit lies in, or right before: those became a text. */
function isSameBut(
  before: Node | undefined,
  after: Node | undefined,
  from: number,
  edits: readonly Replacement[],
): boolean {
  if (before?.type === 'mapping' && after?.type === 'mapping' && hasSameNames(before, after))
    return before.pairs.every(({ key, value }, index) =>
      isSameBut(value, after.pairs[index]!.value, key.end, edits),
    );
  if (before?.type === 'sequence' && after?.type === 'sequence' && before.items.length === after.items.length)
    return before.items.every((item, index) => isSameBut(item, after.items[index], item?.start ?? 0, edits));
  if (isSame(before, after)) return true;
  return edits.some(
    (edit) => before && edit.start >= from && edit.end <= before.end && isWrittenBy(edit, after),
  );
}

/** True of the text that an edit has written: one in quotation marks, or one below the `|` that it put in. */
const isWrittenBy = ({ start, end, text }: Replacement, node: Node | undefined) =>
  node?.type === 'scalar' &&
  (start === end ? node.style === 'literal' : node.end - node.start === text.length);
