import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimsToBeOurs } from '../../../server/project/document.ts';
import { cleanSamples } from '../../samples/clean.ts';
import { testWhere, UNIX } from '../../where.ts';
import { Carag, judgement, run, smallSet } from '../carag.ts';

const carag = new Carag();

/** The comments by which the samples silence a finding, each with its reason. */
const silenced = cleanSamples
  .filter((path) => claimsToBeOurs(path.replaceAll('\\', '/')))
  .flatMap((path) => readFileSync(join('samples', path), 'utf8').match(/carag-ignore [\w/-]+: \S/g) ?? []);

const unknownReference = { 'domain-two/planning.carag.md': ['{{A1.8}}', '{{A1.18}}'] } as const;
/** The line of the sample on which that reference stands. */
const LINE = readFileSync('samples/domain-two/planning.carag.md', 'utf8')
  .split('{{A1.8}}')[0]!
  .split('\n').length;
const spacedId = { 'domain-two/assessment.carag.yaml': ['- id: A1.4', '- id: A 1.4'] } as const;

describe('the samples', () => {
  test('are clean', async () => {
    const { code, out, err } = await carag.run(['lint'], { in: carag.samples() });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Nothing to report\.\n/);
    expect(out).toMatch(
      /^Checked Youth offending, domain two \(court disposals\) 1\.0 \(domain-two\): \d+ documents, \d+ questions\. Change control not checked: no base\.$/m,
    );
  });

  test('are clean as JSON', async () => {
    const { code, out } = await carag.run(['lint', '--format', 'json'], { in: carag.allSamples() });
    const { findings, summary } = JSON.parse(out);
    expect([code, findings]).toEqual([0, []]);
    expect(summary).toMatchObject({
      errors: 0,
      warnings: 0,
      hints: 0,
      files: 0,
      fixable: 0,
      // What was printed so, though it cannot be or is not plain: kept as it is, and explained beside it.
      ignored: silenced.length,
      tooComplex: [],
    });
    expect(summary.sets.map((set: { folder: string }) => set.folder)).toContain('domain-two');
  });
});

describe('a report of many findings', () => {
  const many = (count: number) =>
    smallSet(
      Array.from({ length: count }, (_, at) => judgement(`A1.${at + 1}`, 'Is it as in [[A1.999]]?')).join(
        '',
      ) + judgement(`A 1.${count + 1}`),
    );
  const printed = async (count: number) => (await carag.run(['lint'], { in: carag.folder(many(count)) })).out;

  test('ends with how many there are of each rule', async () => {
    const out = await printed(51);
    const table = out.slice(out.indexOf('Findings by rule:'));
    expect(table.split('\n')).toEqual([
      'Findings by rule:',
      '  51  error    ref/unknown',
      ...(out.includes('text/duplicate')
        ? [expect.stringMatching(/^ +\d+ {2}warning {2}text\/duplicate$/)]
        : []),
      '   1  warning  id/spacing',
      '',
    ]);
  });

  test('is not counted by rule up to fifty', async () =>
    expect(await printed(20)).not.toContain('Findings by rule'));
});

describe('a finding', () => {
  test('is printed with its line, and the words marked', async () => {
    const { code, out } = await carag.run(['lint', 'domain-two'], { in: carag.samples(unknownReference) });
    expect(code).toBe(1);
    expect(out).toContain(`domain-two/planning.carag.md
  ${LINE}:59  error  P1.7 refers to A1.18, which is not in this set. Did you mean A1.8?  ref/unknown
    ${LINE} | ## P1.7 Is planning sufficient for the factors named in {{A1.18}}?
       |                                                           ^^^^^

1 error in 1 file.
`);
  });

  test('has every field as JSON, counted from 1', async () => {
    const folder = carag.samples(unknownReference);
    const { code, out, err } = await carag.run(['lint', '--format', 'json'], {
      in: join(folder, 'domain-two'),
    });
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out).findings).toEqual([
      {
        file: 'planning.carag.md',
        line: LINE,
        column: 59,
        endLine: LINE,
        endColumn: 64,
        rule: 'ref/unknown',
        severity: 'error',
        message: 'P1.7 refers to A1.18, which is not in this set. Did you mean A1.8?',
        related: [],
        fixes: [{ title: 'Change A1.18 to A1.8', safe: false }],
      },
    ]);
  });

  test('names related places', async () => {
    const folder = carag.folder(smallSet(judgement('A1.1') + judgement('A1.1', 'Is it complete?')));
    const { out } = await carag.run(['lint', '--format', 'json'], { in: folder });
    const [{ related }] = JSON.parse(out).findings;
    expect(related).toEqual([
      { file: 'assessment.carag.yaml', line: 8, column: 13, message: expect.stringContaining('A1.1') },
    ]);
    expect((await carag.run(['lint'], { in: folder })).out).toMatch(
      /^ {4}see assessment\.carag\.yaml:8:13 {2}\S/m,
    );
  });

  test('counts columns in UTF-16 units', async () => {
    const folder = carag.folder(smallSet(judgement('A1.1', 'Is tŷ 👩‍👩‍👧 like [[A9.9]]?')));
    const { out } = await carag.run(['lint', '--format', 'json'], { in: folder });
    const line = '        text: Is tŷ 👩‍👩‍👧 like [[A9.9]]?';
    expect(JSON.parse(out).findings[0]).toMatchObject({
      column: line.indexOf('A9.9') + 1,
      endColumn: line.indexOf(']]') + 1,
    });
  });
});

