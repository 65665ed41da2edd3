import { describe, expect, test } from 'vitest';
import { type ExampleSet, file, manifest, markdown } from '../../../server/lint/example.ts';
import { check, checkClean, findingsIn, line, unmarked } from '../../check.ts';
import { crlf, mended } from '../mended.ts';

const SET = manifest(`
sections: [one.carag.yaml, two.carag.yaml]
facts:
  nation: { one-of: { england: England, wales: Wales } }
  modules: { any-of: { courts: Courts, programmes: Programmes } }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
conditions:
  welsh: nation is wales
  court: modules includes courts
retired: { A1.9: "0.9" }
`);

const FIRST = file(
  'one.carag.yaml',
  `
carag: section
id: one
title: One
ask-when: welsh
key-questions:
  - id: A1
    text: Who was the child?
    ask-when: court
    questions:
      - id: A1.1
        kind: judgement
        text: Was the child asked?
        answer: yes-no
      - id: A1.2
        kind: information
        text: Who else was?
        answer:
          any-of:
            family: The family
            school: The school
            nobody: { label: Nobody, exclusive: true }
      - id: A1.3
        kind: information
        text: How long did it take?
        answer: { number: { min: 0, max: 24, unit: weeks }, or: { "999": Not known } }
      - id: A1.4
        kind: information
        text: When did it end?
        answer: date
      - id: A1.5
        kind: information
        text: Who said what?
        answer: text
      - id: A1.6
        kind: judgement
        text: How good was each?
        answer: yes-no
        rows: { health: Health, schooling: Schooling }
      - id: A1.7
        kind: information
        text: What became of each?
        answer: { one-of: { better: Better off, worse: Worse off } }
        rows: { from: A1.2 }
      - id: A1.8
        kind: note
        text: Turn the page.
`,
);

/** A question that is asked under a condition, after those of all kinds. */
const asked = (condition: string): ExampleSet => ({
  ...SET,
  ...FIRST,
  ...file(
    'two.carag.yaml',
    `
carag: section
id: two
title: Two
questions:
  - id: B1
    kind: information
    ask-when: ${condition}
    text: What next?
    answer: text
`,
  ),
});

const FAMILY =
  /^routing\/(?:syntax|name-unknown|option-unknown|type|label|later-question|self|cycle|mixed|condition-unused|fact-unused|repeated)$/;

/** What the rules of the language of conditions find, apart from hints. */
function found(documents: ExampleSet): string[] {
  return findingsIn(documents)
    .filter(({ rule, severity }) => FAMILY.test(rule) && severity !== 'hint')
    .map(({ rule, marked }) => `${rule} ${marked}`);
}

