/** What is read once and never edited is checked without a note of what rests on what, and found to be the same. */
import { expect, test } from 'vitest';
import { Checker } from '../../server/lint/checking/checker.ts';
import { documentOf, formatOf } from '../../server/project/document.ts';
import { Facts } from '../../server/project/facts.ts';
import { Project } from '../../server/project/project.ts';
import { RULES } from '../../server/rules/index.ts';
import { Source } from '../../server/syntax/source.ts';
import { foundIn, line, ROOT } from '../check.ts';

const SET = {
  'carag.yaml':
    'carag: question-set\nformat: 1\ntitle: A set\nversion: "1.0"\nlanguages: [en]\nids: lettered\nsections: [one.carag.yaml]\nrules: { guidance/missing: off }\n',
  'one.carag.yaml':
    'carag: section\nid: one\ntitle: One\nkey-questions:\n  - id: A1\n    text: Is it so?\n    questions:\n      - id: A1.1\n        kind: information\n        text: When was it?\n        answer: date\n      - id: A1.2\n        kind: information\n        text: Who was it?\n        ask-when: A1.1 is set\n        answer: text\n        guidance: See [[A1.7]].\n',
};

function checked(isStill: boolean) {
  const project = new Project(undefined, { isStill });
  const checker = new Checker(project, RULES);
  return (documents: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(documents)) {
      const uri = `${ROOT}/${path}`;
      project.put(documentOf(uri, Source.of(text, formatOf(uri)!), project.documents.get(uri)));
    }
    checker.refresh();
    return [...project.documents.keys()].flatMap((uri) => foundIn(uri, checker.findings(uri)).map(line));
  };
}

const EDITED = { 'one.carag.yaml': SET['one.carag.yaml'].replace('id: A1.1\n', 'id: A1.7\n') };

test('the same is found, also where something is edited after all', () => {
  const [still, noting] = [checked(true), checked(false)];
  const found = still(SET);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(noting(SET));
  const edited = still(EDITED);
  expect(edited).not.toEqual(found);
  expect(edited).toEqual(noting(EDITED));
});

test('a fact is one object, however often it is named', () => {
  const facts = new Facts('set');
  expect(facts.fact('name id', 'A1')).toBe(facts.fact('name id', 'A1'));
  expect(facts.fact('name id', 'A1')).not.toBe(facts.fact('names id', 'A1'));
});
