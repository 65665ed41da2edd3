import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Question } from '../../model/documents/section.ts';
import { writtenRows } from '../../model/questions.ts';
import type { Definition, Reading, SectionEntry } from '../../model/reading.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import type { View } from '../../project/view.ts';
import { pairOf } from '../../syntax/tree.ts';

const judged = (last: string) =>
  questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  guidance: Count from the day of the sentence.
- id: A1.2
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
  guidance: Leave out what the case did not call for.
- id: A1.3
  kind: judgement
  text: Is the assessment shared?
  answer: yes-no
  guidance: Sharing it with the child is what counts.
${last}
`);

const fourth = (id: string) => `- id: ${id}
  kind: judgement
  text: Is the assessment kept up to date?
  answer: yes-no`;

export const missing: Rule = {
  name: 'guidance/missing',
  severity: 'hint',
  what: 'A judgement question has no guidance, in a set that gives guidance to others, or in a section that gives it to most.',
  why: 'Inspectors have nothing to hold their judgement against, and will judge the same work differently.',
  remedy:
    'Say what counts as a good answer, under “guidance” or in a block named under “use”. Guidance on its key question or on its rows, and quality indicators, count too.',
  examples: [
    {
      bad: judged(fourth('«A1.4»')),
      good: judged(`${fourth('A1.4')}\n  guidance: Look for a review after every significant change.`),
      message:
        'A1.4 has no guidance on how to judge it, though other judgement questions of this set have some.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    if (reading.kind !== 'section') return;
    for (const definition of reading.definitions) {
      if (!isJudgement(definition) || isGuided(definition, view)) continue;
      if (!isCustomary(reading, view)) return;
      report(
        placeOfWords(reading, definition.place),
        `${writtenId(definition)} has no guidance on how to judge it, though other judgement questions of this set have some.`,
      );
    }
  },
};

/** True where judgement questions of the set often have guidance of their own, or most of those of this section have some. */
function isCustomary(reading: Reading, view: View): boolean {
  if (view.isHeldOften(GUIDED, 'judgement')) return true;
  const uri = view.uriOf(reading);
  return view.answer('mostly guided', uri, (set) => areMostGuided(uri, set));
}

function areMostGuided(uri: string, view: View): boolean {
  // Notes which entries there are.
  view.names('id');
  const section = view.documents.find((document) => document.uri === uri);
  const names = new Set(section?.readings.flatMap(({ definitions }) => definitions.map(({ name }) => name)));
  const judgements = [...names].flatMap((name) =>
    view
      .defined('id', name)
      .filter(isJudgement)
      .filter((each) => view.uriOf(each.reading) === uri),
  );
  return judgements.filter((each) => isGuided(each, view)).length * 2 > judgements.length;
}

const GUIDED: Catalogue = {
  name: 'guided judgements',
  keysOf: (reading) => (holdsGuidance(reading) ? ['judgement'] : []),
};

function holdsGuidance(reading: Reading): boolean {
  if (reading.role === 'guidance entry') return pairOf(reading.root, 'guidance')?.value !== undefined;
  return (
    reading.kind === 'section' && reading.definitions.some((each) => isJudgement(each) && hasOwn(each.model))
  );
}

const isJudgement = (definition: Definition): definition is SectionEntry<'question'> =>
  definition.kind === 'question' && definition.model.kind?.value === 'judgement';

const hasOwn = ({ guidance, use, indicators }: Question) =>
  guidance !== undefined || use !== undefined || indicators !== undefined;

function isGuided(definition: SectionEntry<'question'>, view: View): boolean {
  const { model } = definition;
  return (
    hasOwn(model) ||
    model.means !== undefined ||
    areOptionsExplained(model) ||
    areRowsGuided(model) ||
    isGuidedElsewhere(definition, view) ||
    isGuidedAround(definition, view)
  );
}

/** True where every option says itself what it stands for. */
function areOptionsExplained({ answer }: Question): boolean {
  const options = answer?.oneOf ?? answer?.anyOf ?? [];
  return options.length > 0 && options.every(({ value }) => value?.means !== undefined);
}

function areRowsGuided(question: Question): boolean {
  const own = writtenRows(question);
  return own.length > 0 && own.every(({ value }) => value !== undefined && hasOwn(value));
}

/** True where a guidance document speaks of the question, or of a row of it. */
function isGuidedElsewhere({ name, reading }: Definition, view: View): boolean {
  const rows = reading.definitions.filter(({ kind, parent }) => kind === 'row' && parent === name);
  return [name, ...rows.map((row) => row.name)].some((id) => view.defined('guidance', id).length > 0);
}

/** True where its key question has guidance, or its section where it stands in that directly. */
function isGuidedAround(definition: Definition, view: View): boolean {
  const { keyQuestion, section } = view.around(definition);
  const around = (keyQuestion ?? section)?.definition;
  if (!around) return false;
  const entries = [...view.defined('id', around.name), ...view.defined('guidance', around.name)];
  return entries.some(({ node }) => pairOf(node, 'guidance') ?? pairOf(node, 'use'));
}
