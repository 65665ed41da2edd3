import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Context } from '../context.ts';
import { type Row, row } from '../report.ts';
import { writeSet } from '../workbench.ts';

const program = join(import.meta.dirname, '..', 'form', 'editor.mjs');

/** What is aimed at, by the number of questions of the set. */
const SIZES = [
  { questions: 50, edit: 100 },
  { questions: 2000, edit: 250 },
];

/** A key in the source to the form that shows it, and an answer to the form that follows, in a real editor. */
export async function form(context: Context): Promise<Row[]> {
  const rounds = context.full ? 30 : 10;
  const rows: Row[] = [];
  for (const { questions, edit } of SIZES) {
    const root = join(context.folder, `form-${questions}`);
    writeSet(root, { questions, questionsPerFile: 50 });
    const { edits, answers } = await inEditor(root, rounds);
    const size = questions.toLocaleString('en-GB');
    rows.push(
      row(`key in the source to the form, set of ${size} questions`, { ours: edits }, { atMost: edit }),
      row(`answer to the form, set of ${size} questions`, { ours: answers }, { atMost: 50 }),
    );
  }
  return rows;
}

/** The milliseconds of each round. Throws where the editor cannot be run, with what it says. */
async function inEditor(root: string, rounds: number): Promise<{ edits: number[]; answers: number[] }> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, root, String(rounds)]);
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}
