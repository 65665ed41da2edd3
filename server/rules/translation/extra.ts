import type { Fix } from '../../lint/finding.ts';
import { type Rule, replace } from '../../lint/rule.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { nearest } from '../../text/nearest.ts';
import { sourceTexts } from '../../translation/source-texts.ts';
import { pathWritten } from '../../translation/translations.ts';
import { bilingual } from './shared/examples.ts';
import { type StateInLanguage, statesInSteps, statesOf, translatedPlace } from './shared/states.ts';

export const extra: Rule = {
  name: 'translation/extra',
  severity: 'error',
  what: 'A translation has a text for which its document has none, or has it a second time.',
  why: 'Nobody ever reads it: the question was removed or renumbered, an option has another code, or the path is misspelt.',
  remedy: 'Correct the path, or take the text out.',
  examples: [
    {
      bad: bilingual({
        welsh: [['A1.2/parents:', '«A1.2/parent»:']],
        source: [
          [
            '        parents: The parents\n',
            '        parents: The parents # carag-ignore translation/option-missing: it is the path that is wrong\n',
          ],
        ],
      }),
      good: bilingual(),
      message: 'A1.2/parent is no text of assessment.carag.yaml. Did you mean A1.2/parents?',
    },
  ],
  *prepareSet(view) {
    yield* statesInSteps(view);
  },
  checkSet(report, view) {
    for (const state of statesOf(view))
      for (const text of state.extra) {
        const name = state.document.uri.slice(state.document.uri.lastIndexOf('/') + 1);
        const path = pathWritten(text.key.value);
        const paths = new Set(
          state.document.readings.flatMap((reading) => sourceTexts(reading).map((each) => each.path)),
        );
        const at = translatedPlace(text, 'key');
        if (paths.has(path)) {
          report(at, `${path} is written twice in this language. The first one is read.`);
          continue;
        }
        const meant = nearest(path, untaken(paths, state));
        const fixes: Fix[] = meant
          ? [replace(at, yamlScalar(meant), `Change ${path} to ${meant}`, false)]
          : [];
        report(at, `${path} is no text of ${name}.${meant ? ` Did you mean ${meant}?` : ''}`, { fixes });
      }
  },
};

/** The paths for which there is no text yet. */
function untaken(paths: ReadonlySet<string>, { pairs }: StateInLanguage): string[] {
  const taken = new Set(
    pairs.flatMap(({ translated }) => (translated ? pathWritten(translated.key.value) : [])),
  );
  return [...paths].filter((path) => !taken.has(path));
}
