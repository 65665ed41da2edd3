/** Reads options as questionnaires print them: “98 Don’t know”, “YES ..... 1”, “2 = No → Q7”, “Home [ ] School [ ]”. */
import type { PrintedOption } from '../understanding/outline.ts';

/** Where one goes on after an option. */
const GOES_ON = /(?:→|►|»|[-=—–]>|\b(?:go|skip|jump) to\b)/i;
const CODE_FIRST = /^\(?(\d{1,3}|[a-z])(\)|[.):]| ?=| -| –)? */;
const LONGEST_LABEL = 80;
/** What stands between a label and the code after it. */
const LEADERS = ' .…_';

export type CodedForm = 'bare' | 'marked' | 'last';

/** An option with its code, and how the code is printed; undefined of a line that has none. */
export function codedOption(line: string): (PrintedOption & { readonly form: CodedForm }) | undefined {
  const whole = line.replace(/\s+/g, ' ').trim();
  if (whole.length > LONGEST_LABEL * 2) return undefined;
  const { said, goTo } = apart(whole);
  const first = CODE_FIRST.exec(said);
  const label = first ? said.slice(first[0].length) : '';
  if (first && isLabel(label) && first[0] !== first[1]) {
    // “A car” begins with no code.
    if (/[a-z]/.test(first[1]!) && first[2] === undefined) return undefined;
    return { label, code: first[1], goTo, form: /[.)]/.test(first[2] ?? '') ? 'marked' : 'bare' };
  }
  const code = /\d{1,3}$/.exec(said)?.[0];
  const before = code === undefined ? '' : said.slice(0, -code.length);
  const head = withoutLeaders(before);
  return code !== undefined && before.length - head.length > 2 && isLabel(head)
    ? { label: head, code, goTo, form: 'last' }
    : undefined;
}

const isLabel = (label: string) =>
  /^[\p{L}“‘"'£€$<>≤≥(]/u.test(label) &&
  label.length <= LONGEST_LABEL &&
  !/[?;]/.test(label) &&
  !/[\p{Ll}\d]{4}\.$/u.test(label);

function withoutLeaders(text: string): string {
  let end = text.length;
  while (end > 0 && LEADERS.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** What is said, and what follows an arrow. */
function apart(line: string): { said: string; goTo: string | undefined } {
  const arrow = GOES_ON.exec(line);
  if (!arrow) return { said: line, goTo: undefined };
  const after = line.slice(arrow.index + arrow[0].length);
  return {
    said: line.slice(0, arrow.index).trim(),
    goTo: after.replace(/^\W*(?:(?:go|skip) to )?/i, '').trim(),
  };
}

/** The options of lines that each have one, with codes that rise; undefined of any other lines. */
export function codedOptions(
  lines: readonly string[],
): (PrintedOption & { readonly form: CodedForm })[] | undefined {
  const options = lines.map(codedOption);
  if (options.length < 2 || !options.every((each) => each !== undefined)) return undefined;
  const isOneForm = options.every(({ form }) => form === options[0]!.form);
  const labels = new Set(options.map(({ label }) => label.toLowerCase()));
  const isRising = options.every(
    ({ code }, index) => index === 0 || isAfter(code!, options[index - 1]!.code!),
  );
  return isOneForm && isRising && labels.size === options.length ? options : undefined;
}

const isAfter = (code: string, before: string) =>
  /^\d/.test(code) && /^\d/.test(before) ? Number(code) > Number(before) : code > before;

/** “Other [ ] (please specify) ____” has its words around its box. */
const withRest = ({ label }: PrintedOption, more: string, goTo: string | undefined): PrintedOption => ({
  label: /^\(?please (?:specify|state|say)/i.test(more) ? `${label} ${more}` : label,
  ...(goTo === undefined || /\bif\b/i.test(goTo) ? {} : { goTo }),
});

/** A box, and what may stand beside it to be filled in. */
const BOXES = /\\?\[ ?\]|[☐□○◯]|\( ?\)/gu;

/** The options of words each of which stands before its box: “Yes [ ] No [ ]”; undefined of any other. */
export function boxedOptions(words: string): PrintedOption[] | undefined {
  const parts = words.split(BOXES).map((part) => part.replace(/\s+/g, ' ').trim());
  const rest = parts.pop()!;
  if (parts.length < 2 || parts[0] === '') return undefined;
  const { said, goTo } = apart(rest);
  const more = said.replace(/[_\s\\]+/g, ' ').trim();
  const options = parts.map((label): PrintedOption => ({ label }));
  if (goTo !== undefined || more !== '') options.push(withRest(options.pop()!, more, goTo));
  return options.every(({ label }) => label !== '' && label.length <= LONGEST_LABEL) ? options : undefined;
}
