import { describe, expect, test } from 'vitest';
import { hover } from '../../server/features/hover.ts';
import { stepsAfter, stepsAt, stepsBefore } from '../../server/features/routing/calls.ts';
import { flowcharts } from '../../server/features/routing/charts.ts';
import { explainedRouting } from '../../server/features/routing.ts';
import { completed, type ExampleSet } from '../../server/lint/example.ts';
import { View } from '../../server/project/view.ts';
import { projectOf, ROOT } from '../check.ts';
import { marked } from './fixture.ts';

const MANIFEST = `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml, two.carag.md]
facts:
  nation: { one-of: { england: England, wales: Wales } }
  programme: { one-of: { youth: Youth, adult: Adult } }
answers:
  yes-no: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }
conditions:
  in-wales: nation is wales
  serious: A1.1 is yes
`;

const ONE = `carag: section
id: one
title: The "end" [of] it
key-questions:
  - id: A1
    text: Is it clear?
    ask-when: in-wales
    questions:
      - id: A1.1
        kind: judgement
        text: Is it in time?
        answer: yes-no
      - id: A1.2
        kind: information
        text: Which factors matter?
        ask-when: A1.1 is no
        answer: { any-of: { school: School, home: Home } }
      - id: A1.3
        kind: explanation
        text: Why not?
        explains: A1.1
        answer: text
      - id: A1.4
        kind: information
        text: Is that all?
        ask-when: nation is england
        answer: yes-no
`;

const TWO = `---
carag: section
id: two
title: Planning
---

# P1 Is the plan sound?

## P1.1 Does it follow {{A1.2}}?

\`\`\`carag
kind: judgement
answer: yes-no
rows: { from: A1.2 }
ask-when: serious or not (A1.2 includes school)
\`\`\`

## P1.2 Is it kept to?

\`\`\`carag
kind: judgement
answer: yes-no
\`\`\`
`;

const SET: ExampleSet = { 'carag.yaml': MANIFEST, 'one.carag.yaml': ONE, 'two.carag.md': TWO };

function explained(id: string, documents: ExampleSet = SET) {
  const project = projectOf(completed(documents));
  return explainedRouting(project, project.sets.get(ROOT)!, id);
}

const verdict = (id: string, documents?: ExampleSet) => explained(id, documents)!.verdict;

describe('when it is asked', () => {
  test('in every case', () => {
    expect(verdict('P1.2')).toEqual({ asked: 'always' });
    expect(explained('P1.2')!.gates).toEqual([]);
  });

  test('in some, with a case of either sort in which nothing is superfluous', () => {
    expect(verdict('A1.2')).toEqual({
      asked: 'sometimes',
      example: 'A1.1 is “No”',
      counterexample: expect.stringMatching(/^(nation is “England”|A1\.1 is “Yes”)$/),
    });
    expect(verdict('A1')).toMatchObject({
      example: 'nation is “Wales”',
      counterexample: 'nation is “England”',
    });
  });

  test('in none, with what clashes', () => {
    expect(verdict('A1.4')).toEqual({
      asked: 'never',
      because: 'no case meets “in-wales” of A1 and “nation is england”',
    });
  });

  test('nothing is claimed of what rests on something never asked, or is unreadable', () => {
    const rests = { ...SET, 'two.carag.md': TWO.replace('serious or', 'A1.4 is yes or') };
    expect(verdict('P1.1', rests)).toEqual({
      asked: 'not proved',
      because: 'it rests on A1.4, which is never asked',
    });
    const unread = { ...SET, 'two.carag.md': TWO.replace('serious or', 'A9.9 is yes or') };
    expect(verdict('P1.1', unread).asked).toBe('not proved');
    const circle = { ...SET, 'carag.yaml': MANIFEST.replace('A1.1 is yes', 'serious') };
    expect(verdict('P1.1', circle).asked).toBe('not proved');
  });

  test('what stands in something never asked is never asked', () => {
    const never = { ...SET, 'one.carag.yaml': ONE.replace('in-wales', 'in-wales and nation is england') };
    expect(verdict('A1.1', never)).toEqual({ asked: 'never', because: 'A1 is never asked' });
    expect(verdict('A1', never).asked).toBe('never');
  });

  test('its conditions are in words, with whose they are; ids may have spaces', () => {
    const { gates } = explained('A 1.2')!;
    expect(gates.map(({ whose, words }) => `${whose}: ${words}`)).toEqual([
      'A1: the nation is “Wales”',
      'A1.2: A1.1 is “No”',
    ]);
    expect(explained('A1.9')).toBeUndefined();
  });

  test('a row that an option brings, and a note', () => {
    expect(verdict('P1.1/home')).toMatchObject({ asked: 'sometimes' });
    expect(verdict('P1.1/school').asked).toBe('never');
    expect(explained('P1.1/nowhere')).toBeUndefined();
    const note = {
      ...SET,
      'two.carag.md': `${TWO}\n## P1.3 Note\n\n\`\`\`carag\nkind: note\nask-when: in-wales\n\`\`\`\n`,
    };
    expect(verdict('P1.3', note)).toMatchObject({ asked: 'sometimes', example: 'nation is “Wales”' });
  });

  test('for each value of a fact', () => {
    expect(
      explained('A1.2')!.values.map(({ fact, value, canBeAsked }) => `${fact} ${value} ${canBeAsked}`),
    ).toEqual(['nation england false', 'nation wales true', 'programme youth true', 'programme adult true']);
  });
});

