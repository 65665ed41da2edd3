/** The package for npm is installed from its file alone, without a network, and does there what it does here. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { version } from '../../package.json';
import { packForNpm } from '../../tools/build/packages.mjs';
import { judgement, run, smallSet } from '../cli/carag.ts';
import { builtToShip, emptyFolder, writeFiles } from './packed.ts';

const home = emptyFolder('project');
const installed = join(home, 'node_modules', 'carag');
const program = join(installed, 'dist', 'carag.js');
const manifest = () => JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
let size = 0;

beforeAll(async () => {
  const packed = await packForNpm(await builtToShip(), emptyFolder('out'));
  size = statSync(packed).size;
  writeFiles(home, { 'package.json': '{ "name": "guidance", "private": true, "type": "module" }' });
  const options = { cwd: home, shell: process.platform === 'win32' };
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', packed], options);
}, 240_000);

/** Runs the command as npm has put it beside the others. */
const carag = (args: readonly string[], folder = home) => run([program, ...args], { in: folder });

test('is under 3 MB, may be published, and needs no other package', () => {
  expect(size).toBeLessThan(3_000_000);
  expect(manifest()).not.toHaveProperty('private');
  expect(manifest()).not.toHaveProperty('dependencies');
  expect(readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['carag']);
});

test('holds what is built, the schemas and the licences, and no maps, sources or pages of rules', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  expect(files.filter((path) => /\.map$|(?<!\.d)\.ts$|rules/.test(path))).toEqual([]);
  for (const path of ['schemas/carag.schema.json', 'dist/THIRD-PARTY-NOTICES.txt', 'LICENSE', 'README.md'])
    expect(files).toContain(join(...path.split('/')));
});

