/** The second thread of `carag lint`: what it was given is read and checked here again, by the rules that are for it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadAnswer } from './second-thread.ts';

const { foundInThread } = await import('../commands/checking/lint.ts');
const answer: ThreadAnswer = await foundInThread(workerData).catch(() => 'failed' as const);
parentPort?.postMessage(answer);
