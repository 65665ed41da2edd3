import { afterEach, expect, test } from 'vitest';
import { Checker } from '../../server/lint/checking/checker.ts';
import { Loader } from '../../server/project/loading/loader.ts';
import { Project } from '../../server/project/project.ts';
import { RULES } from '../../server/rules/index.ts';
import { CLEAN } from './clean-sets.ts';
import { Client, settled } from './client.ts';
import { HeldFiles, ROOT, uriOf } from './held-files.ts';

let client: Client | undefined;
afterEach(() => client?.stop());

/** What is found in a document that is read from the disk, as on the command line. */
async function foundOnDisk(documents: Readonly<Record<string, string>>, path: string) {
  const files = new HeldFiles(documents);
  files.open();
  const project = new Project();
  await new Loader(files, project).loadFolder(ROOT, ROOT);
  const checker = new Checker(project, RULES);
  checker.refresh();
  return checker.findings(uriOf(path)).findings;
}

test.each([
  ['one, in a text', CLEAN['b/part.carag.yaml']!.replace('first visit', 'first\0 visit')],
  ['many', CLEAN['b/part.carag.yaml']!.replaceAll('e', 'e\0')],
  ['one at the beginning', `\0${CLEAN['b/part.carag.yaml']!}`],
  ['between all letters, as in UTF-16', [...CLEAN['b/part.carag.yaml']!].join('\0')],
])(
  'the character U+0000, %s, is called what it is, in an editor as on the command line',
  async (_where, text) => {
    const path = 'b/part.carag.yaml';
    const documents = { ...CLEAN, [path]: text };
    const onDisk = await foundOnDisk(documents, path);
    const [told, ...more] = onDisk.filter(({ rule }) => rule === 'yaml/encoding');
    expect(more).toEqual([]);
    expect(told!.message).toContain('the character U+0000');
    expect(told!.message).not.toContain('is not text in the encoding');
    expect(told!.at.chunk.text.slice(told!.at.start, told!.at.end)).toBe('\0');

    const files = new HeldFiles({ ...CLEAN });
    files.open();
    client = await Client.start(files);
    await client.open(path, text);
    await client.ask('workspace/symbol', { query: '' });
    await settled();
    expect(client.last(path)).toEqual(onDisk.map(({ rule }) => rule));
  },
);
