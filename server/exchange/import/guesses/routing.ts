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
  readonly text: string;
  readonly guidance: string;
  /** What the column of routing holds. */
  readonly printed: string;
  readonly style: IdStyle;
}

/** The condition under which a question is most likely asked; undefined where nothing says so plainly. */
export function askWhen(routed: Routed, answers: SaidAnswers): Guess<string> | undefined {
  const said = routed.printed === '' ? undefined : saidCondition(routed.printed, answers);
  if (said !== undefined) return { value: said, confidence: 'likely', why: 'it is said so' };
  for (const words of [routed.printed, routed.text]) {
    const [, before, printed = '', after] = IF_ANSWERED.exec(words) ?? [];
    const answer = (before ?? after)?.toLowerCase();
    const id = canonicalForm(withoutSpaces(printed), routed.style);
    const label = answer === 'yes' ? 'Yes' : 'No';
    const code = answer && id ? answers.codeOf(id, label) : undefined;
    if (code !== undefined)
      return { value: `${id} is ${code}`, confidence: 'likely', why: `it says “${shortened(words)}”` };
  }
  return undefined;
}

/** Words that may say when a question is asked, and were not understood. */
export function mayRoute({ text, guidance, printed }: Routed): string | undefined {
  if (printed !== '') return printed;
  return [text, guidance].flatMap(sentences).find((sentence) => MAYBE.test(sentence));
}

const sentences = (text: string) => text.slice(0, 2000).split(/(?<=[.?!:]) +/);
