import { describe, expect, test } from 'vitest';
import { type ExampleSet, file, questions } from '../../server/lint/example.ts';
import { check } from '../check.ts';
import { fresh } from './asked.ts';
import { mended } from './mended.ts';

const FACTS = `facts:
  nation: { one-of: { england: England, wales: Wales }, answered-by: A1.1 }
  modules: { any-of: { courts: Courts, programmes: Programmes }, only-when: nation is wales }
conditions:
  welsh: nation is wales
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }`;

/** A case, and the set in which it is looked at. */
const inSet = (text: string, more = ''): ExampleSet =>
  fresh(
    FACTS,
    questions(`
- id: A1.1
  kind: information
  text: In which nation is it?
  answer: { one-of: { england: England, wales: Wales } }
- id: A1.2
  kind: information
  text: Who helped?
  ask-when: welsh
  answer: { any-of: { home: Home, school: School, nobody: { label: Nobody at all, exclusive: true } }, at-most: 2 }
- id: A1.3
  kind: judgement
  text: Did it help?
  rows: { from: A1.2 }
  answer: yes-no
- id: A1.4
  kind: information
  text: How many months?
  answer: { number: { min: 1, max: 12 }, or: { "999": No end } }
- id: A1.5
  kind: information
  text: Since when?
  answer: { date: { min: 2015-01 } }
- id: A1.6
  kind: information
  text: What was it?
  ask-when: A1.4 is more than 6 and (A1.2 includes school or nation is england)
  answer: { one-of: { theft: Theft }, listed-in: The national list }
- id: A1.7
  kind: information
  text: Which inspectorate?
  answer: { one-of: { estyn: { label: Estyn, only-when: nation is wales }, ofsted: Ofsted } }
- id: A1.8
  kind: explanation
  explains: A1.3
  text: Why not?
  answer: text
- id: A1.9
  kind: note
  ask-when: A1.6 is theft
  text: Think of the victim.
${more}`),
    file('cases/a-case.carag.yaml', `carag: case\ntitle: A case\n${text}`),
  );

const first = (rule: string, fixture: ExampleSet) => {
  const [found] = check(rule, fixture);
  return found!;
};

describe('case/asked-differs', () => {
  test.each<[string, string, string]>([
    [
      'a named condition that does not hold',
      'facts: { nation: england }\nexpect: { asked: «A1.2» }',
      'A1.2 is not asked: its condition “welsh” does not hold, because nation is england in this case.',
    ],
    [
      'a fact that is not given',
      'answers: { A1.4: 3 }\nexpect:\n  asked:\n    - «A1.2»',
      'A1.2 is not asked: its condition “welsh” does not hold, because nation is not given in this case.',
    ],
    [
      'the part of a condition that does not hold',
      'answers: { A1.1: england, A1.4: "3" }\nexpect: { asked: "«A1.6»" }',
      'A1.6 is not asked: its condition “A1.4 is more than 6” does not hold, because A1.4 is 3 in this case.',
    ],
    [
      'a question on the way that is not asked',
      'facts: { nation: england }\nexpect: { asked: [«A1.3/home»] }',
      'A1.3/home is not asked: it is there only when A1.2 includes home, and A1.2 is not asked in this case.',
    ],
    [
      'an explanation of what is sufficient',
      'answers: { A1.1: wales, A1.2: home, A1.3/home: "yes" }\nexpect: { asked: «A1.8» }',
      'A1.8 is not asked: it explains A1.3, and A1.3/home is yes in this case.',
    ],
    [
      'a question that is asked and should not be',
      'answers: { A1.1: wales }\nexpect: { not-asked: [«A 1.2»] }',
      'A1.2 is asked: its condition “welsh” holds, because nation is wales in this case.',
    ],
    [
      'a question that every case asks',
      'answers: { A1.1: wales }\nexpect: { not-asked: [«A1.5»] }',
      'A1.5 is asked: it has no condition, so every case asks it.',
    ],
    [
      'a note',
      'answers: { A1.1: wales }\nexpect: { asked: «A1.9» }',
      'A1.9 is not asked: its condition “A1.6 is theft” does not hold, because A1.6 is not asked in this case.',
    ],
  ])('%s', (_, text, message) => {
    expect(first('case/asked-differs', inSet(text)).message).toBe(message);
  });

  test('the way back is linked step by step', () => {
    const { finding } = first(
      'case/asked-differs',
      inSet('answers: { A1.1: wales, A1.4: 3 }\nexpect: { asked: «A1.9» }'),
    );
    expect(finding.related.map(({ message }) => message)).toEqual([
      'A1.9 is not asked: its condition “A1.6 is theft” does not hold, because A1.6 is not asked in this case.',
      'A1.6 is not asked: its condition “A1.4 is more than 6” does not hold, because A1.4 is 3 in this case.',
    ]);
    expect(finding.related.map(({ at }) => at.chunk.text.slice(at.start, at.end))).toEqual([
      'A1.6 is theft',
      'A1.4 is more than 6',
    ]);
  });

  test('a condition of the key question', () => {
    const section = `carag: section
id: assessment
title: Assessment
ask-when: A1.1 is yes
key-questions:
  - id: B1
    text: So?
    questions:
      - { id: B1.1, kind: information, text: Who?, answer: text }
`;
    const documents = {
      ...questions(
        '- { id: A1.1, kind: information, text: Is it?, answer: { one-of: { yes: "Yes", no: "No" } } }',
      ),
      ...file('more.carag.yaml', section),
      ...file('case.carag.yaml', 'carag: case\nanswers: { A1.1: no }\nexpect: { asked: [«B1.1»] }'),
    };
    expect(first('case/asked-differs', documents).message).toBe(
      'B1.1 is not asked: the condition “A1.1 is yes” of the section assessment does not hold, because A1.1 is no in this case.',
    );
  });

  test('what follows as expected is silent', () => {
    const text = `answers: { A1.1: wales, A1.2: [home, school], A1.3/home: "no", A1.4: 7, A1.6: theft }
expect: { asked: [A1.2, A1.3, A1.3/school, A1.6, A1.8, A1.9] }`;
    for (const rule of ['asked-differs', 'unknown', 'unasked-answered', 'answer-invalid'])
      check(`case/${rule}`, inSet(text));
  });
});

