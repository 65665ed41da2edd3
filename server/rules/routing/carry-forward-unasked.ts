import { entryAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { calledHere, forExample } from '../../lint/reason-words.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { Definition, Mention, Reading } from '../../model/reading.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import type { View } from '../../project/view.ts';
import type { Diagram } from '../../routing/all-cases/diagrams.ts';
import { type Prover, passing, proverOf, proving } from '../../routing/proofs/prover.ts';
import { briefList } from '../../text/wording/sentence-list.ts';

const asked = (condition: string, earlier = '«A1.2»') =>
  questions(`
- id: A1.1
  kind: information
  text: Is there a plan?
  answer: yes-no
- id: A1.2
  kind: information
  ask-when: A1.1 is yes
  text: What is the plan called?
  answer: { one-of: { first: First plan, review: Review } }
- id: A1.3
  kind: information
  ask-when: ${condition}
  text: Who agreed to the {{${earlier}}}?
  answer: text
`);

export const carryForwardUnasked: Rule = {
  name: 'routing/carry-forward-unasked',
  severity: 'warning',
  what: 'An answer is carried forward, or made into rows, that some cases do not have because the question was not asked.',
  why: 'The form has a hole there: inspectors read a sentence without its most important word, or a table without rows.',
  remedy: 'Ask only where the earlier question is answered too, or say it without the answer.',
  examples: [
    {
      bad: asked('A1.1 is answered'),
      good: asked('A1.2 is review', 'A1.2'),
      message:
        'A1.3 is also asked where A1.2, whose answer it carries forward, is not, for example where A1.1 is “No”.',
    },
  ],
  on: ['mention'],
  check(reading, report, view) {
    const carried = carriedIn(reading);
    if (carried.length === 0) return;
    proving(view, (prover) => {
      const told = new Set<string>();
      for (const mention of carried) {
        const definition = entryAt(reading, mention.start)!;
        const hole = told.has(mention.name) ? undefined : holeAt(reading, mention, prover);
        const example = hole === undefined ? undefined : prover.example(hole);
        if (!example || holesOf(mention.name, view)[0] !== definition.name) continue;
        told.add(mention.name);
        const others = otherPlaces(mention, view);
        const names = [...new Set(others.map((other) => other.definition))].filter(
          (each) => each !== definition,
        );
        report(
          mention,
          `${calledHere(definition)} is also asked where ${mention.name}, ${isRows(mention) ? 'from which it takes its rows' : 'whose answer it carries forward'}, is not${forExample(example)}.${names.length > 0 ? ` The same is true of ${briefList(names.map(calledWithin))}.` : ''}`,
          {
            related: others.map((other) => ({
              at: spanIn(other.definition.reading, other.mention),
              message: `${isRows(other.mention) ? 'Its rows are taken from' : 'It is carried forward'} here as well.`,
            })),
          },
        );
      }
    });
  },
};

/** The entries that carry an answer forward, or make rows of it, by the id of what is answered. */
const CARRIED: Catalogue = {
  name: 'carried forward',
  keysOf: (reading) => carriedIn(reading).map(({ name }) => name),
};

const isRows = ({ form, leaf }: Mention) => form === 'field' && leaf.field === 'rows';

/** The places of a reading where an entry of it shows an earlier answer. */
function carriedIn(reading: Reading): Mention[] {
  return reading.mentions.filter(
    (mention) => (mention.form === 'carry' || isRows(mention)) && entryAt(reading, mention.start),
  );
}

/** When an entry is asked without the answer that it shows; undefined where nothing is proved of that. */
function holeAt(reading: Reading, { name, start }: Mention, prover: Prover): Diagram | undefined {
  const definition = entryAt(reading, start);
  const routed = definition && prover.routed(definition);
  const earlier = prover.reader.entry(name);
  if (!routed || !earlier?.isSound || routed.isImpossible || name === definition.name) return undefined;
  return prover.all([routed.asked, prover.not(earlier.assumed)]);
}

/** The ids of all entries that are asked without an answer that they show, in reading order. */
function holesOf(name: string, view: View): readonly string[] {
  const ids = view.answer('shown without an answer', name, (set) => {
    const prover = proverOf(set);
    const found = set.holdingInOrder(CARRIED, name).flatMap((reading) =>
      carriedIn(reading).flatMap((mention) => {
        if (mention.name !== name) return [];
        return isHole(reading, mention, prover) ? [entryAt(reading, mention.start)!.name] : [];
      }),
    );
    return [...new Set(found)].join('\n');
  });
  return ids.split('\n');
}

/** True of a place that is proved to lack its answer in some case; false also where the proof would take too long. */
function isHole(reading: Reading, mention: Mention, prover: Prover): boolean {
  let isFound = false;
  passing(() => {
    const hole = holeAt(reading, mention, prover);
    isFound = hole !== undefined && prover.isPossible(hole);
  });
  return isFound;
}

interface Carrying {
  readonly definition: Definition;
  readonly mention: Mention;
}

/** The other places that lack the same answer, with their entries, in reading order. */
function otherPlaces(first: Mention, view: View): Carrying[] {
  return holesOf(first.name, view).flatMap((id) => {
    const definition = view.defined('id', id)[0];
    if (!definition) return [];
    view.placeOf(definition);
    return carriedIn(definition.reading)
      .filter(
        (mention) =>
          mention !== first &&
          mention.name === first.name &&
          entryAt(definition.reading, mention.start) === definition,
      )
      .map((mention) => ({ definition, mention }));
  });
}

const calledWithin = (definition: Definition) => calledHere(definition).replace(/^The /, 'the ');
