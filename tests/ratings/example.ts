import { View } from '../../server/project/view.ts';
import type { Evidence, Share } from '../../server/ratings/evidence/evidence.ts';
import { ratingBasesIn } from '../../server/ratings/evidence/rating-basis.ts';
import { rate } from '../../server/ratings/rating/rate.ts';
import { allRated } from '../../server/ratings/rating/rated.ts';
import { projectOf } from '../check.ts';

/** The manifest of a set that holds standards and ratings, and no questions. */
export const MANIFEST =
  'carag: question-set\nformat: 1\ntitle: S\nversion: "1.0"\nlanguages: [en]\nids: numbered\n';

export const STANDARDS = `carag: standards
domains:
  - id: "1"
    title: Delivery
    standards:
      - { id: "1.1", title: Leadership, rated: judged, key-questions: [{ id: "1.1.1", text: Is it led? }] }
  - id: "2"
    title: Cases
    standards:
      - id: "2.1"
        title: Assessment
        key-questions: [{ id: "2.1.1", text: Is it clear? }, { id: "2.1.2", text: Is it safe? }]
      - id: "2.2"
        title: Planning
        key-questions: [{ id: "2.2.1", text: Is it planned? }]
`;

export const RATINGS = `carag: ratings
scale: { low: { label: Low, score: 0 }, mid: { label: Mid, score: 1 }, high: { label: High, score: 2 } }
key-questions: { measure: percent-sufficient, round: nearest, bands: { low: below 50, mid: 50-64, high: 65 and over } }
standards: { rule: lowest }
overall: { rule: sum, bands: { low: 0-1, mid: 2-4, high: 5-6 } }
discretion: { within: 5, of: percentage-points, level: key-question, direction: up }
`;

function ground(ratings = RATINGS) {
  const project = projectOf({
    'carag.yaml': MANIFEST,
    'standards.carag.yaml': STANDARDS,
    'ratings.carag.yaml': ratings,
  });
  const set = [...project.sets.values()][0]!;
  return ratingBasesIn(new View(project, set, () => {}))[0]!;
}

export type Given = Partial<Record<'1.1' | '2.1' | '2.2' | '2.1.1' | '2.1.2' | '2.2.1', Share | string>>;

/** Two domains of three standards, rated by figures, judged ratings and departures. */
export function rated(given: Given, ratings?: string, departures: Evidence['departures'] = new Map()) {
  const entries = Object.entries(given);
  const { whole, scheme } = ground(ratings);
  const overall = rate(whole, scheme, {
    shares: new Map(entries.filter((entry): entry is [string, Share] => typeof entry[1] === 'object')),
    judged: new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    departures,
  });
  const of = (id: string) => [...allRated(overall)].find(({ unit }) => unit.id === id)!;
  return { overall, of, scheme };
}

export const share = (sufficient: number, of: number): Share => ({ sufficient, of });
