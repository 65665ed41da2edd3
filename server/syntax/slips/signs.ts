/** Slips in single signs: spaces that are none to YAML, a colon without its space, curly quotation marks. */
import { shortened } from '../../text/wording/shortened.ts';
import type { Replacement } from '../tree.ts';
import { alsoBelow, ODD, runAround, wordAt } from './lines.ts';
import type { Slip, SourceLine } from './slip.ts';

const ODD_SPACE = new RegExp(`[${ODD}]`, 'g');
const NAME = `(?:"[^"\\n]*"|'[^'\\n]*'|[\\p{L}\\d][\\p{L}\\d_.-]*)`;
const BEFORE_NAME = `^[ \\t${ODD}]*(?:-[ ${ODD}]+)*`;
const INDENTED = new RegExp(`^[ \\t]*[${ODD}]`);
const AFTER_SIGN = new RegExp(`(?:${BEFORE_NAME}${NAME}:|^[ \\t]*-)([ ]*[${ODD}][ ${ODD}]*)`, 'u');
const NO_SPACE = new RegExp(`${BEFORE_NAME}(${NAME})([:：])(?=[^\\s:/])`, 'u');
const NO_COLON = new RegExp(`${BEFORE_NAME}([a-z]+(?:-[a-z]+)*)[ ]+(?=\\S)`, 'u');
const OTHER_SIGN = new RegExp(
  `${BEFORE_NAME}([a-z]+(?:-[a-z]+)*|[A-Z]{1,3}\\d[\\w.]*)(?:[;=：]|:=|[ ]+(?:[;=：]|:=|[=-]>|[-–—])(?=[ ]))[ ]*(?=\\S)`,
  'u',
);
const OPEN_QUOTE = new RegExp(`${BEFORE_NAME}${NAME}:[ ]+(["'])(?:(?!\\1)[^\\\\])*$`, 'u');
const CURLY = /[“”„‟«»‘’‚‛]/g;

/** What may be wrong with a sign on a line, and on those around it where it is wrong with them too. */
export function signSlips(text: string, line: SourceLine): Slip[] {
  const wordsOf = ({ start, end }: SourceLine) => text.slice(start, end);
  const linesWith = (pattern: RegExp) =>
    pattern.test(wordsOf(line)) ? runAround(text, line, (each) => pattern.test(wordsOf(each))) : [];
  return [
    ...oddIndent(text, linesWith(INDENTED)),
    ...oddSpaces(text, linesWith(AFTER_SIGN)),
    ...missingSpaces(text, linesWith(NO_SPACE)),
    ...otherSign(text, line),
    ...missingColon(text, line),
    ...curlyQuotes(text, line),
    ...openQuote(text, line),
  ];
}

function oddIndent(text: string, run: readonly SourceLine[]): Slip[] {
  if (run.length === 0) return [];
  const edits = run.flatMap((line) => oddIn(text, line.start, line.word));
  const last = edits.findLast((edit) => edit.start < run[0]!.word)!;
  return [
    {
      start: edits[0]!.start,
      end: last.end,
      message: `A space that is no ordinary one (${called(text[edits[0]!.start]!)}) stands before “${wordAt(text, run[0]!)}”: type ordinary spaces there${alsoBelow(run)}.`,
      title: 'Type ordinary spaces',
      edits,
    },
  ];
}

function oddSpaces(text: string, run: readonly SourceLine[]): Slip[] {
  if (run.length === 0) return [];
  const edits = run.map((line): Replacement => {
    const found = AFTER_SIGN.exec(text.slice(line.start, line.end))!;
    const end = line.start + found.index + found[0].length;
    return { start: end - found[1]!.length, end, text: ' ' };
  });
  const [{ start, end }] = edits as [Replacement];
  const odd = text.slice(start, end).match(ODD_SPACE)![0];
  const sign = text[start - 1] === ':' ? 'colon' : 'dash';
  return [
    {
      start: run[0]!.word,
      end,
      message: `After the ${sign} of “${text.slice(run[0]!.word, start)}” stands a space that is no ordinary one (${called(odd)}): type an ordinary space there${alsoBelow(run)}.`,
      title: `Type an ordinary space after the ${sign}`,
      edits,
    },
  ];
}

