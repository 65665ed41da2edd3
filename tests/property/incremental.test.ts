import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeptLive } from '../../server/form/live/kept-live.ts';
import { liveDataOf } from '../../server/form/live/live-form.ts';
import { Checker } from '../../server/lint/checking/checker.ts';
import type { Finding } from '../../server/lint/finding.ts';
import type { Rule } from '../../server/lint/rule.ts';
import type { Definition } from '../../server/model/reading.ts';
import type { Base } from '../../server/project/base.ts';
import { MENTIONS } from '../../server/project/catalogue.ts';
import { type Document, documentOf, formatOf } from '../../server/project/document.ts';
import { Project } from '../../server/project/project.ts';
import type { View } from '../../server/project/view.ts';
import { RULES } from '../../server/rules/index.ts';
import { Source } from '../../server/syntax/source.ts';
import { ROOT } from '../check.ts';
import { runs } from '../runs.ts';

/** A set in small: ids, lists, blocks, facts, conditions and standards, and references to each of them. */
const START: Readonly<Record<string, string>> = {
  'carag.yaml': `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [en]
ids: lettered
uses: [standards]
sections: [one.carag.yaml, two.carag.md]
facts:
  nation: { one-of: { england: England, wales: Wales } }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
  reasons: { one-of: { late: Late, other: Other, none-given: { label: Not applicable } } }
conditions:
  welsh: nation is wales
guidance-blocks:
  balance: Weigh both sides.
unused: [A1.4]
`,
  'one.carag.yaml': `carag: section
id: one
title: One
standard: "2.1"
key-questions:
  - id: A1
    text: Is it clear?
    rates: "2.1.1"
    questions:
      - id: A1.1
        kind: judgement
        text: Is it in time?
        answer: yes-no
        use: balance
        guidance: See [[P1.1]], [[A1.2]] and the next question.
      # carag-ignore ref/unknown: to be written
      - id: A1.2
        kind: judgement
        text: Is it whole?
        ask-when: A1.1 is yes and nation is wales
        answer: { one-of: { low: Low, high: High }, sufficient: low }
        rows: { a: One row, b: Another row }
        guidance: See [[A1.9]].
        indicators: [The work begins in good time., It is whole.]
        criteria: "2.1.1"
  - id: A2
    text: Is it fair?
    rates: "2.1.2"
    questions:
      - id: A2S
        kind: summary
        text: Is it fair?
        answer: yes-no
      - id: A2.1
        kind: explanation
        text: Why not, in the light of {{A1.2/a}}?
        explains: A1.2
        answer: text
        guidance: Look at all that was done in this case, and weigh what is missing from it.
      - id: A2.2
        kind: note
        text: Given {{A1.2/a}} and {{A1.2/b}}.
      - id: A2.3
        kind: information
        text: Which reason was given?
        answer: reasons
        means: { none-given: Nobody asked. }
        explain-in: { other: A2.4 }
      - id: A2.4
        kind: narrative
        text: What else was said?
        ask-when: A2.3 is other
        answer: text
`,
  'two.carag.md': `---
carag: section
id: two
title: Two
---
# P1 Is the plan sound?

## P1.1 Does it follow {{A1.1}}?

\`\`\`carag
kind: judgement
answer: yes-no
ask-when: A1.2 is low
\`\`\`

See question A2.1, and [[A1.2/b]].

<!-- carag-ignore id/duplicate: on purpose -->
## P1.2 Is it shared?

\`\`\`carag
kind: judgement
answer: yes-no
\`\`\`

Look at all that was done in this case, and weigh what is missing from it.

## P1.3 Is it kept up?

\`\`\`carag
kind: judgement
answer: yes-no
\`\`\`
`,
  'one.guidance.carag.md': `---
carag: guidance
for: one.carag.yaml
---

# A1.2

The work begins in good time.

# A2.1

A1.1: look at the date.
`,
  'cases/case.carag.yaml': `carag: case
title: A case
facts: { nation: wales }
answers: { A1.1: "yes", A2.3: late }
expect: { asked: [A1.2, P1.1], not-asked: A2.4 }
`,
  'changes.carag.yaml': `carag: changes
rows:
  - { date: 2015-01, version: "1.0", items: [A1.1], class: wording, details: Reworded. }
  - { date: 2015-02, version: "1.0", items: [A1.2, one], details: Other rows. }
`,
  'standards/carag.yaml': `carag: question-set
format: 1
title: Standards
version: "1.0"
languages: [en]
ids: numbered
`,
  'standards/standards.carag.yaml': `carag: standards
domains:
  - id: "2"
    title: Disposals
    standards:
      - id: "2.1"
        title: Assessment
        key-questions:
          - { id: "2.1.1", text: Is it clear? }
          - { id: "2.1.2", text: Is it fair? }
      - id: "2.2"
        title: Planning
        criteria:
          - { id: "2.2.1", text: It is sound., indicators: [It is whole.] }
          - { id: "2.2.2", text: It is shared. }
      - id: "2.3"
        title: Leadership
        rated: judged
`,
  'standards/ratings.carag.yaml': `carag: ratings
scale:
  low: { label: Low, score: 0 }
  high: { label: High, score: 1 }
key-questions:
  round: nearest
  bands: { low: below 50, high: 50 and over }
standards: { rule: lowest }
overall: { rule: sum, bands: { low: 0-1, high: 2 } }
`,
};

