import { ratingOf } from '../../ratings/rated.ts';
import { ratingNamed } from '../../ratings/scheme.ts';
import { OVERALL } from '../../ratings/units.ts';
import { wordsOf } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { results } from './examples.ts';
import { type RatedRecord, recordsIn } from './recorded.ts';

export const publishedDiffers: Rule = {
  name: 'rating/published-differs',
  severity: 'warning',
  what: 'A rating or a total was published that does not follow from what is recorded.',
  why: 'Readers would be told something else than the published rules give.',
  remedy:
    'Look at the figures and judgements first, then at what was printed. “carag rate” shows what each rating rests on.',
  examples: [
    {
      bad: results('key-questions: { "2.1.1": { percent: 64, published: «good» } }'),
      good: results('key-questions: { "2.1.1": { percent: 65, published: good } }'),
      message: '2.1.1 was published as Good, but Requires improvement follows from what is recorded.',
    },
    {
      bad: results(`
judged: { "2.2": good }
key-questions: { "2.1.1": 90, "2.1.2": 70 }
overall: { published: good, score: «5» }
`),
      good: results(`
judged: { "2.2": good }
key-questions: { "2.1.1": 90, "2.1.2": 70 }
overall: { published: good, score: 4 }
`),
      message: 'The total was published as 5, but 4 follows from what is recorded.',
    },
  ],
  check(reading, report, view) {
    for (const record of recordsIn(reading, view)) {
      const { published, score } = record.result;
      const message = published && ratingMessage(record, published.value);
      if (message) report(wordsOf(reading, published), message);
      const { basis } = record.rated;
      if (score && basis.is === 'sum' && Number(score.value) !== basis.total)
        report(
          wordsOf(reading, score),
          `The total was published as ${score.value}, but ${basis.total} follows from what is recorded.`,
        );
    }
  },
};

function ratingMessage({ id, rated, scheme }: RatedRecord, published: string): string | undefined {
  const wanted = ratingNamed(scheme.scale, published);
  const follows = ratingOf(rated);
  const isRatedHere = rated.outcome.is === 'rated' || rated.outcome.why.is !== 'not rated here';
  if (!wanted || wanted === follows || !isRatedHere) return undefined;
  const who = id === OVERALL ? 'The whole' : id;
  const what = follows ? `${follows.label} follows` : 'no rating follows';
  return `${who} was published as ${wanted.label}, but ${what} from what is recorded.`;
}
