/** Finds results of which nobody can tell by which ratings document they are to be rated. */
import { listed } from '../../lint/entries.ts';
import { file } from '../../lint/example.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import { headModel } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import type { RatingBasis } from '../../ratings/evidence/rating-basis.ts';
import { ratingBasesOfResults, ratingBasisOfResults } from '../../ratings/evidence/results.ts';
import { pairOf } from '../../syntax/tree.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { parentFolder, relativePath } from '../../text/uri.ts';
import { results } from '../shared/rating-examples.ts';

const older = file(
  'ratings-2019.carag.yaml',
  'carag: ratings\nscale: { poor: Poor, good: Good }\nstandards: { rule: lowest }\nkey-questions: { round: nearest, bands: { poor: 0-49, good: 50-100 } }\noverall: { rule: lowest }',
);
const RECORDED = 'judged: { "2.2": good }\nkey-questions: { "2.1.1": 90, "2.1.2": 70 }';

export const ratingsAmbiguous: Rule = {
  name: 'rating/ratings-ambiguous',
  severity: 'error',
  what: 'Results may be rated by more than one ratings document, and do not say by which.',
  why: 'Each would give other ratings, so that none can be given.',
  remedy: 'Name the one that counts under “rated-by”.',
  examples: [
    {
      bad: {
        ...results(RECORDED),
        ...older,
        ...file('results.carag.yaml', `carag: results\n«of»: .\n${RECORDED}`),
      },
      good: { ...results(`rated-by: ratings.carag.yaml\n${RECORDED}`), ...older },
      message:
        'These results may be rated by ratings-2019.carag.yaml and ratings.carag.yaml. Say by which, under “rated-by”.',
    },
  ],
  on: ['results'],
  check(reading, report, view) {
    const model = headModel(reading, 'results');
    if (!model) return;
    const bases = ratingBasesOfResults(reading, view);
    if (ratingBasisOfResults(reading, view)) return;
    const { ratedBy } = model;
    const paths = bases.map((basis) => pathOf(basis, reading, view)).sort();
    if (ratedBy) {
      if (bases.length === 0) return;
      const fixes = paths.map((path) =>
        replace(spanIn(reading, ratedBy), yamlScalar(path), `Change it to ${path}`, false),
      );
      const found = `by which these results may be rated: ${paths.length > 1 ? 'these are' : 'that is'} ${listed(paths)}`;
      report(ratedBy, `${ratedBy.value} is no ratings document ${found}.`, { fixes });
      return;
    }
    const of = pairOf(reading.root, 'of');
    if (bases.length < 2 || !of) return;
    const end = of.value?.end ?? of.key.end;
    const fixes = paths.map((path) =>
      replace(
        spanIn(reading, { start: end, end }),
        `\nrated-by: ${yamlScalar(path)}`,
        `Rate them by ${path}`,
        false,
      ),
    );
    report(of.key, `These results may be rated by ${listed(paths)}. Say by which, under “rated-by”.`, {
      fixes,
    });
  },
};

const pathOf = (basis: RatingBasis, reading: Reading, view: View) =>
  relativePath(parentFolder(view.uriOf(reading)), view.uriOf(basis.reading));