const LINES = [
  '      - id: A1.1',
  '      - id: A1.3',
  '      - id: A 1.2',
  '  - id: A2',
  '  - id: A9',
  '    questions:',
  'questions:',
  'key-questions:',
  '        guidance: See [[A1.2]] and {{P1.1}}.',
  '        guidance: See the previous question, and the next question.',
  '        guidance: See [[2.1.1]], question 2.1.1, [[planing]] and view 3.',
  'title: View 1',
  '        text: Is it what was chosen in {{A1.1}}?',
  '        answer: text',
  '        guidance: See [[A1.1], [it](#heading), and [this](two.carag.md#p11-does-it-follow-a11).',
  '        ask-when: A2.1 is answered',
  '        explains: [A1.1, A7]',
  '        ask-when: A1.1 is no',
  '    rates: "2.1.1"',
  '        kind: summary',
  '        rated: lowest',
  'covers: [..]',
  'standards: { rule: sum, bands: { low: 0, high: 1-2 } }',
  '        ask-when: A1.1 is yes and A1.1 is no',
  '        ask-when: welsh and not A1.2/a is low',
  '    ask-when: nation is wales',
  '    ask-when: A1.1 is sufficient',
  'ask-when: nation is england',
  '        alternative: one',
  '        only-when: { low: nation is wales }',
  '        rows: { from: A2.3 }',
  '  welsh: nation is england or nation is wales',
  '        use: balance',
  '    rates: "2.1.2"',
  '    rates: "2.2"',
  '      # carag-ignore id/duplicate, ref/unknown: meant',
  '# P2 Is it new?',
  '## P1.1 Is it old?',
  '## A1.1 Is it both?',
  'Look at [[P1.2]] and question A1.3.',
  '```carag',
  '```',
  '<!-- carag-ignore ref/unknown -->',
  '---',
  'ids: numbered',
  'ids: lettered',
  'uses: [standards]',
  'uses: []',
  'sections: [two.carag.md, one.carag.yaml]',
  'sections: [one.carag.yaml]',
  'unused: [A1.2, A1.3]',
  'rules: { ref/unknown: off, id/duplicate: hint }',
  '  no-yes: { one-of: { no: "No" } }',
  '  other: nation is england',
  'retired: { A1.5: "0.9" }',
  'carag: section',
  'carag: question-set',
  'carag: glossary',
  'carag: case',
  '          - { id: "2.2", text: Is it kind? }',
  '          - { id: "2.2.3", text: It is kept up. }',
  '        criteria: ["2.1.2", "2.2"]',
  '        criteria: "2.2.1"',
  'criteria: "2.2.2"',
  'use: balance',
  'Look at all that was done in this case, and weigh what is missing from it.',
  '        guidance: The work begins in good time.',
  '        evidence: other',
  '',
  '  ',
];

const WORDS = [
  'A1.1',
  'A1.2',
  'A2',
  'P1.2',
  '1',
  '.',
  ' ',
  '\n',
  '[[',
  ']]',
  ':',
  '- ',
  '# ',
  '"',
  'yes',
  'nation',
  '    ',
  '/a',
  '2.1',
];

