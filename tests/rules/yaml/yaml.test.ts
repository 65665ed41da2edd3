import { describe, expect, test } from 'vitest';
import { Checker } from '../../../server/lint/checking/checker.ts';
import { unreadable } from '../../../server/project/document.ts';
import { Loader } from '../../../server/project/loading/loader.ts';
import { Project } from '../../../server/project/project.ts';
import { RULES } from '../../../server/rules/index.ts';
import { withReplacements } from '../../../server/syntax/replacing.ts';
import { valueAt } from '../../../server/syntax/tree.ts';
import { readYaml } from '../../../server/syntax/yaml/yaml.ts';
import { foundIn, projectOf, ROOT } from '../../check.ts';
import { guidance, MANIFEST } from './sets.ts';

describe('what our reader takes for a mistake', () => {
  test.each([
    '? id\n: A1\nguidance: x\n',
    '- ? a\n  : b\n- c\n',
    '&x id: A1\nguidance: x\n',
    '!!str id: A1\nguidance: x\n',
    'means: [? a : b]\nguidance: x\n',
    'means: ["a":b]\nguidance: x\n',
    '[a, b]: c\nguidance: x\n',
    '*a : c\nguidance: x\n',
    'means: { a: One, b: @two }\nguidance: x\n',
    '? id\n: A1\nguidance: "x\n',
    '- ? a\n  : @b\n  c: d\n',
    '- ? a\n',
    '- ? a: b\n',
    '- ? a: %b\n',
    'a: [? %b]\n',
    '- ?\n',
    '- - ? a\n',
    'a: [? b]\n',
    'a: [?]\n',
    'a: {? b: c}\n',
    '-\t? a\n',
    'a: {\n\tb: {c: d},\n\te: f\n\t}\n',
    'a: {\n\tb: {c: d},\n\te: f\n',
    'a: [\n\tb,\n\tc\n',
    `? ${'long '.repeat(300)}\n: b\n`,
  ])('gets no safe fix where YAML allows it: %j', (text) => {
    expect(readYaml(text).problems.filter(({ fix, start }) => fix?.safe && text[start] !== '@')).toEqual([]);
  });

  test.each([
    ['- ? a\n', 'a'],
    ['- ? a: b\n', undefined],
    ['- ?\n', undefined],
    ['[? a]\n', 'a'],
    ['[? a: b]\n', 'a'],
  ])('is a name where YAML has one after a ?: %j', (text, name) => {
    const { root } = readYaml(text);
    const [item] = root?.type === 'sequence' ? root.items : [];
    expect(item).toMatchObject({ type: 'mapping', start: text.indexOf('?') });
    expect(item?.type === 'mapping' && item.pairs[0]?.key.value).toBe(name);
  });

  test('keeps its fix only where a text that another fix is about does not take in what stands above', () => {
    const text = 'a:\n  - "q"0: a\n    "q"0: a\n    c: |\n        one\n    c: "open\n  - d: "open\n';
    const fixes = readYaml(text).problems.flatMap(({ fix }) => fix ?? []);
    expect(fixes.map(({ safe }) => safe)).toEqual([false, true]);
  });

  test('is mended where YAML forbids it, though what stands below is of a rare form', () => {
    const text = 'statement: Look: there\n? guidance\n: Read on.\n';
    const [problem] = readYaml(text).problems;
    expect(problem?.fix?.safe).toBe(true);
    expect(withReplacements(text, problem!.fix!.edits)).toBe(
      'statement: "Look: there"\n? guidance\n: Read on.\n',
    );
  });

  test('keeps its fix where a legal text loses words', () => {
    const text = 'id: [? b : c]\nguidance: [[A1.8]]\nmeans: { a: One, two, b: Three }\n';
    const { root, problems } = readYaml(text);
    expect(problems.map(({ rule, fix }) => [rule, fix?.safe])).toEqual([
      ['yaml/needs-quotes', true],
      ['yaml/needs-quotes', true],
    ]);
    expect(valueAt(root, 'guidance')).toMatchObject({ value: '[[A1.8]]' });
    expect(valueAt(valueAt(root, 'means'), 'a')).toMatchObject({ value: 'One, two' });
  });

  test('is no byte-order mark before the first name', () => {
    const { root, problems } = readYaml('\ufeffcarag: section\n');
    expect([valueAt(root, 'carag'), problems]).toMatchObject([{ value: 'section', start: 8 }, []]);
  });

  test('is told at its place in a long document too, without a safe fix', () => {
    const text = `a: >\n${'  words\n'.repeat(20_000)}? b\n: c\n`;
    const { problems } = readYaml(text);
    expect(problems[0]?.start).toBe(text.indexOf('? b'));
    expect(problems.some(({ fix }) => fix?.safe)).toBe(false);
  });
});

