import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { Log } from 'sarif';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { describeWhere } from '../../where.ts';
import { Carag, judgement, smallSet } from '../carag.ts';
import { GIT, git, write } from '../change/repository.ts';
import { readAnnotation } from './annotations.ts';

const carag = new Carag();

type Documents = Record<string, string>;

/** What would be taken for something else in each of the formats, and what cannot be shown. */
const HOSTILE = 'x%0A::error::y, z: ]]> <b>&amp; "q"';
const BELL = '\u0007';
const FOLDER = 'a,b %25;x';

/** A set in a folder with an odd name, in which answer lists are named that are not there. */
const hostileSet = (): Documents => {
  const asked = judgement('A1.1').replace('yes-no', JSON.stringify(`${HOSTILE}\n${BELL}`));
  const documents = smallSet(asked + judgement('A1.2').replace('yes-no', 'none-such'));
  return Object.fromEntries(Object.entries(documents).map(([path, text]) => [`${FOLDER}/${path}`, text]));
};

interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

async function reports(format: string): Promise<{ out: string; found: Found[]; code: number | null }> {
  const folder = carag.folder(hostileSet());
  const { out, code } = await carag.run(['lint', '--format', format], { in: folder });
  const json = await carag.run(['lint', '--format', 'json'], { in: folder });
  const { findings } = JSON.parse(json.out);
  expect(findings.length).toBeGreaterThan(1);
  expect(findings.some(({ message }: Found) => message.includes(HOSTILE.slice(0, 20)))).toBe(true);
  return { out, found: findings, code };
}

/** A sign that steers a terminal or cannot be seen is shown as one that says so; break of lines stay. */
const shown = (text: string) => text.replaceAll(BELL, '\ufffd');

test('GitHub reads each finding as one annotation', async () => {
  const { out, found, code } = await reports('github');
  expect(code).toBe(1);
  const levels: Record<string, string> = { error: 'error', warning: 'warning', hint: 'notice' };
  expect(out.trimEnd().split('\n').map(readAnnotation)).toEqual(
    found.map((each) => ({
      level: levels[each.severity],
      file: each.file,
      line: `${each.line}`,
      endLine: `${each.endLine}`,
      col: `${each.column}`,
      endColumn: `${each.endColumn}`,
      title: each.rule,
      message: shown(each.message),
    })),
  );
});

test('SARIF is as its schema has it, and says the same', async () => {
  const { out, found } = await reports('sarif');
  // What it uses of an older version of JSON Schema means the same in this one.
  const {
    $schema: _,
    id: __,
    ...schema
  } = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  const log: Log = JSON.parse(out);
  expect([validate(log), validate.errors]).toEqual([true, null]);
  const [run] = log.runs;
  expect(
    run!.results!.map(({ ruleId, message, locations }) => {
      const { artifactLocation, region } = locations![0]!.physicalLocation!;
      return {
        rule: ruleId,
        message: message.text,
        file: decodeURIComponent(artifactLocation!.uri!),
        line: region!.startLine,
      };
    }),
  ).toEqual(found.map(({ rule, message, file, line }) => ({ rule, message, file, line })));
  for (const { ruleId, ruleIndex } of run!.results!)
    expect(run!.tool.driver.rules![ruleIndex!]!.id).toBe(ruleId);
});

test('JUnit is XML that any reader reads, with a failure for each finding that counts', async () => {
  const { out, found } = await reports('junit');
  const failures: { message: string; type: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'failure') failures.push({ message: attributes.message!, type: attributes.type! });
  });
  parser.write(out).close();
  const serious = found.filter(({ severity }) => severity !== 'hint');
  expect(failures).toEqual(
    serious.map(({ message, rule }) => ({ message: message.replaceAll(BELL, ''), type: rule })),
  );
});

