/** Lists and options that were pasted from a word processor: •, –, 1. and a) stand where YAML has dashes or codes. */
import { shortened } from '../../text/wording/shortened.ts';
import { slugOf } from '../../text/wording/slug.ts';
import { yamlScalar } from '../yaml/write.ts';
import { alsoBelow, column, isBlankLine, lineBelow, ODD, runAround } from './lines.ts';
import type { Slip, SourceLine } from './slip.ts';

const ODD_SPACES = new RegExp(`[${ODD}]`, 'g');
const BLANK = `[ \\t${ODD}]`;
/** A bullet or a number of a word processor, at the beginning of a line. */
const BULLET = new RegExp(
  `^${BLANK}*([•·∙●○◦▪▫■□‣⁃➢➤✓✔*–—\uf0b7\uf0a7]${BLANK}*|\\(?(?:\\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]${BLANK}+)(?=\\S)`,
);
/** The same, or a dash of a list. */
const ITEM = new RegExp(`${BULLET.source}|^${BLANK}*(-${BLANK}+)(?=\\S)`);

/** A sign in place of the dash before the first name of an entry, or a dash without its space. */
const ENTRY = new RegExp(`^( *)([-–—•*·]|\\d{1,3}[.)])([ ${ODD}]*)(?=[a-z][a-z-]*:(?: |$))`);

/** What a list of a word processor may have been meant for: a list of ours, or options. */
export function bulletSlips(text: string, line: SourceLine): Slip[] {
  const wordsOf = ({ start, end }: SourceLine) => text.slice(start, end);
  const linesWith = (pattern: RegExp) =>
    pattern.test(wordsOf(line)) ? runAround(text, line, (each) => pattern.test(wordsOf(each))) : [];
  return [...asEntry(text, line), ...asList(text, linesWith(BULLET)), ...asOptions(text, linesWith(ITEM))];
}

/** An entry, whose other names go where its first one does, and those below it that begin with such a sign too. */
function asEntry(text: string, line: SourceLine): Slip[] {
  const first = entryAt(text, line);
  if (!first) return [];
  const edits = [first.edit];
  let shift = first.shift;
  let count = 1;
  for (let below = lineBelow(text, line); below; below = lineBelow(text, below)) {
    if (isBlankLine(below)) continue;
    const next = column(below) > column(line) ? undefined : entryAt(text, below);
    if (column(below) < column(line) || (column(below) === column(line) && !next)) break;
    if (next) {
      edits.push(next.edit);
      shift = next.shift;
      count++;
    } else if (shift !== 0)
      edits.push({ start: below.start, end: below.word, text: ' '.repeat(column(below) + shift) });
  }
  const { sign, name } = first;
  return [
    {
      start: first.edit.start,
      end: first.edit.end + name.length,
      message: `“${sign}${name}” begins no entry: type a dash and a space before the name, “- ${name}”${count > 1 ? ', and in the lines below that begin so' : ''}.`,
      title: `Type “- ” before “${name}”`,
      edits,
    },
  ];
}

/** The sign before the first name of an entry, and how far the names below it have to move; undefined of a dash that is right. */
function entryAt(text: string, line: SourceLine) {
  const [all, indent, mark, gap] = ENTRY.exec(text.slice(line.start, line.end)) ?? [];
  if (all === undefined || (mark === '-' && gap === ' ')) return undefined;
  const names = line.start + all.length;
  const below = lineBelow(text, line);
  const isDeep = below !== undefined && !isBlankLine(below) && column(below) === all.length;
  return {
    sign: `${mark}${gap}`,
    name: /^[^:]*/.exec(text.slice(names, line.end))![0],
    shift: isDeep ? indent!.length + 2 - all.length : 0,
    edit: { start: line.start + indent!.length, end: names, text: '- ' },
  };
}

function asList(text: string, run: readonly SourceLine[]): Slip[] {
  if (run.length === 0) return [];
  const items = run.map((line) => itemOf(text, line));
  const sign = items[0]!.sign.trim();
  return [
    {
      start: run[0]!.word,
      end: run[0]!.word + sign.length,
      message: `“${sign}” begins no item of a list here: type a dash and a space in its place, “- ${shortened(items[0]!.words)}”.`,
      title: 'Make it a list with dashes',
      edits: run.map(({ start, end }, index) => ({
        start,
        end,
        text: `${spaces(text, run[index]!)}- ${yamlScalar(items[index]!.words)}`,
      })),
    },
  ];
}

function asOptions(text: string, run: readonly SourceLine[]): Slip[] {
  if (run.length === 0) return [];
  const items = run.map((line) => itemOf(text, line));
  if (run.length > 1 && items.every(({ sign, words }) => sign === '- ' && /^[^\s:]+: \S/.test(words)))
    return withoutDashes(text, run);
  if (items.some(({ words }) => /^[^\s:]+:(?:\s|$)/.test(words))) return [];
  const codes = codesFor(items.map(({ words }) => words));
  const written = items.map(({ words }, index) => `${yamlScalar(codes[index]!)}: ${yamlScalar(words)}`);
  const { sign, words } = items[0]!;
  const isDash = sign.trim() === '-';
  const from = run[0]!.word + (isDash ? sign.length : 0);
  return [
    {
      start: from,
      end: from + (isDash ? words.length : sign.trim().length),
      message: `“${sign.trim()}” begins no option: type a code, a colon and the label, such as ${shortened(written[0]!)}.`,
      title: 'Give each a code and a colon',
      edits: run.map(({ start, end }, index) => ({
        start,
        end,
        text: spaces(text, run[index]!) + written[index]!,
      })),
      isInvented: true,
    },
  ];
}

/** Options each of which has a dash before its code. */
function withoutDashes(text: string, run: readonly SourceLine[]): Slip[] {
  const dashes = run.map((line) => {
    const [dash] = /^-\s*/.exec(text.slice(line.word, line.end))!;
    return { start: line.word, end: line.word + dash.length, text: '' };
  });
  const { start, end } = dashes[0]!;
  return [
    {
      start,
      end,
      message: `No dash belongs before a code: take it out${alsoBelow(run)}.`,
      title: run.length > 1 ? 'Take out the dashes' : 'Take out the dash',
      edits: dashes,
    },
  ];
}

function itemOf(text: string, line: SourceLine): { sign: string; words: string } {
  const all = text.slice(line.start, line.end);
  const [matched, bullet, dash] = ITEM.exec(all)!;
  const words = all.slice(matched.length).trim();
  return { sign: bullet ?? dash ?? '', words: words.replace(/^"(.*)"$|^'(.*)'$/, '$1$2') };
}

const spaces = (text: string, { start, word }: SourceLine) =>
  text.slice(start, word).replace(ODD_SPACES, ' ');

/** A code for each label, made of its first words; no two are the same. */
function codesFor(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label, index) => {
    const words = slugOf(label);
    const short = words.split('-').slice(0, 4).join('-') || `option-${index + 1}`;
    let code = short;
    for (let more = 2; taken.has(code); more++) code = `${short}-${more}`;
    taken.add(code);
    return code;
  });
}