describe('files that cannot be read as text', () => {
  const uri = `${ROOT}/assessment.carag.yaml`;

  test.each([
    [
      'yaml/too-large',
      'too-large',
      'assessment.carag.yaml is larger than 10 MB, so nothing in it is read. Split it into several documents.',
    ],
    [
      'yaml/encoding',
      'not-text',
      'assessment.carag.yaml is not text in the encoding UTF-8, so nothing in it is read. Save it again as UTF-8.',
    ],
    [
      'yaml/unreadable',
      'denied',
      'assessment.carag.yaml cannot be opened: you have no permission to read it.',
    ],
  ] as const)('%s', (rule, failure, message) => {
    const project = projectOf({
      'carag.yaml': `${MANIFEST}sections: [assessment.carag.yaml]\nrules: { ${rule}: off }\n`,
    });
    project.put(unreadable(uri, failure));
    const checker = new Checker(project, RULES);
    checker.refresh();
    expect(
      foundIn(uri, checker.findings(uri)).map((found) => [
        found.rule,
        found.message,
        found.line,
        found.column,
      ]),
    ).toEqual([[rule, message, 1, 1]]);
    expect(
      foundIn(`${ROOT}/carag.yaml`, checker.findings(`${ROOT}/carag.yaml`)).map((found) => found.rule),
    ).toEqual(['ignore/unused']);
  });

  const load = async (files: Record<string, Uint8Array>) => {
    const project = new Project();
    const loader = new Loader(
      {
        read: async (name) => (files[name] ? { bytes: files[name] } : { failure: 'missing' }),
        list: async (folder) =>
          Object.keys(files)
            .filter((name) => name.startsWith(`${folder}/`))
            .map((name) => ({ uri: name, isFolder: false })),
      },
      project,
    );
    await loader.loadFolder(ROOT, ROOT);
    const checker = new Checker(project, RULES);
    const found = () => {
      checker.refresh();
      const names = [...project.documents.keys()];
      return names.flatMap((name) =>
        foundIn(name, checker.findings(name)).map(({ path, rule }) => `${path} ${rule}`),
      );
    };
    return { project, loader, found };
  };
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('bytes that are no text, and bytes of another encoding', async () => {
    const { found } = await load({
      [`${ROOT}/carag.yaml`]: bytes(MANIFEST),
      [`${ROOT}/a.carag.yaml`]: new Uint8Array([0x63, 0x00, 0xff]),
      [`${ROOT}/b.carag.md`]: new Uint8Array([0x74, 0xf4, 0x3a]),
      [`${ROOT}/c.carag.yaml`]: new Uint8Array([0xff, 0xfe, 0x63, 0x00]),
      [`${ROOT}/photo.yaml`]: new Uint8Array([0xff, 0xd8, 0xff]),
    });
    expect(found()).toEqual([
      'a.carag.yaml yaml/encoding',
      'b.carag.md yaml/encoding',
      'c.carag.yaml yaml/encoding',
    ]);
  });

  test('a byte-order mark is no part of the text', async () => {
    const { found, project } = await load({
      [`${ROOT}/carag.yaml`]: bytes(`\ufeff${MANIFEST}sections: [a.carag.yaml]\n`),
      [uri.replace('assessment', 'a')]: bytes(
        `\ufeffcarag: section\nid: assessment\ntitle: Asesu 😀\nstatement: Tŷ: môr\n${guidance}\n`,
      ),
    });
    expect(found()).toEqual(['a.carag.yaml yaml/needs-quotes']);
    expect(project.documents.get(`${ROOT}/a.carag.yaml`)!.source.text.startsWith('carag')).toBe(true);
  });

  test('a listed document of any name is read, and told of', async () => {
    const { found } = await load({
      [`${ROOT}/carag.yaml`]: bytes(`${MANIFEST}sections: [assessment.md, photo.md]\n`),
      [`${ROOT}/assessment.md`]: bytes('Read the file.\n'),
      [`${ROOT}/photo.md`]: new Uint8Array([0xff, 0xd8, 0xff]),
      [`${ROOT}/readme.md`]: bytes('Nothing to see.\n'),
    });
    expect(found().sort()).toEqual(['assessment.md shape/unknown-document', 'photo.md yaml/encoding']);
  });

  test('a text that grows too large in an editor, and shrinks again', async () => {
    const { found, loader } = await load({
      [`${ROOT}/carag.yaml`]: bytes(`${MANIFEST}sections: [assessment.carag.yaml]\n`),
    });
    const text = `carag: section\nid: assessment\ntitle: Assessment\n${guidance}\n`;
    loader.openText(uri, `${text}# ${'x'.repeat(11 * 1024 * 1024)}`);
    expect(found()).toEqual(['assessment.carag.yaml yaml/too-large']);
    loader.openText(uri, text);
    expect(found()).toEqual([]);
  });
});
