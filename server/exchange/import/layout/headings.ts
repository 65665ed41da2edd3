/** Tells headings that nothing marks: by capitals, and by what headings are called. */

const NAMED =
  /^(?:view|section|part|domain|chapter|appendix|annexe?|theme|adran|rhan|atodiad|pennod)\s+[\dA-Z]{1,3}\b[^.?]{0,80}$/i;
/** “II. Health”. */
const ROMAN = /^[IVX]{1,5}[.)] +\p{Lu}[^.?!:;]{2,60}$/u;
const LONGEST = 80;

/** True of a short text in capitals, or one that begins as headings do: “View 2 – Planning”. */
export function isHeadingText(text: string): boolean {
  const words = text.trim();
  if (words === '' || words.length > LONGEST) return false;
  return NAMED.test(words) || ROMAN.test(words) || isInCapitals(words);
}

/** What tells interviewers what to do is written in capitals too. */
const INSTRUCTION =
  /^(?:ask|go to|skip|if|only|read out|show ?card|code|circle|tick|select|interviewer|enumerator|note|do not|probe|record|repeat|check|prompt)\b/i;

/** What leads up to a code, or is to be filled in, heads nothing: “WELL ..... 21”. */
const FILLED_IN = /\.{3}|…|__|\[/;

export const isInCapitals = (words: string) =>
  !INSTRUCTION.test(words) &&
  !FILLED_IN.test(words) &&
  /^\P{Ll}+$/u.test(words) &&
  /\p{Lu}{4}/u.test(words) &&
  !/[.?:;]$/.test(words);
