import type { Fix } from '../../lint/finding.ts';
import type { Rule } from '../../lint/rule.ts';
import type { TextPair } from '../../translation/text-states.ts';
import { languageName } from '../../translation/translations.ts';
import { bilingual } from './shared/examples.ts';
import { isOfFaultyId, sourcePlace, statesInSteps, statesOf, translatedPlace } from './shared/states.ts';

export const stale: Rule = {
  name: 'translation/stale',
  severity: 'warning',
  what: 'A text was changed since it was translated.',
  why: 'Inspectors who work in the other language are asked something else, and nobody sees it.',
  remedy:
    'Have the translation checked against the text as it is now, and changed where need be. The fingerprint after `from` is only brought up to date by whoever says that it was checked: `carag translate --take` notes the role and the day.',
  examples: [
    {
      bad: bilingual({ source: [['Is the assessment in time?', '«Was the assessment done in time?»']] }),
      good: bilingual({
        source: [['Is the assessment in time?', 'Was the assessment done in time?']],
        welsh: [['from: 74d715d6', 'from: 30ce8395']],
      }),
      message: 'A1.1 was changed since it was translated into Welsh.',
    },
  ],
  *prepareSet(view) {
    yield* statesInSteps(view);
  },
  checkSet(report, view) {
    for (const { language, pairs } of statesOf(view))
      for (const pair of pairs) {
        if (pair.state !== 'stale' || isOfFaultyId(pair.source, view)) continue;
        const name = languageName(language);
        report(sourcePlace(pair), `${pair.source.path} was changed since it was translated into ${name}.`, {
          related: [{ at: translatedPlace(pair.translated!), message: `The ${name} text stands here.` }],
          fixes: [checkedFix(pair, name)],
        });
      }
  },
};

/** Only a person can say that the translation is right; so the fix is never safe. */
function checkedFix({ source, translated }: TextPair, name: string): Fix {
  const { from, in: into } = translated!;
  const at = { chunk: into.reading.chunk, start: from!.start, end: from!.end };
  return {
    title: `Say that the ${name} was checked against this text`,
    safe: false,
    edits: [{ at, text: writtenFingerprint(source.fingerprint) }],
  };
}

/** Eight figures would be a number to other readers of YAML, and so would figures around an e. */
const writtenFingerprint = (digits: string) => (/^\d+(?:e\d+)?$/.test(digits) ? `"${digits}"` : digits);
