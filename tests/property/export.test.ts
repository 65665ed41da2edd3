/** What goes out as a Word document comes in again with every number, question and guidance, list for list. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOfFile, importDocument } from '../../server/exchange/import/import.ts';
import { type ExportedQuestion, type ExportedSet, exportedSet } from '../../server/export/exported-set.ts';
import { placedQuestions, textAndRows } from '../../server/export/table.ts';
import { exportedWord } from '../../server/export/word.ts';
import { exportWords } from '../../server/export/words.ts';
import { completed } from '../../server/lint/example.ts';
import { Project } from '../../server/project/project.ts';
import { projectOf, ROOT } from '../check.ts';
import { runs } from '../runs.ts';

/** The questions of a set that have a number, with their text and their guidance as words and marks of lists */
const questionsOf = (set: ExportedSet): string[] =>
  [...placedQuestions(set)].flatMap(({ question }) =>
    question.id === undefined
      ? []
      : [`${question.id} ${withoutMarks(question)} | ${plain(question.guidance.join('\n\n'))}`],
  );

/** The rows of each question, and the question from whose answers they come. */
const rowsOf = (set: ExportedSet): string[] =>
  [...placedQuestions(set)].flatMap(({ question: { id, rows, rowsFrom } }) =>
    id === undefined || (rows.length === 0 && rowsFrom === undefined)
      ? []
      : [`${id} from ${rowsFrom}: ${rows.map((row) => `${row.id ?? ''} ${plain(row.text)}`).join(' | ')}`],
  );

/** The questions that come back under another condition than they had; what is not understood comes back under none. */
function otherwiseAsked(set: ExportedSet, back: ExportedSet): string[] {
  const asked = new Map([...placedQuestions(set)].map(({ question }) => [question.id, question.askedWhen]));
  return [...placedQuestions(back)].flatMap(({ question: { id, askedWhen } }) =>
    askedWhen === undefined || id === undefined || askedWhen === asked.get(id)
      ? []
      : [`${id}: ${askedWhen}, and was ${asked.get(id)}`],
  );
}

const withoutMarks = (question: ExportedQuestion) =>
  plain(textAndRows(question, exportWords('en'))).replaceAll('• ', '');

const keyQuestionsOf = (set: ExportedSet): string[] =>
  set.sections.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.is === 'question' ? [] : [`${entry.id} ${plain(entry.text)}`])),
  );

/** Words, and where lines of lists begin; how emphasis and signs are written is up to who writes Markdown. */
const plain = (markdown: string): string =>
  markdown
    .replace(/^(\s*)(?:[-*+]|\d+[.)]) +/gm, '$1• ')
    .replace(/^#+ +/gm, '')
    .replace(/^\|[-:| ]+\|$/gm, '')
    .replace(/[\\*_`]|^> ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A set as it is when it was written as a Word document and read again. */
async function comeBack(set: ExportedSet): Promise<ExportedSet> {
  const { files } = await importDocument('set.docx', await exportedWord(set));
  const project = new Project();
  for (const file of files) project.put(documentOfFile(file));
  return exportedSet(project, project.setOf('file:///set/carag.yaml')!)!;
}

const conditionsOf = (set: ExportedSet): string[] =>
  [...placedQuestions(set)].map(({ question: { id, askedWhen } }) => `${id}: ${askedWhen}`);

const SAMPLES = ['domain-two', 'domain-three', 'domain-three-next', 'fji-sqs'];

describe('a Word document that comes in again', () => {
  test.each(SAMPLES)('has every question of %s', async (folder) => {
    const names = readdirSync(join('samples', folder)).filter((name) => /\.(?:yaml|md)$/.test(name));
    const documents = names.map(
      (name) => [name, readFileSync(join('samples', folder, name), 'utf8')] as const,
    );
    const project = projectOf(Object.fromEntries(documents));
    const set = exportedSet(project, project.setOf(`${ROOT}/carag.yaml`)!)!;
    const back = await comeBack(set);
    expect(back.title).toBe(set.title);
    expect(keyQuestionsOf(back)).toEqual(keyQuestionsOf(set));
    expect(questionsOf(back)).toEqual(questionsOf(set));
    expect(rowsOf(back)).toEqual(rowsOf(set));
    expect(otherwiseAsked(set, back)).toEqual([]);
    expect(back.changes).toEqual(set.changes);
  });

  test('has every question of random sets', async () => {
    await fc.assert(
      fc.asyncProperty(randomSet, async (set) => {
        const back = await comeBack(set);
        expect(keyQuestionsOf(back)).toEqual(keyQuestionsOf(set));
        expect(questionsOf(back)).toEqual(questionsOf(set));
        expect(conditionsOf(back)).toEqual(conditionsOf(set));
      }),
      { numRuns: runs(15) },
    );
  });
});

const word = fc.oneof(
  fc.stringMatching(/^[a-z]{2,8}$/),
  fc.constantFrom('tŷ', 'ŵyr', 'it’s', '“so”', '&', '<b>', '2015', 'a/b', 'Yes', '–'),
);
const sentence = fc.array(word, { minLength: 2, maxLength: 9 }).map((words) => `Is ${words.join(' ')} so?`);
const item = fc.tuple(fc.constantFrom('- ', '1. '), fc.array(sentence, { minLength: 2, maxLength: 4 }));
const block = fc.oneof(
  sentence,
  sentence.map((text) => `**${text}** and more.`),
  item.map(([mark, items]) => items.map((text) => `${mark}${text}`).join('\n')),
);
const guidance = fc.array(block, { maxLength: 3 }).map((blocks) => blocks.join('\n\n'));

const randomSet = fc
  .array(fc.array(fc.tuple(sentence, guidance), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((keyQuestions) => {
    const entries = keyQuestions.map((questions, at) => [
      `  - id: A${at + 1}\n    text: Is A${at + 1} good enough?\n    questions:\n`,
      ...questions.map(
        ([text, words], index) =>
          `      - id: A${at + 1}.${index + 1}\n        kind: judgement\n        text: ${JSON.stringify(text)}\n        answer: yes-no\n${
            index === 0 ? '' : `        ask-when: A${at + 1}.1 is ${index % 2 === 0 ? 'not no' : 'yes'}\n`
          }${words === '' ? '' : `        guidance: ${JSON.stringify(words)}\n`}`,
      ),
    ]);
    const project = projectOf(
      completed({
        'carag.yaml':
          'carag: question-set\nformat: 1\ntitle: A set of questions\nversion: "1.0"\nlanguages: [en]\nids: lettered\nsections: [one.carag.yaml]\nanswers:\n  yes-no: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }\n',
        'one.carag.yaml': `carag: section\nid: one\ntitle: All of it\nkey-questions:\n${entries.flat().join('')}`,
      }),
    );
    return exportedSet(project, project.setOf(`${ROOT}/carag.yaml`)!)!;
  });
