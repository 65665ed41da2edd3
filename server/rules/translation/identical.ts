import type { Rule } from '../../lint/rule.ts';
import { languageName } from '../../translation/translations.ts';
import { bilingual } from './shared/examples.ts';
import { statesInSteps, statesOf, translatedPlace } from './shared/states.ts';

export const identical: Rule = {
  name: 'translation/identical',
  severity: 'hint',
  what: 'A translation is the source, word for word.',
  why: 'Most often it was copied to be translated later, and then forgotten.',
  remedy:
    'Have it translated. Where both languages say it in the same way, silence the finding at this text.',
  examples: [
    {
      bad: bilingual({ welsh: [['text: Y rhieni', 'text: «The parents»']] }),
      good: bilingual(),
      message: 'The Welsh of A1.2/parents is the same as the source.',
    },
  ],
  *prepareSet(view) {
    yield* statesInSteps(view);
  },
  checkSet(report, view) {
    for (const { language, pairs } of statesOf(view))
      for (const { state, source, translated } of pairs)
        if (state === 'identical')
          report(
            translatedPlace(translated!),
            `The ${languageName(language)} of ${source.path} is the same as the source.`,
          );
  },
};
