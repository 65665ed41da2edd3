import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JointRouting } from '../../server/change/comparison/joint-routing.ts';
import { formatting } from '../../server/features/formatting.ts';
import { withReplacements } from '../../server/lint/fixing/fixing.ts';
import { documentOf, formatOf } from '../../server/project/document.ts';
import { Source } from '../../server/syntax/source.ts';
import {
  comparedDocuments,
  type Documents,
  judgement,
  sample,
  setOf,
  versionOf,
} from '../change/versions.ts';
import { ROOT } from '../check.ts';
import { afterConversions } from '../exchange/converted.ts';
import { runs } from '../runs.ts';
import { evaluatorOf, viewOf } from './every-case.ts';
import { randomSet, setWith } from './random-routing.ts';

const SAMPLES = ['domain-two', 'domain-three', 'fji-sqs'];
const domainTwo = sample('domain-two');
const domainThree = sample('domain-three');

const classes = (base: Documents, head: Documents) =>
  new Set(comparedDocuments(base, head).changes.map((change) => change.class));

describe('a set compared with itself', () => {
  test.each(SAMPLES)('%s', (name) => {
    expect(comparedDocuments(sample(name), sample(name)).changes).toEqual([]);
  });

  test('any random set', () => {
    fc.assert(
      fc.property(randomSet, ({ documents }) => {
        expect(comparedDocuments(documents, documents).changes).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  test.each(SAMPLES)('%s laid out anew', (name) => {
    const laidOut = Object.entries(sample(name)).map(([path, text]) => {
      const spoilt = text.replace(/: (?=\S)/g, ':  ');
      const uri = `${ROOT}/${path}`;
      const found = formatting(
        documentOf(uri, Source.of(path.endsWith('.md') ? text : spoilt, formatOf(path)!)),
      );
      return [
        path,
        'refusal' in found
          ? text
          : withReplacements(path.endsWith('.md') ? text : spoilt, found.replacements),
      ];
    });
    expect(
      [...classes(sample(name), Object.fromEntries(laidOut))].filter((of) => of !== 'editorial'),
    ).toEqual([]);
  });

  test('with a section in the other format', () => {
    const before = sample('domain-three');
    for (const [path, text] of Object.entries(before)) {
      if (!/^carag: section|^---\ncarag: section/.test(text)) continue;
      const format = formatOf(path)!;
      const there = afterConversions(1, text, format);
      const name = format === 'yaml' ? path.replace(/yaml$/, 'md') : path.replace(/md$/, 'yaml');
      const { [path]: _, ...rest } = before;
      const manifest = rest['carag.yaml']!.replace(path, name);
      expect(comparedDocuments(before, { ...rest, [name]: there, 'carag.yaml': manifest }).changes).toEqual(
        [],
      );
    }
  });
});

/** Fields of questions in another order. */
function reordered(text: string): string {
  return text.replace(/^( +)kind: (.*)\n\1text: (.*)\n/gm, '$1text: $3\n$1kind: $2\n');
}

test('the order of keys is no change', () => {
  const head = Object.fromEntries(Object.entries(domainTwo).map(([path, text]) => [path, reordered(text)]));
  expect(head).not.toEqual(domainTwo);
  expect(comparedDocuments(domainTwo, head).changes).toEqual([]);
});

const TEXTS = [
  'Was the plan made in time?',
  'Were parents and carers heard?',
  "Were the victim's wishes taken into account?",
  'Did managers look at the case often enough?',
  'Is the risk of harm to others well understood?',
  'Were services for health within reach?',
];

describe('renumbering', () => {
  const order = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6, maxLength: 6 });

  const numbered = (numbers: readonly number[], more: (at: number) => string) =>
    setOf(
      TEXTS.map((text, at) =>
        judgement(
          `A1.${numbers[at]}`,
          text,
          `guidance: Think of [[A1.${numbers[(at + 1) % 6]}]] as well.\n${at > 0 ? `ask-when: A1.${numbers[0]} is yes\n` : ''}${more(at)}`,
        ),
      ).join(''),
    );
  const before = [1, 2, 3, 4, 5, 6];

  test('that entries declare is renumbering, and nothing else', () => {
    fc.assert(
      fc.property(order, (after) => {
        const head = numbered(after, (at) => (after[at] === at + 1 ? '' : `was: { "1.0": A1.${at + 1} }\n`));
        const { changes } = comparedDocuments(
          numbered(before, () => ''),
          head,
        );
        expect(changes.every(({ what }) => what.includes('was renumbered'))).toBe(true);
        expect(changes).toHaveLength(after.filter((number, at) => number !== at + 1).length);
      }),
      { numRuns: runs(40) },
    );
  });

  test('that they do not declare is told by likeness, and never as a removal', () => {
    fc.assert(
      fc.property(order, (after) => {
        const { changes } = comparedDocuments(
          numbered(before, () => ''),
          numbered(after, () => ''),
        );
        const others = changes.filter(({ what }) => !what.includes('was renumbered'));
        expect(others.every(({ what }) => what.startsWith('The id '))).toBe(true);
      }),
      { numRuns: runs(40) },
    );
  });
});

/** A change seen from the other side. */
const MIRRORED: Readonly<Record<string, string>> = {
  added: 'removed',
  removed: 'added',
  more: 'fewer',
  fewer: 'more',
};

function mirrors(base: Documents, head: Documents): void {
  const seen = ({ changes }: ReturnType<typeof comparedDocuments>, isTurned: boolean) =>
    changes
      .map(({ class: of, from, to, what }) => {
        const [one, other] = isTurned ? [to, from] : [from, to];
        const word = /(added|removed)\.$|in (more|fewer) cases/.exec(what)?.slice(1).find(Boolean) ?? '';
        return `${of} ${one.join()} ${other.join()} ${isTurned ? (MIRRORED[word] ?? word) : word}`;
      })
      .sort();
  expect(seen(comparedDocuments(head, base), true)).toEqual(seen(comparedDocuments(base, head), false));
}

describe('the same is told from the other side', () => {
  test('of domain two and domain three', () => mirrors(domainTwo, domainThree));

  test('of random sets', () => {
    fc.assert(
      fc.property(randomSet, randomSet, (one, other) => mirrors(one.documents, other.documents)),
      { numRuns: runs(40) },
    );
  });
});

describe('routing', () => {
  const condition = fc.constantFrom(
    'A1.1 is yes',
    'A1.1 is not yes',
    'not (A1.1 is yes)',
    'not (A1.1 is yes) and A1.1 is answered',
    'A1.1 is insufficient',
    'A1.1 is no',
    'A1.1 is one of (yes, no)',
    'A1.2 is yes',
    'A1.2 is answered',
    'nation is wales and A1.2 is no',
    'nation is wales or A1.1 is never',
    'modules includes courts',
    'named and A1.1 is yes',
    'nation is wales',
  );
  const facts = [
    new Map([['nation', ['england']]]),
    ...[['courts'], ['programmes'], ['courts', 'programmes']].map(
      (modules) =>
        new Map([
          ['nation', ['wales']],
          ['modules', modules],
        ]),
    ),
  ];
  const codes = ['yes', 'no', 'never'];
  const cases = facts.flatMap((known) =>
    codes.flatMap((one) =>
      codes.map((two) => ({
        facts: known,
        answers: new Map([
          ['A1.1', [one]],
          ['A1.2', [two]],
        ]),
      })),
    ),
  );

  test('is the same exactly where every case says so', () => {
    const seconds = fc.constantFrom(
      'A1.1 is yes',
      'A1.1 is not answered',
      'nation is wales',
      'A1.1 is one of (yes, no)',
    );
    fc.assert(
      fc.property(seconds, seconds, condition, condition, (two, other, three, another) => {
        const [base, head] = [
          versionOf(setWith(['nation is one of (wales, england)', two, three]).documents),
          versionOf(setWith(['nation is one of (wales, england)', other, another]).documents),
        ];
        const [before, after] = [viewOf(base.project), viewOf(head.project)];
        const routing = new JointRouting(base, head, (_, name) => name);
        for (const id of ['A1.2', 'A1.3']) {
          const asked = (view: typeof before, data: (typeof cases)[number]) =>
            evaluatorOf(view, data).isAsked(id);
          const verdict = routing.verdict(base.byId.get(id)!, head.byId.get(id)!);
          const [gone, come] = [
            cases.some((data) => asked(before, data) && !asked(after, data)),
            cases.some((data) => !asked(before, data) && asked(after, data)),
          ];
          expect(verdict.is).toBe(gone || come ? 'other' : 'same');
          if (verdict.is !== 'other') continue;
          expect([verdict.onlyBase !== undefined, verdict.onlyHead !== undefined]).toEqual([gone, come]);
        }
      }),
      { numRuns: runs(150) },
    );
  });
});