/** Words that stand in the documents, and what each may turn into. */
const TURNS: readonly (readonly [string, string])[] = [
  ['One row', 'A row'],
  ['Another row', 'One more row'],
  ['A2.3: late', 'A2.3: other'],
  ['nation: wales', 'nation: england'],
  ['not-asked: A2.4', 'asked: A2.4'],
  ['carag: case', 'carag: glossary'],
  ['A1.2', 'A1.3'],
  ['A1.1', 'A1.4'],
  ['P1.1', 'P1.5'],
  ['A2', 'A3'],
  ['yes-no', 'no-yes'],
  ['Is it in time?', 'Is it late?'],
  ['Is it whole?', 'Is it in time?'],
  ['kind: judgement', 'kind: summary'],
  ['id: A1.2', 'id: A1S'],
  ['balance', 'weight'],
  ['low: Low', 'low: Lower'],
  ['sufficient: low', 'sufficient: lower'],
  ['answer: text', 'answer: reasons'],
  ['answer: reasons', 'answer: reason'],
  ['kind: information', 'kind: judgement'],
  ['kind: judgement', 'kind: explanation'],
  ['means: { none-given', 'means: { nobody'],
  ['explain-in: { other: A2.4 }', 'explain-in: { late: P1.1 }'],
  ['is other', 'is answered'],
  ['2.1.1', '2.1.2'],
  ['2.2.1', '2.2.2'],
  ['id: "2.2"', 'id: "2.1"'],
  ['Look at all that was done in this case, and weigh', 'Look at some of it, and then weigh'],
  ['Weigh both sides.', 'Look at all that was done in this case, and weigh what is missing from it.'],
  ['The work begins in good time.', 'The work begins late.'],
  ['A1.1: look', 'A1.2: look'],
  ['Is it clear?', 'Is it dark?'],
  ['judgement', 'summary'],
  ['nation', 'country'],
  ['one.carag.yaml', 'copy-of-one.carag.yaml'],
  ['lettered', 'numbered'],
  ['[standards]', '[]'],
  ['carag: section', 'carag: guidance'],
  ['id: two', 'id: one'],
  ['class: wording', 'class: data'],
  ['items: [A1.1]', 'items: [A1.2, A7]'],
  ['2015-02', '2014-12'],
  ['version: "1.0"', 'version: "0.8"'],
  ['- id: A1.2', '- id: A1.2\n        was: { "0.9": A1.1 }'],
];

type Step =
  | {
      readonly is: 'turn';
      readonly document: number;
      readonly turn: number;
      readonly which: number;
      readonly back: boolean;
    }
  | {
      readonly is: 'line';
      readonly document: number;
      readonly line: number;
      readonly remove: number;
      readonly text: string[];
    }
  | {
      readonly is: 'word';
      readonly document: number;
      readonly at: number;
      readonly remove: number;
      readonly text: string;
    }
  | {
      readonly is: 'swap';
      readonly document: number;
      readonly line: number;
      readonly by: number;
      readonly to: number;
    }
  | { readonly is: 'remove' | 'restore' | 'copy'; readonly document: number }
  | { readonly is: 'look' };

const nat = fc.nat(60);
const turn = fc.record({
  is: fc.constant('turn' as const),
  document: nat,
  turn: fc.nat(TURNS.length - 1),
  which: fc.nat(5),
  back: fc.boolean(),
});
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: turn },
    {
      weight: 6,
      arbitrary: fc.record({
        is: fc.constant('line' as const),
        document: nat,
        line: nat,
        remove: fc.nat(2),
        text: fc.array(fc.constantFrom(...LINES), { maxLength: 2 }),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        is: fc.constant('word' as const),
        document: nat,
        at: fc.nat(1200),
        remove: fc.nat(4),
        text: fc.constantFrom(...WORDS),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constant('swap' as const),
        document: nat,
        line: nat,
        by: fc.nat(7),
        to: nat,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        is: fc.constantFrom('remove' as const, 'restore' as const, 'copy' as const),
        document: nat,
      }),
    },
    { weight: 3, arbitrary: fc.constant({ is: 'look' as const }) },
  ),
  { minLength: 1, maxLength: 12 },
);

/** What the set is compared with all along: as it is at the start, but for a few words. */
const BASE = baseOf(
  Object.fromEntries(
    Object.entries(START).map(([path, text]) => [
      path,
      text.replace('Is it in time?', 'Is it early?').replace('version: "1.0"', 'version: "0.9"'),
    ]),
  ),
);

function baseOf(documents: Readonly<Record<string, string>>): Base {
  const project = new Project();
  for (const [path, text] of Object.entries(documents))
    if (path !== 'changes.carag.yaml') project.put(documentOf(uriOf(path), Source.of(text, formatOf(path)!)));
  return { project, set: project.sets.get(ROOT)!, words: 'before', isMoving: false };
}

/** Documents that change one by one, as in an editor. */
class Bench {
  readonly project = new Project();
  readonly texts = new Map<string, string>();

  /** @param base what the set is compared with all along. */
  constructor(base?: Base) {
    this.project.setBase(ROOT, base);
    for (const [path, text] of Object.entries(START)) this.put(path, Source.of(text, formatOf(path)!));
  }