describe('case/unknown', () => {
  test.each<[string, string]>([
    ['facts: { «nattion»: wales }', 'nattion is no fact of this set. Did you mean nation?'],
    ['facts: { nation: «walse» }', 'nation has no option walse. Did you mean wales?'],
    ['facts: { nation: «Wales» }', 'nation has no option Wales: that is the label of wales.'],
    ['answers: { «A1.55»: 2016 }', 'A1.55 is not in this set. Did you mean A1.5?'],
    ['answers: { «nation»: wales }', 'nation is a fact: it belongs under “facts”.'],
    ['answers: { «A1.9»: "yes" }', 'A1.9 is a note, which nobody answers.'],
    ['answers: { «A1»: "yes" }', 'A1 is a key question: name the questions in it.'],
    [
      'answers:\n  A1.1: wales\n  A1.2:\n    - home\n    - "«Nobody at all»"',
      'A1.2 has no option Nobody at all: that is the label of nobody.',
    ],
    ['expect: { asked: [A1.1, «A1.12»] }', 'A1.12 is not in this set. Did you mean A1.2?'],
  ])('%s', (text, message) => {
    expect(first('case/unknown', inSet(text)).message).toBe(message);
  });

  test('the nearest is a fix, which is not made unasked', () => {
    const { finding } = first('case/unknown', inSet('facts: { nation: «walse» }'));
    expect(finding.fixes.map(({ title, safe }) => [title, safe])).toEqual([['Change walse to wales', false]]);
  });
});