const WRONG: [condition: string, ...findings: string[]][] = [
  ['A1.1 = yes', 'routing/syntax ='],
  ['A1.1 is', 'routing/syntax is'],
  ['A1.1 is yes and', 'routing/syntax and'],
  ['A9.9 is yes', 'routing/name-unknown A9.9'],
  ['count of A9.9 is 2 and A1.1 is yes', 'routing/name-unknown A9.9'],
  ['A1.7/nobody is worse', 'routing/name-unknown A1.7/nobody'],
  ['A1.6/sleep is yes', 'routing/name-unknown A1.6/sleep'],
  ['A1.9 is yes', 'routing/name-unknown A1.9'],
  ['a1.1 is yes', 'routing/name-unknown a1.1'],
  ['weslh', 'routing/name-unknown weslh'],
  ['natoin is wales', 'routing/name-unknown natoin'],
  ['A1.1 is yes or no', 'routing/name-unknown no'],
  ['A1.2 includes family and school', 'routing/name-unknown school'],
  ['A1.1 is yse', 'routing/option-unknown yse'],
  ['A1.1 is one of (yes, nope)', 'routing/option-unknown nope'],
  ['A1.2 includes none of (family, teacher)', 'routing/option-unknown teacher'],
  ['any row of A1.6 is maybe', 'routing/option-unknown maybe'],
  ['A1.7/school is bad', 'routing/option-unknown bad'],
  ['nation is scotland', 'routing/option-unknown scotland'],
  ['A1.1 is one of (yes no)', 'routing/option-unknown yes no'],
  ['A1.3 is unknown', 'routing/option-unknown unknown'],
  ['A1.2 includes The family', 'routing/label The family'],
  ['A1.2 includes "The Family"', 'routing/label "The Family"'],
  ['A1.3 is Not known', 'routing/label Not known'],
  ['nation is Wales', 'routing/label Wales'],
  ['A1.2 is family', 'routing/type is family'],
  ['A1.2 is one of (family, school)', 'routing/type is one of (family, school)'],
  ['A1.1 includes yes', 'routing/type includes yes'],
  ['A1.1 is at least 2', 'routing/type is at least 2'],
  ['A1.2 is at least 2', 'routing/type is at least 2'],
  ['count of A1.2 is two', 'routing/type two'],
  ['count of A1.1 is 1', 'routing/type A1.1'],
  ['A1.2 is sufficient', 'routing/type is sufficient'],
  ['nation is sufficient', 'routing/type is sufficient'],
  ['A1.3 is at least twelve', 'routing/type twelve'],
  ['A1.3 is before 2015', 'routing/type is before 2015'],
  ['A1.4 is before 31/01/2015', 'routing/type 31/01/2015'],
  ['A1.4 is before 2015-02-30', 'routing/type 2015-02-30'],
  ['A1.4 is at least 2015', 'routing/type is at least 2015'],
  ['A1.5 is yes', 'routing/type is yes'],
  ['any row of A1.1 is yes', 'routing/type A1.1'],
  ['A1.6 is yes', 'routing/type A1.6'],
  ['A1 is answered', 'routing/type A1'],
  ['A1.8 is answered', 'routing/type A1.8'],
  ['one is answered', 'routing/syntax one'],
  ['A1.1', 'routing/type A1.1'],
  ['nation', 'routing/type nation'],
  ['welsh is yes', 'routing/type is yes'],
  ['A1.1 is yes or welsh and court', 'routing/mixed welsh and court'],
  ['A1.1 is no and (A1.3 is 1 or A1.3 is 2 and welsh)', 'routing/mixed A1.3 is 2 and welsh'],
  ['B1 is answered', 'routing/self B1'],
];

const MENDED: [rule: string, condition: string, meant: string][] = [
  ['syntax', 'A1.1 = yes && court', 'A1.1 is yes and court'],
  ['syntax', 'A1.1 is one of yes, no', 'A1.1 is one of (yes, no)'],
  ['name-unknown', 'natoin is wales', 'nation is wales'],
  ['name-unknown', 'A1.1 is yes or no', 'A1.1 is one of (yes, no)'],
  ['name-unknown', 'A1.2 includes family and school', 'A1.2 includes all of (family, school)'],
  ['name-unknown', 'A1.11 is yes', 'A1.1 is yes'],
  ['option-unknown', 'A1.2 includes any of (family, shcool)', 'A1.2 includes any of (family, school)'],
  ['option-unknown', 'A1.1 is one of (yes no)', 'A1.1 is one of (yes, no)'],
  ['label', 'welsh and A1.2 includes "The Family"', 'welsh and A1.2 includes family'],
  ['label', 'welsh and A1.3 is Not known', 'welsh and A1.3 is 999'],
  ['type', 'A1.2 is family', 'A1.2 includes family'],
  ['type', 'A1.2 is not family', 'A1.2 includes none of (family)'],
  ['type', 'A1.2 is at least 2', 'count of A1.2 is at least 2'],
  ['type', 'A1.1 includes any of (yes, no)', 'A1.1 is one of (yes, no)'],
  ['type', 'any row of A1.1 is yes', 'A1.1 is yes'],
  ['type', 'A1.6 is yes', 'any row of A1.6 is yes'],
  ['type', 'welsh is no', 'not welsh'],
  ['type', 'A1.3 is not 12', '(A1.3 is less than 12 or A1.3 is more than 12)'],
  ['mixed', 'court or welsh and A1.1 is yes', 'court or (welsh and A1.1 is yes)'],
];

describe('conditions that are right', () => {
  test.each([
    'A1.1 is yes',
    'A1.1 is not yes',
    'A1.1 is sufficient',
    'A1.2 includes family and A1.1 is one of (yes, no)',
    'A1.2 includes none of (family, school)',
    'count of A1.2 is at least 2',
    'A1.3 is 12',
    'A1.3 is 999',
    'A1.3 is not 999',
    'A1.3 is more than 2 or not (A1.4 is before 2015-06)',
    'A1.4 is on or after 2015-01-31',
    'A1.5 is answered',
    'A1.5 is not answered',
    'any row of A1.6 is no',
    'every row of A1.6 is sufficient',
    'A1.6 is insufficient',
    'A1.6 is answered',
    'A1.6/health is yes',
    'any row of A1.7 is worse',
    'A1.7/school is worse',
    'nation is wales and modules includes courts',
    'welsh and not court',
    '(welsh and A1.1 is yes) or court',
    'nation is one of (england, wales)',
  ])('%s', (condition) => {
    expect(found(asked(condition))).toEqual([]);
  });
});