  take(step: Step): void {
    if (step.is === 'look') return;
    const paths = [...this.texts.keys(), ...Object.keys(START)];
    const path = paths[step.document % paths.length]!;
    if (step.is === 'remove') this.remove(path);
    else if (step.is === 'restore') this.put(path, Source.of(START[path] ?? '', formatOf(path)!));
    else if (step.is === 'copy')
      this.put(
        `copy-of-${path.replace('/', '-')}`,
        Source.of(this.texts.get(path) ?? START[path] ?? '', formatOf(path)!),
      );
    else this.edit(path, step);
  }

  private edit(path: string, step: Step): void {
    const document = this.project.documents.get(uriOf(path));
    if (!document) return;
    const { source } = document;
    const lines = source.text.split('\n');
    if (step.is === 'word') {
      const at = step.at % (source.text.length + 1);
      const start = place(source.text, at);
      const end = place(source.text, at + step.remove);
      this.put(path, source.edit({ start, end }, step.text));
    } else if (step.is === 'line') {
      const line = step.line % lines.length;
      const range = { start: { line, character: 0 }, end: { line: line + step.remove, character: 0 } };
      this.put(path, source.edit(range, step.text.map((text) => `${text}\n`).join('')));
    } else if (step.is === 'turn') {
      this.turn(path, source, step);
    } else if (step.is === 'swap') {
      const moved = lines.splice(step.line % lines.length, step.by);
      lines.splice(step.to % (lines.length + 1), 0, ...moved);
      this.put(path, source.replacedBy(lines.join('\n')));
    }
  }

  private turn(path: string, source: Source, step: Step & { is: 'turn' }): void {
    const [from, to] = step.back ? [...TURNS[step.turn]!].reverse() : TURNS[step.turn]!;
    const found = [...source.text.matchAll(new RegExp(from!.replace(/[.[\]]/g, '\\$&'), 'g'))];
    const at = found[step.which % Math.max(1, found.length)]?.index;
    if (at === undefined) return;
    const range = { start: place(source.text, at), end: place(source.text, at + from!.length) };
    this.put(path, source.edit(range, to!));
  }

  private put(path: string, source: Source): void {
    this.project.put(documentOf(uriOf(path), source, this.project.documents.get(uriOf(path))));
    this.texts.set(path, source.text);
  }

  private remove(path: string): void {
    this.project.remove(uriOf(path));
    this.texts.delete(path);
  }
}

function uriOf(path: string): string {
  return `${ROOT}/${path}`;
}

