/** Holds safe fixes of texts to what they may change: the words of running text, and nothing else of the document. */
import type { Leaf } from '../../model/read-shape.ts';
import { type Reading, readChunk } from '../../model/reading.ts';
import { Chunk } from '../../syntax/chunk.ts';
import type { Format } from '../../syntax/source.ts';
import { scalarText } from '../../syntax/yaml/scalar-text.ts';
import { groupBy } from '../../text/group-by.ts';
import { lastNotAfter } from '../../text/lines.ts';
import type { Finding, Fix } from '../finding.ts';
import { isAlike, isListOf, isMeant } from './edited-text.ts';
import { fixesThatFit, withReplacements } from './fixing.ts';

/** So often a chunk is read again to tell which of its fixes do harm; those that are left by then are not safe. */
const MOST_TRIALS = 40;

/**
 * The findings of a chunk, in which a safe fix of a text leaves all other texts of the document what they are, and
 * its own made of the same Markdown. A fix that would make other Markdown of a text is for its author to choose, one
 * after which the document would be read otherwise is left out.
 */
export function holdFixes(
  findings: readonly Finding[],
  reading: Reading,
  format: Format,
): readonly Finding[] {
  const safe = findings.flatMap(({ fixes }) => fixes.filter((fix) => fix.safe));
  if (safe.length === 0) return findings;
  const trials = new Trials(reading, format);
  trials.settle(safe);
  return findings.map((finding) =>
    finding.fixes.some((fix) => trials.isChanged(fix))
      ? { ...finding, fixes: finding.fixes.flatMap((fix) => trials.outcomeOf(fix)) }
      : finding,
  );
}

/** What comes of fixes when they are made: the text alone is other, or its Markdown, or what is read around it. */
type Outcome = 'words' | 'Markdown' | 'document';

class Trials {
  private readonly reading: Reading;
  private readonly format: Format;
  private readonly texts: Texts;
  private readonly found = new Map<Fix, Outcome>();
  private left = MOST_TRIALS;

  constructor(reading: Reading, format: Format) {
    this.reading = reading;
    this.format = format;
    this.texts = new Texts(reading);
  }

  isChanged(fix: Fix): boolean {
    return (this.found.get(fix) ?? 'words') !== 'words';
  }

  outcomeOf(fix: Fix): Fix[] {
    const outcome = this.found.get(fix) ?? 'words';
    if (outcome === 'document') return [];
    return [outcome === 'words' ? fix : { ...fix, safe: false }];
  }

  /** Finds out what comes of fixes, of which only those that fit are made together. */
  settle(fixes: readonly Fix[]): void {
    let waiting = fixes.filter((fix) => this.texts.of(fix) !== undefined);
    // Beside what is no YAML nobody can tell what a text is: that is to be mended first.
    if (this.reading.problems.some(({ rule }) => rule.startsWith('yaml/')))
      for (const fix of waiting) this.found.set(fix, 'Markdown');
    waiting = waiting.filter((fix) => !this.found.has(fix));
    const texts = [...new Set(waiting.map((fix) => this.texts.of(fix)!))];
    const unplaced = new Set(texts.filter((text) => !this.isPlaced(text)));
    for (const fix of waiting) if (unplaced.has(this.texts.of(fix)!)) this.found.set(fix, 'document');
    waiting = waiting.filter((fix) => !this.found.has(fix));
    // A fix that makes other Markdown on purpose is tried apart from those that must not.
    for (const fix of waiting.filter(({ makesList }) => makesList)) this.settleTogether([fix], []);
    waiting = waiting.filter((fix) => !this.found.has(fix));
    while (waiting.length > 0) {
      this.settleTogether(fixesThatFit(waiting), []);
      waiting = waiting.filter((fix) => !this.found.has(fix));
    }
  }

  /** True of a text of which it is known where in the document each of its signs stands. */
  private isPlaced({ scalar }: Leaf): boolean {
    const { start, end, style, indent, value } = scalar;
    return scalarText(this.reading.chunk.text, start, end, style, indent) === value;
  }

  /** Most often all is well at once; where it is not, halves tell which of them it is that does harm. */
  private settleTogether(fixes: readonly Fix[], harmless: Fix[]): void {
    const outcome = this.left-- > 0 ? this.tried([...harmless, ...fixes]) : 'Markdown';
    if (outcome === 'words' || fixes.length === 1 || this.left < 0) {
      for (const fix of fixes) this.found.set(fix, outcome);
      if (outcome === 'words') harmless.push(...fixes);
      return;
    }
    const half = fixes.length >> 1;
    this.settleTogether(fixes.slice(0, half), harmless);
    this.settleTogether(fixes.slice(half), harmless);
  }

  private tried(fixes: readonly Fix[]): Outcome {
    const { chunk, kind, hasChildren, isGuessed, leaves, problems } = this.reading;
    const edits = fixes.flatMap((fix) => fix.edits.map(({ at, text }) => ({ ...at, text })));
    const text = withReplacements(chunk.text, edits);
    const after = readChunk(
      new Chunk(text, chunk.level, chunk.isLeaf),
      kind,
      this.format,
      hasChildren,
      isGuessed,
    );
    const changed = groupBy(edits, ({ start }) => this.texts.at(start));
    const isSame = (leaf: Leaf, other: Leaf | undefined) =>
      other?.field === leaf.field &&
      other.role === leaf.role &&
      other.isKey === leaf.isKey &&
      isMeant(leaf.scalar, other.scalar, changed.get(leaf) ?? [], chunk.text);
    if (after.leaves.length !== leaves.length || after.problems.length > problems.length) return 'document';
    if (!leaves.every((leaf, index) => isSame(leaf, after.leaves[index]))) return 'document';
    const isList = fixes.every(({ makesList }) => makesList);
    const isKept = (leaf: Leaf, index: number) =>
      !changed.has(leaf) ||
      (isList
        ? isListOf(leaf, after.leaves[index]!)
        : isAlike(leaf, after.leaves[index]!, changed.get(leaf)!, chunk.text));
    return leaves.every(isKept) ? 'words' : 'Markdown';
  }
}

/** The texts of a chunk that are there to be read. */
class Texts {
  private readonly chunk: Chunk;
  private readonly leaves: readonly Leaf[];
  private readonly starts: readonly number[];

  constructor({ chunk, leaves }: Reading) {
    this.chunk = chunk;
    this.leaves = leaves.filter(({ role, isKey }) => !isKey && (role === 'prose' || role === 'plain'));
    this.starts = this.leaves.map(({ scalar }) => scalar.start);
  }

  /** The last text that begins at an offset or before it. */
  at(offset: number): Leaf | undefined {
    return this.leaves[lastNotAfter(this.starts, offset)];
  }

  /** The text in which a fix makes all its edits. */
  of({ edits }: Fix): Leaf | undefined {
    const leaf = this.at(edits[0]?.at.start ?? 0);
    const isInside = (at: Fix['edits'][number]['at']) =>
      at.chunk === this.chunk && leaf!.scalar.start <= at.start && at.end <= leaf!.scalar.end;
    return leaf && edits.every(({ at }) => isInside(at)) ? leaf : undefined;
  }
}
