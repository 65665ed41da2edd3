import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { Carag, smallSet } from '../cli/carag.ts';
import { allSamples, cleanSamples, documentsIn } from '../samples/clean.ts';
import { Editor } from './editor.ts';

const carag = new Carag();
const samples = join(import.meta.dirname, '..', '..', 'samples');

/** Faults of many families, each put into the samples at one place. */
const FAULTS: readonly (readonly [path: string, right: string | RegExp, wrong: string])[] = [
  ['domain-two/assessment.carag.yaml', '- id: A1.4', '- id: A 1.4'],
  ['domain-two/assessment.carag.yaml', '- id: A2.3', '- id: A2.2'],
  ['domain-two/assessment.carag.yaml', 'answer: yes-no\n', 'answer: yes-noo\n'],
  ['domain-two/assessment.carag.yaml', 'kind: judgement\n', 'kind: judgment\n'],
  ['domain-two/information.carag.yaml', 'title:', 'titel:'],
  ['domain-two/information.carag.yaml', /text: (.*)\n/, 'text: Ŵy 😀 please explain:\n'],
  ['domain-two/planning.carag.md', '{{A1.8}}', '{{A1.18}}'],
  ['domain-two/planning.carag.md', '```carag\n', '```carag\n# carag-ignore id/gap: none\n'],
  ['domain-two/carag.yaml', '  - planning.carag.md\n', ''],
  ['domain-two/carag.yaml', '../youth-standards', '../young-standards'],
  ['domain-two/carag.yaml', 'ids: lettered', 'ids: numbered'],
  ['youth-standards/standards.carag.yaml', 'carag: standards', 'carag: standard'],
  ['youth-standards/standards.carag.yaml', '\n', '\n\tx\n'],
];

function documents(paths: readonly string[]): Record<string, string> {
  const files = paths.filter((path) => statSync(join(samples, path)).isFile());
  return Object.fromEntries(
    files.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(samples, path), 'utf8')]),
  );
}

const SEVERITIES = ['', 'error', 'warning', 'hint', 'hint'];

/** The findings of a workspace as the editor is told of them, in the words of the command line. */
async function inEditor(
  texts: Readonly<Record<string, string>>,
): Promise<{ found: string[]; folder: string }> {
  const editor = await Editor.start(texts);
  const { items } = await editor.ask<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
  });
  const found = items.flatMap((item) => {
    if (item.kind !== 'full') return [];
    const path = decodeURIComponent(item.uri.slice(editor.uri('').length)).replace(/^\//, '');
    return item.items.map(({ range, severity, code, message }) => {
      const { start, end } = range;
      return `${path}:${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${SEVERITIES[severity ?? 0]} ${code} ${message}`;
    });
  });
  return { found: found.sort(), folder: editor.folder.path };
}

interface Printed {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
}

const inWords = (each: Printed) =>
  `${each.file}:${each.line}:${each.column}-${each.endLine}:${each.endColumn} ${each.severity} ${each.rule} ${each.message}`;

async function onCommandLine(folder: string): Promise<string[]> {
  const { out } = await carag.run(['lint', '--format', 'json'], { in: folder });
  const { findings } = JSON.parse(out) as { findings: Printed[] };
  return findings.map(inWords).sort();
}

describe('the editor and the command line say the same', () => {
  test('of the samples: nothing', async () => {
    const { found, folder } = await inEditor(documents(cleanSamples));
    expect(found).toEqual([]);
    expect(await onCommandLine(folder)).toEqual([]);
  });

  test('of a published document: all that is wrong with it', async () => {
    const { found, folder } = await inEditor(documents(allSamples));
    expect(found.length).toBeGreaterThan(100);
    expect(await onCommandLine(folder)).toEqual(found);
  });

  test.each(FAULTS)('of the samples with a fault in %s at %s', async (path, right, wrong) => {
    const texts = documentsIn('domain-two', 'domain-three', 'youth-standards');
    expect(texts[path]).toMatch(right);
    const { found, folder } = await inEditor({ ...texts, [path]: texts[path]!.replace(right, wrong) });
    expect(found.length).toBeGreaterThan(0);
    expect(await onCommandLine(folder)).toEqual(found);
  });
});

/** Cases that pass and cases that fail in each of the ways that there are. */
const CASES: Readonly<Record<string, string>> = {
  'as-expected': 'answers: { A1.1: "yes" }\nexpect: { asked: A1.2 }',
  silenced: 'answers: { A1.1: "no" }\nexpect: { asked: A1.2 } # carag-ignore case/asked-differs: open',
  'not-asked': 'answers: { A1.1: "no" }\nexpect: { asked: [A1.1, A1.2] }',
  asked: 'answers: { A1.1: "yes" }\nexpect: { not-asked: A1.2 }',
  unknown: 'facts: { nation: wales }\nexpect: { asked: A1.3 }',
  invalid: 'answers: { A1.1: maybe }',
  unasked: 'answers: { A1.1: "no", A1.2: home }',
  broken: 'answers: [A1.1: {',
};

interface Tested {
  readonly sets: readonly {
    readonly cases: readonly { file: string; result: string; findings: readonly Printed[] }[];
    readonly unreached: readonly (Omit<Printed, 'rule'> & { kind: string })[];
  }[];
}

test('a case fails on the command line where the editor finds something wrong with it, and for that', async () => {
  const section = `
- id: A1.1
  kind: judgement
  text: Is there a plan?
  answer: yes-no
- id: A1.2
  kind: information
  text: What does it name?
  ask-when: A1.1 is yes
  answer: { any-of: { home: Home, school: School } }
- id: A1.3
  kind: information
  text: Why is there none, and nothing else?
  ask-when: A1.1 is no and A1.2 includes home or A1.1 is answered and A1.2 includes school
  answer: text
`;
  const cases = Object.entries(CASES).map(([name, text]) => [
    `cases/${name}.carag.yaml`,
    `carag: case\n${text}\n`,
  ]);
  const { found, folder } = await inEditor(smallSet(section, Object.fromEntries(cases)));
  const { out } = await carag.run(['test', '--format', 'json'], { in: folder });
  const [{ cases: tested, unreached }] = (JSON.parse(out) as Tested).sets as [Tested['sets'][number]];
  const inCases = found.filter((each) => each.startsWith('cases/') && / error /.test(each));
  expect(tested.flatMap(({ findings }) => findings.map(inWords)).sort()).toEqual(inCases);
  expect(tested.filter(({ result }) => result === 'passed').map(({ file }) => file)).toEqual([
    'cases/as-expected.carag.yaml',
    'cases/silenced.carag.yaml',
  ]);
  const uncovered = found.filter((each) => each.includes(' case/uncovered '));
  const questions = unreached.filter(({ kind }) => kind === 'question');
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(
    uncovered.map((each) => each.slice(0, each.indexOf('-'))),
  );
});
