/** Runs some of the rules on many documents in a thread of their own, beside the others. */
import { availableParallelism } from 'node:os';
import { isMainThread, Worker } from 'node:worker_threads';
import type { Rule } from '../../lint/rule.ts';
import type { FileSystem } from '../../project/loading/file-system.ts';
import type { Project } from '../../project/project.ts';
import type { GivenPath } from '../targets.ts';
import { type FoundByDocument, received, type SentFindings } from './wire.ts';

/** Below so many bytes of documents a thread costs more than it saves: that is some 2,500 questions. */
const WORTH_A_THREAD = 4 * 1024 * 1024;

/** What is proved of routing takes nearly half the time of all rules, and shares little with them. */
export const isForSecondThread = ({ name }: Pick<Rule, 'name'>): boolean => name.startsWith('routing/');

/** What the thread is given, and what it answers. */
export interface ThreadData {
  readonly given: readonly GivenPath[];
}
export type ThreadAnswer = SentFindings | 'failed';

/** A thread that is begun once so much has been read that it is worth it. */
export class SecondThread {
  private readonly given: readonly GivenPath[];
  private readonly least: number;
  private bytes = 0;
  private answer: Promise<ThreadAnswer> | undefined;

  /** @param least after so many bytes it is begun */
  constructor(given: readonly GivenPath[], least = WORTH_A_THREAD) {
    this.given = given;
    this.least = least;
  }

  /** The files, what is read of them being counted. */
  watching(files: FileSystem): FileSystem {
    return {
      ...files,
      read: async (uri) => {
        const content = await files.read(uri);
        if ('bytes' in content) this.noteRead(content.bytes.length);
        return content;
      },
    };
  }

  get isRunning(): boolean {
    return this.answer !== undefined;
  }

  /** What it has found; undefined where it failed, or has read other texts, for somebody was writing meanwhile. */
  async found(project: Project): Promise<FoundByDocument | undefined> {
    const answer = await this.answer;
    return answer === undefined || answer === 'failed' ? undefined : received(project, answer);
  }

  private noteRead(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes < this.least || this.answer || !isMainThread || availableParallelism() < 2) return;
    this.answer = answerOf({ given: this.given });
  }
}

function answerOf(workerData: ThreadData): Promise<ThreadAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('carag-lint-thread.js', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', () => resolve('failed'));
    worker.once('exit', () => resolve('failed'));
  });
}
