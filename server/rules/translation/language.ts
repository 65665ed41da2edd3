import { listed } from '../../lint/entries.ts';
import { file } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { headModel } from '../../model/reading.ts';
import { languageName } from '../../translation/translations.ts';
import { bilingual } from './shared/examples.ts';

export const language: Rule = {
  name: 'translation/language',
  severity: 'error',
  what: 'A translation is into a language that the set does not have, or into the one that it is written in.',
  why: 'The form offers the languages that the manifest names, so that nobody gets to read this one.',
  remedy:
    'Correct the language, or add it to `languages` in the manifest, after the one that the set is written in.',
  examples: [
    {
      bad: {
        ...bilingual(),
        ...file(
          'ga/assessment.carag.yaml',
          'carag: translation\nlanguage: «ga»\nof: ../assessment.carag.yaml\ntexts: { title: Measúnú }',
        ),
      },
      good: bilingual(),
      message:
        'This translation is into Irish (ga), which is not among the languages of the set: English (en) and Welsh (cy).',
    },
  ],
  on: ['translation'],
  check(reading, report, view) {
    const written = headModel(reading, 'translation')?.language;
    const languages = view.manifest('languages');
    if (!written || !languages?.length) return;
    const known = languages.map(({ value }) => value.toLowerCase());
    const at = known.indexOf(written.value.toLowerCase());
    if (at > 0) return;
    const [source = ''] = known;
    report(
      written,
      at === 0
        ? `This translation is into ${named(source)}, in which the set is written already.`
        : `This translation is into ${named(written.value)}, which is not among the languages of the set: ${listed(known.map(named))}.`,
    );
  },
};

const named = (language: string) => `${languageName(language)} (${language})`;
