import type { Sides } from './side-by-side.ts';
import { type Summary, summarise } from './statistics.ts';

/** What is aimed at: a share of theirs, an upper limit of our own, or both. */
export interface Aim {
  /** Theirs divided by ours should be this or more. */
  readonly times?: number;
  /** Our figure should be this or less. */
  readonly atMost?: number;
}

/** One line of the report. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  /** The figure that is compared. */
  readonly by: 'median' | 'p95';
  readonly ours?: Summary;
  readonly theirs?: Summary;
  readonly aim: Aim;
  readonly note?: string;
}

/** Returns a line of the report from measurements. */
export function row(
  what: string,
  samples: Sides<readonly number[]>,
  aim: Aim,
  more: { unit?: Row['unit']; by?: Row['by']; note?: string } = {},
): Row {
  const { unit = 'ms', by = 'median', note } = more;
  return {
    what,
    unit,
    by,
    ...(samples.ours?.length ? { ours: summarise(samples.ours) } : {}),
    ...(samples.theirs?.length ? { theirs: summarise(samples.theirs) } : {}),
    aim,
    ...(note ? { note } : {}),
  };
}

/** Returns theirs divided by ours, where there are both. */
export function ratio({ ours, theirs, by }: Row): number | undefined {
  return ours && theirs ? theirs[by] / ours[by] : undefined;
}

/** Returns whether an aim is met, or nothing where it cannot be told. */
export function met(line: Row): boolean | undefined {
  const times = ratio(line);
  if (line.aim.times === undefined && line.aim.atMost === undefined) return undefined;
  const parts = [
    line.aim.times === undefined ? true : times === undefined ? undefined : times >= line.aim.times,
    line.aim.atMost === undefined ? true : line.ours && line.ours[line.by] <= line.aim.atMost,
  ];
  return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true;
}

const HEAD = ['measure', 'by', 'ours', 'p95', 'theirs', 'p95', 'ratio', 'aim', ''];

/** Returns the lines as a table of Markdown. */
export function markdownTable(lines: readonly Row[]): string {
  const cells = [HEAD, HEAD.map(() => '---'), ...lines.map(cellsOf)];
  return cells.map((line) => `| ${line.map((cell) => cell.trim()).join(' | ')} |`).join('\n');
}

/** Returns the lines as a table to be read in a terminal. */
export function table(lines: readonly Row[]): string {
  const cells = [HEAD, ...lines.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  const printed = cells.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  return printed
    .flatMap((line, at) => [line, ...(at > 0 && lines[at - 1]!.note ? [`    ${lines[at - 1]!.note}`] : [])])
    .join('\n');
}

function cellsOf(line: Row): string[] {
  const { ours, theirs, unit, by, aim } = line;
  const times = ratio(line);
  const verdict = met(line);
  return [
    line.what,
    by,
    figure(ours?.median, unit),
    figure(ours?.p95, unit),
    figure(theirs?.median, unit),
    figure(theirs?.p95, unit),
    times === undefined ? '' : `1/${rounded(times)}`,
    [aim.times && `1/${aim.times}`, aim.atMost !== undefined && figure(aim.atMost, unit)]
      .filter(Boolean)
      .join(', '),
    verdict === undefined ? '' : verdict ? 'met' : 'not met',
  ];
}

function figure(value: number | undefined, unit: string): string {
  return value === undefined ? '-' : `${rounded(value)} ${unit}`.trimEnd();
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