describe('the exit code', () => {
  test('is 1 where there are more warnings than are allowed', async () => {
    const folder = carag.samples(spacedId);
    const lint = (...more: string[]) => carag.run(['lint', ...more], { in: folder });
    expect((await lint()).out).toContain('1 warning in 1 file. 1 can be fixed with --fix.');
    expect((await lint()).code).toBe(1);
    expect((await lint('--max-warnings', '0')).code).toBe(1);
    expect((await lint('--max-warnings', '1')).code).toBe(0);
  });

  test('is 0 for hints', async () => {
    const folder = carag.folder(smallSet(judgement('A1.1') + judgement('A1.3')));
    const { code, out } = await carag.run(['lint'], { in: folder });
    expect([code, out.includes('1 hint in 1 file.')]).toEqual([0, true]);
  });

  test.each([
    ['a path that is not there', ['nowhere'], '“nowhere” matches nothing'],
    ['a pattern that matches nothing', ['nowhere/*.yaml'], '“nowhere/*.yaml” matches nothing'],
    ['one path of two that is not there', ['.', 'nowhere'], '“nowhere” matches nothing'],
    ['a folder without documents of ours', ['empty'], 'there is no CARaG document in it'],
    ['a file that is none of ours', ['README.md'], '“README.md” is not a CARaG document'],
    ['a pattern of files that are none of ours', ['*.md'], 'there is no CARaG document among'],
    ['an option that is not there', ['--fx'], 'Did you mean --fix?'],
    ['a format that is not there', ['--format', 'xml'], 'text, json'],
    ['warnings that are no number', ['--max-warnings', 'few'], 'It must be a whole number.'],
  ])('is 2 for %s', async (_, args, message) => {
    const folder = carag.samples();
    mkdirSync(join(folder, 'empty'));
    const { code, out, err } = await carag.run(['lint', ...args], { in: folder });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).not.toMatch(/ {4}at |node:/);
  });

  // Nobody is denied anything who is root, so there the program runs as somebody else.
  const somebody = process.getuid?.() === 0 ? 65534 : process.getuid?.();

  testWhere(UNIX)('is 2 for what may not be read', async () => {
    const folder = carag.samples();
    mkdirSync(join(folder, 'domain-two', 'closed'));
    for (const path of ['', 'domain-two', 'youth-standards']) chmodSync(join(folder, path), 0o755);
    chmodSync(join(folder, 'domain-two', 'closed'), 0);
    chmodSync(join(folder, 'youth-standards', 'carag.yaml'), 0);
    const lint = (path: string) =>
      spawnSync(process.execPath, [carag.program, 'lint', path], {
        cwd: folder,
        uid: somebody!,
        encoding: 'utf8',
      });
    for (const path of ['youth-standards/carag.yaml', 'domain-two/closed', 'domain-two']) {
      const { status, stderr } = lint(path);
      expect([path, status]).toEqual([path, 2]);
      expect(stderr).toContain('permission is denied');
    }
    chmodSync(join(folder, 'domain-two', 'closed'), 0o755);
  });
});

