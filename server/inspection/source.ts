/** How what is recorded reaches a report of ratings. */

/** Where documents and files of answers come from: the command line and an editor have each of these in their own way. */
export interface Source {
  /** What readers are shown of an address. */
  shown(uri: string): string;
  /** False of what lies outside the folders in which documents may have anything read, by way of links too. */
  reaches(uri: string): boolean;
  /** What a file holds, piece by piece. Throws a `Failure` where it cannot be read. */
  read(uri: string): AsyncIterable<Uint8Array>;
  /** Is told how many cases of a file were counted so far, and when all were. */
  readonly progress?: { counted(cases: number): void; done(): void };
}
