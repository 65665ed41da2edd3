import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page that walks through work on documents: what to run, what that prints, what to change. */
export interface Step {
  readonly kind: 'sh' | 'text' | 'diff' | 'replace';
  readonly lines: readonly string[];
}

/** The fenced blocks of a page, in order; blocks of other kinds are left out. */
export function stepsOf(page: string): Step[] {
  return [...page.matchAll(/^(`{3,})(sh|text|diff|replace)\n([\s\S]*?)^\1$/gm)].map(([, , kind, text]) => ({
    kind: kind as Step['kind'],
    lines: text!.trimEnd().split('\n'),
  }));
}

/**
 * Of the lines that a page shows, those that are not printed in that order; `…` stands for any lines between.
 * Spaces that line columns up do not count.
 */
export function notPrinted(shown: readonly string[], printed: string): string[] {
  const lines = printed.split('\n').map(squeezed);
  let from = 0;
  return shown.filter((line) => {
    if (line === '…') return false;
    const at = lines.indexOf(squeezed(line), from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

const squeezed = (line: string) => line.trim().replace(/ +/g, ' ');

/**
 * Makes the changes of a block: `--- FILE` names the document, `-` and `+` say which lines go and come, other
 * lines are there to find the place, and `@@` parts one place from the next.
 */
export function makeChanges(folder: string, block: readonly string[]): void {
  for (const part of block.join('\n').split(/^--- /m).slice(1)) {
    const [file, ...changes] = part.split('\n');
    const path = join(folder, file!.trim());
    let lines = readFileSync(path, 'utf8').split('\n');
    let from = 0;
    for (const place of placesIn(changes)) {
      const before = place.filter((line) => !line.startsWith('+')).map((line) => line.slice(1));
      const after = place.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
      const at = lines.findIndex(
        (_, index) => index >= from && before.every((line, n) => lines[index + n] === line),
      );
      if (at < 0) throw new Error(`${file} does not hold these lines:\n${before.join('\n')}`);
      lines = lines.toSpliced(at, before.length, ...after);
      from = at + after.length;
    }
    writeFileSync(path, lines.join('\n'));
  }
}

/** Replaces words in every document of a folder, by the lines of a block: `these → those`. */
export function replaceWords(folder: string, block: readonly string[]): void {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const text = block
      .map((line) => line.split(' → '))
      .reduce((text, [from, to]) => text.replaceAll(from!, to!), readFileSync(path, 'utf8'));
    writeFileSync(path, text);
  }
}

function placesIn(changes: readonly string[]): string[][] {
  const places = changes.join('\n').split(/^@@$/m);
  return places.map((place) => place.replace(/^\n+|\n+$/g, '').split('\n'));
}