function place(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** Reports all that may be asked of a set, so that a stale answer shows. */
const asksEverything: Rule = {
  name: 'test/asks',
  severity: 'hint',
  what: '',
  why: '',
  remedy: '',
  examples: [],
  check(reading, report, view) {
    for (const mention of reading.mentions) {
      const defined = view.defined(mention.space, mention.name);
      if (mention.form === 'carry') report(mention, defined.map(told).join('\n'));
      else
        report(mention, `${view.definedAlike(mention.name).length}`, {
          related: defined.map((each) => ({ at: view.placeOf(each), message: each.name })),
        });
    }
    for (const definition of reading.definitions) {
      report(definition.place, JSON.stringify(view.numbering(definition.name)));
    }
    if (reading.role === 'question') report({ start: 0, end: 1 }, view.names('id').sort().join(' '));
  },
  checkDocument(document, report, view) {
    const related = view ? [{ at: manifestPlace(view), message: 'the manifest' }] : [];
    report({ start: 0, end: 0 }, view ? ofSet(document, view) : 'no set', { related });
  },
};

/** Where the manifest lists its sections. */
function manifestPlace(view: View): Finding['at'] {
  const { start, end } = view.manifest('sections')?.[0] ?? { start: 0, end: 0 };
  return { chunk: view.manifestOf(view.set).source.chunks[0]!, start, end };
}

function ofSet(document: Document, view: View): string {
  const documents = view.documents.map(({ uri, kind }) => `${uri} ${kind}`).sort();
  const names = (['standard', 'list', 'block', 'condition', 'fact'] as const).map((space) =>
    view.names(space).sort(),
  );
  const fields = [
    view.idStyle,
    plain(view.manifest('answers')),
    plain(view.manifest('sections')),
    plain(view.manifest('unused')),
    view.keysOf(MENTIONS).sort(),
  ];
  const used = view.usedSets().map((set) => set.folder);
  return JSON.stringify([
    document.uri,
    documents,
    names,
    fields,
    used,
    view.documentAt('two.carag.md')?.kind,
    view.setAt(uriOf('standards'))?.folder,
    view.isListed(document.uri),
  ]);
}

function told(definition: Definition): string {
  return `${definition.kind} ${definition.name} ${JSON.stringify(plain(definition.model))}`;
}

/** What others may know of a model: its texts, not their places. */
function plain(model: unknown): unknown {
  if (Array.isArray(model)) return model.map(plain);
  if (typeof model !== 'object' || model === null) return model;
  if ('type' in model && model.type === 'scalar' && 'value' in model) return model.value;
  const hidden = ['node', 'guidance', 'indicators', 'questions', 'keyQuestions'];
  return Object.fromEntries(
    Object.entries(model)
      .filter(([key]) => !hidden.includes(key))
      .map(([key, value]) => [key, plain(value)]),
  );
}

const rules = [...RULES, asksEverything];

function checkerOf(project: Project): Checker {
  return new Checker(project, rules, (_rule, error) => {
    throw error;
  });
}

function fromScratch(
  texts: ReadonlyMap<string, string>,
  base: Base | undefined,
): { project: Project; checker: Checker } {
  const project = new Project();
  project.setBase(ROOT, base);
  for (const [path, text] of [...texts].sort())
    project.put(documentOf(uriOf(path), Source.of(text, formatOf(path)!)));
  const checker = checkerOf(project);
  checker.refresh();
  return { project, checker };
}

function findingsOf(project: Project, checker: Checker): Record<string, unknown> {
  const found = [...project.documents.keys()].sort().map((uri) => {
    const { findings, ...counts } = checker.findings(uri);
    return [uri, { ...counts, findings: findings.map((finding) => shown(project, finding)) }];
  });
  return Object.fromEntries(found);
}

function shown(project: Project, { rule, severity, message, at, related, fixes }: Finding): unknown {
  const span = ({ chunk, start, end }: Finding['at']) => {
    const range = chunk.rangeOf({ start, end });
    return `${project.documentOf(chunk)?.uri} ${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`;
  };
  return {
    rule,
    severity,
    message,
    at: span(at),
    related: related.map((each) => `${span(each.at)} ${each.message}`),
    fixes: fixes.map(({ title, edits }) => [title, edits.map((edit) => `${span(edit.at)} ${edit.text}`)]),
  };
}

test.each([
  ['alone', undefined, 100],
  ['that is compared with a base', BASE, 30],
])('after any edits the findings are those of a fresh start: of a set %s', (_, base, numRuns) => {
  fc.assert(
    fc.property(steps, (script) => {
      const bench = new Bench(base);
      const checker = checkerOf(bench.project);
      checker.refresh();
      for (const step of [...script, { is: 'look' as const }]) {
        bench.take(step);
        if (step.is !== 'look') continue;
        checker.refresh();
        const scratch = fromScratch(bench.texts, base);
        expect(findingsOf(bench.project, checker)).toEqual(findingsOf(scratch.project, scratch.checker));
      }
    }),
    { numRuns: runs(numRuns) },
  );
});

test('the documents whose findings changed are told', () => {
  fc.assert(
    fc.property(steps, (script) => {
      const bench = new Bench();
      const checker = checkerOf(bench.project);
      checker.refresh();
      let before = findingsOf(bench.project, checker);
      for (const step of script) {
        bench.take(step);
        const touched = checker.refresh();
        const after = findingsOf(bench.project, checker);
        const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
          (uri) => withoutRelated(before[uri]) !== withoutRelated(after[uri]),
        );
        expect(changed.filter((uri) => !touched.has(uri))).toEqual([]);
        before = after;
      }
    }),
    { numRuns: runs(40) },
  );
});

/** Lines added above a related place move it, which is no other finding. */
function withoutRelated(findings: unknown): string {
  return JSON.stringify(findings, (key, value) => (key === 'related' || key === 'fixes' ? undefined : value));
}

/** What makes a form answer, without where it is written: that is of no use on a page. */
const withoutPlaces = (live: unknown) =>
  JSON.stringify(live, (key, value) => (key === 'start' || key === 'end' ? undefined : value));

test('what makes a form answer is kept only while it would come out the same', () => {
  let kept = 0;
  fc.assert(
    fc.property(steps, (taken) => {
      const bench = new Bench();
      const keeper = new KeptLive();
      let last: unknown;
      for (const step of taken) {
        bench.project.takeChanges();
        bench.take(step);
        const manifest = bench.project.documents.get(uriOf('carag.yaml'));
        if (!manifest) continue;
        const live = keeper.of(bench.project, manifest);
        if (live !== undefined && live === last && step.is !== 'look') kept++;
        last = live;
        expect(withoutPlaces(live)).toBe(withoutPlaces(liveDataOf(bench.project, manifest)));
      }
    }),
    { numRuns: runs(60) },
  );
  expect(kept).toBeGreaterThan(0);
});
