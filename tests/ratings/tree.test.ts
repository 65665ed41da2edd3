import fc from 'fast-check';
import { expect, test } from 'vitest';
import { View } from '../../server/project/view.ts';
import type { Departure, Share } from '../../server/ratings/evidence/evidence.ts';
import { ratingBasesIn } from '../../server/ratings/evidence/rating-basis.ts';
import { rate } from '../../server/ratings/rating/rate.ts';
import { allRated, type Rated, ratingOf } from '../../server/ratings/rating/rated.ts';
import { projectOf } from '../check.ts';
import { runs } from '../runs.ts';
import { MANIFEST } from './example.ts';

/** Twelve standards as in a published scheme: four judged, eight rated by the lowest of one to three key questions. */
const PARTS = [0, 0, 0, 0, 3, 3, 3, 3, 3, 3, 1, 2];
const NAMES = ['inadequate', 'requires-improvement', 'good', 'outstanding'];
const standardId = (index: number) => (index < 4 ? `1.${index + 1}` : `2.${index - 3}`);
const domain = (id: string, from: number, to: number) => `  - id: "${id}"
    title: Domain ${id}
    standards:
${PARTS.slice(from, to)
  .map((parts, at) => {
    const name = standardId(from + at);
    const keyQuestions = Array.from(
      { length: parts },
      (_, part) => `{ id: "${name}.${part + 1}", text: So? }`,
    );
    return `      - { id: "${name}", title: S, rated: ${parts === 0 ? 'judged' : 'lowest'}, key-questions: [${keyQuestions.join(', ')}] }\n`;
  })
  .join('')}`;

const project = projectOf({
  'carag.yaml': MANIFEST,
  'standards.carag.yaml': `carag: standards\ndomains:\n${domain('1', 0, 4)}${domain('2', 4, 12)}`,
  'ratings.carag.yaml': `carag: ratings
scale:
${NAMES.map((name, score) => `  ${name}: { label: ${name}, score: ${score} }`).join('\n')}
key-questions:
  measure: percent-sufficient
  round: nearest
  bands: { inadequate: 0-49, requires-improvement: 50-64, good: 65-79, outstanding: 80-100 }
standards: { rule: lowest }
overall: { rule: sum, bands: { inadequate: 0-6, requires-improvement: 7-18, good: 19-30, outstanding: 31-36 } }
discretion: { within: 5, of: percentage-points, level: key-question, direction: up }
`,
});
const { whole, scheme } = ratingBasesIn(new View(project, [...project.sets.values()][0]!, () => {}))[0]!;

/** What is known of a key question: so many of so many, and a departure to so many ratings above. */
type Known = readonly [sufficient: number, more: number, to: number | undefined, isExplained: boolean];

/** The published rules once more, in whole numbers and as plainly as can be. */
function keyQuestion([sufficient, more, to, isExplained]: Known): number | undefined {
  const of = sufficient + more;
  if (of === 0) return undefined;
  const percent = Math.floor((200 * sufficient + of) / (2 * of));
  const lowest = [0, 50, 65, 80];
  const computed = lowest.filter((from) => percent >= from).length - 1;
  if (to === undefined || !isExplained || to <= computed) return computed;
  return lowest[to]! - percent <= 5 ? to : computed;
}

const BANDS = [6, 18, 30, 36];

const known: fc.Arbitrary<Known> = fc.tuple(
  fc.nat(12),
  fc.nat(12),
  fc.option(fc.nat(3), { nil: undefined }),
  fc.boolean(),
);

test('a whole inspection is rated as the published rules say', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.nat(3), { nil: undefined, freq: 12 }), { minLength: 4, maxLength: 4 }),
      fc.array(known, { minLength: 21, maxLength: 21 }),
      (judgements, figures) => {
        const shares = new Map<string, Share>();
        const departures = new Map<string, Departure>();
        const expected = new Map<string, number | undefined>();
        const left = [...figures];
        PARTS.forEach((parts, index) => {
          const id = standardId(index);
          const found = Array.from({ length: parts }, (_, part) => {
            const figure = left.shift()!;
            const [sufficient, more, to, isExplained] = figure;
            const name = `${id}.${part + 1}`;
            shares.set(name, { sufficient, of: sufficient + more });
            if (to !== undefined)
              departures.set(name, { to: NAMES[to]!, reason: isExplained ? 'So.' : '', by: 'lead' });
            expected.set(name, keyQuestion(figure));
            return expected.get(name);
          }).filter((each) => each !== undefined);
          const computed = found.length > 0 ? Math.min(...found) : undefined;
          expected.set(id, parts === 0 ? judgements[index] : computed);
        });
        const standards = PARTS.map((_, index) => expected.get(standardId(index)));
        const isWhole = standards.every((each) => each !== undefined);
        const total = standards.reduce<number>((sum, each) => sum + (each ?? 0), 0);
        expected.set('overall', isWhole ? BANDS.findIndex((most) => total <= most) : undefined);

        const judged = new Map(
          judgements.flatMap((each, index) =>
            each === undefined ? [] : [[standardId(index), NAMES[each]!] as const],
          ),
        );
        const overall = rate(whole, scheme, { shares, judged, departures });
        const rank = (rated: Rated | undefined) => rated && ratingOf(rated)?.rank;
        const units = new Map([...allRated(overall)].map((rated) => [rated.unit.id, rated]));
        for (const [id, wanted] of expected) expect([id, rank(units.get(id))]).toEqual([id, wanted]);
        expect(overall.basis).toEqual(
          isWhole ? { is: 'sum', total, outOf: 36, counted: 12 } : { is: 'none' },
        );
      },
    ),
    { numRuns: runs(500) },
  );
});
