import { listed, subjectAt } from '../../lint/entries.ts';
import { type ExampleSet, file, manifest, withGuidance } from '../../lint/example.ts';
import { type Report, type Rule, replace, spanIn } from '../../lint/rule.ts';
import { nearestId } from '../../model/ids.ts';
import type { Mention, Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { asWritten, isKnown, referencesIn } from '../shared/references.ts';
import { hasRepeatedSection } from '../shared/repeated-names.ts';
import { shownTexts } from '../shared/texts/shown.ts';
import { type NamedInText, namedSections, sectionIds, sectionsIn } from './shared/named-sections.ts';

const views = (guidance: string): ExampleSet => ({
  ...manifest('sections: [view-1.carag.yaml, view-2.carag.yaml]'),
  ...file(
    'view-1.carag.yaml',
    'carag: section\nid: view-1\ntitle: "View 1: assessment"\nguidance: Start here.',
  ),
  ...file(
    'view-2.carag.yaml',
    `carag: section\nid: view-2\ntitle: "View 2: planning"\nguidance: ${guidance}`,
  ),
});

export const section: Rule = {
  name: 'ref/section',
  severity: 'error',
  what: 'A text refers to a section that the set does not have.',
  why: 'Inspectors are sent to a part of the form that does not exist.',
  remedy:
    'Name the section that is meant: by its id in a link, or by its number or letter where the titles of sections have them. Sections of laws and of other papers are left alone.',
  examples: [
    {
      bad: views('Risk of harm is judged in view «3».'),
      good: views('Risk of harm is judged in view 1.'),
      message: 'The section view-2 refers to view 3, but this set has views 1 and 2.',
    },
    {
      bad: withGuidance('The plan itself is judged in [[«asessment»]].'),
      good: withGuidance('The plan itself is judged in [[assessment]].'),
      message: 'A1.1 refers to asessment, but no section of this set has that id. Did you mean assessment?',
    },
  ],
  on: ['text', 'mention'],
  check(reading, report, view) {
    for (const mention of referencesIn(reading)) {
      if (isSectionLink(mention) && !isKnown(view, mention.name) && !hasRepeatedSection(view))
        reportLink(reading, mention, report, view);
    }
    if (SPEAKING.has(reading.kind)) reportNamed(reading, report, view);
  },
};

/** Documents whose texts speak of the sections of their set. */
const SPEAKING = new Set<Reading['kind']>(['question-set', 'section', 'guidance', 'glossary']);

/** True of a link by a word that can be the id of nothing but a section. */
export function isSectionLink({ form, name }: Mention): boolean {
  return form === 'link' && /^\p{L}\p{Ll}{2}[\p{Ll}\d_-]*$/u.test(name) && name !== 'criterion';
}

function reportLink(reading: Reading, mention: Mention, report: Report, view: View): void {
  const meant = nearestId(mention.name, sectionIds(view));
  const words = asWritten(reading, mention);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  report(
    mention,
    `${subjectAt(reading, mention.start)} refers to ${words}, but no section of this set has that id.${hint}`,
    {
      fixes:
        meant === undefined
          ? []
          : [replace(spanIn(reading, mention), meant, `Change ${words} to ${meant}`, false)],
    },
  );
}

function reportNamed(reading: Reading, report: Report, view: View): void {
  for (const { leaf, text } of shownTexts(reading)) {
    for (const found of sectionsIn(text)) {
      const known = namedSections(view).get(found.word);
      if (!known || !isMissing(found, known)) continue;
      const place = sourcePlaces(leaf.scalar, reading.chunk.text);
      const at = { start: place(found.start), end: place(found.end) };
      report(
        at,
        `${subjectAt(reading, at.start)} refers to ${found.word} ${found.designator}, but this set has ${found.word}s ${inShort(known)}.`,
      );
    }
  }
}

/** A number far beyond the last is that of another paper, and “I” is a word. */
function isMissing({ designator }: NamedInText, known: readonly string[]): boolean {
  const isNumbered = /\d/.test(known[0]!);
  if (known.includes(designator) || designator === 'I' || isNumbered !== /\d/.test(designator)) return false;
  return !isNumbered || Number(designator) <= 2 * Number(known.at(-1));
}

/** “0 to 7”, or each where they do not follow one another. */
function inShort(known: readonly string[]): string {
  const isRun = known.every((each, index) => index === 0 || Number(each) === Number(known[index - 1]) + 1);
  return isRun && known.length > 2 ? `${known[0]} to ${known.at(-1)}` : listed(known);
}