describe('the command', () => {
  test('stands where npm looks for it, and says its version', () => {
    const [name] = readdirSync(join(home, 'node_modules', '.bin'));
    expect(name).toBe('carag');
    const said = execFileSync('npx', ['--no-install', 'carag', '--version'], {
      cwd: home,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(said.trim()).toBe(version);
  });

  test('finds what is wrong, spelling included, and explains it', async () => {
    const folder = emptyFolder('set');
    writeFiles(folder, smallSet(judgement('A1.1', 'Did they recieve [[A9.9]]?')));
    const found = await carag(['lint'], folder);
    expect(found).toMatchObject({ code: 1, err: '' });
    expect(found.out).toContain('text/spelling');
    expect((await carag(['explain', 'text/spelling'], folder)).out).toContain('text/spelling');
  });

  test('does each other thing that it is asked for', async () => {
    const folder = emptyFolder('other');
    writeFiles(folder, smallSet(judgement('A1.1')));
    for (const args of [['lint'], ['list'], ['format', '--check'], ['graph'], ['explain-routing', 'A1.1']])
      expect(await carag(args, folder), args.join(' ')).toMatchObject({ code: 0, err: '' });
    await carag(['preview', '.', '--out', 'form.html'], folder);
    expect(readFileSync(join(folder, 'form.html'), 'utf8')).toContain('govuk');
    const made = await carag(['import', 'list.csv', '--out', 'imported'], withList(folder));
    expect(made.code, made.err).toBe(0);
  });

  test('serves an editor', async () => {
    const child = spawn(process.execPath, [program, 'lsp', '--stdio'], {
      cwd: home,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onRequest(() => null);
    connection.listen();
    const asked = { processId: null, rootUri: null, capabilities: {} };
    const result = await connection.sendRequest<{ serverInfo: unknown }>('initialize', asked);
    expect(result.serverInfo).toEqual({ name: 'carag', version });
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect((await ended)[0]).toBe(0);
  });
});

const PROGRAM = `import { createWorkspace, type Report } from 'carag';
import { files, uriOf, words } from 'carag/node';

const workspace = createWorkspace({ files, words });
await workspace.load(uriOf(process.cwd()));
const before: Report = await workspace.check();
const [first] = workspace.documents();
const section = uriOf(process.cwd()) + '/assessment.carag.yaml';
workspace.open(section, 'carag: section\\nid: assessment\\ntitle: Assessment\\n');
const { findings } = await workspace.check([section]);
await workspace.close(section);
const after: Report = await workspace.check();
console.log(JSON.stringify({ before, first, opened: findings.length, after, form: workspace.form(section)?.title }));
`;

describe('the library', () => {
  test('does what the command does, in a program whose types hold', async () => {
    writeFiles(home, {
      'program.mts': PROGRAM,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          ...{ module: 'nodenext', target: 'es2022', strict: true, skipLibCheck: false },
          ...{ types: ['node'], typeRoots: [join(process.cwd(), 'node_modules', '@types')] },
        },
        files: ['program.mts'],
      }),
      ...smallSet(judgement('A1.1', 'Did they recieve [[A9.9]]?')),
    });
    const compiler = join(process.cwd(), 'node_modules', 'typescript', 'bin', 'tsc');
    expect(await run([compiler, '-p', '.'], { in: home })).toEqual({ code: 0, out: '', err: '' });
    const said = await run(['program.mjs'], { in: home });
    expect(said.err).toBe('');
    const { before, after, opened, form } = JSON.parse(said.out);
    const { findings, summary } = JSON.parse((await carag(['lint', '--format', 'json'])).out);
    const plain = ({ rule, line, column, message }: Record<string, unknown>) => ({
      rule,
      line,
      column,
      message,
    });
    expect(before.findings.map(plain)).toEqual(findings.map(plain));
    expect(before).toMatchObject({
      errors: summary.errors,
      warnings: summary.warnings,
      hints: summary.hints,
    });
    expect(after).toEqual(before);
    expect(opened).not.toBe(before.findings.length);
    expect(form).toBe('Assessment');
  });

  test('says what each command prints as JSON, and says it of all that is printed', async () => {
    const samples = join(process.cwd(), 'samples');
    const sample = (name: string) => join(samples, name);
    const broken = emptyFolder('broken');
    writeFiles(broken, smallSet(judgement('A1.1', 'Did they recieve [[A9.9]]?')));
    const alone = emptyFolder('alone');
    cpSync(join(sample('youth-standards')), alone, { recursive: true });
    const [before, after] = [sample('domain-three'), sample('domain-three-next')];
    const printed: [string, string[]][] = [
      ['lint', [broken]],
      ['lint', [sample('domain-two')]],
      ['test', [sample('domain-two')]],
      ['rate', [join(sample('youth-standards'), 'results.carag.yaml'), '--what-if', '2.4.3=6/11']],
      ['rate', [join(alone, 'results.carag.yaml')]],
      ['diff', [before, after]],
      ['changes', [after, '--base', before]],
      ['crosswalk', [before, after]],
      ['crosswalk', [before, after, before]],
      ['list', [sample('domain-two')]],
      ['explain-routing', ['A1.1', sample('domain-two')]],
      ['translate', [before, '--to', 'cy']],
      ['rename', ['A1.1', 'A1.99', '--in', sample('domain-two'), '--dry-run']],
    ];
    const lines = await Promise.all(
      printed.map(async ([command, args], at) => {
        const { out, err } = await carag([command, ...args, '--format', 'json'], samples);
        expect(() => JSON.parse(out), `${command} ${args.join(' ')}: ${err}`).not.toThrow();
        return `export const output${at}: Outputs['${command}'] = ${out};`;
      }),
    );
    await carag(['export', sample('domain-two'), '--to', 'json', '--out', join(home, 'set.json')], samples);
    const exported = readFileSync(join(home, 'set.json'), 'utf8');
    writeFiles(home, {
      'outputs.mts': [
        "import type { Outputs } from 'carag/outputs';",
        ...lines,
        `export const exported: Outputs['export'] = ${exported};`,
        '// @ts-expect-error',
        "export const wrong: Outputs['lint']['summary'] = { errors: 'none' };",
      ].join('\n'),
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          ...{ module: 'nodenext', target: 'es2022', strict: true, noEmit: true },
          types: [],
        },
        files: ['outputs.mts'],
      }),
    });
    const compiler = join(process.cwd(), 'node_modules', 'typescript', 'bin', 'tsc');
    expect(await run([compiler, '-p', '.'], { in: home })).toEqual({ code: 0, out: '', err: '' });
  });

  test('has the schemas, by name', async () => {
    writeFiles(home, {
      'schema.mjs':
        "import schema from 'carag/schemas/section.schema.json' with { type: 'json' };\nconsole.log(typeof schema.$schema);\n",
    });
    expect((await run(['--no-warnings', 'schema.mjs'], { in: home })).out).toBe('string\n');
  });
});

function withList(folder: string): string {
  writeFiles(folder, {
    'list.csv': 'Id,Question\nA1.1,Is the plan good enough?\nA1.2,Is the plan in time?\n',
  });
  return folder;
}
