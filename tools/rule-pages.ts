// Makes the pages of docs/rules from the rules, each with what is found in its own examples.
import { Checker } from '../server/lint/checking/checker.ts';
import { completed, type Example, type ExampleSet } from '../server/lint/example.ts';
import type { Finding, Severity } from '../server/lint/finding.ts';
import type { Rule } from '../server/lint/rule.ts';
import { formatOf } from '../server/project/document.ts';
import { exampleProject } from './example-project.ts';
import { britishWords } from './words.mjs';

const WORDS = await britishWords();

const FAMILIES: Readonly<Record<string, string>> = {
  yaml: 'Reading the text',
  shape: 'Documents and what they hold',
  id: 'Ids',
  text: 'Question texts',
  ref: 'References',
  answer: 'Answers and options',
  routing: 'Routing',
  rating: 'Ratings',
  criteria: 'Standards and criteria',
  guidance: 'Guidance',
  term: 'Terms and names',
  translation: 'Translations',
  change: 'Change control',
  case: 'Cases',
  open: 'What is still to be settled',
  ignore: 'Silencing rules',
};

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'an error: the set cannot be used as it is',
  warning: 'a warning: it is probably wrong',
  hint: 'a hint: it may be meant, and never makes a check fail',
};

/** The page of every rule, and the index of them all, by the path below docs/rules. */
export function rulePages(rules: readonly Rule[]): Map<string, string> {
  const pages = rules.map((rule) => [`${rule.name}.md`, page(rule, rules)] as const);
  return new Map([['README.md', index(rules)], ...pages]);
}

function index(rules: readonly Rule[]): string {
  const families = [...new Set(rules.map(familyOf))].sort((a, b) => rank(a) - rank(b));
  const sections = families.flatMap((family) => [
    `## ${FAMILIES[family] ?? family}`,
    [
      '| rule | severity | what is reported |',
      '|---|---|---|',
      ...rules
        .filter((rule) => familyOf(rule) === family)
        .map((rule) => `| [${rule.name}](${rule.name}.md) | ${rule.severity} | ${inTable(rule.what)} |`),
    ].join('\n'),
  ]);
  const intro =
    'What CARaG looks for. An error means that a set cannot be used as it is, a warning that something is probably wrong; a hint may well be meant. A manifest can say how serious a rule is in its set: `rules: { guidance/missing: off }`.';
  return joined(['# The rules', intro, ...sections]);
}

const familyOf = (rule: Rule) => rule.name.slice(0, rule.name.indexOf('/'));
const inTable = (words: string) => words.replaceAll('|', '\\|');

function rank(family: string): number {
  const place = Object.keys(FAMILIES).indexOf(family);
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

function page(rule: Rule, rules: readonly Rule[]): string {
  const shown = rule.examples.map((example) => ({ example, found: findingsOf(rule, example.bad, rules) }));
  return joined([
    `# ${rule.name}`,
    rule.what,
    severity(rule),
    '## Why it matters',
    rule.why,
    '## What to do',
    rule.remedy,
    ...fixes(shown.flatMap(({ found }) => found)),
    ...shown.flatMap(({ example, found }, at) =>
      exampleOf(example, found, shown.length > 1 ? ` ${at + 1}` : ''),
    ),
    '## If it does not fit',
    silencing(rule),
    '[All rules](../README.md)',
  ]);
}

function severity({ severity: usual, whenPublished }: Rule): string {
  const published = whenPublished ? ` In a set that is published it is ${SEVERITIES[whenPublished]}.` : '';
  return `This is ${SEVERITIES[usual]}.${published}`;
}

function silencing({ name, isFixed }: Rule): string {
  if (isFixed)
    return 'It can be neither ignored nor turned off: a document in which it is found cannot be trusted.';
  return `It can be ignored at one entry, with a reason: \`# carag-ignore ${name}: reason\` above or beside it, in Markdown \`<!-- carag-ignore ${name}: reason -->\` above its heading. In a whole set it can be turned off, or made more or less serious: \`rules: { ${name}: off }\` in the manifest.`;
}

/** A finding of an example, with the document that it stands in. */
interface Found {
  readonly path: string;
  readonly finding: Finding;
}

function fixes(found: readonly Found[]): string[] {
  const offered = found.flatMap(({ finding }) => finding.fixes);
  const [fix] = offered;
  if (!fix) return [];
  const what = fix.safe
    ? 'It never alters what the set means, and `carag lint --fix` makes it too'
    : 'Look at it before you take it: it may not be what you meant';
  return [`The editor offers to mend it: *${fix.title}*. ${what}.`];
}

function exampleOf({ bad, good }: Example, found: readonly Found[], number: string): string[] {
  return [
    `## Example${number}`,
    ...documents(bad),
    found.map(reported).join('\n'),
    'Mended:',
    ...documents(good),
  ];
}

function reported({ path, finding: { at, message } }: Found): string {
  const { start } = at.chunk.rangeOf(at);
  return `- ${path}, line ${start.line + 1}, column ${start.character + 1}: ${message}`;
}

function documents(set: ExampleSet): string[] {
  const paths = Object.keys(set);
  return paths.flatMap((path) => [
    ...(paths.length > 1 ? [`In ${path}:`] : []),
    fenced(path, unmarked(set[path]!)),
  ]);
}

function fenced(path: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([marks]) => marks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${formatOf(path)}\n${text.trimEnd()}\n${fence}`;
}

const unmarked = (text: string) => text.replace(/[«»]/g, '');

function findingsOf(rule: Rule, set: ExampleSet, rules: readonly Rule[]): Found[] {
  const documents = Object.entries(completed(set)).map(([path, text]) => [path, unmarked(text)]);
  const project = exampleProject(Object.fromEntries(documents), 'file:///set', () => WORDS);
  const checker = new Checker(project, rules);
  checker.refresh();
  return [...project.documents.keys()].flatMap((uri) =>
    checker
      .findings(uri)
      .findings.filter((finding) => finding.rule === rule.name)
      .map((finding) => ({ path: uri.slice('file:///set/'.length), finding })),
  );
}

const joined = (parts: readonly string[]) => `${parts.join('\n\n')}\n`;
