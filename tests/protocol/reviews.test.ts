/** What has changed since an earlier version, as an editor asks for it: since a folder, a release, or a revision of git. */
import { describe, expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { draft, released, second } from '../../server/rules/change/shared/examples.ts';
import { GIT, git } from '../cli/change/repository.ts';
import { describeWhere } from '../where.ts';
import { ABLE, Editor } from './editor.ts';

const heard = (whom: string) => `Were the views of ${whom} heard?`;
const before = released(second('A1.2', heard('parents')));
const now = draft('"1.1"', second('A1.2', heard('both parents')));
const documents: Record<string, string> = { ...before, 'releases/1.0/release.json': '{}\n', ...now };

interface Line {
  readonly fingerprint: string;
  readonly class: string;
  readonly heading: string;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly base: { uri: string; range: { start: { line: number } } } | null;
  readonly head: { uri: string; range: { start: { line: number } } } | null;
  readonly accepted: string | null;
}
interface OfSet {
  readonly folder: string;
  readonly base: string | null;
  readonly why: string | null;
  readonly changes: readonly Line[];
  readonly html: string;
  readonly markdown: string;
  readonly refusal?: string;
}

const able = (carag: object) => ({ capabilities: { ...ABLE, experimental: { carag } } });
const changes = (editor: Editor) => editor.ask<OfSet[]>('carag/changes', {});
const whats = ({ changes: list }: OfSet) => list.map(({ what }) => what);
const SET = (editor: Editor) => editor.uri('').replace(/\/$/, '');

describe('what differs from the base of the manifest', () => {
  test('is told with both places, and with the former text', async () => {
    const editor = await Editor.start(documents);
    const [set] = await changes(editor);
    expect(set).toMatchObject({ base: 'releases/1.0', why: null });
    expect(set!.changes).toMatchObject([
      {
        class: 'wording',
        what: 'A1.2: the text changed.',
        before: heard('parents'),
        after: heard('both parents'),
      },
    ]);
    const [line] = set!.changes;
    expect(line!.head!.uri).toBe(editor.uri('assessment.carag.yaml'));
    expect(line!.base!.uri).toBe(editor.uri('releases/1.0/assessment.carag.yaml'));
  });

  test('is told anew after an edit, of which a client that follows is told once', async () => {
    const editor = await Editor.start(documents, able({ followsChanges: true }));
    editor.open('assessment.carag.yaml', documents['assessment.carag.yaml']!);
    await changes(editor);
    editor.change('assessment.carag.yaml', { text: before['releases/1.0/assessment.carag.yaml']! });
    await editor.next('carag/changesChanged');
    expect(whats((await changes(editor))[0]!)).toEqual([]);
  });

  test('is not told where a document cannot be read, and it is said which', async () => {
    const editor = await Editor.start(documents);
    editor.open('assessment.carag.yaml', `${documents['assessment.carag.yaml']!}\n  - "`);
    const [set] = await changes(editor);
    expect(set!.why).toMatch(/^“assessment\.carag\.yaml”, line \d+, cannot be read$/);
    expect(set!.changes).toEqual([]);
  });

  test('a base that is not there is told', async () => {
    const manifest = documents['carag.yaml']!.replace('releases/1.0', 'releases/0.9');
    const editor = await Editor.start({ ...documents, 'carag.yaml': manifest });
    expect((await changes(editor))[0]).toMatchObject({
      base: null,
      why: 'there is no question set in “releases/0.9”',
    });
  });
});

test('a review is told in the language that is asked for, with the same fingerprints', async () => {
  const inBoth = Object.fromEntries(
    Object.entries(documents).map(([path, text]) => [
      path,
      /(?:^|\/)carag\.yaml$/.test(path) ? text.replace('[en]', '[en, cy]') : text,
    ]),
  );
  const editor = await Editor.start(inBoth);
  const ask = (language?: string) =>
    editor.ask<OfSet & { page: string }>('carag/review', {
      folder: SET(editor),
      ...(language ? { language } : {}),
    });
  const [own, welsh] = [await ask(), await ask('cy')];
  expect(whats(own)).toEqual(['A1.2: the text changed.']);
  expect(whats(welsh)).toEqual(['A1.2: newidiwyd y testun.']);
  expect(welsh.page).toMatch(/^Newidiadau o /);
  expect(welsh.changes.map(({ fingerprint }) => fingerprint)).toEqual(
    own.changes.map(({ fingerprint }) => fingerprint),
  );
  expect(await ask('fr')).toEqual(own);
});

describe('a review', () => {
  test('of a folder holds a page and Markdown, and its base can be read', async () => {
    const editor = await Editor.start(documents);
    const base = { kind: 'folder', name: editor.uri('releases/1.0') };
    const review = await editor.ask<OfSet>('carag/review', { folder: SET(editor), base });
    expect(whats(review)).toEqual(['A1.2: the text changed.']);
    expect(review.html).toContain('<ins>both </ins>');
    expect(review.html).toContain('data-change="0"');
    expect(review.markdown).toContain('**A1.2: the text changed.**');
    const { uri } = review.changes[0]!.base!;
    expect(await editor.ask('carag/baseText', { folder: SET(editor), base, uri })).toEqual({
      text: documents['releases/1.0/assessment.carag.yaml'],
    });
  });

  test('of a folder without such a set is refused in a sentence', async () => {
    const editor = await Editor.start({ ...documents, 'empty/notes.md': '# Notes\n' });
    const base = { kind: 'folder', name: editor.uri('empty') };
    const { refusal } = await editor.ask<OfSet>('carag/review', { folder: SET(editor), base });
    expect(refusal).toMatch(/was not compared: there is no such question set in “empty”\.$/);
  });

  test('snapshots are offered; git is not asked where nobody says that the folder is trusted', async () => {
    const editor = await Editor.start(documents);
    const found = await editor.ask('carag/versions', { uri: editor.uri('assessment.carag.yaml') });
    expect(found).toMatchObject({
      versions: [{ kind: 'snapshot', about: 'releases/1.0' }],
      why: expect.stringContaining('trusted'),
    });
  });
});

describe('accepting', () => {
  const accept = async (editor: Editor, fingerprints: readonly string[]) =>
    editor.ask<{ edit?: WorkspaceEdit; refusal?: string }>('carag/accept', {
      folder: SET(editor),
      fingerprints,
      by: 'lead inspector',
      why: 'agreed on Monday',
    });

  test('writes what the command line writes', async () => {
    const editor = await Editor.start(documents);
    const [set] = await changes(editor);
    const { edit } = await accept(editor, [set!.changes[0]!.fingerprint]);
    const [create, text] = edit!.documentChanges as unknown as [
      { uri: string },
      { edits: { newText: string }[] },
    ];
    expect(create.uri).toBe(editor.uri('acceptances.carag.yaml'));
    editor.folder.write('acceptances.carag.yaml', text.edits[0]!.newText);
    editor.watched({ path: 'acceptances.carag.yaml', type: 1 });
    expect((await changes(editor))[0]!.changes[0]!.accepted).toBe(
      'Accepted by lead inspector: agreed on Monday',
    );
  });

  test('a change that there is no more is refused', async () => {
    const editor = await Editor.start(documents);
    await changes(editor);
    expect((await accept(editor, ['0000000000000000'])).refusal).toBe(
      'The change is another one now: look at it again.',
    );
  });
});

describeWhere(GIT)('git', () => {
  const manifest = documents['carag.yaml']!.replace(/folder: [^}]*/, 'revision: main ');
  const path = 'assessment.carag.yaml';

  /** The base is committed; the set as it is now is typed. */
  async function repository(carag: object = {}): Promise<Editor> {
    const first = { ...now, [path]: before[`releases/1.0/${path}`]!, 'carag.yaml': manifest };
    const editor = await Editor.start(first, able({ followsChanges: true, ...carag }));
    const { path: folder } = editor.folder;
    git(folder, 'init', '--quiet', '--initial-branch=main');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '-m', 'The first version');
    git(folder, 'tag', 'v1.0');
    editor.open(path, now[path]!);
    return editor;
  }

  test('is asked only once the folder is trusted', async () => {
    const editor = await repository();
    expect((await changes(editor))[0]!.why).toContain('trusted');
    editor.notify('carag/trusted', {});
    expect(await changes(editor)).toMatchObject([
      { base: 'main', why: null, changes: [{ what: 'A1.2: the text changed.' }] },
    ]);
    const { versions, why } = await editor.ask<{ versions: object[]; why: null }>('carag/versions', {
      uri: editor.uri('assessment.carag.yaml'),
    });
    expect(why).toBeNull();
    expect(versions).toMatchObject([
      { kind: 'branch', name: 'main' },
      { kind: 'tag', name: 'v1.0' },
      { kind: 'commit', about: expect.stringContaining('The first version') },
    ]);
  });

  test('a branch that moves is read again', async () => {
    const editor = await repository();
    editor.notify('carag/trusted', {});
    expect((await changes(editor))[0]!.changes).toHaveLength(1);
    editor.folder.write(path, now[path]!);
    git(editor.folder.path, 'commit', '--quiet', '-am', 'The next one');
    editor.watched({ path: '.git/refs/heads/main.lock', type: 3 });
    expect((await changes(editor))[0]!.changes).toEqual([]);
  });

  test('a revision can be reviewed, and its documents read', async () => {
    const editor = await repository();
    editor.notify('carag/trusted', {});
    const base = { kind: 'revision', name: 'v1.0' };
    const review = await editor.ask<OfSet>('carag/review', { folder: SET(editor), base });
    expect(whats(review)).toEqual(['A1.2: the text changed.']);
    const { uri } = review.changes[0]!.base!;
    const { text } = await editor.ask<{ text: string }>('carag/baseText', { folder: SET(editor), base, uri });
    expect(text).toContain(heard('parents'));
    const missing = { kind: 'revision', name: '--output=trap' };
    const refused = await editor.ask<OfSet>('carag/review', { folder: SET(editor), base: missing });
    expect(refused.refusal).toMatch(/was not compared: “--output=trap” is neither a folder nor a revision/);
  });
});
