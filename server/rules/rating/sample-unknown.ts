import { listed, placeOfWords } from '../../lint/entries.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import { headModel } from '../../model/reading.ts';
import { nearest } from '../../text/wording/nearest.ts';
import { results } from '../shared/rating-examples.ts';

export const sampleUnknown: Rule = {
  name: 'rating/sample-unknown',
  severity: 'error',
  what: 'A figure is said to be taken from a sample that the results do not name.',
  why: 'Nobody can tell of how many cases it is a share.',
  remedy: 'Correct the name, or add the sample with its number of cases under “samples”.',
  examples: [
    {
      bad: results(`
samples: { court: 30 }
key-questions: { "2.1.1": { percent: 90, sample: «cuort» } }
`),
      good: results(`
samples: { court: 30 }
key-questions: { "2.1.1": { percent: 90, sample: court } }
`),
      message: 'There is no sample “cuort”. Did you mean court?',
    },
  ],
  on: ['results'],
  check(reading, report) {
    const { samples, keyQuestions } = headModel(reading, 'results') ?? {};
    const names = (samples ?? []).map(({ key }) => key.value);
    for (const { value } of keyQuestions ?? []) {
      const sample = value?.sample;
      if (!sample || names.includes(sample.value)) continue;
      const meant = nearest(sample.value, names);
      const known =
        names.length > 0 ? `The samples are ${listed(names)}.` : 'No sample is named under “samples”.';
      const place = placeOfWords(reading, sample);
      report(place, `There is no sample “${sample.value}”. ${meant ? `Did you mean ${meant}?` : known}`, {
        fixes: meant
          ? [replace(spanIn(reading, place), meant, `Change ${sample.value} to ${meant}`, false)]
          : [],
      });
    }
  },
};