describe('case/answer-invalid', () => {
  test.each<[string, string]>([
    ['A1.1: [wales, «england»]', 'A1.1 takes one answer only.'],
    ['A1.1: wales, A1.2: [home, «nobody»]', 'A1.2 allows nothing beside “nobody”.'],
    ['A1.1: wales, A1.2: [home, «home»]', 'A1.2 has home twice.'],
    ['A1.4: «13»', 'A1.4 takes 12 at most, so it cannot be 13.'],
    ['A1.4: «0»', 'A1.4 takes 1 at least, so it cannot be 0.'],
    ['A1.4: «2.5»', 'A1.4 takes a whole number, and 2.5 is none.'],
    ['A1.4: «many»', 'A1.4 takes a number, and “many” is none.'],
    ['A1.5: «2014»', 'A1.5 takes 2015-01 or later, so it cannot be 2014.'],
    [
      'A1.5: «2015-02-30»',
      'A1.5 takes a date such as 2015, 2015-01 or 2015-01-31, and “2015-02-30” is none.',
    ],
    [
      'A1.1: england, A1.7: «estyn»',
      'A1.7 does not offer estyn in this case: it is offered only when “nation is wales”.',
    ],
    ['«A1.3»: "yes", A1.1: wales', 'A1.3 has rows: give the answer of each row, such as A1.3/home.'],
  ])('%s', (answers, message) => {
    expect(first('case/answer-invalid', inSet(`answers: { ${answers} }`)).message).toBe(message);
  });

  test.each([
    'A1.1: wales, A1.2: [home, school]',
    'A1.1: wales, A1.2: nobody',
    'A1.4: 999',
    'A1.4: 12',
    'A1.5: 2015',
    'A1.5: 2015-01',
    'A1.4: 12, A1.1: england, A1.6: anything on the list',
    'A1.1: wales, A1.7: estyn',
    'A1.1: wales, A1.2: []',
  ])('%s is right', (answers) => {
    check('case/answer-invalid', inSet(`answers: { ${answers} }`));
    check('case/unknown', inSet(`answers: { ${answers} }`));
    check('case/unasked-answered', inSet(`answers: { ${answers} }`));
  });

  test('a fact that is something else than the answer which settles it', () => {
    const found = first(
      'case/answer-invalid',
      inSet('facts: { nation: wales }\nanswers: { A1.1: «england» }'),
    );
    expect(found.message).toBe('A1.1 settles nation, which is wales in this case: it cannot be england.');
    check('case/answer-invalid', inSet('facts: { nation: wales }\nanswers: { A1.1: wales }'));
  });
});

describe('case/unasked-answered', () => {
  test.each<[string, string]>([
    [
      'answers: { A1.1: england, «A1.2»: [home] }',
      'A1.2 is answered, but it is not asked: its condition “welsh” does not hold, because nation is england in this case.',
    ],
    [
      'facts: { nation: england, «modules»: courts }',
      'modules is given, but this case does not know it: its condition “nation is wales” does not hold, because nation is england in this case.',
    ],
    [
      'answers: { A1.1: wales, A1.2: [home], «A1.3/school»: "yes" }',
      'A1.3/school is answered, but it is not asked: it is there only when A1.2 includes school, and A1.2 is home in this case.',
    ],
  ])('%s', (text, message) => {
    expect(first('case/unasked-answered', inSet(text)).message).toBe(message);
  });

  test('an answer that is left empty is none', () => {
    check('case/unasked-answered', inSet('answers:\n  A1.1: england\n  A1.2:\n'));
  });
});

describe('case/uncovered', () => {
  const gated = (text: string, ...ids: string[]): ExampleSet => {
    const fixture = inSet(text);
    const section = ids.reduce(
      (before, id) => before.replace(`id: ${id}\n`, `id: «${id}»\n`),
      fixture['assessment.carag.yaml']!,
    );
    return { ...fixture, 'assessment.carag.yaml': section };
  };

  test('a question that none of the cases asks', () => {
    const found = check(
      'case/uncovered',
      gated('answers: { A1.1: england, A1.4: 8, A1.6: theft }', 'A1.2', 'A1.8'),
    );
    expect(found.map(({ message }) => message)).toEqual([
      'A1.2 is not asked in any case of this set.',
      'A1.8 is not asked in any case of this set.',
    ]);
  });

  test('several cases together reach it', () => {
    const one = inSet('answers: { A1.1: wales, A1.2: [home], A1.3/home: "no" }');
    const other = 'carag: case\nanswers: { A1.1: england, A1.4: "999" }\n';
    check('case/uncovered', {
      ...one,
      'assessment.carag.yaml': one['assessment.carag.yaml']!.replace('id: A1.6\n', 'id: «A1.6»\n'),
      'other.carag.yaml': other,
    });
    check('case/uncovered', { ...one, 'other.carag.yaml': other.replace('"999"', '9') });
  });

  test('a set without cases is not told of it', () => {
    const { 'cases/a-case.carag.yaml': _, ...rest } = inSet('');
    check('case/uncovered', rest);
  });
});

test('a code that was meant is put in its place', () => {
  const fixture = inSet('facts: { nation: «walse» }\nexpect: { asked: A1.2 }');
  expect(mended('case/unknown', fixture)['cases/a-case.carag.yaml']).toContain('nation: wales');
});
