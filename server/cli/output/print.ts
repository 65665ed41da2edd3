/** Where everything that commands say leaves: nothing reaches a terminal that was not made fit for it, or is lost in silence. */
import { fstatSync, writeFileSync } from 'node:fs';
import { fileFailure } from '../failure.ts';
import { type Shown, shown } from './shown.ts';

/** Prints what was asked for. Throws a `Failure` where that cannot be written. */
export function print(text: string): void {
  write(process.stdout, shown(text));
}

/** Tells people what they should know beside what they asked for. Throws a `Failure` where that cannot be written. */
export function tell(text: string): void {
  write(process.stderr, shown(text));
}

/** Writes the whole of a text, or throws a `Failure`. A pipe that its reader closes fails later, by an event of the stream. */
export function write(stream: NodeJS.WriteStream & { readonly fd: number }, text: Shown): void {
  // Streams write a part to a disk that becomes full, and call that success.
  if (stream.isTTY || isPipe(stream.fd)) {
    stream.write(text);
    return;
  }
  try {
    writeFileSync(stream.fd, text);
  } catch (error) {
    throw fileFailure('The report cannot be written', error);
  }
}

function isPipe(fd: number): boolean {
  const about = fstatSync(fd);
  return about.isFIFO() || about.isSocket();
}
