/** What the editor shows of ratings is what the command line prints. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Carag } from '../cli/carag.ts';
import { CASES, DATA, RESULTS, RULES, SET, WHOLE } from '../cli/rating/rating.ts';
import { Editor } from './editor.ts';

const carag = new Carag();

interface Page {
  readonly title: string;
  readonly markdown: string;
}

const pageOf = (editor: Editor, path: string) =>
  editor.ask<Page>('carag/report', { kind: 'ratings', textDocument: { uri: editor.uri(path) } });

const COUNTED = `carag: results
of: ../rules
cases: [{ file: court.csv, of: . }]
judged: { "1.1": mid }
`;

const RATED: readonly (readonly [what: string, documents: Record<string, string>, path: string])[] = [
  ['results', { ...SET, 'results.carag.yaml': WHOLE }, 'results.carag.yaml'],
  ['answers', { ...RULES, ...CASES, 'cases/court.csv': DATA }, 'cases/court.csv'],
  [
    'results that name answers',
    { ...RULES, ...CASES, 'cases/court.csv': DATA, 'cases/results.carag.yaml': COUNTED },
    'cases/results.carag.yaml',
  ],
];

describe('ratings', () => {
  test.each(RATED)('of %s are shown as they are printed', async (_, documents, path) => {
    const editor = await Editor.start(documents);
    const { markdown } = await pageOf(editor, path);
    const printed = await carag.run(['rate', path, '--format', 'markdown'], { in: carag.folder(documents) });
    expect(printed.err).toBe('');
    expect(markdown).toBe(printed.out);
  });

  test('are told in the language that is asked for, as they are printed in it', async () => {
    const documents = {
      ...SET,
      'carag.yaml': SET['carag.yaml'].replace('[en]', '[en, cy]'),
      'cy/ratings.carag.yaml':
        'carag: translation\nlanguage: cy\nof: ../ratings.carag.yaml\ntexts: { scale/high: { text: Uchel } }\n',
      'results.carag.yaml': WHOLE,
    };
    const editor = await Editor.start(documents);
    const { markdown } = await editor.ask<Page>('carag/report', {
      kind: 'ratings',
      textDocument: { uri: editor.uri('results.carag.yaml') },
      language: 'cy',
    });
    const asked = ['rate', 'results.carag.yaml', '--format', 'markdown', '--language', 'cy'];
    expect(markdown).toBe((await carag.run(asked, { in: carag.folder(documents) })).out);
    expect(markdown).toContain('**Uchel**');
  });

  test('follow what is not saved yet', async () => {
    const editor = await Editor.start({ ...SET, 'results.carag.yaml': RESULTS });
    editor.open('results.carag.yaml', WHOLE.replace('title: One inspection', 'title: Another inspection'));
    expect((await pageOf(editor, 'results.carag.yaml')).markdown).toMatch(/^# Another inspection\n/);
  });
});

describe('what cannot be rated says why', () => {
  const refused: readonly (readonly [
    what: string,
    documents: Record<string, string>,
    path: string,
    why: string,
  ])[] = [
    [
      'an error',
      { ...SET, 'results.carag.yaml': WHOLE.replace('"2.1.1":', '"2.1.9":') },
      'results.carag.yaml',
      '- Line 6: This results document records a figure of 2.1.9',
    ],
    ['no results', SET, 'standards.carag.yaml', '“standards.carag.yaml” holds no results.'],
    ['answers to no set', { ...RULES, 'court.csv': DATA }, 'court.csv', 'lies in no question set'],
    [
      'answers that are not there',
      { ...RULES, ...CASES, 'cases/results.carag.yaml': COUNTED },
      'cases/results.carag.yaml',
      'cases/court.csv” cannot be read: it is not there.',
    ],
    [
      'answers outside of what is open',
      { ...RULES, ...CASES, 'cases/results.carag.yaml': COUNTED.replace('court.csv', '../../court.csv') },
      'cases/results.carag.yaml',
      'it lies outside the folder',
    ],
  ];

  test.each(refused)('%s', async (_, documents, path, why) => {
    const editor = await Editor.start(documents);
    const { title, markdown } = await pageOf(editor, path);
    const name = path.split('/').at(-1);
    expect(title).toBe(`${name}: not rated`);
    expect(markdown.startsWith(`# ${name} is not rated\n`)).toBe(true);
    expect(markdown).toContain(why);
  });

  test('a link that leads elsewhere is not read', async () => {
    const elsewhere = carag.folder({ 'court.csv': DATA });
    const editor = await Editor.start({ ...RULES, ...CASES, 'cases/results.carag.yaml': COUNTED });
    symlinkSync(join(elsewhere, 'court.csv'), join(editor.folder.path, 'cases/court.csv'));
    const { markdown } = await pageOf(editor, 'cases/results.carag.yaml');
    expect(markdown).toContain('leads out of the repository');
  });
});
