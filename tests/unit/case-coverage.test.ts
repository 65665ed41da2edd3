import { expect, test } from 'vitest';
import { Checker } from '../../server/lint/checking/checker.ts';
import { completed, file, questions } from '../../server/lint/example.ts';
import { documentOf } from '../../server/project/document.ts';
import { RULES } from '../../server/rules/index.ts';
import { Source } from '../../server/syntax/source.ts';
import { foundIn, projectOf, ROOT } from '../check.ts';
import { fresh } from '../rules/asked.ts';

const SECTION = questions(`
- { id: A1.1, kind: information, text: "In which nation?", answer: { one-of: { england: England, wales: Wales } } }
- { id: A1.2, kind: information, text: "Is it so?", answer: { one-of: { "yes": "Yes", "no": "No" } } }
- { id: A1.3, kind: information, text: "Since when?", ask-when: A1.2 is yes, answer: date }
`);

const OTHERS = `carag: section
id: more
title: More
questions:
  - { id: B1, kind: information, text: "Who?", ask-when: nation is wales, answer: text }
  - { id: B2, kind: information, text: "Where?", answer: text }
`;

const LAST = `carag: section
id: last
title: Last
questions:
  - { id: C1, kind: information, text: "Why?", ask-when: B1 is not answered, answer: text }
`;

/** A checked set with cases that can be changed, and what is told of its questions. */
function checked(cases: Readonly<Record<string, string>>) {
  const manifest =
    'facts: { nation: { one-of: { england: England, wales: Wales }, answered-by: A1.1 } }\nrules: { text/spelling: off }';
  const uriOf = (name: string) => `${ROOT}/cases/${name}.carag.yaml`;
  const project = projectOf(
    completed(fresh(manifest, SECTION, file('more.carag.yaml', OTHERS), file('last.carag.yaml', LAST))),
  );
  const checker = new Checker(project, RULES);
  const put = (name: string, text: string) =>
    project.put(documentOf(uriOf(name), Source.of(`carag: case\n${text}\n`, 'yaml')));
  const refreshed = () => [...checker.refresh()].map((uri) => uri.slice(ROOT.length + 1)).sort();
  for (const [name, text] of Object.entries(cases)) put(name, text);
  refreshed();
  return {
    put: (name: string, text: string) => {
      put(name, text);
      return refreshed();
    },
    remove: (name: string) => {
      project.remove(uriOf(name));
      return refreshed();
    },
    unreached: () =>
      [...project.documents.keys()]
        .flatMap((uri) => foundIn(uri, checker.findings(uri)))
        .filter(({ rule }) => rule === 'case/uncovered')
        .map(({ marked }) => marked),
  };
}

test('only what rests on the answers of a case is looked at again when it is edited', () => {
  const set = checked({ a: 'answers: { A1.2: "no" }' });
  expect(set.unreached()).toEqual(['A1.3', 'B1']);
  // That C1 is asked a case need not say, so it is looked at too.
  expect(set.put('a', 'answers: { A1.2: "yes" }')).toEqual([
    'assessment.carag.yaml',
    'cases/a.carag.yaml',
    'last.carag.yaml',
  ]);
  expect(set.unreached()).toEqual(['B1']);
});

test('a fact follows the answer that settles it', () => {
  const set = checked({ a: 'answers: { A1.1: england }' });
  expect(set.put('a', 'answers: { A1.1: wales }')).toContain('more.carag.yaml');
  expect(set.unreached()).toEqual(['A1.3']);
});

test('a case that says nothing of a question may ask it all the same', () => {
  const set = checked({ a: 'facts: { nation: wales }\nanswers: { B1: Somebody, A1.2: "yes" }' });
  expect(set.unreached()).toEqual(['C1']);
  set.put('b', 'answers: { A1.2: "yes" }');
  expect(set.unreached()).toEqual([]);
  set.remove('b');
  expect(set.unreached()).toEqual(['C1']);
});

test('the first case and the last one count for every question', () => {
  const set = checked({});
  expect(set.unreached()).toEqual([]);
  set.put('a', 'title: Nothing yet');
  expect(set.unreached()).toEqual(['A1.3', 'B1']);
  set.remove('a');
  expect(set.unreached()).toEqual([]);
});
