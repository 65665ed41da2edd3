/** What is missing can be added where it belongs, and is. */
import { describe, expect, test } from 'vitest';
import { Checker } from '../../../server/lint/checking/checker.ts';
import { fixesThatFit, replacementsOf, withReplacements } from '../../../server/lint/fixing/fixing.ts';
import { RULES } from '../../../server/rules/index.ts';
import { type Found, findingsIn, projectOf, ROOT } from '../../check.ts';

const MANIFEST =
  'carag: question-set\nformat: 1\ntitle: Visits\nversion: "0.1"\nlanguages: [en]\nids: lettered\n';
const LIST = 'answers:\n  yes-no: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }\n';
const question = (id: string, lines: string) => `  - id: ${id}\n${lines.replace(/^(?=.)/gm, '    ')}`;
const section = (...questions: string[]) =>
  `carag: section\nid: a\ntitle: A\nquestions:\n${questions.join('')}`;
const JUDGED = 'kind: judgement\ntext: Is it so?\nanswer: yes-no\nguidance: Look.\n';

/** A document once the first fix of each finding of a rule was made. */
function fixed(
  documents: Record<string, string>,
  path: string,
  rule: string,
): { text: string; titles: string[] } {
  const project = projectOf(documents);
  const checker = new Checker(project, RULES);
  checker.refresh();
  const fixes = [...project.documents.keys()].flatMap((uri) =>
    checker
      .findings(uri)
      .findings.filter((found) => found.rule === rule)
      .flatMap(({ fixes: [first] }) => first ?? []),
  );
  const edits = replacementsOf(project, fixesThatFit(fixes)).get(`${ROOT}/${path}`) ?? [];
  return { text: withReplacements(documents[path]!, edits), titles: fixes.map(({ title }) => title) };
}

const rulesOf = (found: readonly Found[]) => found.map(({ rule }) => rule);

describe('what is missing', () => {
  test.each([
    ['A1', 'text: Is it so?\nanswer: yes-no\nguidance: Look.\n', 'judgement'],
    ['A1S', 'text: Is it so?\nanswer: yes-no\nguidance: Look.\n', 'summary'],
    ['A1', 'text: Which is it?\nanswer: text\n', 'information'],
  ])('of %s, a kind, is added below its id', (id, lines, kind) => {
    const documents = {
      'carag.yaml': `${MANIFEST}sections: [a.carag.yaml]\n${LIST}`,
      'a.carag.yaml': section(question(id, lines)),
    };
    const { text, titles } = fixed(documents, 'a.carag.yaml', 'shape/missing-field');
    expect(titles).toEqual(['Add “kind”']);
    expect(text).toContain(`  - id: ${id}\n    kind: ${kind}\n    text:`);
    expect(rulesOf(findingsIn({ ...documents, 'a.carag.yaml': text }))).not.toContain('shape/missing-field');
  });

  test('of an explanation, a kind, is an explanation', () => {
    const explained = question('A2', 'explains: A1\ntext: Why not?\nanswer: text\n');
    const documents = {
      'carag.yaml': `${MANIFEST}sections: [a.carag.yaml]\n${LIST}`,
      'a.carag.yaml': section(question('A1', JUDGED), explained),
    };
    const { text } = fixed(documents, 'a.carag.yaml', 'shape/missing-field');
    expect(findingsIn({ ...documents, 'a.carag.yaml': text })).toEqual([]);
    expect(text).toContain('kind: explanation\n    explains: A1');
  });

  test('of a manifest, several fields, are added at once', () => {
    const documents = { 'carag.yaml': 'carag: question-set\nformat: 1\n' };
    const { text, titles } = fixed(documents, 'carag.yaml', 'shape/missing-field');
    expect(titles[0]).toMatch(/^Add what is missing: /);
    expect(text.match(/^[a-z]+(?=:)/gm)).toEqual(['carag', 'format', 'title', 'version', 'languages', 'ids']);
    expect(rulesOf(findingsIn({ 'carag.yaml': text }))).not.toContain('shape/missing-field');
  });

  test('of a set, a section document, is created with its name for an id', () => {
    const [found] = findingsIn({ 'carag.yaml': `${MANIFEST}sections: [next-steps.carag.yaml]\n` });
    const [fix] = found!.finding.fixes;
    expect(fix).toMatchObject({ title: 'Create next-steps.carag.yaml', safe: false });
    expect(fix!.creates!.uri).toBe(`${ROOT}/next-steps.carag.yaml`);
    expect(fix!.creates!.text).toContain('id: next-steps\ntitle: Next steps\n');
  });

  test('of a copied question, an id of its own, is the next that nobody has', () => {
    const documents = {
      'carag.yaml': `${MANIFEST}sections: [a.carag.yaml]\n${LIST}`,
      'a.carag.yaml': section(
        question('A1', JUDGED),
        question('A1', JUDGED),
        question('A2', JUDGED.replace('so', 'not so')),
      ),
    };
    expect(rulesOf(findingsIn(documents))).toEqual(['id/duplicate']);
    const { titles, text } = fixed(documents, 'a.carag.yaml', 'id/duplicate');
    expect(titles).toEqual(['Give it the next free id, A1a']);
    expect(rulesOf(findingsIn({ ...documents, 'a.carag.yaml': text }))).toEqual(['text/duplicate']);
  });

  test('of a comment that silences, a reason, is no word that holds its place', () => {
    const found = findingsIn({
      'carag.yaml': '# carag-ignore shape/missing-field: reason\ncarag: question-set\nformat: 1\n',
    });
    expect(new Set(rulesOf(found))).toEqual(new Set(['ignore/reason-missing', 'shape/missing-field']));
  });
});
