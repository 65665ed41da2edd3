import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json';
import { program } from '../server/cli/program.ts';
import { RULES } from '../server/rules/index.ts';
import { check } from './check.ts';
import { allows, faultsOf, isSentence, readWords, ruledOut, type Said, sentences, wordsIn } from './words.ts';

const WORDS = readWords();

const FOUND = RULES.flatMap((rule) =>
  rule.examples.flatMap((example) =>
    check(rule.name, example.bad).map(({ finding }) => ({
      where: rule.name,
      documents: Object.entries(example.bad).flat().join('\n').replace(/[«»]/g, ''),
      messages: [finding.message, ...finding.related.map((related) => related.message)],
      titles: finding.fixes.map((fix) => fix.title),
    })),
  ),
);

const pages: Said[] = RULES.flatMap(({ name, what, why, remedy }) =>
  [what, why, remedy].map((text) => ({ where: name, text })),
);

/** The helps of a command and of those below it. */
function helps(command: Command, where = command.name()): Said[] {
  const own = [command, ...command.registeredArguments, ...command.options].map((part) =>
    typeof part.description === 'function' ? part.description() : part.description,
  );
  return [
    ...[...own, command.summary()].filter(Boolean).map((text) => ({ where, text })),
    ...command.commands.flatMap((below) => helps(below, `${where} ${below.name()}`)),
  ];
}

/** Every text below names such as `title` and `description`; `contents` is what an empty view says. */
function texts(value: unknown, where: string, name = ''): Said[] {
  if (typeof value === 'string')
    return /^(?:title|displayName|contents|\w*[dD]escriptions?)$/.test(name) ? [{ where, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([below, inner]) =>
    texts(inner, where, Array.isArray(value) ? name : below),
  );
}

const schemas = readdirSync('schemas').flatMap((name) =>
  texts(JSON.parse(readFileSync(`schemas/${name}`, 'utf8')), 'schemas'),
);

/** What reads like words for people in the code of a folder, with … for what is filled in; helps are read above. */
function written(folder: string): Said[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !path.endsWith('program.ts'),
  );
  return paths.flatMap((path) => {
    const where = `${folder}/${path.replaceAll('\\', '/')}`;
    const found: Said[] = [];
    const visit = (node: ts.Node): void => {
      const text = ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
        : ts.isStringLiteralLike(node)
          ? node.text
          : '';
      if (/^(?!carag:)[^<]*[a-z…”]+ [a-z…“]+ [^<]*[.?…]$/.test(text)) found.push({ where, text });
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(where, readFileSync(where, 'utf8'), ts.ScriptTarget.Latest));
    return found;
  });
}

const SAID: Readonly<Record<string, readonly Said[]>> = {
  'messages of rules': FOUND.flatMap(({ where, messages, titles }) =>
    [...messages, ...titles].map((text) => ({ where, text })),
  ),
  'pages of rules': pages,
  'help of commands': helps(program()),
  'package.json': texts(manifest, 'package.json'),
  'what the editor says of names': schemas,
  'whatever else the code says': ['server', 'client'].flatMap(written),
};

describe('the words that we use', () => {
  test.each(Object.entries(SAID))('%s keep to the list', (_, said) => {
    expect(said.length).toBeGreaterThan(10);
    expect(said.flatMap((one) => faultsOf(one, WORDS))).toEqual([]);
  });

  test('messages are sentences, and titles of fixes are none', () => {
    const messages = FOUND.flatMap(({ where, documents, messages }) =>
      messages.filter((text) => !isSentence(text, documents)).map((text) => `${where}: ${text}`),
    );
    expect(messages).toEqual([]);
    const titles = FOUND.flatMap(({ titles }) => titles);
    expect(titles.filter((title) => !/^[A-Z].*[^.]$/.test(title))).toEqual([]);
  });

  test('every exception is needed, and says why', () => {
    const said = Object.values(SAID).flat();
    for (const exception of WORDS.exceptions) {
      expect(exception.why).not.toBe('');
      const uses = said.some((one) => ruledOut(one, WORDS).some((word) => allows(exception, word, one)));
      expect(uses, `${exception.word} in ${exception.where}`).toBe(true);
    }
  });
});

describe('the list itself', () => {
  test('finds what is wrong with a seeded message', () => {
    const seeded = { where: 'id/form', text: 'Invalid field. The string is null. Parse it.' };
    expect(faultsOf(seeded, WORDS).map((fault) => fault.split(/[“”]/)[1])).toEqual(
      expect.arrayContaining(['invalid', 'field', 'string', 'null', 'parse']),
    );
    expect(faultsOf(seeded, WORDS).at(-1)).toContain('more than two sentences');
  });

  const words = wordsIn(`
## Things
| we write | means | and not |
|---|---|---|
| finding | what is reported | issue, error |
## Never
| instead | never |
|---|---|
| nothing | null |
## Exceptions
| word | where | why |
|---|---|---|
| null | here | because |
`);
  const faults = (text: string, where = 'there') => faultsOf({ where, text }, words);

  test('finds a word that is ruled out, and says what to write', () => {
    expect(faults('A1.1 has two Issues.')).toEqual(['there: “issue”, not “finding”: A1.1 has two Issues.']);
    expect(faults('The value is null.')).toHaveLength(1);
  });

  test('leaves alone what an author wrote, other words, and exceptions', () => {
    expect(faults('“null” and `error` are tissues of [[issue]].')).toEqual([]);
    expect(faults('The value is null.', 'here')).toEqual([]);
  });

  test('counts sentences', () => {
    expect(sentences('A1.8 is one, e.g. this, since “No. Not so.” is quoted.')).toBe(1);
    expect(sentences('A1S asks “Is it?” Word the two alike.')).toBe(2);
    expect(faults('One. Two. Three.')).toHaveLength(1);
    expect(faults('Was version 0.9 this? A1.8 asks (that). 3 do.')).toHaveLength(1);
  });

  test('tells a sentence from what is none', () => {
    expect(isSentence('midle is not in the scale.', 'rating: midle')).toBe(true);
    expect(isSentence('midle is not in the scale.', 'rating: low')).toBe(false);
    expect(isSentence('A1.1 is not in the set', 'A1.1')).toBe(false);
  });
});
