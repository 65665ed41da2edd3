/** Shows the client progress where reading and checking its documents takes long. */
import type { Connection } from 'vscode-languageserver';

/** Shows the client that documents are being read and checked, where that takes longer than `patience` milliseconds. */
export function showProgress(connection: Connection, task: Promise<void>, patience: number): void {
  const timer = setTimeout(() => void until(connection, task).catch(() => {}), patience);
  void task.finally(() => clearTimeout(timer)).catch(() => {});
}

async function until(connection: Connection, task: Promise<void>): Promise<void> {
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin('Reading the question sets', undefined, undefined, false);
  try {
    await task;
  } finally {
    progress.done();
  }
}
