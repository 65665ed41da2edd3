/** Keeps what differs from the bases that manifests name, for all who show it. */
import { type Disposable, EventEmitter } from 'vscode';
import type { ChangesOfSet } from '../server/protocol.ts';
import type { Server } from '../server/server.ts';

export class Changes implements Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable[];
  #sets: readonly ChangesOfSet[] = [];
  #asked = 0;
  /** By which what is new is told from what was known. */
  #told = '[]';

  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = [
      this.#changed,
      server.onDidChangeChanges(() => void this.#ask()),
      server.onDidChangeState((state) => {
        if (state === 'ready') void this.#ask();
      }),
    ];
  }

  get sets(): readonly ChangesOfSet[] {
    return this.#sets;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** What was asked earlier and is answered later counts no more. */
  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const sets = await this.#server.changes();
    if (!sets || asked !== this.#asked) return;
    const told = JSON.stringify(sets);
    if (told === this.#told) return;
    this.#told = told;
    this.#sets = sets;
    this.#changed.fire();
  }
}