describe('what leads to it and what depends on it', () => {
  test('leads are named with their tests, through named conditions and what is around', () => {
    const words = (id: string) => explained(id)!.leads.map(({ name, words }) => `${name}: ${words}`);
    expect(words('A1.2')).toEqual(['nation: nation is wales', 'A1.1: A1.1 is no']);
    expect(words('A1.3')).toEqual(['nation: nation is wales', 'A1.1: A1.1 is insufficient']);
    expect(words('P1.1')).toEqual([
      'A1.1: A1.1 is yes',
      'A1.2: not (A1.2 includes school)',
      'A1.2: one row for each option chosen in A1.2',
    ]);
  });

  test('dependents come in reading order, each with how it depends', () => {
    const of = (id: string) =>
      explained(id)!.dependents.map(({ definition, bond, words }) => `${definition?.name} ${bond}: ${words}`);
    expect(of('A1.1')).toEqual([
      'A1.2 asks when: A1.1 is no',
      'A1.3 explains it: A1.1',
      'P1.1 asks when: serious',
    ]);
    expect(of('A1.2')).toEqual([
      'P1.1 carries its answer forward: A1.2',
      'P1.1 takes its rows from it: A1.2',
      'P1.1 asks when: A1.2 includes school',
    ]);
  });

  test('steps can be followed both ways, to the very words', () => {
    const { project, uri, position, words } = marked({
      ...SET,
      'one.carag.yaml': ONE.replace('id: A1.1', 'id: A1‸.1'),
    });
    const [step] = stepsAt(project, uri, position);
    expect(step).toMatchObject({ space: 'id', name: 'A1.1', detail: 'Is it in time?' });
    expect(
      stepsAfter(project, uri, step!).map(({ step: { name, uri: to, selection } }) => [
        name,
        words(selection, to),
      ]),
    ).toEqual([
      ['A1.2', 'A1.1 is no'],
      ['A1.3', 'A1.1'],
      ['P1.1', 'two.carag.md: serious'],
    ]);
    expect(
      stepsBefore(project, uri, { space: 'id', name: 'A1.2' }).map(({ step: { name, detail }, ranges }) => [
        name,
        detail,
        ranges.length,
      ]),
    ).toEqual([
      ['nation', 'nation is wales', 1],
      ['A1.1', 'A1.1 is no', 1],
    ]);
    expect(
      stepsAfter(project, uri, { space: 'fact', name: 'nation' }).map(({ step: { name } }) => name),
    ).toEqual(['A1', 'A1.4']);
  });

  test('a named condition is a step of its own, and what stands below a key question comes after it', () => {
    const { project, uri, position } = marked({
      ...SET,
      'carag.yaml': MANIFEST.replace('in-wales:', 'in-wal‸es:'),
    });
    const [step] = stepsAt(project, uri, position);
    expect(step).toMatchObject({ space: 'condition', name: 'in-wales' });
    const names = (joined: ReturnType<typeof stepsAfter>) =>
      joined.map(({ step: { name, detail } }) => `${name}: ${detail}`);
    expect(names(stepsBefore(project, uri, step!))).toEqual(['nation: nation is wales']);
    expect(names(stepsAfter(project, uri, step!))).toEqual(['A1: asks when in-wales']);
    expect(names(stepsAfter(project, uri, { space: 'id', name: 'A1' }))).toEqual([
      'A1.1: stands below it',
      'A1.2: stands below it',
      'A1.3: stands below it',
      'A1.4: stands below it',
    ]);
  });

  test('nothing can be followed from a word that names nothing', () => {
    const { project, uri, position } = marked({
      ...SET,
      'one.carag.yaml': ONE.replace('Why not', 'Why‸ not'),
    });
    expect(stepsAt(project, uri, position)).toEqual([]);
  });
});

describe('the card', () => {
  const said = (from: string, to: string) => {
    const { project, uri, position } = marked({ ...SET, 'one.carag.yaml': ONE.replace(from, to) });
    return hover(project, uri, position)!.markdown;
  };

  test('gives a case, or says that it is never asked', () => {
    expect(said('id: A1.2', 'id: A1‸.2')).toContain('For example where A1.1 is “No”');
    expect(said('id: A1.4', 'id: A1‸.4')).toContain('Never asked: no case meets “in-wales” of A1');
  });
});

