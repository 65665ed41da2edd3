/** Parts a question from its guidance where both stand in the same lines, since a narrow cell had room on its last. */
import { onOneLine } from './lines.ts';

export interface QuestionAndGuidance {
  readonly text: string;
  readonly guidance: readonly string[];
}

/** Words with which guidance begins, after a question that no mark ends. */
const BEGINS_GUIDANCE =
  / (?=(?:The|This|These|There|We|It|If|In|A|An|Where|When|Inspectors?|Assessment|Information|Every|Any|All|For|To|Please) \p{Ll})/u;

/**
 * The question and the guidance of the lines of a row.
 * @param width as wide as lines of questions are: a longer one holds guidance too.
 * @param words the same lines on one.
 */
export function splitQuestion(lines: readonly string[], width: number, words: string): QuestionAndGuidance {
  const wide = lines.findIndex((line) => line.trimEnd().length > width);
  if (wide < 0) return afterQuestion(lines) ?? { text: words, guidance: [] };
  const above = lines.slice(0, wide).map((line) => line.trim());
  const asked = above.findIndex((line) => /[?:]$/.test(line));
  if (asked >= 0 && wide > 0)
    return { text: onOne(above.slice(0, asked + 1)), guidance: lines.slice(asked + 1) };
  const line = lines[wide]!.trim();
  const at = endOfQuestion(line);
  if (at === undefined) return { text: words, guidance: [] };
  return {
    text: onOne([...above, line.slice(0, at).trim()]),
    guidance: [line.slice(at).trim(), ...lines.slice(wide + 1)],
  };
}

/** A question that ends with its line, below which what no longer asks or tells to answer is guidance. */
function afterQuestion(lines: readonly string[]): QuestionAndGuidance | undefined {
  const end = lines.findIndex((line) => /\?["'”’)]?$/.test(line.trimEnd().slice(-3)));
  const rest = lines.slice(end + 1);
  if (end < 0 || !/^[\p{Lu}\d([☐]/u.test(rest[0]?.trim() ?? '')) return undefined;
  if (rest.some((line) => line.includes('?')) || TELLS.test(rest[0]!)) return undefined;
  return { text: onOne(lines.slice(0, end + 1).map((line) => line.trim())), guidance: rest };
}

/** What tells how to answer belongs to the question. */
const TELLS =
  /^ *(?:please|give|explain|describe|select|tick|choose|circle|state|record|specify|say|list|name)\b/i;

const onOne = (lines: readonly string[]) => onOneLine(lines.filter(Boolean)).trim();

/** Where the question of a line ends; undefined where all of it may be one. */
function endOfQuestion(line: string): number | undefined {
  const mark = /[?:](?= {1,5}[\p{Lu}“‘"'])/u.exec(line);
  if (mark) return mark.index + 1;
  const word = BEGINS_GUIDANCE.exec(line.slice(3));
  return word ? word.index + 3 : undefined;
}
