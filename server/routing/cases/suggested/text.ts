/** Writes a suggested case as a YAML document, with a title that says what it is for. */
import { yamlScalar } from '../../../syntax/yaml/write.ts';
import { sentenceList } from '../../../text/wording/sentence-list.ts';
import type { CaseData } from '../../one-case/evaluator.ts';
import type { Expectations } from './expectations.ts';

/** A longer list is written one item a line. */
const LONGEST_LINE = 110;
/** So many ids stand in a title. */
const MOST_NAMED = 3;

/** A case as a document. */
export function caseText(
  title: string,
  { facts, answers }: CaseData,
  expected: Expectations<string>,
): string {
  const lines = [
    'carag: case',
    `title: ${yamlScalar(title)}`,
    ...given('facts', facts),
    ...given('answers', answers),
    ...expectations(expected),
  ];
  return `${lines.join('\n')}\n`;
}

function expectations({ asked, notAsked }: Expectations<string>): string[] {
  if (asked.length + notAsked.length === 0) return [];
  const none = notAsked.length > 0 ? list('not-asked', notAsked) : [];
  return ['expect:', ...list('asked', asked), ...none];
}

/** What a case is there for, in short: “Planning: asks P1.2, P1.3 and 4 more”. */
export function titleFor(section: string | undefined, { asked }: Expectations<string>): string {
  const named = asked.slice(0, MOST_NAMED);
  const more = asked.length - named.length;
  const asks = sentenceList(more > 0 ? [...named, `${more} more`] : named);
  return section ? `${section}: asks ${asks}` : `Asks ${asks}`;
}

function given(field: string, values: ReadonlyMap<string, readonly string[]>): string[] {
  if (values.size === 0) return [];
  return [`${field}:`, ...[...values].flatMap(([name, codes]) => answerLines(name, codes))];
}

function answerLines(name: string, codes: readonly string[]): string[] {
  const [code] = codes;
  return codes.length === 1 ? [`  ${yamlScalar(name)}: ${yamlScalar(code!)}`] : list(name, codes);
}

function list(name: string, items: readonly string[]): string[] {
  const key = yamlScalar(name);
  const line = `  ${key}: [${items.map((item) => yamlScalar(item, { inFlow: true })).join(', ')}]`;
  return line.length <= LONGEST_LINE
    ? [line]
    : [`  ${key}:`, ...items.map((item) => `    - ${yamlScalar(item)}`)];
}
