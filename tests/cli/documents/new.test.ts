import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Carag, judgement, smallSet } from '../carag.ts';

const carag = new Carag();

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

/** Runs a command that must succeed, and checks that everything in the folder is clean afterwards. */
async function writes(args: readonly string[], folder: string): Promise<string> {
  const { code, out, err } = await carag.run(['new', ...args], { in: folder });
  expect([code, err]).toEqual([0, '']);
  const { findings } = JSON.parse((await carag.run(['lint', '--format', 'json'], { in: folder })).out);
  expect(findings.filter(({ severity }: { severity: string }) => severity !== 'hint')).toEqual([]);
  return out;
}

async function refuses(args: readonly string[], folder: string): Promise<string> {
  const { code, out, err } = await carag.run(['new', ...args], { in: folder });
  expect([code, out]).toEqual([2, '']);
  return err;
}

describe('a set', () => {
  test.each([
    ['lettered, in YAML', [], 'assessment.carag.yaml', 'id: A1.1'],
    ['lettered, in Markdown', ['--markdown'], 'assessment.carag.md', '## A1.1 '],
    ['numbered, in YAML', ['--ids', 'numbered'], 'assessment.carag.yaml', 'id: "1.1"'],
    ['numbered, in Markdown', ['--ids', 'numbered', '--markdown'], 'assessment.carag.md', '## 1.1 '],
  ])('%s', async (_, more, section, question) => {
    const folder = carag.folder();
    const out = await writes(['set', 'domain-three', ...more], folder);
    expect(out).toContain(`Wrote ${join('domain-three', 'carag.yaml')}`);
    expect(out).toContain('Next: ');
    expect(read(folder, 'domain-three', 'carag.yaml')).toContain('title: Domain three\n');
    expect(read(folder, 'domain-three', section)).toContain(question);
  });

  test.each(['Tŷ: a "home"', 'yes', '[Draft] one', "Dan's # set", '1.20'])('called %s', async (title) => {
    const folder = carag.folder();
    await writes(['set', 'one', '--title', title], folder);
    const { out } = await carag.run(['list', '--format', 'json'], { in: folder });
    expect(JSON.parse(out)[0].set).toBe(title);
  });

  test('overwrites nothing', async () => {
    const folder = carag.folder({ 'a/carag.yaml': '# mine\n', 'b/assessment.carag.yaml': '# mine\n' });
    expect(await refuses(['set', 'a'], folder)).toContain('carag.yaml” is there already');
    expect(await refuses(['set', 'b'], folder)).toContain('assessment.carag.yaml” is there already');
    expect(existsSync(join(folder, 'b', 'carag.yaml'))).toBe(false);
    expect(read(folder, 'a', 'carag.yaml')).toBe('# mine\n');
  });
});

describe('a section', () => {
  const lists = {
    'a list in brackets': [
      'sections: [assessment.carag.yaml]',
      'sections: [assessment.carag.yaml, planning.carag.yaml]',
    ],
    'a list with dashes': [
      'sections:\n  - assessment.carag.yaml # first\nanswers:',
      'sections:\n  - assessment.carag.yaml # first\n  - planning.carag.yaml\nanswers:',
    ],
    'a list that is not indented': [
      'sections:\n- assessment.carag.yaml\nanswers:',
      'sections:\n- assessment.carag.yaml\n- planning.carag.yaml\nanswers:',
    ],
    'one section': [
      'sections: assessment.carag.yaml',
      'sections: [assessment.carag.yaml, planning.carag.yaml]',
    ],
  } as const;

  test.each(Object.entries(lists))('is added to %s', async (_, [before, after]) => {
    const documents = smallSet(judgement('A1.1'));
    const [key = ''] = before.split('\nanswers:');
    const folder = carag.folder({
      ...documents,
      'carag.yaml': documents['carag.yaml']!.replace('sections: [assessment.carag.yaml]', key),
    });
    const out = await writes(['section', 'Planning'], folder);
    expect(out).toContain('Wrote planning.carag.yaml, with key question P1, and added it to carag.yaml.');
    expect(read(folder, 'carag.yaml')).toContain(after);
  });

  test('is added where no section is listed yet', async () => {
    const documents = smallSet('');
    const folder = carag.folder({
      'carag.yaml': documents['carag.yaml']!.replace(/sections:.*\n/, '').replace(/answers:\n.*\n/, ''),
    });
    await writes(['section', 'Planning'], folder);
    expect(read(folder, 'carag.yaml')).toMatch(/\nsections:\n {2}- planning\.carag\.yaml\n$/);
  });

  test('keeps the line breaks of the manifest', async () => {
    const documents = smallSet(judgement('A1.1'));
    const folder = carag.folder(documents);
    writeFileSync(
      join(folder, 'carag.yaml'),
      documents['carag.yaml']!.replace('[assessment.carag.yaml]', '\n  - assessment.carag.yaml').replace(
        /\n/g,
        '\r\n',
      ),
    );
    await writes(['section', 'Planning'], folder);
    expect(read(folder, 'carag.yaml').replace(/\r\n/g, '')).not.toContain('\n');
  });

  test('may be Markdown, Welsh, and in another folder', async () => {
    const folder = carag.samples();
    const out = await writes(['section', 'Gŵyl y tŷ', '--markdown', '--in', 'domain-two'], folder);
    expect(out).toContain(join('domain-two', 'gwyl-y-ty.carag.md'));
    expect(read(folder, 'domain-two', 'gwyl-y-ty.carag.md')).toContain('\n# G1 ');
  });

  test('gets an id that is free and was never used', async () => {
    const documents = smallSet(judgement('A1.1'));
    const folder = carag.folder({
      ...documents,
      'carag.yaml': `${documents['carag.yaml']}retired: { A2: "1.0" }\nunused: [A3]\n`,
    });
    expect(await writes(['section', 'Asking'], folder)).toContain('key question A4');
  });

  test('is not written twice', async () => {
    const folder = carag.folder(smallSet(judgement('A1.1')));
    expect(await refuses(['section', 'Assessment'], folder)).toContain(
      'There is a section “assessment” in this set already',
    );
  });

  test('needs a set', async () => {
    expect(await refuses(['section', 'Planning'], carag.folder())).toContain(
      '“.” belongs to no question set',
    );
  });
});

