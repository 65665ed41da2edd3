/** The command `carag explain`: prints the page of a rule, or a list of rules. */
import type { Example, ExampleSet } from '../../../lint/example.ts';
import type { Rule } from '../../../lint/rule.ts';
import { RULES } from '../../../rules/index.ts';
import { print } from '../../output/print.ts';
import { type Paints, paintsFor, widthOf, wrapped } from '../../output/terminal.ts';
import { longest } from '../../output/words.ts';
import { familyOf, unknownRule } from '../../rule-names.ts';

/** Prints the page of a rule, the rules of a family, or all rules. Throws a `Failure` for a name that no rule has. */
export function explain(name: string | undefined): void {
  const look: Look = { paints: paintsFor(process.stdout), width: Math.min(widthOf(process.stdout), 90) };
  print(`${pageFor(name, look)}\n`);
}

interface Look {
  readonly paints: Paints;
  readonly width: number;
}

function pageFor(name: string | undefined, look: Look): string {
  const rule = RULES.find((each) => each.name === name);
  if (rule) return rulePage(rule, look);
  const inFamily = RULES.filter((each) => name === undefined || familyOf(each) === name);
  if (name !== undefined && inFamily.length === 0) throw unknownRule(name, [...new Set(RULES.map(familyOf))]);
  return index(inFamily, look);
}

function index(rules: readonly Rule[], { paints, width }: Look): string {
  const families = [...new Set(rules.map(familyOf))];
  const nameWidth = longest(rules.map((rule) => rule.name));
  const line = (rule: Rule) => {
    const indent = ' '.repeat(nameWidth + 13);
    return `  ${rule.name.padEnd(nameWidth)}  ${paints[rule.severity](rule.severity.padEnd(7))}  ${wrapped(rule.what, width, indent)}`;
  };
  return families
    .map((family) =>
      [paints.strong(family), ...rules.filter((rule) => familyOf(rule) === family).map(line)].join('\n'),
    )
    .join('\n\n');
}

function rulePage(rule: Rule, look: Look): string {
  const { paints, width } = look;
  const said = (heading: string, text: string) =>
    `${paints.strong(heading)}\n  ${wrapped(text, width, '  ')}`;
  const change = rule.isFixed
    ? 'It can neither be silenced nor turned off: a document in which it is found cannot be trusted.'
    : `A set changes how serious it is with “rules: { ${rule.name}: off }” in its manifest (or error, warning, hint). “# carag-ignore ${rule.name}: reason” above an entry silences it there; in Markdown that is an HTML comment.`;
  return [
    `${paints.strong(rule.name)}  ${paints[rule.severity](rule.severity)}`,
    wrapped(rule.what, width),
    said('Why it matters', rule.why),
    said('What to do', rule.remedy),
    ...rule.examples.map((example, at) =>
      exampleText(example, rule.examples.length > 1 ? ` ${at + 1}` : '', look),
    ),
    said('If it does not fit', change),
  ].join('\n\n');
}

function exampleText({ bad, good, message }: Example, number: string, { paints, width }: Look): string {
  const reported = [`${paints.strong(`Example${number}`)}`, documents(bad, paints)];
  if (message) reported.push('', `  ${wrapped(message, width, '  ')}`);
  return [...reported, '', paints.strong('Mended'), documents(good, paints)].join('\n');
}

/** The documents of an example, with carets below the words that are marked in it. */
function documents(set: ExampleSet, paints: Paints): string {
  return Object.entries(set)
    .map(([path, text]) =>
      [
        paints.faint(`  ${path}`),
        ...text
          .trimEnd()
          .split('\n')
          .flatMap((line) => markedLine(line, paints)),
      ].join('\n'),
    )
    .join('\n');
}

function markedLine(line: string, paints: Paints): string[] {
  const plain = `    ${line.replace(/[«»]/g, '')}`.trimEnd();
  if (!line.includes('«')) return [plain];
  let isMarked = false;
  let carets = '    ';
  for (const character of line) {
    if (character === '«' || character === '»') isMarked = character === '«';
    else carets += isMarked ? '^' : ' ';
  }
  return [plain, paints.error(carets.trimEnd())];
}