describe('conditions that are wrong are told once', () => {
  test.each(WRONG)('%s', (condition, ...expected) => {
    expect(found(asked(condition))).toEqual(expected);
    expect(found(crlf(asked(condition)))).toEqual(expected);
  });
});

describe('fixes', () => {
  test.each(MENDED)('of routing/%s: %s', (rule, condition, meant) => {
    expect(mended(`routing/${rule}`, asked(condition))['two.carag.yaml']).toBe(
      asked(meant)['two.carag.yaml'],
    );
  });

  test('that bring commas into braces put quotation marks around', () => {
    const option = (condition: string): ExampleSet => ({
      ...SET,
      ...FIRST,
      ...file(
        'two.carag.yaml',
        `carag: section\nid: two\ntitle: Two\nquestions:\n  - id: B1\n    kind: information\n    text: So?\n    answer: { one-of: { a: { label: A, only-when: ${condition} }, b: B } }\n`,
      ),
    });
    expect(mended('routing/name-unknown', option('A1.1 is yes or no'))['two.carag.yaml']).toBe(
      option('"A1.1 is one of (yes, no)"')['two.carag.yaml'],
    );
  });
});

describe('wherever a condition stands', () => {
  const bad = 'A1.1 is «yse»';
  test.each([
    ['between double quotation marks', `"${bad}"`],
    ['between single quotation marks', `'${bad}'`],
    ['in a block', `|\n      ${bad}`],
    ['folded', `>-\n      A1.2 includes family\n      and ${bad}`],
    ['on lines', `A1.2 includes family\n      and ${bad}`],
  ])('%s', (_, condition) => {
    check('routing/option-unknown', asked(condition));
  });

  test('in the manifest, at options, rows and checks, and in Markdown', () => {
    check('routing/option-unknown', {
      ...manifest(`
sections: [one.carag.yaml, assessment.carag.md]
facts:
  nation: { one-of: { england: England, wales: Wales } }
  modules: { any-of: { courts: Courts, programmes: Programmes }, only-when: nation is «wlaes» }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
  place: { one-of: { home: Home, care: { label: Care, only-when: A1.1 is «yep» } } }
conditions:
  welsh: nation is «waels»
  court: modules includes «coutrs»
checks:
  - { when: A1.1 is «nope», then: alert, text: So? }
`),
      ...FIRST,
      ...markdown(`
# B1 Is it well?

\`\`\`carag
ask-when: A1.1 is «yse»
\`\`\`

## B1.1 Where?

\`\`\`carag
kind: information
answer: place
only-when: { home: A1.1 is «yees» }
rows: { a: { text: One, ask-when: A1.1 is «noo» }, b: Two }
checks:
  - when: A1.1 is «noe»
    then: query
    text: Sure?
\`\`\`
`),
    });
  });
});

