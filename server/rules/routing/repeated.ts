import { listed, placeOfWords, subjectAt, writtenId } from '../../lint/entries.ts';
import { manifest, questions } from '../../lint/example.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import { foldedId } from '../../model/ids.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import type { View } from '../../project/view.ts';
import type { ConditionAt } from '../../routing/meaning/placed-conditions.ts';
import { atomsOf } from '../../syntax/conditions/parsed.ts';
import { printCondition } from '../../syntax/conditions/print.ts';
import { shortened } from '../../text/wording/shortened.ts';
import { fixIn, sureConditions } from './shared/conditions.ts';

const asked = (second: string, third: string) =>
  questions(`
- id: A1.1
  kind: information
  text: Was an order made?
  answer: yes-no
- id: A1.2
  kind: information
  ask-when: ${second}
  text: How long does it last?
  answer: text
- id: A1.3
  kind: information
  ask-when: ${third}
  text: Who made it?
  answer: text
`);

const facts = (more = '') =>
  manifest(`
sections: [assessment.carag.yaml]
facts:
  nation: { one-of: { england: England, wales: Wales } }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
${more}`);

/** The readings in which a condition of several parts stands, by the condition as it is printed. */
const CONDITIONS: Catalogue = {
  name: 'conditions',
  keysOf: (reading) => new Set(longOnes(reading).map(({ printed }) => printed)),
};

export const repeated: Rule = {
  name: 'routing/repeated',
  severity: 'hint',
  what: 'The same condition of several parts is written in several places.',
  why: 'When it changes, one of them is easily forgotten.',
  remedy: 'Give it a name under “conditions” in the manifest, and write the name.',
  examples: [
    {
      bad: {
        ...facts(),
        ...asked('«A1.1 is yes and nation is wales»', 'A1.1 is yes and nation is wales'),
      },
      good: {
        ...facts('conditions: { welsh-order: A1.1 is yes and nation is wales }\n'),
        ...asked('welsh-order', 'welsh-order'),
      },
      message:
        'The condition of A1.2 stands in A1.3 as well. Give it a name under “conditions” in the manifest, and write that.',
    },
  ],
  on: ['condition'],
  check(reading, report, view) {
    for (const { condition, printed } of longOnes(reading)) {
      const named = namedSame(printed, view);
      if (condition.field === 'conditions') continue;
      const { reading: own, scalar } = condition;
      const at = placeOfWords(own, scalar);
      if (named) {
        report(at, `“${shortened(printed)}” has the name ${named} in this set. Write that.`, {
          fixes: [
            fixIn(
              condition,
              [{ start: 0, end: scalar.value.trimEnd().length, text: named }],
              `Change to “${named}”`,
              false,
            ),
          ],
        });
        continue;
      }
      const [first, ...further] = same(printed, view);
      // An entry that was copied with its id is told by its id.
      const others = further.filter(({ owner }) => !isPastedId(owner, first?.owner));
      if (first?.scalar !== scalar || others.length === 0) continue;
      const places = [...new Set(others.map((each) => calledBy(each)))];
      report(
        at,
        `The condition of ${calledBy(condition)} stands in ${listed(places.slice(0, 5))}${places.length > 5 ? ' and elsewhere' : ''} as well. Give it a name under “conditions” in the manifest, and write that.`,
        {
          related: others.map((each) => {
            if (each.owner) view.placeOf(each.owner);
            return {
              at: spanIn(each.reading, placeOfWords(each.reading, each.scalar)),
              message: 'It stands here as well.',
            };
          }),
        },
      );
    }
  },
};

interface Printed {
  readonly condition: ConditionAt;
  readonly printed: string;
}

const known = new WeakMap<Reading, readonly Printed[]>();

/** The conditions of a reading that have more than one atom. */
function longOnes(reading: Reading): readonly Printed[] {
  const found =
    known.get(reading) ??
    sureConditions(reading)
      .filter(({ parsed }) => atomsOf(parsed.condition).length > 1)
      .map((condition) => ({ condition, printed: printCondition(condition.parsed.condition!) }));
  known.set(reading, found);
  return found;
}

/** Where a condition stands, in reading order; of what has no name, only the manifest is looked at, and comes last. */
function same(printed: string, view: View): readonly ConditionAt[] {
  const holding = view.holding(CONDITIONS, printed);
  view.inReadingOrder([]);
  return view.set.once(`same ${printed}`, () => {
    const all = view
      .inReadingOrder(holding)
      .flatMap((reading) =>
        longOnes(reading).flatMap((each) => (each.printed === printed ? [each.condition] : [])),
      )
      .filter(({ owner, reading }) => owner !== undefined || reading.kind === 'question-set');
    return [...all.filter(({ owner }) => owner), ...all.filter(({ owner }) => !owner)];
  });
}

/** True of ids that `id/duplicate` takes for one, whatever their spacing and their capital letters. */
function isPastedId(owner: Definition | undefined, first: Definition | undefined): boolean {
  return owner !== undefined && first !== undefined && foldedId(owner.name) === foldedId(first.name);
}

function namedSame(printed: string, view: View): string | undefined {
  return same(printed, view).find(({ field }) => field === 'conditions')?.owner?.name;
}

function calledBy({ owner, reading, scalar }: ConditionAt): string {
  return owner ? writtenId(owner) : subjectAt(reading, scalar.start).replace(/^T/, 't');
}
