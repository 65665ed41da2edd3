// The grammars, tried with VS Code's own tokenizer on top of VS Code's own YAML and Markdown grammars.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { vscode } from './host/install.mjs';
import { repository } from './prepare.mjs';

const require = createRequire(join(import.meta.dirname, 'host', 'package.json'));
const { createOnigScanner, createOnigString, loadWASM } = require('vscode-oniguruma');
const { INITIAL, parseRawGrammar, Registry } = require('vscode-textmate');

const languages = { yaml: 'source.yaml', markdown: 'text.html.markdown' };
const builtin = ['yaml', 'markdown-basics', 'html'].flatMap((name) =>
  grammarsIn(join(vscode, 'extensions', name)),
);
const ours = grammarsIn(repository);

await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));

test('a YAML section: ids, kinds, references and conditions', async () => {
  const found = await ourTokens(
    'yaml',
    `# a section
carag: section
id: planning
questions:
  - id: "1.2"
    kind: judgement
    text: Is {{A1.8}} met, as [[criterion 1.2.1]] and [[A 1.9]] ask?
    ask-when: not (A1.8 includes none of (no-factor, other)) and count of A1.8 is at least 2 # or less
    # carag-ignore id/gap: the others are in print
  - { id: 9a, kind: summary, ask-when: looked-after }`,
  );
  assert.deepEqual(found, [
    'section: storage.type.document',
    'planning: entity.name.type.id',
    '1.2: entity.name.type.id',
    'judgement: constant.language.kind',
    '{{: punctuation.definition.template-expression.begin',
    'A1.8: entity.name.type.answer',
    '}}: punctuation.definition.template-expression.end',
    '[[: punctuation.definition.reference.begin',
    'criterion: keyword.other.criterion',
    '1.2.1: entity.name.type.reference',
    ']]: punctuation.definition.reference.end',
    '[[: punctuation.definition.reference.begin',
    'A 1.9: entity.name.type.reference',
    ']]: punctuation.definition.reference.end',
    'not: keyword.operator.logical',
    'A1.8: entity.name.type.reference',
    'includes none of: keyword.operator.test',
    'no-factor: constant.other.code',
    'other: constant.other.code',
    'and: keyword.operator.logical',
    'count of: keyword.operator.test',
    'A1.8: entity.name.type.reference',
    'is at least: keyword.operator.test',
    '2: constant.numeric',
    'carag-ignore: keyword.other.ignore',
    'id/gap: support.constant.rule',
    '9a: entity.name.type.id',
    'summary: constant.language.kind',
    'looked-after: constant.other.code',
  ]);
});

test('a Markdown section: front matter, headings, details and prose', async () => {
  const found = await ourTokens(
    'markdown',
    `---
carag: section
id: planning
---
# P1 Is there a plan?
## 9a Does it meet {{A1.8}}?
\`\`\`carag
kind: judgement
ask-when: A1.8 is answered
\`\`\`
See [[A1.8]], but not \`[[A1.9]]\`, and
[[A1.7]] too.

- [[A1.6]]

> [[A1.5]]

| a | b |
| - | - |
| [[A1.4]] | x |

<!-- carag-ignore ref/vague: as printed -->`,
  );
  assert.deepEqual(found, [
    'section: storage.type.document',
    'planning: entity.name.type.id',
    'P1: entity.name.type.id',
    '9a: entity.name.type.id',
    '{{: punctuation.definition.template-expression.begin',
    'A1.8: entity.name.type.answer',
    '}}: punctuation.definition.template-expression.end',
    'judgement: constant.language.kind',
    'A1.8: entity.name.type.reference',
    'is answered: keyword.operator.test',
    '[[: punctuation.definition.reference.begin',
    'A1.8: entity.name.type.reference',
    ']]: punctuation.definition.reference.end',
    ...['A1.7', 'A1.6', 'A1.5', 'A1.4'].flatMap((id) => [
      '[[: punctuation.definition.reference.begin',
      `${id}: entity.name.type.reference`,
      ']]: punctuation.definition.reference.end',
    ]),
    'carag-ignore: keyword.other.ignore',
    'ref/vague: support.constant.rule',
  ]);
});

test('other YAML documents are left alone', async () => {
  const found = await ourTokens(
    'yaml',
    `steps:
  - id: checkout
    kind: summary
    when: "{{ x }} is one of [[A1.8]]"`,
  );
  assert.deepEqual(found, []);
});

test('what is not ours in the samples is highlighted as without us', async () => {
  for (const [file, language] of sampleDocuments()) {
    const text = readFileSync(file, 'utf8');
    const [theirs, both] = [await tokenize(language, text, []), await tokenize(language, text, ours)];
    const changed = both.findIndex((line, at) => differs(line, theirs[at]));
    assert.equal(changed, -1, `${file}, line ${changed + 1}`);
  }
});

/** Returns `text: scope` for every token that one of our grammars named; the suffix `.carag` is left out. */
async function ourTokens(language, text) {
  const lines = await tokenize(language, text, ours);
  return lines.flat().flatMap((token) => {
    const scope = nameOf(token);
    return scope ? [`${token.text}: ${scope.replace(/\.carag$/, '')}`] : [];
  });
}

async function tokenize(language, text, injected) {
  const grammar = await registry(injected).loadGrammar(languages[language]);
  let stack = INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes,
    }));
  });
}

function registry(injected) {
  const all = [...builtin, ...injected];
  return new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => createOnigScanner(patterns),
      createOnigString: (text) => createOnigString(text),
    }),
    loadGrammar: async (name) => {
      const file = all.find(({ scopeName }) => scopeName === name)?.file;
      return file ? parseRawGrammar(readFileSync(file, 'utf8'), file) : null;
    },
    getInjections: (name) =>
      injected.filter(({ injectTo }) => injectTo?.includes(name)).map(({ scopeName }) => scopeName),
  });
}

function nameOf({ scopes }) {
  return scopes.findLast((scope) => scope.endsWith('.carag') && !scope.startsWith('meta.'));
}

function isOurs({ scopes }) {
  return scopes.some((scope) => scope.endsWith('.carag') && scope !== 'meta.document.carag');
}

/** Whether a character that is not ours has other scopes than it had without our grammars. */
function differs(line, before) {
  const then = before.flatMap(perCharacter);
  return line.flatMap(perCharacter).some((scopes, at) => scopes !== undefined && scopes !== then[at]);
}

/** Returns the scopes of each character of a token; undefined where it is ours, or in the details of a question. */
function perCharacter(token) {
  const inDetails = token.scopes.includes('markup.fenced_code.block.markdown');
  // Below a comment the stream is entered a second time, which nothing is coloured by.
  const theirs = [...new Set(token.scopes)].filter((scope) => !scope.endsWith('.carag')).join(' ');
  return Array(token.text.length).fill(inDetails || isOurs(token) ? undefined : theirs);
}

function grammarsIn(folder) {
  const { contributes } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return contributes.grammars.map((grammar) => ({ ...grammar, file: join(folder, grammar.path) }));
}

function sampleDocuments() {
  const folder = join(repository, 'samples');
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.carag\.(yaml|md)$|carag\.yaml$/.test(name))
    .map((name) => [join(folder, name), name.endsWith('.md') ? 'markdown' : 'yaml']);
}