describe('order', () => {
  const two = (first: string, second = ''): ExampleSet => ({
    ...manifest(`
sections: [one.carag.yaml]
facts:
  nation: { one-of: { england: England, wales: Wales } }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
conditions:
  late: A2.1 is yes
  welsh: nation is wales
`),
    ...file(
      'one.carag.yaml',
      `
carag: section
id: one
title: One
key-questions:
  - id: A1
    text: First?
    questions:
      - id: A1.1
        kind: information
        text: One?
        answer: yes-no
${first}
  - id: A2
    text: Second?
    questions:
      - id: A2.1
        kind: information
        text: Two?
        answer: yes-no
${second}
`,
    ),
  });

  test('a question that comes later', () => {
    check('routing/later-question', two('        ask-when: «A2.1» is yes and welsh and nation is wales'));
    check('routing/later-question', two('        ask-when: «late» and welsh'));
    check('routing/later-question', two('    ask-when: «A1.1» is yes'.replace(/[«»]/g, '')));
  });

  test('an earlier one, and one of the checks', () => {
    const documents = two(
      '        checks: [{ when: A2.1 is yes, then: query, text: Sure? }]',
      '        ask-when: A1.1 is yes and welsh and (late or welsh)'.replace('late', 'welsh'),
    );
    expect(found(documents)).toEqual([]);
  });

  test('cycles are told at each member, and nothing else is of them', () => {
    const documents = two('        ask-when: «A2.1» is yes', '        ask-when: «A1.1» is yes');
    check('routing/cycle', documents);
    expect(found(unmarked(documents).documents)).toEqual(['routing/cycle A2.1', 'routing/cycle A1.1']);
  });

  test('cycles run through key questions, named conditions, explanations and rows', () => {
    const gate = file(
      'one.carag.yaml',
      `
carag: section
id: one
title: One
key-questions:
  - id: A1
    text: First?
    ask-when: «through»
    questions:
      - id: A1.1
        kind: judgement
        text: One?
        answer: yes-no
      - id: A1.1a
        kind: explanation
        explains: A1.1
        text: Why?
        answer: { one-of: { a: A, b: B } }
`,
    );
    const set = manifest(`
sections: [one.carag.yaml]
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }
conditions:
  through: «A1.1a» is a
`);
    const found = check('routing/cycle', { ...set, ...gate });
    expect(found.map(({ message }) => message)).toContain(
      'A1 waits for through, through for A1.1a and A1.1a for A1: none of them can ever be settled.',
    );
  });

  test('a chain of five hundred questions is no cycle', () => {
    const chain = Array.from(
      { length: 500 },
      (_, index) =>
        `  - id: A${index + 1}\n    kind: information\n    text: So?\n    answer: yes-no\n${index ? `    ask-when: A${index} is yes\n` : ''}`,
    ).join('');
    const documents = {
      'carag.yaml': SET['carag.yaml']!.replace(', two.carag.yaml', ''),
      ...file('one.carag.yaml', `carag: section\nid: one\ntitle: One\nquestions:\n${chain}`),
    };
    expect(found(documents)).toEqual([]);
  });
});

describe('what is not used', () => {
  test('facts and conditions', () => {
    const documents = {
      ...manifest(`
sections: [assessment.carag.md]
facts:
  nation: { one-of: { england: England, wales: Wales } }
  «spare»: { one-of: { a: A, b: B } }
conditions:
  «idle»: nation is wales
  used: nation is england
`),
      ...markdown('## A1.1 So?\n\n```carag\nkind: information\nanswer: text\nask-when: used\n```\n'),
    };
    const marks = (name: string) =>
      Object.fromEntries(
        Object.entries(documents).map(([path, text]) => [
          path,
          text.replace(/«(\w+)»/g, (whole, word: string) => (word === name ? whole : word)),
        ]),
      );
    check('routing/fact-unused', marks('spare'));
    check('routing/condition-unused', marks('idle'));
  });
});

describe('repeated conditions', () => {
  const three = (first: string, second: string): ExampleSet => {
    const set = asked(first);
    return {
      ...set,
      'two.carag.yaml': `${set['two.carag.yaml']}  - id: B2\n    kind: information\n    ask-when: ${second}\n    text: And?\n    answer: text\n`,
    };
  };

  test('are told where they come first, however they are written', () => {
    check('routing/repeated', three('«A1.1 is yes and welsh»', '(A1.1 is yes) and\n      welsh'));
    check('routing/repeated', three('A1.1 is yes and welsh', 'A1.1 is yes or welsh'));
    check('routing/repeated', three('A1.1 is yes', 'A1.1 is yes'));
  });

  test('have a name already', () => {
    const both = asked('«nation is wales and A1.1 is yes»');
    const documents = {
      ...both,
      'carag.yaml': both['carag.yaml']!.replace('court:', 'both: nation is wales and A1.1 is yes\n  court:'),
    };
    check('routing/repeated', documents);
    expect(mended('routing/repeated', documents)['two.carag.yaml']).toContain('ask-when: both\n');
  });
});

test('conditions that are lists or numbers are findings', () => {
  for (const condition of ['[A1.1 is yes]', '5', '{ a: b }', '""', '"\\ud800"']) {
    const all = findingsIn(asked(condition));
    expect(all.map(line)).not.toEqual([]);
  }
});

test('a set without conditions is clean', () => {
  checkClean(markdown('## A1.1 So?\n\n```carag\nkind: information\nanswer: text\n```\n'));
});
