/** Converts a section into its other format, and compares what the old text and the new one say. */
import { formatting } from '../../features/formatting.ts';
import { withReplacements } from '../../lint/fixing/fixing.ts';
import { type Document, documentOf } from '../../project/document.ts';
import { type Format, Source } from '../../syntax/source.ts';
import { lineStarts, positionAt } from '../../text/lines.ts';
import type { Position } from '../../text/position.ts';
import { shortened } from '../../text/wording/shortened.ts';
import { asMarkdown } from './as-markdown.ts';
import { asYaml } from './as-yaml.ts';
import { readMarkdownSection } from './markdown-section.ts';
import { lostInMarkdown, unread } from './obstacles.ts';
import type { Obstacle } from './parts.ts';
import { type Silenced, type StatedEntry, statementsOf } from './proof.ts';
import { readYamlSection } from './yaml-section.ts';

/** A section in its other format, or everything that stands in the way, in order. */
export type Conversion =
  | { readonly text: string; readonly obstacles?: undefined }
  | { readonly text?: undefined; readonly obstacles: readonly PlacedObstacle[] };

export interface PlacedObstacle {
  readonly position: Position;
  readonly message: string;
}

export const otherFormat = (format: Format): Format => (format === 'yaml' ? 'markdown' : 'yaml');

/**
 * Writes a section in its other format: the same in every field, id and text, with every comment. What was written is
 * read again and compared; what would not be the same stands in the way.
 */
export function converted(document: Document): Conversion {
  const text = document.source.text.replaceAll('\r\n', '\n');
  const folded = documentOf(document.uri, Source.of(text, document.source.format));
  const mistakes = unread(folded);
  if (mistakes.length > 0) return refused(text, mistakes);
  const { written, obstacles } = folded.source.format === 'yaml' ? toMarkdown(text) : toYaml(text);
  if (obstacles.length > 0) return refused(text, obstacles);
  const after = laidOut(documentOf(folded.uri, Source.of(written, otherFormat(folded.source.format))));
  const lost = differences(folded, after);
  if (lost.length > 0) return refused(text, lost);
  const isWindows = document.source.text.includes('\r\n');
  return { text: isWindows ? after.source.text.replaceAll('\n', '\r\n') : after.source.text };
}

interface Attempt {
  readonly written: string;
  readonly obstacles: readonly Obstacle[];
}

function toMarkdown(text: string): Attempt {
  const { obstacles, ...parts } = readYamlSection(text);
  return { written: asMarkdown(parts), obstacles: [...obstacles, ...lostInMarkdown(text, parts)] };
}

function toYaml(text: string): Attempt {
  const { obstacles, ...parts } = readMarkdownSection(text);
  return { written: asYaml(parts), obstacles };
}

/** The document as `carag format` would leave it; as it is where that leaves it alone. */
function laidOut(document: Document): Document {
  const found = formatting(document);
  if ('refusal' in found || found.replacements.length === 0) return document;
  const { format, text } = document.source;
  return documentOf(document.uri, Source.of(withReplacements(text, found.replacements), format));
}

/** What would not be the same, else comments that would come to silence something else. */
function differences(document: Document, after: Document): Obstacle[] {
  const [old, now] = [statementsOf(document), statementsOf(after)];
  const index = old.entries.findIndex(({ says }, at) => says !== now.entries[at]?.says);
  if (index >= 0) return [changedIn(old.entries[index]!, now.entries[index])];
  if (old.entries.length !== now.entries.length || unread(after).length > 0)
    return [{ at: 0, message: unlike('This section') }];
  if (old.comments !== now.comments) return [{ at: 0, message: unlike('A comment of this section') }];
  const lost = unmatched(old.silenced, now.silenced);
  const gained = unmatched(now.silenced, old.silenced).map(({ words }) => {
    return { at: Math.max(0, document.source.text.indexOf(words)), words };
  });
  return (lost.length > 0 ? lost : gained).map(({ at, words }) => ({
    at,
    message: `“${shortened(words)}” would not silence the same afterwards: put it right above the question, or above the line that it is about.`,
  }));
}

/** The first text of an entry that would be another. */
function changedIn({ statements }: StatedEntry, after: StatedEntry | undefined): Obstacle {
  const changed = statements.find(
    ({ path, value }) => !after?.statements.some((now) => now.path === path && now.value === value),
  );
  if (!changed) return { at: statements[0]?.at ?? 0, message: unlike('This entry') };
  return { at: changed.at, message: unlike(`“${shortened(changed.value)}”`) };
}

const unlike = (what: string) => `${what} would not be the same afterwards: write it in another way.`;

function unmatched(silenced: readonly Silenced[], among: readonly Silenced[]): Silenced[] {
  const left = among.map(({ says }) => says);
  return silenced.filter(({ says }) => {
    const at = left.indexOf(says);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function refused(text: string, obstacles: readonly Obstacle[]): Conversion {
  const starts = lineStarts(text);
  const placed = obstacles.toSorted((a, b) => a.at - b.at);
  return { obstacles: placed.map(({ at, message }) => ({ position: positionAt(starts, at), message })) };
}
