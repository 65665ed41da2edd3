import { describe, expect, test } from 'vitest';
import { View } from '../../server/project/view.ts';
import { suggestion } from '../../server/routing/cases/suggested/suggest.ts';
import { RULES } from '../../server/rules/index.ts';
import { findingsIn, line, projectOf } from '../check.ts';
import { documentsIn } from './clean.ts';

const FOLDER = 'domain-two';
const DOCUMENTS = documentsIn(FOLDER, 'youth-standards');
const CASE_RULES = RULES.filter(({ name }) => name.startsWith('case/'));

/** Where a condition of the set stands. */
interface ConditionAt {
  readonly path: string;
  readonly field: string;
  readonly condition: string;
  readonly start: number;
}

const FIELDS = /(ask-when|only-when): ([^}\n]+?)(?= *[}\n])/g;

/** The conditions of questions and options, and those that have a name, in the manner in which this sample writes them. */
const CONDITIONS: readonly ConditionAt[] = Object.entries(DOCUMENTS)
  .filter(([path]) => path.startsWith(FOLDER) && !path.includes('/cases/'))
  .flatMap(([path, text]) => {
    const fields = path.endsWith('/carag.yaml') ? /^( {2}[\w-]+): (\w\S* (?:is|includes) .+)/gm : FIELDS;
    return [...text.matchAll(fields)].map(([whole, field, condition], at) => ({
      path,
      field: `${field!.trim()} ${at}`,
      condition: condition!,
      start: [...text.matchAll(fields)][at]!.index + whole.indexOf(condition!),
    }));
  });

/** The questions that are explained by default, when they are insufficient. */
const EXPLAINED: readonly Omit<ConditionAt, 'field'>[] = Object.entries(DOCUMENTS).flatMap(([path, text]) =>
  [...text.matchAll(/explains: (.+)\n(?! +ask-when|ask-when)/g)].flatMap(({ 0: whole, index }) =>
    [...whole.matchAll(/[A-Z]\d(?:\.\d+|S)/g)].map((id) => ({
      path,
      condition: id[0],
      start: index + id.index,
    })),
  ),
);

/** What fails where other words stand in place of a condition. */
const failing = ({ path, condition, start }: Omit<ConditionAt, 'field'>, words: string) => {
  const text = DOCUMENTS[path]!;
  const changed = `${text.slice(0, start)}${words}${text.slice(start + condition.length)}`;
  return findingsIn({ ...DOCUMENTS, [path]: changed }, CASE_RULES)
    .filter(({ rule }) => rule !== 'case/uncovered')
    .map(line);
};

describe('the cases of domain two', () => {
  test('pass, and ask every question and row', () => {
    expect(findingsIn(DOCUMENTS, CASE_RULES).map(line)).toEqual([]);
    const project = projectOf(DOCUMENTS);
    const set = [...project.sets.values()].find(({ folder }) => folder.endsWith(FOLDER))!;
    expect(suggestion(new View(project, set, () => {}))).toEqual({ cases: [], unreached: [] });
  });

  test('are held against conditions of every sort', () => {
    expect(CONDITIONS.length).toBeGreaterThan(20);
    expect(EXPLAINED.length).toBeGreaterThan(1);
  });

  test.each(CONDITIONS)('fail where “$condition” ($field of $path) is turned round', (at) => {
    expect(failing(at, `not (${at.condition})`)).not.toEqual([]);
  });

  test.each(CONDITIONS.filter(({ field }) => field.startsWith('ask-when')))(
    'fail where a question is always asked, and not only when “$condition” ($field of $path)',
    (at) => {
      expect(failing(at, 'I1.0 is answered or I1.0 is not answered')).not.toEqual([]);
    },
  );

  test.each(EXPLAINED)('fail where nobody explains $condition any more', (at) => {
    expect(failing(at, 'A1.2')).not.toEqual([]);
  });
});
