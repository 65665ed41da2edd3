import type { Connection } from 'vscode-languageserver/node';

/** Shows that documents are being read and checked, where that takes long enough to be noticed. */
export class Loading {
  private readonly connection: Connection;
  private readonly patience: number;

  constructor(connection: Connection, patience: number) {
    this.connection = connection;
    this.patience = patience;
  }

  /** Shows progress until a task is done, unless it is done before long. */
  show(task: Promise<void>): void {
    const timer = setTimeout(() => void this.until(task).catch(() => {}), this.patience);
    void task.finally(() => clearTimeout(timer)).catch(() => {});
  }

  private async until(task: Promise<void>): Promise<void> {
    const progress = await this.connection.window.createWorkDoneProgress();
    progress.begin('Reading the question sets', undefined, undefined, false);
    try {
      await task;
    } finally {
      progress.done();
    }
  }
}