describe('a question', () => {
  test('comes after the last one of its key question, before what is numbered after it', async () => {
    const summary = judgement('A1S', 'Is assessment good enough?').replace('judgement', 'summary');
    const folder = carag.folder(smallSet(`${judgement('A1.1')}\n${judgement('A1.2')}\n${summary}`));
    const out = await writes(['question', 'assessment.carag.yaml', 'Is it: in time?'], folder);
    expect(out).toContain('Added A1.3 to assessment.carag.yaml, below A1.');
    expect(read(folder, 'assessment.carag.yaml')).toContain(`
        guidance: Weigh the whole of it.

      - id: A1.3
        kind: judgement
        text: "Is it: in time?"
        answer: yes-no

      - id: A1S
`);
  });

  test('is written as close as its neighbours', async () => {
    const folder = carag.folder(smallSet(judgement('A1.1') + judgement('A1.2')));
    await writes(['question', 'assessment.carag.yaml', 'What else?', '--kind', 'narrative'], folder);
    expect(read(folder, 'assessment.carag.yaml')).toMatch(
      /whole of it\.\n {6}- id: A1\.3\n {8}kind: narrative\n {8}text: What else\?\n {8}answer: text\n$/,
    );
  });

  test('in Markdown', async () => {
    const folder = carag.samples();
    const path = join('domain-two', 'planning.carag.md');
    const out = await writes(
      ['question', path, 'Is it a plan for everyone?', '--key-question', 'P1'],
      folder,
    );
    expect(out).toContain('Added P1.9');
    const text = read(folder, path);
    expect(text).toContain(
      '\n\n## P1.9 Is it a plan for everyone?\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n\n## P1S ',
    );
  });

  test('in a section without key questions', async () => {
    const folder = carag.samples();
    const path = join('domain-two', 'information.carag.yaml');
    expect(await writes(['question', path, 'What else is known?', '--kind', 'information'], folder)).toMatch(
      /Added I\d+\.\d+ to /,
    );
  });

  test.each([
    [
      'a key question without questions',
      'key-questions:\n  - id: B1\n    text: Is it good enough?\n',
      'B1.1',
    ],
    ['a section without anything', '', 'B1.1'],
  ])('the first one of %s', async (_, body, id) => {
    const documents = smallSet(judgement('A1.1'), {
      'b.carag.yaml': `carag: section\nid: beginning\ntitle: Beginning\n${body}`,
    });
    const folder = carag.folder({
      ...documents,
      'carag.yaml': documents['carag.yaml']!.replace('.yaml]', '.yaml, b.carag.yaml]'),
    });
    expect(await writes(['question', 'b.carag.yaml', 'Is it begun?'], folder)).toContain(`Added ${id}`);
  });

  test('keeps line breaks and the byte-order mark', async () => {
    const folder = carag.folder(smallSet(judgement('A1.1')));
    const path = join(folder, 'assessment.carag.yaml');
    writeFileSync(path, `\ufeff${read(path).replace(/\n/g, '\r\n')}`);
    await writes(['question', 'assessment.carag.yaml', 'Is it in time?'], folder);
    expect(read(path)).toMatch(/^\ufeffcarag: section\r\n/);
    expect(read(path).replace(/\r\n/g, '')).not.toContain('\n');
  });

  test.each([
    [
      'a key question that is not there',
      ['assessment.carag.yaml', 'Is it?', '--key-question', 'B1'],
      'Did you mean A1?',
    ],
    ['a document that is no section', ['carag.yaml', 'Is it?'], '“carag.yaml” is not a section'],
    ['a document that is not there', ['other.carag.yaml', 'Is it?'], '“other.carag.yaml” matches nothing'],
    ['a question without words', ['assessment.carag.yaml', ' '], 'cannot be empty'],
    [
      'a kind that is not offered',
      ['assessment.carag.yaml', 'Is it?', '--kind', 'summary'],
      'Allowed choices are judgement, information, narrative',
    ],
  ])('is refused for %s', async (_, args, message) => {
    expect(await refuses(['question', ...args], carag.folder(smallSet(judgement('A1.1'))))).toContain(
      message,
    );
  });

  test('is refused where there is no plain place for it', async () => {
    const documents = smallSet('', {
      'assessment.carag.yaml':
        'carag: section\nid: assessment\ntitle: Assessment\nkey-questions: [{ id: A1, text: Is it? }]\n',
    });
    const folder = carag.folder(documents);
    expect(await refuses(['question', 'assessment.carag.yaml', 'Is it?'], folder)).toContain(
      'has no key question',
    );
    expect(read(folder, 'assessment.carag.yaml')).toBe(documents['assessment.carag.yaml']);
  });
});
