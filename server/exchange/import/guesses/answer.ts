/** Guesses how a question is answered: by what is printed for that, by its words, by the levels that its guidance describes. */
import { looksLikeId } from '../../../model/ids.ts';
import { faultOfName } from '../../../model/names.ts';
import { GRAMMAR_WORDS } from '../../../syntax/conditions/words.ts';
import { yamlScalar } from '../../../syntax/yaml/write.ts';
import { slugOf } from '../../../text/wording/slug.ts';
import type { PrintedOption, PrintedOptions, TypedAnswer } from '../understanding/outline.ts';
import type { Guess } from './guess.ts';
import { asksWhether, type Kind } from './kind.ts';

/** An answer: as YAML, in one line or several, and in words. */
export interface AnswerGuess {
  readonly lines: readonly string[];
  readonly words: string;
  /** The list of the set that it names. */
  readonly list?: SharedList;
  /** The codes of its options, by their labels. */
  readonly codes: ReadonlyMap<string, string>;
}

export type SharedList = 'yes-no' | 'yes-or-no';

export interface Answered {
  readonly kind: Kind;
  readonly text: string;
  /** What can be chosen, where it is told from all else. */
  readonly options: PrintedOptions | undefined;
  readonly typed: TypedAnswer | undefined;
  /** What the column of answers holds, item by item. */
  readonly printed: readonly string[];
  /** The items of the lists in its guidance. */
  readonly items: readonly string[];
  /** A line that says how many of a list are to be chosen, and that list, from its guidance. */
  readonly choices: readonly string[];
}

/** How a question is most likely answered. */
export function guessedAnswer(asked: Answered): Guess<AnswerGuess> {
  const found =
    fromOptions(asked) ??
    fromType(asked) ??
    fromPrinted(asked) ??
    fromPrinted({ ...asked, printed: asked.choices }) ??
    fromWords(asked);
  return isScored(asked.kind) ? { ...found, value: scored(found.value) } : found;
}

const isScored = (kind: Kind) => kind === 'judgement' || kind === 'summary';

/** Of options of its own, “Yes” is sufficient, and one that says so takes a case out of the count. */
function scored(guess: AnswerGuess): AnswerGuess {
  const codesOf = (pattern: RegExp) =>
    [...guess.codes].flatMap(([label, code]) => (pattern.test(label) ? [code] : []));
  const yes = codesOf(/^yes\b(?!.*\b(?:part(?:ly|ially)|some|but)\b)/i);
  if (guess.list || yes.length === 0 || !guess.lines[1]?.includes('one-of')) return guess;
  const [none] = codesOf(/^(?:n\/?a|not applicable)$/i);
  return {
    ...guess,
    lines: [
      ...guess.lines,
      `  sufficient: [${yes.map((code) => yamlScalar(code, { inFlow: true })).join(', ')}]`,
      ...(none === undefined ? [] : [`  not-applicable: [${yamlScalar(none, { inFlow: true })}]`]),
    ],
    words: `${guess.words}, of which yes is sufficient`,
  };
}

const NONE: ReadonlyMap<string, string> = new Map();
const YES_NO: ReadonlyMap<string, string> = new Map([
  ['Yes', 'yes'],
  ['No', 'no'],
]);

const inWords = (words: string): AnswerGuess => ({ lines: [`answer: ${words}`], words, codes: NONE });
const listed = (list: SharedList): AnswerGuess => ({
  lines: [`answer: ${list}`],
  words: list,
  list,
  codes: YES_NO,
});
const yesNoFor = (kind: Kind) => listed(isScored(kind) ? 'yes-no' : 'yes-or-no');

function fromOptions({ kind, options: printed }: Answered): Guess<AnswerGuess> | undefined {
  if (!printed || printed.options.length < 2) return undefined;
  const { how, options, areCodesKept = false } = printed;
  const why = 'it is printed so';
  const isPlain = options.every(({ means }) => means === undefined);
  const labels = options.map(({ label }) => label);
  const isYesNo = isPlain && how === 'one-of' && areYesAndNo(labels);
  const isListed =
    isYesNo && (!areCodesKept || options.every(({ label, code }) => code === YES_NO.get(label)));
  const value = isListed ? yesNoFor(kind) : optionsOf(how, options, areCodesKept);
  const confidence = areCodesKept ? 'sure' : 'likely';
  return { value: withPrintedCodes(value, options), confidence, why };
}

function fromType({ typed }: Answered): Guess<AnswerGuess> | undefined {
  if (!typed) return undefined;
  const { how, ...settings } = typed;
  const written = Object.entries(settings).map(
    ([name, value]) => `${name}: ${yamlScalar(value, { inFlow: true })}`,
  );
  const value =
    written.length === 0
      ? inWords(how)
      : { lines: [`answer: { ${how}: { ${written.join(', ')} } }`], words: how, codes: NONE };
  return { value, confidence: 'sure', why: 'the form says so' };
}

/** Conditions may speak of options by the codes that are printed: “Q1 = 2”. */
function withPrintedCodes(guess: AnswerGuess, options: readonly PrintedOption[]): AnswerGuess {
  const printed = options.flatMap(({ label, code }) => {
    const own = guess.codes.get(label) ?? guess.codes.get(capitalised(label));
    return code === undefined || own === undefined ? [] : [[code, own] as const];
  });
  return { ...guess, codes: new Map([...printed, ...guess.codes]) };
}

const capitalised = (label: string) => label.charAt(0).toUpperCase() + label.slice(1).toLowerCase();

const areYesAndNo = ([first = '', second = '', ...more]: readonly string[]) =>
  more.length === 0 && /^yes$/i.test(first) && /^no$/i.test(second);

