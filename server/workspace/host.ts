/** What a workspace is given by whoever runs it: a terminal, an editor and a browser have each of these in their own way. */
import type { FileSystem } from '../project/loading/file-system.ts';

export interface Host {
  readonly files: FileSystem;
  /** British words as `tools/pack-words.mjs` packs them; without them, spelling is not looked at. */
  readonly words?: () => Uint8Array | undefined;
  /** The time, of which nothing is taken but the day, for what is drafted. */
  readonly now?: () => Date;
  /** Waits until others have had their turn. Without it, work is taken at once. */
  readonly idle?: () => Promise<void>;
  /** A mark by which equal texts are known. */
  readonly hash?: (text: string) => string;
}