function missingSpaces(text: string, run: readonly SourceLine[]): Slip[] {
  if (run.length === 0) return [];
  const found = run.map((line) => {
    const [all, name, colon] = NO_SPACE.exec(text.slice(line.start, line.end))!;
    return { line, name: name!, colon: line.start + all.length - colon!.length };
  });
  const [{ line, name, colon }] = found as [(typeof found)[number]];
  const value = text.slice(colon + 1, line.end).trim();
  return [
    {
      start: colon - name.length,
      end: line.end,
      message: `A space is missing after the colon: type “${name}: ${shortened(value)}”${alsoBelow(run)}.`,
      title: 'Put a space after the colon',
      edits: found.map((each) => ({ start: each.colon, end: each.colon + 1, text: ': ' })),
    },
  ];
}

/** A semicolon, an equals sign, an arrow or a dash where a colon belongs. */
function otherSign(text: string, line: SourceLine): Slip[] {
  const found = OTHER_SIGN.exec(text.slice(line.start, line.end));
  if (!found) return [];
  const [all, name] = found as unknown as [string, string];
  const from = line.start + all.indexOf(name, line.word - line.start);
  const start = from + name.length;
  const end = line.start + all.length;
  const value = text.slice(end, line.end).trim();
  return [
    {
      start,
      end,
      message: `After “${name}” stands “${text.slice(start, end).trim()}” in place of a colon: type “${name}: ${shortened(value)}”.`,
      title: `Put a colon after “${name}”`,
      edits: [{ start, end, text: ': ' }],
    },
  ];
}

function missingColon(text: string, line: SourceLine): Slip[] {
  const found = NO_COLON.exec(text.slice(line.start, line.end));
  if (!found) return [];
  const [all, name] = found as unknown as [string, string];
  const from = line.start + all.trimEnd().length - name.length;
  const value = text.slice(line.start + all.length, line.end).trim();
  return [
    {
      start: from,
      end: from + name.length,
      message: `A colon is missing after “${name}”: type “${name}: ${shortened(value)}”.`,
      title: `Put a colon after “${name}”`,
      edits: [{ start: from + name.length, end: from + name.length, text: ':' }],
    },
  ];
}

/** A text that begins with a quotation mark, of which no other stands on its line. */
function openQuote(text: string, line: SourceLine): Slip[] {
  const found = OPEN_QUOTE.exec(text.slice(line.start, line.end));
  if (!found) return [];
  const [all, mark] = found as unknown as [string, string];
  const end = line.start + all.trimEnd().length;
  return [
    {
      start: line.start + all.lastIndexOf(mark),
      end,
      message: `This text starts with a quotation mark that is never closed: type ${mark} at its end.`,
      title: 'Close the quotation mark',
      edits: [{ start: end, end, text: mark }],
      isInvented: true,
    },
  ];
}

export function curlyQuotes(text: string, line: SourceLine): Slip[] {
  const marks = [...text.slice(line.word, line.end).matchAll(CURLY)].filter(({ index, 0: mark }) =>
    isQuote(text, line, line.word + index, mark),
  );
  if (marks.length === 0) return [];
  const at = line.word + marks[0]!.index;
  return [
    {
      start: at,
      end: line.word + marks.at(-1)!.index + 1,
      message: `${text[at]} is no quotation mark to YAML: type the straight ones, " before and " after the text.`,
      title: 'Type straight quotation marks',
      edits: marks.map(({ index }) => ({
        start: line.word + index,
        end: line.word + index + 1,
        text: '"',
      })),
    },
  ];
}

/** True of a mark that begins or ends a value or a name, and does not stand between its words. */
function isQuote(text: string, line: SourceLine, at: number, mark: string): boolean {
  const before = text.slice(line.word, at).trimEnd();
  const after = text.slice(at + 1, line.end).trimStart();
  if ('”’»“'.includes(mark) && /^(?:$|[,:\]}]|#)/.test(after)) return true;
  return before === '' || /[-:,[{]$/.test(before);
}

const oddIn = (text: string, from: number, to: number) =>
  [...text.slice(from, to).matchAll(ODD_SPACE)].map(({ index, 0: sign }) => ({
    start: from + index,
    end: from + index + 1,
    text: isUnseen(sign) ? '' : ' ',
  }));

const isUnseen = (sign: string) => /[\u200b-\u200d\u2060\ufeff]/.test(sign);

const called = (sign: string) =>
  sign === '\u00a0' || sign === '\u202f'
    ? 'a no-break space'
    : isUnseen(sign)
      ? 'a sign that nobody can see'
      : 'a space of another width';