function fromPrinted({ kind, printed }: Answered): Guess<AnswerGuess> | undefined {
  const [only = ''] = printed;
  const why = 'it is printed so';
  if (printed.length === 0) return undefined;
  if (printed.length === 1 && /^(?:free |open )?text\b|comment|narrative/i.test(only))
    return { value: inWords('text'), confidence: 'sure', why };
  if (printed.length === 1 && /^(?:(?:a )?(?:whole )?number|numeric)/i.test(only))
    return { value: inWords('number'), confidence: 'sure', why };
  if (printed.length === 1 && /^(?:a )?date\b/i.test(only))
    return { value: inWords('date'), confidence: 'sure', why };
  const { how, options } = choiceIn(printed);
  if (how !== 'any-of' && areYesAndNo(options)) return { value: yesNoFor(kind), confidence: 'sure', why };
  if (options.length < 2) return undefined;
  return {
    value: optionsOf(
      how ?? 'one-of',
      options.map((label) => ({ label })),
    ),
    confidence: how === undefined ? 'likely' : 'sure',
    why,
  };
}

const ONE =
  /^(?:(?:select |choose |pick |tick )?(?:only )?one(?: of)?(?: (?:only|option|answer))?|single choice)\s*:\s*/i;
const ANY =
  /^(?:any of|(?:select|choose|tick) (?:all|any)(?: (?:that|which) apply)?|all that apply|multiple choice)\s*:\s*/i;

/** True of a line that says how many of what follows are to be chosen: “Select one:”. */
export const tellsHowMany = (line: string) => ONE.test(line) || ANY.test(line);

/** What is to be chosen from, without the words that say how many. */
function choiceIn(printed: readonly string[]): { how?: 'one-of' | 'any-of'; options: string[] } {
  const [first = '', ...rest] = printed.map((each) => each.trim());
  const how = ONE.test(first) ? 'one-of' : ANY.test(first) ? 'any-of' : undefined;
  const options = [first.replace(ONE, '').replace(ANY, ''), ...rest].filter(Boolean);
  return how === undefined ? { options } : { how, options };
}

function fromWords({ kind, text, items }: Answered): Guess<AnswerGuess> {
  if (kind === 'explanation' || kind === 'narrative')
    return { value: inWords('text'), confidence: 'likely', why: 'it is answered in words' };
  const levels = levelsIn(items);
  if (levels.length > 2 && /classif|level|categor/i.test(text))
    return { value: optionsOf('one-of', levels), confidence: 'likely', why: 'its guidance describes them' };
  if (asksWhether(text))
    return { value: yesNoFor(kind), confidence: 'likely', why: 'it asks whether something is so' };
  if (kind === 'judgement' || kind === 'summary')
    return { value: yesNoFor(kind), confidence: 'unsure', why: 'judgements mostly are' };
  if (/\b(?:how many|number of|length of)\b|\(in (?:months|days|weeks|years)\)/i.test(text))
    return { value: number(text), confidence: 'likely', why: 'it asks how much' };
  if (/^(?:date\b|when (?:was|did|were)|on what date)/i.test(text))
    return { value: inWords('date'), confidence: 'likely', why: 'it asks when' };
  return { value: inWords('text'), confidence: 'unsure', why: 'its options are not printed, if it has any' };
}

function number(text: string): AnswerGuess {
  const unit = /\bin (months|days|weeks|years)\b/i.exec(text)?.[1]?.toLowerCase();
  return unit === undefined
    ? inWords('number')
    : { lines: [`answer: { number: { unit: ${unit} } }`], words: `number of ${unit}`, codes: NONE };
}

/** The levels that items describe: “Low – no specific behaviours …”. */
function levelsIn(items: readonly string[]): PrintedOption[] {
  const levels = items.map((item) => {
    const at = item.search(/ ?[–:] | - /);
    const label = item.slice(0, Math.max(0, at)).trim();
    return { label, means: at < 0 ? '' : item.slice(at + 1).replace(/^[\s–:-]+/, '') };
  });
  return levels.filter(({ label, means }) => /^\p{Lu}[^.?]{0,30}$/u.test(label) && means !== '');
}

function optionsOf(
  how: 'one-of' | 'any-of',
  options: readonly PrintedOption[],
  areCodesKept = false,
): AnswerGuess {
  const taken = new Set<string>();
  const codes = new Map<string, string>();
  const lines = options.map(({ label, means, code: printed }) => {
    const code = areCodesKept && isFreeCode(printed, taken) ? printed : freeCode(label, taken);
    taken.add(code);
    codes.set(label, code);
    const words = yamlScalar(label, { inFlow: true });
    return means === undefined
      ? `    ${yamlScalar(code)}: ${yamlScalar(label)}`
      : `    ${yamlScalar(code)}: { label: ${words}, means: ${yamlScalar(means, { inFlow: true })} }`;
  });
  return {
    lines: ['answer:', `  ${how}:`, ...lines],
    words: options.map(({ label }) => `“${label}”`).join(', '),
    codes,
  };
}

const isFreeCode = (code: string | undefined, taken: ReadonlySet<string>): code is string =>
  code !== undefined && !taken.has(code) && faultOfName(code, true) === undefined;

function freeCode(label: string, taken: ReadonlySet<string>): string {
  const stem = slugOf(label).slice(0, 40).replace(/-$/, '') || 'option';
  const safe =
    /^[a-z]/.test(stem) && !GRAMMAR_WORDS.has(stem) && !looksLikeId(stem) ? stem : `option-${stem}`;
  let code = safe;
  for (let number = 2; taken.has(code); number++) code = `${safe}-${number}`;
  return code;
}
