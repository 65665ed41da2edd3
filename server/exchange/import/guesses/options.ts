/** Finds options that are printed in one line. */
import { isKnownOption } from './option-words.ts';

/** What is short for an answer. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['Y', 'Yes'],
  ['N', 'No'],
  ['YES', 'Yes'],
  ['NO', 'No'],
  ['NA', 'Not applicable'],
  ['NK', 'Not known'],
  ['DK', 'Don’t know'],
]);

const NOT_APPLICABLE = /\bn ?\/ ?a\b/gi;
/** Options of which nothing but spaces parts one from the next. */
const SPACED = /^yes +no(?: +(?:partly|in part|na|not known|unknown|not applicable|don[’']t know))*$/i;
const EACH_SPACED = /yes|no(?:t known|t applicable)?|partly|in part|na|unknown|don[’']t know/gi;

/** The options in a line: “Yes / No / N/A”, “Health; Housing”, “Yes No Not known”. */
export function partedOptions(line: string): string[] {
  const bare = bareOptions(line);
  const items = SPACED.test(bare) ? (bare.match(EACH_SPACED) ?? []) : bare.split(/[/;|]/);
  return items.map((item) => item.trim()).map((item) => SHORT.get(item.toUpperCase()) ?? item);
}

/** True of a line that holds nothing but options, the first of which is yes and the second no. */
export function isLineOfOptions(line: string): boolean {
  if (line.length > 80) return false;
  const bare = bareOptions(line);
  return SPACED.test(bare) || /^y(?:es)? ?[/|;] ?n(?:o)?\b[^.?:]*$/i.test(bare);
}

/** A question, the options that follow it in its line, and what is said after these. */
export interface QuestionWithOptions {
  readonly question: string;
  readonly options: string;
  readonly more: string;
}

/** The parts of a text in which options follow a question; undefined where none do. */
export function withOptionsAtEnd(text: string): QuestionWithOptions | undefined {
  const at = text.lastIndexOf('?') + 1;
  const after = text.slice(at).trim();
  if (at > 0 && isLineOfOptions(after)) return { question: text.slice(0, at), options: after, more: '' };
  return withMoreBehind(text) ?? inBrackets(text) ?? behindColon(text);
}

const YES_OR_NO =
  /^(?:y|yes) ?[/|] ?(?:n|no)(?: ?[/|] ?(?:n ?\/ ?a|na|nk|dk|not applicable|not known|partly|unsure))*(?= |$)/i;

/** “Was it done? Y / N If N, say why:” */
function withMoreBehind(text: string): QuestionWithOptions | undefined {
  const at = text.indexOf('?') + 1;
  const after = text.slice(at).trim();
  const options = at > 0 ? YES_OR_NO.exec(after)?.[0] : undefined;
  const more = after.slice(options?.length ?? 0).trim();
  return options && /^\p{Lu}/u.test(more) ? { question: text.slice(0, at), options, more } : undefined;
}

/** “Is it complete? (Yes / No / Not applicable)” */
function inBrackets(text: string): QuestionWithOptions | undefined {
  const [, question = '', options = ''] = /^(.{3,400}\S) ?\(([^()]{3,120})\)$/.exec(text) ?? [];
  return question !== '' && areOptions(options, 2) ? { question, options, more: '' } : undefined;
}

/** “Level of risk: Low / Medium / High” */
function behindColon(text: string): QuestionWithOptions | undefined {
  const at = text.lastIndexOf(': ');
  const options = text.slice(at + 2);
  return at > 0 && areOptions(options, 3) ? { question: text.slice(0, at), options, more: '' } : undefined;
}

/** True of words that bars part, each of which is an option on many forms. */
function areOptions(words: string, least: number): boolean {
  const items = words.length <= 120 && /[/|]/.test(words) ? partedOptions(words) : [];
  return items.length >= least && items.every(isKnownOption);
}

const bareOptions = (line: string) =>
  line
    .replace(NOT_APPLICABLE, 'NA')
    .replace(/[☐☑☒□○◯]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
