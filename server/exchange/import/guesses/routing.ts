/** Guesses when a question is asked, from “If yes to question A1.8” and its like, and finds what else may say so. */
import { canonicalForm, type IdStyle, withoutSpaces } from '../../../model/ids.ts';
import { shortened } from '../../../text/wording/shortened.ts';
import type { Guess } from './guess.ts';
import { type SaidAnswers, saidCondition } from './said-condition.ts';

const IF_ANSWERED =
  /\b(?:if|where|when) (?:the answer (?:to|at|in) )?(?:(yes|no) (?:to|at|in|is answered (?:to|at|in)) )?(?:question )?([A-Z]{0,3} ?\d{1,3}(?: ?\. ?\d{1,3}){0,4}[a-zS]?)(?![a-z\d])(?: (?:is|was) (?:answered )?[“‘"']?(yes|no)\b)?/i;
const MAYBE =
  /\b(?:only asked|asked only|only (?:for|in|where|if|applies|relates)|module only|cases only|(?:fji|sqs) only|if (?:yes|no)\b|this and subsequent)/i;

export interface Routed {
  readonly id: string | undefined;
  readonly text: string;
  readonly guidance: string;
  /** What the column of routing holds. */
  readonly printed: string;
  readonly style: IdStyle;
}

/** The condition under which a question is most likely asked; undefined where nothing says so plainly. */
export function askWhen(routed: Routed, answers: SaidAnswers): Guess<string> | undefined {
  if (isForAll(routed.printed)) return undefined;
  const instruction = ASK_IF.exec(routed.guidance.slice(0, FURTHEST))?.[1] ?? '';
  for (const words of [routed.printed, instruction]) {
    const said = words === '' ? undefined : saidBriefly(words, answers);
    if (said !== undefined) return { value: said, confidence: 'likely', why: 'it is said so' };
  }
  for (const words of [routed.printed, routed.text]) {
    const [, before, printed = '', after] = IF_ANSWERED.exec(words) ?? [];
    const answer = (before ?? after)?.toLowerCase();
    const id = canonicalForm(withoutSpaces(printed), routed.style);
    const label = answer === 'yes' ? 'Yes' : 'No';
    const code = answer && id ? answers.codeOf(id, label) : undefined;
    if (code !== undefined)
      return { value: `${id} is ${code}`, confidence: 'likely', why: `it says “${shortened(words)}”` };
  }
  return ofStem(routed, answers);
}

/** What tells an interviewer when to ask: “ASK ONLY IF B1 = 3”. */
const ASK_IF =
  /\b((?:only )?ask(?:ed)?(?: this)?(?: question)?(?: only)? (?:if|when|where) [^.;:?()]{2,80})/i;
const FURTHEST = 300;

/** “If yes, …” at A1a speaks of A1. */
function ofStem({ id, text }: Routed, answers: SaidAnswers): Guess<string> | undefined {
  const [, answer] = /^if (?:so|(yes|no))\b/i.exec(text) ?? [];
  const [, stem] = /^(.*\d)[a-z]$/.exec(id ?? '') ?? [];
  if (stem === undefined || !/^if (?:so|yes|no)\b/i.test(text)) return undefined;
  const code = answers.codeOf(stem, answer?.toLowerCase() === 'no' ? 'No' : 'Yes');
  return code === undefined
    ? undefined
    : { value: `${stem} is ${code}`, confidence: 'likely', why: `it says “${shortened(text)}”` };
}

/** What a column of routing says of a question that is always asked. */
const isForAll = (printed: string) =>
  /^(?:all(?: cases)?|always|every(?:one| case)|-|–|n\/?a)\.?$/i.test(printed.trim());

/** A condition as we say it, or as it is put briefly: “If A1.2 = Yes”. */
function saidBriefly(printed: string, answers: SaidAnswers): string | undefined {
  const whole = printed.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  const bare = whole
    .replace(
      /^(?:only )?(?:ask(?:ed)? )?(?:this )?(?:question )?(?:only )?(?:if|where|when) (?:question )?/i,
      '',
    )
    .replace(/ ?={1,2} ?/g, ' is ')
    .replace(/ ?(?:<>|!=|≠) ?/g, ' is not ')
    .replace(/ is [‘"']([^‘’"']{1,300})[’"']/g, ' is “$1”');
  return (
    saidCondition(whole, answers) ?? saidCondition(bare, answers) ?? saidCondition(withLabels(bare), answers)
  );
}

/** The labels that stand without quotation marks, in them. */
const withLabels = (text: string) => text.split(BETWEEN).map(withLabel).join('');

/** Between two tests, each of which begins with an id. */
const BETWEEN = /( (?:and|or) (?=\(?[A-Z]{0,3} ?\d))/;
const NO_LABEL = /^(?:not|one|at|more|less|before|on|answered|sufficient|insufficient)\b|^[“\d-]/;

function withLabel(test: string): string {
  const at = test.indexOf(' is ') + ' is '.length;
  const [, label = '', after = ''] = /^([^()]*)(\)*)$/.exec(test.slice(at)) ?? [];
  return !test.includes(' is ') || label === '' || NO_LABEL.test(label)
    ? test
    : `${test.slice(0, at)}“${label}”${after}`;
}

/** True of words that say where to go on, and not when to ask: “→ 105”. */
export const goesElsewhere = (words: string) => /^(?:→|►|[-=]>|(?:go|skip) to\b)/i.test(words);

/** Words that may say when a question is asked, and were not understood. */
export function mayRoute({ text, guidance, printed }: Routed): string | undefined {
  if (printed !== '') return isForAll(printed) ? undefined : printed;
  return [text, guidance].flatMap(sentences).find((sentence) => MAYBE.test(sentence));
}

const sentences = (text: string) => text.slice(0, 2000).split(/(?<=[.?!:]) +/);
