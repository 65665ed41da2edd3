import type { Rule } from '../../lint/rule.ts';
import { languageName } from '../../translation/translations.ts';
import { bilingual } from './shared/examples.ts';
import { isOfFaultyId, sourcePlace, statesInSteps, statesOf } from './shared/states.ts';

export const optionMissing: Rule = {
  name: 'translation/option-missing',
  severity: 'warning',
  what: 'An option or a row is missing in another language of the set.',
  why: 'The form shows a list of which one part is in the language that it was written in, most often because it was added later.',
  remedy: 'Have it translated, and write it below the path of its question and its code.',
  examples: [
    {
      bad: bilingual({
        source: [['child: The child', 'child: «The child»']],
        welsh: [['  A1.2/child: { text: Y plentyn, from: 84a9a703 }\n', '']],
      }),
      good: bilingual(),
      message: 'The option child of A1.2 is missing in Welsh.',
    },
  ],
  *prepareSet(view) {
    yield* statesInSteps(view);
  },
  checkSet(report, view) {
    for (const { language, isWithout, pairs } of statesOf(view)) {
      if (isWithout) continue;
      for (const pair of pairs) {
        const { path, of } = pair.source;
        if (pair.state !== 'missing' || of === undefined || isOfFaultyId(pair.source, view)) continue;
        const code = path.slice(path.lastIndexOf('/') + 1);
        const what = path.startsWith(`${of}/`) ? `The option ${code} of ${of}` : path;
        report(sourcePlace(pair), `${what} is missing in ${languageName(language)}.`);
      }
    }
  },
};
