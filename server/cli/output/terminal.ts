/** What a terminal takes: colours, and lines of some width. */
import { styled } from './shown.ts';

/** A text with a colour or a weight, where the output takes one. */
export type Paint = (text: string) => string;

export interface Paints {
  readonly error: Paint;
  readonly warning: Paint;
  readonly hint: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
}

/** Colours for a terminal that shows them; `NO_COLOR` and `FORCE_COLOR` have the last word. */
export function paintsFor(
  stream: { readonly isTTY?: boolean },
  env: NodeJS.ProcessEnv = process.env,
): Paints {
  const paint = isColoured(stream, env) ? styled : plain;
  return {
    error: paint(31, 39),
    warning: paint(33, 39),
    hint: paint(36, 39),
    strong: paint(1, 22),
    faint: paint(2, 22),
  };
}

export function isColoured(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

const plain = () => (text: string) => text;

/** How many columns there are to write in. */
export function widthOf(stream: { readonly columns?: number }): number {
  return Math.max(40, stream.columns ?? 100);
}

/** With what, and on how many columns, a text is written. */
export interface Look {
  readonly paints: Paints;
  readonly width: number;
}

export const lookOf = (stream: NodeJS.WriteStream): Look => ({
  paints: paintsFor(stream),
  width: widthOf(stream),
});

/** A file is read by people with other terminals, or by programs: it has no colours. */
export const PLAIN_LOOK: Look = { paints: paintsFor({ isTTY: false }, {}), width: 80 };

/** The text in lines of at most so many columns, each after the first begun with `indent`. */
export function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}

export { onOneLine as harmless } from '../../text/signs/on-one-line.ts';
