import { listed } from '../../lint/entries.ts';
import type { Rule } from '../../lint/rule.ts';
import type { TextPair } from '../../translation/text-states.ts';
import { languageName } from '../../translation/translations.ts';
import { bilingual } from './shared/examples.ts';
import { sourcePlace, statesInSteps, statesOf, translatedPlace } from './shared/states.ts';

export const referenceDiffers: Rule = {
  name: 'translation/reference-differs',
  severity: 'error',
  what: 'A text and its translation name different questions, or carry different answers forward.',
  why: 'Inspectors are sent to another question, or shown another answer, than those who read the source.',
  remedy: 'Name in the translation what the source names: the same ids, each as often.',
  examples: [
    {
      bad: bilingual({ welsh: [[`"Pwy a holwyd am {{A1.1}}?"`, `"«Pwy a holwyd am {{A1.2}}?»"`]] }),
      good: bilingual(),
      message: 'The Welsh of A1.2 names {{A1.2}} and not {{A1.1}}, as the source does.',
    },
  ],
  *prepareSet(view) {
    yield* statesInSteps(view);
  },
  checkSet(report, view) {
    for (const { language, pairs } of statesOf(view))
      for (const pair of pairs)
        if (pair.state === 'differs')
          report(translatedPlace(pair.translated!), `${messageFor(pair, languageName(language))}`, {
            related: [{ at: sourcePlace(pair), message: 'The source stands here.' }],
          });
  },
};

function messageFor({ source, lost, added }: TextPair, language: string): string {
  const subject = `The ${language} of ${source.path}`;
  if (lost.length === 0) return `${subject} names ${listed(added)}, which the source does not.`;
  if (added.length === 0) return `${subject} does not name ${listed(lost)}, as the source does.`;
  return `${subject} names ${listed(added)} and not ${listed(lost)}, as the source does.`;
}
