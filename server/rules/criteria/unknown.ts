import { subjectAt } from '../../lint/entries.ts';
import { file, manifest } from '../../lint/example.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import { nearestId } from '../../model/ids.ts';
import type { Mention, Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { setOfResults } from '../../ratings/evidence/results.ts';
import { OVERALL } from '../../ratings/scheme/units.ts';
import { someSetIsMissing } from '../shared/missing-sets.ts';
import { isStandardOfRepeat } from '../shared/repeated-names.ts';

const standards = file(
  'standards.carag.yaml',
  `
carag: standards
domains:
  - id: "2"
    title: Court disposals
    standards:
      - id: "2.1"
        title: Assessment
        key-questions:
          - { id: "2.1.1", text: Is assessment good enough? }
`,
);

const set = manifest('sections: [assessment.carag.yaml]');

const rating = (id: string) =>
  file(
    'assessment.carag.yaml',
    `
carag: section
id: assessment
title: Assessment
standard: "2.1"
key-questions:
  - id: A1
    text: Is assessment good enough?
    rates: "${id}"
    questions:
      - id: A1S
        kind: summary
        text: Is assessment good enough?
        answer: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
`,
  );

export const unknown: Rule = {
  name: 'criteria/unknown',
  severity: 'error',
  what: 'A standard, key question or criterion is cited that no standards document of the set has.',
  why: 'The answers would count towards nothing, and the rating that rests on them would be wrong.',
  remedy:
    'Correct the id. The standards may stand in this set, or in one that the manifest names under “uses”.',
  examples: [
    {
      bad: { ...set, ...standards, ...rating('«2.1.2»') },
      good: { ...set, ...standards, ...rating('2.1.1') },
      message: 'A1 rates 2.1.2, which is not in the standards. Did you mean 2.1.1?',
    },
    {
      bad: {
        ...set,
        ...file(
          'assessment.carag.yaml',
          rating('2.1.1')['assessment.carag.yaml']!.replace('"2.1"\nkey', '"«2.1»"\nkey'),
        ),
      },
      good: { ...set, ...standards, ...rating('2.1.1') },
    },
  ],
  on: ['mention'],
  check(reading, report, from) {
    if (!CITING.has(reading.kind)) return;
    const view = viewOfStandards(reading, from);
    if (!view) return;
    for (const mention of citations(reading)) {
      if (view.defined('standard', mention.name).length > 0) continue;
      const known = view.names('standard');
      if (known.length === 0 || someSetIsMissing(view) || isStandardOfRepeat(mention.name, view)) continue;
      const meant = nearestId(mention.name, known);
      const written = reading.chunk.text.slice(mention.start, mention.end);
      const hint = meant ? ` Did you mean ${meant}?` : '';
      report(
        mention,
        `${subjectAt(reading, mention.start)} ${verbOf(mention)} ${written}, which is not in the standards.${hint}`,
        {
          fixes: meant
            ? [replace(spanIn(reading, mention), meant, `Change ${written} to ${meant}`, false)]
            : [],
        },
      );
    }
  },
  /** Where there are no standards at all, that is said once in each document. */
  checkDocument(document, report, from) {
    if (!from || !CITING.has(document.kind)) return;
    const reading = document.readings.find((each) => citations(each).length > 0);
    const view = reading && viewOfStandards(reading, from);
    if (!view || view.names('standard').length > 0 || someSetIsMissing(view)) return;
    const mention = citations(reading)[0]!;
    const message = `${subjectAt(reading, mention.start)} ${verbOf(mention)} ${mention.name}, but this set has no standards. Add a standards document, or name the set that has one under “uses”.`;
    report(spanIn(reading, mention), message);
  },
};

/** Documents that cite standards. */
const CITING = new Set<Reading['kind']>([
  'section',
  'guidance',
  'question-set',
  'glossary',
  'results',
  'case',
]);

/** The view in which what a reading cites is looked up: results name the set whose standards they mean. */
function viewOfStandards(reading: Reading, view: View): View | undefined {
  if (reading.kind !== 'results') return view;
  const set = setOfResults(reading, view);
  return set && view.from(set);
}

function citations(reading: Reading): Mention[] {
  const isWhole = ({ name, leaf }: Mention) =>
    name === OVERALL && (leaf.field === 'judged' || leaf.field === 'rating');
  return reading.mentions.filter((mention) => mention.space === 'standard' && !isWhole(mention));
}

const VERBS: Record<string, string> = {
  rates: 'rates',
  standard: 'is about standard',
  criteria: 'cites',
  judged: 'records a rating of',
  'not-assessed': 'says that nothing was assessed of',
  'key-questions': 'records a figure of',
  standards: 'records a rating of',
  domains: 'records a rating of',
  rating: 'expects a rating of',
};

function verbOf({ form, leaf }: Mention): string {
  return (form === 'field' ? VERBS[leaf.field] : undefined) ?? 'refers to criterion';
}