describe('what is asked for', () => {
  test('is checked with the set around it, and reported alone', async () => {
    const folder = carag.samples({ ...unknownReference, ...spacedId });
    const { out } = await carag.run(['lint', 'planning.carag.md', '--format', 'json'], {
      in: join(folder, 'domain-two'),
    });
    const { findings, summary } = JSON.parse(out);
    expect(findings.map(({ file, rule }: { file: string; rule: string }) => [file, rule])).toEqual([
      ['planning.carag.md', 'ref/unknown'],
    ]);
    expect(summary.sets).toHaveLength(1);
    expect(summary.sets[0]).toMatchObject({ folder: '.', documents: 1 });
  });

  test('may be a folder inside a set, whose own documents lie in other folders', async () => {
    const documents = smallSet(judgement('A1.1'));
    const folder = carag.folder({
      'carag.yaml': documents['carag.yaml']!.replace('[assessment', '[sections/assessment'),
      'sections/assessment.carag.yaml': documents['assessment.carag.yaml']!,
    });
    for (const path of ['sections', 'sections/assessment.carag.yaml']) {
      const { code, out } = await carag.run(['lint', path], { in: folder });
      expect([code, out]).toEqual([0, expect.stringContaining('(.): 1 document, 1 question.')]);
    }
  });

  test('may be a pattern', async () => {
    const { code, out } = await carag.run(['lint', '*-two/plan*.md', '--format', 'json'], {
      in: carag.samples(),
    });
    expect(code).toBe(0);
    expect(JSON.parse(out).summary.sets[0]).toMatchObject({ folder: 'domain-two', documents: 1 });
  });

  test('is found from any folder', async () => {
    const folder = carag.samples(unknownReference);
    const elsewhere = carag.folder();
    const { code, out } = await carag.run(['lint', join(folder, 'domain-two')], { in: elsewhere });
    expect(code).toBe(1);
    expect(out).toMatch(/^\.\.\/carag-test-\w+\/domain-two\/planning\.carag\.md$/m);
  });

  test('may have spaces, Welsh letters and signs in its path', async () => {
    const name = "Canllawiau tŷ & gŵyl (1) [a] 'b' #2 100%, +c";
    const documents = smallSet(judgement('A1.1'));
    const folder = carag.folder({
      [`${name}/carag.yaml`]: documents['carag.yaml']!.replace('[assessment', `["${name}/assessment`).replace(
        '.yaml]',
        '.yaml"]',
      ),
      [`${name}/${name}/assessment.carag.yaml`]: documents['assessment.carag.yaml']!,
    });
    for (const path of [name, join(name, name, 'assessment.carag.yaml'), '.']) {
      const { code, out } = await carag.run(['lint', path], { in: folder });
      expect([path, code, out]).toEqual([path, 0, expect.stringContaining('Nothing to report.')]);
    }
  });

  testWhere(UNIX)('may be a link, and is called by its own name', async () => {
    const folder = carag.samples(unknownReference);
    symlinkSync(join(folder, 'domain-two'), join(folder, 'linked'));
    const { code, out } = await carag.run(['lint', 'linked/planning.carag.md'], { in: folder });
    expect([code, out]).toEqual([1, expect.stringContaining('domain-two/planning.carag.md')]);
  });

  test('uses nothing outside its repository', async () => {
    const folder = carag.samples();
    mkdirSync(join(folder, 'domain-two', '.git'));
    const { code, out } = await carag.run(['lint', 'domain-two', '--format', 'json'], { in: folder });
    const rules = new Set(JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule));
    expect([code, rules.has('shape/uses-missing')]).toEqual([1, true]);
  });

  test('tells of documents in no set', async () => {
    const folder = carag.folder({ 'alone.carag.yaml': 'carag: section\nid: alone\ntitle: Alone\n' });
    const { code, out } = await carag.run(['lint', 'alone.carag.yaml'], { in: folder });
    expect(code).toBe(1);
    expect(out).toContain('Checked 1 document in no question set.');
  });
});

test('what is ignored or turned off is counted', async () => {
  const documents = smallSet(
    `# carag-ignore id/spacing: as it is printed\n${judgement('A 1.1')}${judgement('A1.3')}`,
  );
  const folder = carag.folder({
    ...documents,
    'carag.yaml': `${documents['carag.yaml']}rules: { id/gap: off }\n`,
  });
  const { code, out } = await carag.run(['lint'], { in: folder });
  expect([code, out]).toEqual([0, expect.stringContaining('Nothing to report.')]);
  expect(out).toContain('Comments silence 1 finding.\n');
  expect(out).toContain('Turned off: id/gap (1 finding).\n');
  const { summary } = JSON.parse((await carag.run(['lint', '--format', 'json'], { in: folder })).out);
  expect(summary).toMatchObject({ ignored: 1, off: 1, rulesOff: ['id/gap'] });
});

describe('colours', () => {
  const lint = async (env: Record<string, string>) => {
    const folder = carag.samples(unknownReference);
    return (await carag.run(['lint', 'domain-two'], { in: folder, env })).out;
  };

  test('are for terminals only', async () => {
    expect(await lint({})).not.toContain('\u001b');
    expect(await lint({ CI: 'true' })).not.toContain('\u001b');
  });

  test('can be forced, and forbidden', async () => {
    expect(await lint({ FORCE_COLOR: '1' })).toContain('\u001b[31merror\u001b[39m');
    expect(await lint({ FORCE_COLOR: '0' })).not.toContain('\u001b');
    expect(await lint({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain('\u001b');
  });
});

test('a reader that has seen enough is no fault', async () => {
  const many = Array.from({ length: 3000 }, (_, index) => judgement(`B1.${index}`)).join('');
  const folder = carag.folder(smallSet(many));
  const pipe = `'${process.execPath}' '${carag.program}' lint 2>complaints | head -1`;
  const { status } = spawnSync('sh', ['-c', pipe], { cwd: folder });
  const complaints = await run(['-p', 'fs.readFileSync("complaints", "utf8")'], { in: folder });
  expect([status, complaints.out]).toEqual([0, '\n']);
});

test('a fault of its own is told in a sentence, and in full only with --debug', async () => {
  const folder = carag.samples();
  const broken = join(folder, 'break.mjs');
  writeFileSync(broken, 'JSON.stringify = () => { throw new Error("boom"); };');
  const lint = (...more: string[]) =>
    run(['--import', broken, carag.program, 'lint', '--format', 'json', ...more], { in: folder });
  const plain = await lint();
  expect([plain.code, plain.out]).toEqual([2, '']);
  expect(plain.err).toBe(
    'CARaG stopped because of a fault of its own: boom\nPlease report it, with what the same command says when --debug is added.\n',
  );
  expect((await lint('--debug')).err).toMatch(/Error: boom\n\s+at /);
});
