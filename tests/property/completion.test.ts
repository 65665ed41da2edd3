/** The law of completion: what is offered, once it is taken, brings no finding that was not there. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completion, type Offer } from '../../server/features/completion.ts';
import { Checker } from '../../server/lint/checking/checker.ts';
import { documentOf, formatOf } from '../../server/project/document.ts';
import { Project } from '../../server/project/project.ts';
import { RULES } from '../../server/rules/index.ts';
import { Source } from '../../server/syntax/source.ts';
import { lineStarts, positionAt } from '../../server/text/lines.ts';
import type { Position } from '../../server/text/position.ts';
import { type Found, foundIn, ROOT } from '../check.ts';
import { isLong, runs } from '../runs.ts';
import { documentsIn } from '../samples/clean.ts';

/** Of what is begun, but not finished, that something is missing is no surprise. */
const MISSING = /(?:^shape\/(?:empty|missing-field)|\/missing|^shape\/unknown-document|^routing\/syntax)$/;

/**
 * What is proved of the set, or counted over all of it, rests on more than is offered: where a whole answer leads to
 * “never asked”, or a case no longer follows, that is for its author to weigh, and nothing is wrong with what was written.
 */
const OF_THE_WHOLE = new RegExp(
  `^(?:${[
    'case/(?:asked-differs|unasked-answered|uncovered|unknown|answer-invalid)',
    'routing/(?:unreachable|unreachable-in|contradiction|dead-part|dead-option|always-true|gap|overlap|nothing-to-choose)',
    'routing/(?:negation-unasked|repeats-parent|explains-unasked|carry-forward-unasked|check-always|check-never|empty-part)',
    'routing/(?:condition-unused|fact-unused|no-rows|too-complex)',
    'id/(?:gap|out-of-order|parent)',
    'answer/(?:list-unused|other-unexplained)',
    'criteria/(?:missing|uncovered)',
    'rating/.*',
    'term/.*',
    'guidance/(?:missing|block-unused)',
  ].join('|')})$`,
);

interface Place {
  readonly path: string;
  readonly at: number;
  readonly text: string;
}

/** Documents as an editor has them. */
class Desk {
  private readonly project = new Project(() => undefined);
  private readonly checker: Checker;

  constructor(documents: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(documents)) this.put(path, text);
    this.checker = new Checker(this.project, RULES, (_rule, error) => {
      throw error;
    });
  }

  put(path: string, text: string): void {
    const uri = `${ROOT}/${path}`;
    const known = this.project.documents.get(uri);
    const source = known ? known.source.replacedBy(text) : Source.of(text, formatOf(uri)!);
    this.project.put(documentOf(uri, source, known));
  }

  offers(path: string, position: Position) {
    return completion(this.project, `${ROOT}/${path}`, position);
  }

  findings(): Found[] {
    this.checker.refresh();
    return [...this.project.documents.keys()].flatMap((uri) => foundIn(uri, this.checker.findings(uri)));
  }
}

/** What comes of each offer at a place that must not. */
function amiss(desk: Desk, { path, at, text }: Place, most: number): string[] {
  desk.put(path, text);
  const starts = lineStarts(text);
  const found = desk.offers(path, positionAt(starts, at));
  if (!found || found.offers.length === 0) return [];
  const from = offsetOf(starts, found.range.start);
  const to = offsetOf(starts, found.range.end);
  const here = text.slice(from, to);
  // What stands there whole and right has its alternatives: what is said otherwise is another thing to say.
  if (found.offers.some((offer) => written(offer).replace(/:? ?$/, '') === here && here !== '')) return [];
  const before = counted(desk.findings());
  return spread(found.offers, most).flatMap((offer) => {
    desk.put(path, text.slice(0, from) + written(offer) + text.slice(to));
    return newIn(desk.findings(), before)
      .filter((each) => !isToBeExpected(each, offer, path))
      .map(
        (each) =>
          `${path}: “${lineBefore(text, from)}” + “${written(offer)}” brings ${each.path} ${each.rule} ${each.message}`,
      );
  });
}

const written = ({ insert, label }: Offer) => insert ?? label;
const offsetOf = (starts: readonly number[], { line, character }: Position) => starts[line]! + character;
const lineBefore = (text: string, at: number) => text.slice(text.lastIndexOf('\n', at - 1) + 1, at);

function isToBeExpected({ rule, path, message }: Found, offer: Offer, own: string): boolean {
  if (path !== own || OF_THE_WHOLE.test(rule)) return true;
  const isBegun = /(?::\s*|[([])$/.test(written(offer)) || offer.kind !== 'code';
  return isBegun && (MISSING.test(rule) || /is missing|nothing is asked of it|not closed/.test(message));
}

/** So many items, from the first to the last. */
function spread<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, index) => items[Math.floor(index * step)]!);
}

const keyOf = ({ path, rule }: Found) => `${path} ${rule}`;

function counted(found: readonly Found[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of found) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
}

function newIn(found: readonly Found[], before: ReadonlyMap<string, number>): Found[] {
  const now = counted(found);
  return found.filter((each) => now.get(keyOf(each))! > (before.get(keyOf(each)) ?? 0));
}

/** The text with what stands behind an offset on its line taken out, up to where brackets close. */
function halfTyped(text: string, at: number): string {
  const rest = /^[^\r\n\]}]*/.exec(text.slice(at))![0];
  return text.slice(0, at) + text.slice(at + rest.length);
}

/** The lines below that hang on this one: without them what is left of the line is all that its author has typed. */
function withoutBelow(text: string, at: number): string {
  const end = text.indexOf('\n', at) + 1;
  const indent = /^[ -]*/.exec(lineBefore(text, Math.max(end - 1, at)))![0].length;
  const below = new RegExp(`^(?: {${indent + 1},}[^\\n]*(?:\\n|$))+`).exec(text.slice(end))?.[0] ?? '';
  return end > 0 ? text.slice(0, end) + text.slice(end + below.length) : text;
}

describe('what is offered brings no finding', () => {
  test.each(['domain-two', 'domain-three', 'fji-sqs', 'youth-standards'])('at places of %s', (folder) => {
    const documents = documentsIn(folder, 'youth-standards', 'fji-criteria');
    const desk = new Desk(documents);
    const own = Object.keys(documents).filter((path) => path.startsWith(`${folder}/`));
    const place = fc
      .record({
        path: fc.constantFrom(...own),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        isCut: fc.boolean(),
      })
      .map(({ path, share, isCut }): Place => {
        const text = documents[path]!;
        const at = Math.floor(share * text.length);
        return { path, at, text: isCut ? halfTyped(withoutBelow(text, at), at) : text };
      });
    fc.assert(
      fc.property(place, (each) => {
        expect(amiss(desk, each, isLong ? 12 : 5)).toEqual([]);
        desk.put(each.path, documents[each.path]!);
      }),
      { numRuns: runs(60), endOnFailure: true },
    );
  });

  test('where a document says what it is', () => {
    const documents = documentsIn('domain-two', 'domain-three', 'fji-sqs', 'youth-standards', 'fji-criteria');
    const desk = new Desk(documents);
    for (const [path, text] of Object.entries(documents)) {
      const at = text.indexOf('carag: ') + 'carag: '.length;
      expect(amiss(desk, { path, at, text: halfTyped(text, at) }, 12)).toEqual([]);
      desk.put(path, text);
    }
  });
});