describe('the flowchart', () => {
  const chart = (documents = SET) => {
    const project = projectOf(completed(documents));
    return flowcharts(new View(project, project.sets.get(ROOT)!, () => {}));
  };

  /** Every line is one of the few forms that we write, and what it names was declared. */
  function expectSound(text: string): void {
    const label = '"[^"#]*(?:#\\d+;[^"#]*)*"';
    const forms = [
      /^flowchart LR$/,
      / {2}%% .*/,
      new RegExp(`^ {2}f\\d+\\{\\{${label}\\}\\}$`),
      new RegExp(`^ {2}subgraph s\\d+\\[${label}\\]$`),
      new RegExp(`^ {4}q\\d+(?:\\[${label}\\]|\\(\\[${label}\\]\\))$`),
      /^ {2}end$/,
      new RegExp(`^ {2}[qf]\\d+ -->\\|${label}\\| q\\d+$`),
    ];
    const lines = text.trimEnd().split('\n');
    for (const line of lines)
      expect(
        forms.some((form) => form.test(line)),
        line,
      ).toBe(true);
    const declared = new Set(lines.flatMap((line) => /^ +([qf]\d+)[[({]/.exec(line)?.[1] ?? []));
    for (const line of lines) {
      const edge = /^ {2}(\w+) -->.* (\w+)$/.exec(line);
      if (edge) expect([declared.has(edge[1]!), declared.has(edge[2]!)], line).toEqual([true, true]);
    }
    expect(lines.filter((line) => line.includes('subgraph')).length).toBe(
      lines.filter((line) => line === '  end').length,
    );
  }

  test('shows sections, questions, facts and tests', () => {
    const text = chart();
    expectSound(text);
    expect(text).toContain('f1{{"nation"}}');
    expect(text).toMatch(/ {4}q\d+\(\["key question A1 Is it clear\?"\]\)/);
    expect(text).toMatch(/f1 -->\|"nation is wales"\| q\d+/);
    expect(text).toMatch(/"A1\.1 is insufficient"/);
    expect(text).toMatch(/"not #40;A1\.2 includes school#41;#59; rows"/);
    expect(chart()).toBe(text);
  });

  test('no sign of a text means anything to Mermaid', () => {
    expect(chart()).toContain('subgraph s1["The #34;end#34; #91;of#93; it"]');
    const odd = ONE.replace('Is it in time?', 'end %%{init: {}}%% `a` <b>|x| #quot; "y"');
    expectSound(
      chart({ ...SET, 'one.carag.yaml': odd.replace('end %%', "'end %%").replace('"y"', '"y"\'') }),
    );
  });

  const many = (count: number, condition = 'A1.1 is yes') =>
    Array.from(
      { length: count },
      (_, at) =>
        `      - { id: A1.${at + 5}, kind: information, text: Q, ask-when: ${condition}, answer: yes-no }\n`,
    ).join('');
  const chartsIn = (text: string) =>
    [...text.matchAll(/^```mermaid\n(.*?)^```$/gms)].map(([, each]) => each!);
  const arrowsOf = (text: string) => text.split('\n').filter((each) => each.includes(' -->|'));

  test('what is more than Mermaid draws comes in parts, which it says', () => {
    const text = chart({ ...SET, 'one.carag.yaml': ONE + many(1100) });
    const charts = chartsIn(text);
    expect(text).toMatch(
      /^1,10\d arrows and [\d,]+ characters are more than Mermaid draws at once: 500 arrows/,
    );
    for (const each of charts) {
      expectSound(each);
      expect(arrowsOf(each).length).toBeLessThanOrEqual(500);
      expect(each.length).toBeLessThanOrEqual(50_000);
    }
    const titles = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(titles.length).toBe(charts.length);
    expect(new Set(titles).size).toBe(charts.length);
    // Every question is in the part where arrows lead to it, and no arrow is lost.
    expect(charts.flatMap(arrowsOf).length).toBe(Number(/^\S+/.exec(text)![0].replace(',', '')));
  });

  test('a long text comes in parts too, one a section where that is enough', () => {
    const long = many(400, 'A1.1 is one of (yes, no) and nation is one of (england, wales)');
    const text = chart({ ...SET, 'one.carag.yaml': ONE + long });
    expect(chartsIn(text).length).toBeGreaterThan(1);
    for (const each of chartsIn(text)) expect(each.length).toBeLessThanOrEqual(50_000);
    expect(chart()).toMatch(/^flowchart LR\n/);
  });

  test('one question with more arrows than Mermaid draws says that Mermaid has to be told', () => {
    const tested = Array.from({ length: 501 }, (_, at) => `A1.${at + 5} is yes`).join(' or ');
    const text = chart({
      ...SET,
      'one.carag.yaml': `${ONE}${many(501)}      - { id: A1.900, kind: information, text: Q, ask-when: ${tested}, answer: yes-no }\n`,
    });
    const [large] = chartsIn(text).filter((each) => arrowsOf(each).length > 500);
    expectSound(large!);
    expect(large).toContain('maxEdges');
  });
});
