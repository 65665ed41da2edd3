import type { Rule, SetReport } from '../../lint/rule.ts';
import { headModel } from '../../model/reading.ts';
import { isHalfRead } from '../../project/catalogue.ts';
import type { View } from '../../project/view.ts';
import type { Span } from '../../syntax/chunk.ts';
import { parentFolder, relativePath, resolvePath } from '../../text/uri.ts';
import { languageName, Translations } from '../../translation/translations.ts';
import { bilingual } from './shared/examples.ts';
import {
  isOfFaultyId,
  meantPath,
  type StateInLanguage,
  sourcePlace,
  statesInSteps,
  statesOf,
} from './shared/states.ts';

export const missing: Rule = {
  name: 'translation/missing',
  severity: 'warning',
  what: 'A text of the set has nothing that stands for it in another language of the set.',
  why: 'Whoever fills in the form in that language meets a text in the language that it was written in.',
  remedy:
    'Have it translated: `carag translate` lists what is to be done. Where a sort of text is not translated on purpose, such as guidance, say so in the translation: `left-out: [guidance]`.',
  examples: [
    {
      bad: bilingual({
        source: [['Is the assessment in time?', '«Is the assessment in time?»']],
        welsh: [[`  A1.1: { text: "A yw'r asesiad yn brydlon?", from: 74d715d6 }\n`, '']],
      }),
      good: bilingual(),
      message: 'A1.1 has no text in Welsh: cy/assessment.carag.yaml has nothing for it.',
    },
  ],
  *prepareSet(view) {
    yield* statesInSteps(view);
  },
  checkSet(report, view) {
    const states = statesOf(view);
    for (const language of new Set(states.map((state) => state.language))) {
      const own = states.filter((state) => state.language === language);
      if (own.every(({ isWithout }) => isWithout)) reportLanguage(language, report, view);
      else for (const state of own) reportDocument(state, report, view);
    }
  },
};

/** A language in which there is nothing yet is told of once. */
function reportLanguage(language: string, report: SetReport, view: View): void {
  const named = view.manifest('languages')?.find(({ value }) => value.toLowerCase() === language);
  const { chunk } = view.set.manifest.readings[0]!;
  const at = named && { chunk, start: named.start, end: named.end };
  if (at)
    report(
      at,
      `Nothing of this set is in ${languageName(language)} yet. “carag translate” lists what is to be translated.`,
    );
}

/** So is a document of which there is no translation. */
function reportDocument(state: StateInLanguage, report: SetReport, view: View): void {
  const { document, language, isWithout, pairs } = state;
  const name = languageName(language);
  if (isWithout && hasAstray(view)) return;
  if (isWithout) {
    const at = headPlace(state);
    if (at) report(at, `${pathOf(document.uri, view)} has no translation into ${name}.`);
    return;
  }
  const into = Translations.of(view.set).of(language, document.uri)[0]!;
  const meant = new Set(state.extra.map(({ key }) => meantPath(key.value, state)));
  for (const pair of pairs) {
    if (meant.has(pair.source.path)) continue;
    if (pair.state !== 'missing' || pair.source.of !== undefined || isOfFaultyId(pair.source, view)) continue;
    report(
      sourcePlace(pair),
      `${pair.source.path} has no text in ${name}: ${pathOf(into.document.uri, view)} has nothing for it.`,
    );
  }
}

/** True of a set with a translation of which it cannot be told what it is of, or into which language: that is told there. */
function hasAstray(view: View): boolean {
  const languages = view.manifest('languages')?.map(({ value }) => value.toLowerCase()) ?? [];
  return view.documents.some(({ readings: [head], kind, uri }) => {
    const model = kind === 'translation' ? headModel(head, 'translation') : undefined;
    if (!model || !head) return false;
    const of = model.of && resolvePath(parentFolder(uri), model.of.value);
    const isOfNone = !of || view.documents.every((each) => each.uri !== of);
    return isHalfRead(head) || isOfNone || !languages.includes(model.language?.value.toLowerCase() ?? '');
  });
}

function headPlace({ document }: StateInLanguage): Span | undefined {
  const { declared, source } = document;
  return declared && { chunk: source.chunks[0]!, start: declared.start, end: declared.end };
}

const pathOf = (uri: string, view: View) => relativePath(view.set.folder, uri);
