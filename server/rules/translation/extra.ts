import { type Rule, replace } from '../../lint/rule.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { baseName } from '../../text/uri.ts';
import { sourceTexts } from '../../translation/source-texts.ts';
import { pathWritten, type TranslatedText } from '../../translation/translations.ts';
import { isToldInSet } from '../shared/id-faults.ts';
import { bilingual } from './shared/examples.ts';
import { meantPath, statesInSteps, statesOf, translatedPlace } from './shared/states.ts';

export const extra: Rule = {
  name: 'translation/extra',
  severity: 'error',
  what: 'A translation has a text for which its document has none, or has it a second time.',
  why: 'Nobody ever reads it: the question was removed or renumbered, an option has another code, or the path is misspelt.',
  remedy: 'Correct the path, or take the text out.',
  examples: [
    {
      bad: bilingual({
        welsh: [['  A1.2/parents:', "  «A1.9»: Pa mor bell yw'r gwaith?\n  A1.2/parents:"]],
      }),
      good: bilingual(),
      message: 'A1.9 is no text of assessment.carag.yaml.',
    },
  ],
  *prepareSet(view) {
    yield* statesInSteps(view);
  },
  checkSet(report, view) {
    for (const state of statesOf(view)) {
      if (state.extra.length === 0) continue;
      const texts = state.document.readings.flatMap(sourceTexts);
      const paths = new Map(texts.map(({ path }) => [pathWritten(path), path]));
      for (const text of state.extra) {
        const at = translatedPlace(text, 'key');
        const path = text.key.value;
        if (paths.has(pathWritten(path))) {
          if (isToldAsTwice(text)) continue;
          report(at, `${path} is written twice in this language. The first one is read.`);
          continue;
        }
        if (isToldInSet(withoutSpaces(path.split('/')[0]!), view)) continue;
        const meant = meantPath(path, state, paths);
        const hint = meant ? ` Did you mean ${meant}?` : '';
        const fixes = meant ? [replace(at, yamlScalar(meant), `Change ${path} to ${meant}`, false)] : [];
        report(at, `${path} is no text of ${baseName(state.document.uri)}.${hint}`, { fixes });
      }
    }
  },
};

/** True of a path that stands twice in one document, which is told of any name. */
const isToldAsTwice = ({ key, in: { reading } }: TranslatedText) =>
  reading.problems.some(({ rule, start }) => rule === 'yaml/duplicate-key' && start === key.start);