test('GitLab reads a list in which each finding has a fingerprint of its own', async () => {
  const { out, found } = await reports('gitlab');
  const list = JSON.parse(out);
  const severities: Record<string, string> = { error: 'major', warning: 'minor', hint: 'info' };
  expect(list).toEqual(
    found.map((each) => ({
      description: each.message,
      check_name: each.rule,
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: severities[each.severity],
      location: { path: each.file, lines: { begin: each.line, end: each.endLine } },
    })),
  );
  expect(new Set(list.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(list.length);
});

test('a clean set is told as clean in every format', async () => {
  const folder = carag.folder(smallSet(judgement('A1.1')));
  const lint = async (format: string) => carag.run(['lint', '--format', format], { in: folder });
  for (const format of ['sarif', 'junit', 'github', 'gitlab']) expect((await lint(format)).code).toBe(0);
  expect((await lint('github')).out).toBe('');
  expect(JSON.parse((await lint('gitlab')).out)).toEqual([]);
  expect(JSON.parse((await lint('sarif')).out).runs[0].results).toEqual([]);
  expect((await lint('junit')).out).toContain('tests="1" failures="0"');
});

test('a report goes into a file, and people read the findings', async () => {
  const folder = carag.folder(hostileSet());
  const { out } = await carag.run(['lint', '--format', 'sarif', '-o', 'lint.sarif'], { in: folder });
  expect(JSON.parse(readFileSync(join(folder, 'lint.sarif'), 'utf8')).version).toBe('2.1.0');
  expect(out).toContain('answer/list-unknown');
});

describe('known findings', () => {
  const wrong = (id: string) => judgement(id).replace('yes-no', `none-${id.at(-1)}`);
  const lint = async (folder: string, ...args: string[]) => {
    const { code, out, err } = await carag.run(
      ['lint', '--baseline', 'known.json', '--format', 'json', ...args],
      { in: folder },
    );
    return { code, err, ...(out === '' ? {} : JSON.parse(out)) };
  };

  test('do not count, wherever their lines are; new ones do', async () => {
    const folder = carag.folder(smallSet(wrong('A1.1')));
    const first = await lint(folder, '--write');
    expect([first.code, first.findings, first.summary.baseline.known]).toEqual([
      0,
      [],
      first.summary.baseline.known,
    ]);
    expect(first.summary.baseline.known).toBeGreaterThan(0);
    const { 'assessment.carag.yaml': text } = smallSet(wrong('A1.1') + wrong('A1.2')) as Documents;
    write(folder, {
      'assessment.carag.yaml': text!.replace('key-questions:', '# one\n# two\nkey-questions:'),
    });
    const second = await lint(folder);
    expect(second.code).toBe(1);
    expect(second.findings.map(({ message }: Found) => message)).toEqual([expect.stringContaining('none-2')]);
    expect(second.summary).toMatchObject({
      errors: 1,
      baseline: { known: first.summary.baseline.known, gone: 0 },
    });
  });

  test('that are gone are told, and taken out when the file is written', async () => {
    const folder = carag.folder(smallSet(wrong('A1.1') + judgement('A1.2')));
    await lint(folder, '--write');
    write(folder, smallSet(judgement('A1.1') + judgement('A1.2')));
    const after = await lint(folder);
    expect([after.code, after.summary.baseline.gone > 0]).toEqual([0, true]);
    await lint(folder, '--write');
    expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))).toEqual({ known: [] });
  });

  test('of documents that were not looked at stay as they are', async () => {
    const below = (path: string) =>
      Object.fromEntries(
        Object.entries(smallSet(wrong('A1.1'))).map(([each, text]) => [`${path}/${each}`, text]),
      );
    const folder = carag.folder({ ...below('one'), ...below('two') });
    await lint(folder, '--write');
    const before = readFileSync(join(folder, 'known.json'), 'utf8');
    await lint(folder, '--write', 'one');
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(before);
  });

  test.each([
    [['--baseline', 'none.json'], 'cannot be read: it is not there'],
    [['--baseline', 'carag.yaml'], 'does not hold known findings'],
    [['--write'], '“--write” is for the file of known findings'],
  ])('what cannot be read: %j', async (args, message) => {
    const { code, out, err } = await carag.run(['lint', ...args], {
      in: carag.folder(smallSet(wrong('A1.1'))),
    });
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });
});

describeWhere(GIT)('--changed-since', () => {
  const two = (first: string, second: string): Documents => ({
    ...smallSet(judgement('A1.1', first)),
    'carag.yaml': smallSet('')['carag.yaml']!.replace(
      '[assessment.carag.yaml]',
      '[assessment.carag.yaml, plan.carag.yaml, apart.carag.yaml]',
    ),
    'plan.carag.yaml': `carag: section\nid: plan\ntitle: Plan\nquestions:\n  - id: P1.1\n    kind: judgement\n    text: ${second}\n    answer: yes-no\n    guidance: See [[A1.1]] and [[A1.9]].\n`,
    'apart.carag.yaml':
      'carag: section\nid: apart\ntitle: Apart\nquestions:\n  - id: R1.1\n    kind: judgement\n    text: Is it apart?\n    answer: nothing-known\n    guidance: None.\n',
  });

  function repository(documents: Documents): string {
    const folder = carag.folder(documents);
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '-m', 'One');
    return folder;
  }

  const found = async (folder: string) => {
    const { out } = await carag.run(['lint', '--changed-since', 'main', '--format', 'json'], { in: folder });
    return [...new Set(JSON.parse(out).findings.map(({ file }: Found) => file))];
  };

  test('looks at what changed, and at what depends on it, and at nothing else', async () => {
    const folder = repository(two('Is it good enough?', 'Is it planned?'));
    expect(await found(folder)).toEqual([]);
    write(folder, two('Is it good enough?', 'Is it well planned?'));
    expect(await found(folder)).toEqual(['plan.carag.yaml']);
    write(folder, {
      'assessment.carag.yaml': two('Is it good enough?', '')['assessment.carag.yaml']!.replace(
        'A1.1',
        'A1.2',
      ),
    });
    git(folder, 'checkout', '--quiet', 'plan.carag.yaml');
    // Nothing was changed in the plan: it refers to what was.
    expect(await found(folder)).toEqual(['plan.carag.yaml']);
  });

  test('a document that came or went counts', async () => {
    const folder = repository(two('Is it good enough?', 'Is it planned?'));
    write(folder, { 'more.carag.yaml': 'carag: section\nid: more\ntitle: More\n' });
    expect(await found(folder)).toEqual(['more.carag.yaml']);
    git(folder, 'rm', '--quiet', 'assessment.carag.yaml');
    expect(await found(folder)).toEqual(expect.arrayContaining(['carag.yaml', 'plan.carag.yaml']));
  });

  test('other line breaks are no change', async () => {
    const documents = two('Is it good enough?', 'Is it planned?');
    const folder = repository(documents);
    write(folder, { 'plan.carag.yaml': documents['plan.carag.yaml']!.replaceAll('\n', '\r\n') });
    expect(await found(folder)).toEqual([]);
    const { out } = await carag.run(['lint', '--changed-since', 'main'], { in: folder });
    expect(out).toContain('Nothing has changed since main.');
  });

  test('a revision that is not there', async () => {
    const folder = repository(two('Is it good enough?', 'Is it planned?'));
    const { code, out, err } = await carag.run(['lint', '--changed-since', 'nowhere'], { in: folder });
    expect([code, out, err]).toEqual([
      2,
      '',
      expect.stringContaining('“nowhere” is neither a folder nor a revision'),
    ]);
  });
});
