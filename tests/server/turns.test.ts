import { describe, expect, test, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import type { Rule } from '../../server/lint/rule.ts';
import { clientOf } from '../../server/lsp/client/client.ts';
import { Reporting } from '../../server/lsp/client/reporting.ts';
import { Workspace } from '../../server/lsp/workspace.ts';
import { Loader } from '../../server/project/loading/loader.ts';
import { Project } from '../../server/project/project.ts';
import { RULES } from '../../server/rules/index.ts';
import { gone, type Steps } from '../../server/text/steps.ts';
import { CHECKS_A_TURN, IdleWork } from '../../server/workspace/idle-work.ts';
import { CLEAN } from './clean-sets.ts';
import { HeldFiles, ROOT, uriOf } from './held-files.ts';

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Work that counts how many units of it are done in each turn. */
class Counted {
  readonly inTurn: number[] = [0];
  private isOver = false;

  /** Counts turns until told to stop. */
  async watch(): Promise<void> {
    while (!this.isOver) {
      await nextTurn();
      this.inTurn.push(0);
    }
  }

  add(units: number): void {
    this.inTurn[this.inTurn.length - 1]! += units;
  }

  stop(): void {
    this.isOver = true;
  }

  *steps(count: number, units: number): Steps<string> {
    for (let i = 0; i < count; i++) {
      this.add(units);
      yield units;
    }
    return 'done';
  }
}

describe('long work', () => {
  test('is done in turns of so many units, and a step more at the most', async () => {
    const work = new Counted();
    const watching = work.watch();
    expect(await new IdleWork(nextTurn).hurry(work.steps(50, 3), 10)).toBe('done');
    work.stop();
    await watching;
    expect(Math.max(...work.inTurn)).toBe(12);
  });

  test('in the background waits for a turn in which no message came, and stops when it is told to', async () => {
    const turns = new IdleWork(nextTurn);
    const work = new Counted();
    let messages = 20;
    const speak = () => {
      if (messages-- === 0) return;
      turns.noted();
      expect(work.inTurn).toEqual([0]);
      setImmediate(speak);
    };
    speak();
    expect(await turns.take(work.steps(50, 3), 10, () => false)).toBe('done');
    expect(await turns.take(work.steps(50, 3), 10, () => true)).toBeUndefined();
  });
});

test('what is found in many documents is told in turns', async () => {
  const faulty = (i: number) => `carag: section\nid: part-${i}\ntitl: Delivery\nquestions: []\n`;
  const documents = Array.from({ length: 60 }, (_, i) => [`b/part-${i}.carag.yaml`, faulty(i)]);
  const files = new HeldFiles({ ...CLEAN, ...Object.fromEntries(documents) });
  files.open();
  const told = new Counted();
  const connection = { sendDiagnostics: async () => told.add(1) } as unknown as Connection;
  const workspace: Workspace = new Workspace(
    { files, rules: RULES, idle: nextTurn },
    {
      checkedFirst: () => {},
      checkedAll: (touched) => reporting.checkedAll(touched),
      failed: (what, error) => expect([what, error]).toBeNull(),
    },
  );
  const reporting = new Reporting(connection, workspace, clientOf({}));
  const watching = told.watch();
  workspace.addFolder(ROOT);
  await workspace.whenChecked();
  told.stop();
  await watching;
  expect(told.inTurn.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(60);
  expect(Math.max(...told.inTurn)).toBeLessThanOrEqual(CHECKS_A_TURN);
});

const ENTRY = (i: number) => `  - id: "1.${i}"
    kind: information
    text: When was visit ${i} begun?
    answer: date
    guidance: ${'Take the date of the visit as it is written down. '.repeat(20)}
`;
const LARGE = `carag: section\nid: part\ntitle: Delivery\nquestions:\n${Array.from({ length: 1500 }, (_, i) => ENTRY(i + 1)).join('')}`;

/** A rule that counts, and finds nothing. */
function counting(work: Counted): Rule {
  const about = { severity: 'hint', what: '', why: '', remedy: '', examples: [] } as const;
  return { ...about, name: 'test/counts', checkText: () => work.add(1) };
}

test.each(['opened', 'read from the disk'])(
  'a large document that is %s is read and checked in turns',
  async (how) => {
    const path = 'b/part.carag.yaml';
    const work = new Counted();
    const files = new HeldFiles({ ...CLEAN, [path]: how === 'opened' ? '' : LARGE });
    files.open();
    const workspace = new Workspace(
      { files, rules: [counting(work)], idle: nextTurn },
      {
        checkedFirst: () => {},
        *checkedAll() {},
        failed: (what, error) => expect([what, error]).toBeNull(),
      },
    );
    const atOnce = vi.spyOn(Loader.prototype, 'putSource');
    const watching = work.watch();
    workspace.addFolder(ROOT);
    if (how === 'opened') {
      workspace.open.didOpen(uriOf(path), 'yaml', 1, LARGE);
      workspace.noteOpened(uriOf(path));
    }
    await workspace.whenChecked();
    work.stop();
    await watching;
    expect(workspace.project.documents.get(uriOf(path))!.readings.length).toBeGreaterThan(1500);
    expect(work.inTurn.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(1500);
    expect(Math.max(...work.inTurn)).toBeLessThanOrEqual(CHECKS_A_TURN);
    expect(atOnce).not.toHaveBeenCalled();
  },
);

test('a large document is read entry by entry', async () => {
  const files = new HeldFiles({ ...CLEAN, 'b/part.carag.yaml': LARGE });
  files.open();
  const project = new Project();
  const steps: number[] = [];
  const take = async <Result>(work: Steps<Result>): Promise<Result> => {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      steps.push(step.value);
    }
  };
  await new Loader(files, project, { take, rest: async () => {} }).loadFolder(ROOT, ROOT);
  const { chunks } = project.documents.get(uriOf('b/part.carag.yaml'))!.source;
  for (const { text } of chunks) expect(steps).toContain(text.length);
  // The bytes are made a text as a whole.
  expect(steps.filter((units) => units > gone(LARGE.length))).toHaveLength(1);
});
