/** Watches the folders in which documents lie, and tells that something in them has changed once it is quiet again. */
import { type FSWatcher, watch } from 'node:fs';

/** Editors save a file in several steps. */
const QUIET = 60;

/** Folders that are watched. */
export class Watched {
  private readonly watchers = new Map<string, FSWatcher>();
  private readonly changed: () => void;
  private timer: NodeJS.Timeout | undefined;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Watches these folders from now on, and no others. A folder that is gone is passed over. */
  watch(folders: ReadonlySet<string>): void {
    for (const [folder, watcher] of this.watchers) if (!folders.has(folder)) this.forget(folder, watcher);
    for (const folder of folders) if (!this.watchers.has(folder)) this.add(folder);
  }

  close(): void {
    clearTimeout(this.timer);
    this.watch(new Set());
  }

  private add(folder: string): void {
    try {
      const watcher = watch(folder, () => this.touched());
      watcher.on('error', () => this.forget(folder, watcher));
      this.watchers.set(folder, watcher);
    } catch {
      // It was there when it was read, and is not any more: what is left is served.
    }
  }

  private forget(folder: string, watcher: FSWatcher): void {
    watcher.close();
    this.watchers.delete(folder);
  }

  private touched(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.changed, QUIET);
  }
}
