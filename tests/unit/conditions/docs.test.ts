import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { file, manifest } from '../../../server/lint/example.ts';
import { parseCondition } from '../../../server/syntax/conditions/parse.ts';
import { printCondition } from '../../../server/syntax/conditions/print.ts';
import { findingsIn, line } from '../../check.ts';

const page = readFileSync(new URL('../../../docs/conditions.md', import.meta.url), 'utf8');
const section = (title: string) => page.split(`\n## ${title}\n`)[1]!.split('\n## ')[0]!;
const inCode = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);

const spokenOf = [.../```yaml set\n([^`]*)```/.exec(page)![1]!.trim().split('\n')]
  .map((each) => each.split(/: (.*)/s))
  .map(([id, answer]) => `  - id: ${id}\n    kind: information\n    text: So?\n    answer: ${answer}\n`)
  .join('');

/** A set with the questions that the page speaks of, and one that is asked under a condition. */
const asked = (condition: string) => ({
  ...manifest(`
sections: [one.carag.yaml]
facts:
  nation: { one-of: { england: England, wales: Wales } }
  modules: { any-of: { courts: Courts, interventions: Interventions } }
conditions:
  looked-after: I2.3 is yes
`),
  ...file(
    'one.carag.yaml',
    `carag: section\nid: one\ntitle: One\nquestions:\n${spokenOf}  - id: A2.1\n    kind: judgement\n    text: So?\n    answer: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n    rows: { health: Health, school: School }\n  - id: B1\n    kind: information\n    ask-when: ${condition}\n    text: So?\n    answer: text`,
  ),
});

const examples = [
  ...section('The tests')
    .split('\n')
    .filter((each) => each.startsWith('|') && each.includes('` | '))
    .map((row) => inCode(row).at(-1)!),
  ...inCode(section('The tests').split('Facts are asked about')[1]!),
  ...inCode(section('Joining conditions')).filter((each) => each.includes(' ')),
];

describe('every example of the page on conditions', () => {
  test('is taken from it', () => {
    expect(examples.length).toBeGreaterThan(30);
  });

  test.each(examples)('%s', (text) => {
    expect(parseCondition(text).problems).toEqual([]);
    const found = findingsIn(asked(text)).filter(
      ({ rule, severity }) => severity !== 'hint' && /^(?:routing|shape|yaml)\//.test(rule),
    );
    const told = found.filter(
      ({ rule }) => rule !== 'routing/negation-unasked' && rule !== 'routing/always-true',
    );
    expect(told.map(line)).toEqual([]);
  });
});

const slips = section('Common slips')
  .split('\n')
  .filter((each) => each.startsWith('| `'))
  .map((row) => inCode(row) as [string, string]);

describe('every slip of the page', () => {
  test.each(slips)('%s', (written, meant) => {
    const { condition, problems } = parseCondition(written);
    expect(problems.length).toBeGreaterThan(0);
    expect(printCondition(condition!)).toBe(meant);
  });
});
