/** A value that does not fit is as good as none: no command and no request is at fault, wherever it stands. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { lint } from '../../server/cli/commands/checking/lint.ts';
import { suggest } from '../../server/cli/commands/checking/suggest.ts';
import { test as testCases } from '../../server/cli/commands/checking/test.ts';
import { explainRouting } from '../../server/cli/commands/showing/explain-routing.ts';
import { graph } from '../../server/cli/commands/showing/graph.ts';
import { list } from '../../server/cli/commands/showing/list.ts';
import { preview } from '../../server/cli/commands/showing/preview.ts';
import { rate } from '../../server/cli/commands/showing/rate.ts';
import { convert } from '../../server/cli/commands/writing/convert.ts';
import { format } from '../../server/cli/commands/writing/format.ts';
import { Checker } from '../../server/lint/checking/checker.ts';
import { DOCUMENT_KINDS, DOCUMENTS as SHAPES } from '../../server/model/documents/index.ts';
import type { RecordShape, Shape } from '../../server/model/shape.ts';
import { RULES } from '../../server/rules/index.ts';
import { findingsIn, projectOf, ROOT } from '../check.ts';
import { isLong } from '../runs.ts';
import { type Mutation, mutationsOf } from './mutations.ts';
import { Server } from './server.ts';
import { SET } from './set.ts';

const printed: string[] = [];
vi.mock('../../server/cli/output/print.ts', () => {
  const print = (text: string) => void printed.push(text);
  return { print, tell: print, write: (_: unknown, text: string) => print(text) };
});

const DOCUMENTS = Object.fromEntries(Object.entries(SET).filter(([path]) => !path.endsWith('.csv')));
const MUTATIONS = [...projectOf(DOCUMENTS).documents.values()].flatMap((document) =>
  mutationsOf(document, document.uri.slice(ROOT.length + 1)),
);

/** Every so manieth of all, by a prime, so that each value comes to stand in each sort of place. */
const some = (from: number, step: { usual: number; long: number }) =>
  MUTATIONS.filter((_, at) => at % (isLong ? step.long : step.usual) === from);

const FAULTS = /.{0,80}(?:fault of|\bundefined\b|\bNaN\b|\[object ).{0,40}/;

test('every kind of record occurs in the set, and no error', () => {
  const records = new Set(
    [...projectOf(DOCUMENTS).documents.values()].flatMap(({ readings }) =>
      readings.flatMap((reading) => reading.records.map(({ shape }) => shape)),
    ),
  );
  const missing = DOCUMENT_KINDS.flatMap((kind) => [...recordsIn(SHAPES[kind])]).filter(
    (shape) => !records.has(shape),
  );
  expect(missing.map(({ called }) => called)).toEqual([]);
  expect(findingsIn(DOCUMENTS).filter(({ severity }) => severity === 'error')).toEqual([]);
});

function* recordsIn(shape: Shape): Generator<RecordShape> {
  if (shape.is === 'list') yield* recordsIn(shape.item);
  else if (shape.is === 'entries') yield* recordsIn(shape.value);
  else if (shape.is === 'record') {
    if (Object.keys(shape.fields).length > 0) yield shape;
    for (const { shape: inner } of Object.values(shape.fields)) yield* recordsIn(inner);
  }
}

test('no rule fails, and every finding is as serious as there is', () => {
  const faults: string[] = [];
  const project = projectOf(DOCUMENTS);
  let about = '';
  const checker = new Checker(project, RULES, (rule, error) => faults.push(`${about}: ${rule} ${error}`));
  const put = (path: string, text: string) =>
    project.put(projectOf({ [path]: text }).documents.get(`${ROOT}/${path}`)!);
  for (const mutation of some(3, { usual: 907, long: 103 })) {
    ({ about } = mutation);
    put(mutation.path, mutation.text);
    checker.refresh();
    for (const uri of project.documents.keys())
      for (const { rule, severity } of checker.findings(uri).findings)
        if (!['error', 'warning', 'hint'].includes(severity)) faults.push(`${about}: ${rule} ${severity}`);
    put(mutation.path, DOCUMENTS[mutation.path]!);
  }
  expect(faults).toEqual([]);
});

test('the server answers everything, and logs nothing', async () => {
  const server = await Server.start(SET);
  const faults: string[] = [];
  for (const { about, path, text, at } of some(5, { usual: 2003, long: 307 })) {
    const answers = await server.ask(path, text, [
      positionAt(text, at),
      positionAt(text, Math.min(text.length, at + 8)),
    ]);
    faults.push(...server.takeLogged().map((line) => `${about}: ${line}`));
    const [fault] = /.{0,80}fault of.{0,40}/.exec(answers) ?? [];
    if (fault) faults.push(`${about}: ${fault}`);
  }
  server.end();
  expect(faults).toEqual([]);
});

function positionAt(text: string, at: number) {
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

test('no command is at fault', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carag-unfit-'));
  const faults: string[] = [];
  for (const mutation of some(7, { usual: 9001, long: 1009 })) {
    for (const [name, run] of commandsFor(folder, mutation)) {
      write(folder, { ...SET, 'form.css': '', 'form.js': '', [mutation.path]: mutation.text });
      printed.length = 0;
      const thrown = await run().then(
        () => undefined,
        (error: Error) => error,
      );
      if (thrown && thrown.name !== 'Failure') faults.push(`${name}, ${mutation.about}: ${thrown.stack}`);
      const [fault] = FAULTS.exec(printed.join('')) ?? [];
      if (fault && !FAULTS.test(mutation.text)) faults.push(`${name}, ${mutation.about}: ${fault}`);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = 0;
  expect(faults).toEqual([]);
});

function write(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

type Run = readonly [name: string, run: () => Promise<void>];

function commandsFor(folder: string, { path }: Mutation): Run[] {
  const [set, standards] = [join(folder, 'set'), join(folder, 'standards')];
  const style = pathToFileURL(join(folder, 'form.css'));
  const script = pathToFileURL(join(folder, 'form.js'));
  const rating = { style, whatIf: ['2.1.1=50%'], maxWarnings: 0 };
  const checks: Run[] = [
    ['lint', () => lint([folder], { format: 'text', maxWarnings: 0 })],
    ['lint --fix', () => lint([folder], { format: 'text', maxWarnings: 0, fix: true })],
    ['list', () => list([folder], { format: 'text' })],
    ['test', () => testCases([folder], { format: 'junit' })],
    ['test --suggest', () => suggest([set], { out: join(set, 'cases'), format: 'text' })],
    ['rate', () => rate(join(standards, 'results.carag.yaml'), { ...rating, format: 'text' })],
    ['rate --format html', () => rate(join(standards, 'counted.carag.yaml'), { ...rating, format: 'html' })],
    ['rate cases.csv', () => rate(join(standards, 'cases.csv'), { ...rating, format: 'json', of: set })],
    ['graph', () => graph([set])],
    ['explain-routing', () => explainRouting('A1.2', [set], { format: 'text' })],
    ['preview', () => preview(set, { out: join(folder, 'form.html'), style, script })],
    ['format', () => format([folder], {})],
  ];
  const isSection = /(?:one|two)\.carag/.test(path);
  return [...checks, ['convert', () => convert(join(folder, isSection ? path : 'set/one.carag.yaml'), {})]];
}
