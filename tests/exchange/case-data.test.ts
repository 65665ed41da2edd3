import { describe, expect, test } from 'vitest';
import { placeInWords } from '../../server/exchange/case-data/finding.ts';
import type { CaseInput } from '../../server/exchange/case-data/input.ts';
import { type CaseFormat, readCases } from '../../server/exchange/case-data/read.ts';
import { View } from '../../server/project/view.ts';
import { shareOf } from '../../server/ratings/count.ts';
import { projectOf } from '../check.ts';

const MANIFEST = `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml]
facts:
  nation: { one-of: { england: England, wales: Wales } }
  modules: { any-of: { courts: Courts, programmes: Programmes }, only-when: nation is wales }
answers:
  judged: { one-of: { "yes": "Yes", "no": "No", never: Never arose }, sufficient: ["yes"], not-applicable: [never] }
`;

const SECTION = `carag: section
id: one
title: One
key-questions:
  - id: A1
    text: So?
    rates: "2.1.1"
    questions:
      - { id: A1.1, kind: information, text: Sentence?, answer: { one-of: { custodial: Custody, community: Community } } }
      - id: A1.2
        kind: information
        text: Which factors?
        answer: { any-of: { peers: Peers, home: Home, work: Work, no-factor: { label: None, exclusive: true } }, at-least: 2, at-most: 2 }
      - { id: A1.3, kind: information, text: Months?, answer: { number: { min: 1, max: 24 } }, ask-when: A1.1 is custodial }
      - { id: A1.4, kind: information, text: Start?, answer: { date: { min: 2015-01 } }, optional: true }
      - { id: A1.5, kind: information, text: Remarks?, answer: text }
      - { id: A1.6, kind: note, text: Read this. }
      - { id: A1.7, kind: judgement, text: Enough for each?, rows: { from: A1.2 }, answer: judged }
      - { id: A1S, kind: summary, text: So?, answer: judged, ask-when: A1.1 is custodial }
  - id: A2
    text: And?
    rates: "2.1.2"
    questions:
      - { id: A2S, kind: summary, text: And?, answer: judged }
  - id: A3
    text: In Wales?
    rates: "2.1.3"
    ask-when: nation is wales
    questions:
      - { id: A3S, kind: summary, text: In Wales?, answer: judged }
`;

function viewOf(documents = { 'carag.yaml': MANIFEST, 'one.carag.yaml': SECTION }): View {
  const project = projectOf(documents);
  return new View(project, [...project.sets.values()][0]!, () => {});
}

async function read(input: CaseInput, format: CaseFormat = 'csv', view = viewOf()) {
  const report = await readCases(input, format, view);
  const said = (severity: string) =>
    report.findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => `${placeInWords(finding, format === 'csv')}: ${finding.message}`);
  const shares = Object.fromEntries(
    [...report.counts].map(([id, count]) => [id, Object.values(shareOf(count)).join('/')]),
  );
  return { ...report, errors: said('error'), warnings: said('warning'), shares };
}

describe('counting', () => {
  test('cases count for the key questions of the standards', async () => {
    const found = await read(
      [
        'case,fact:nation,A1.1,A1S,A2S,A3S',
        'a,england,custodial,yes,yes,',
        'b,england,community,,no,',
        'c,wales,custodial,no,never,yes',
      ].join('\n'),
    );
    expect(found.errors).toEqual([]);
    expect(found.warnings).toEqual([]);
    expect(found.shares).toEqual({ '2.1.1': '1/2', '2.1.2': '1/2', '2.1.3': '1/1' });
    expect(found.counts.get('2.1.2')).toEqual({
      sufficient: 1,
      insufficient: 1,
      'not applicable': 1,
      unanswered: 0,
      'not asked': 0,
    });
    expect(found.counts.get('2.1.3')!['not asked']).toBe(2);
    expect([found.cases, found.leftOut, found.isWhole]).toEqual([3, 0, true]);
  });

  test('a key question without a column has no figure', async () => {
    expect((await read('case,A2S\na,yes\n')).shares).toEqual({ '2.1.2': '1/1' });
  });

  test('a case with an error does not count, and the others do', async () => {
    const found = await read('case,A2S\na,yes\nb,Yes\nc,no\n');
    expect(found.shares).toEqual({ '2.1.2': '1/2' });
    expect([found.cases, found.leftOut]).toEqual([3, 1]);
  });

  test('an asked and unanswered summary counts nowhere, and is told', async () => {
    const found = await read('case,A2S\na,yes\nb,\n');
    expect(found.shares).toEqual({ '2.1.2': '1/1' });
    expect(found.warnings).toEqual([
      'row 3, column B (A2S): A2S is asked and not answered, so this case says nothing of 2.1.2.',
    ]);
  });
});

describe('what a table has no column for', () => {
  test('an answer shows that its question is asked, a blank that it is not', async () => {
    const found = await read('case,A1S\na,yes\nb,\nc,no\n');
    expect(found.errors).toEqual([]);
    expect(found.shares).toEqual({ '2.1.1': '1/2' });
    expect(found.counts.get('2.1.1')).toMatchObject({ unanswered: 0, 'not asked': 1 });
    expect(found.warnings).toEqual([
      ': Whether A1S is asked cannot be told in 3 cases, because A1.1 has no column. Where it is answered it counts; where it is empty it is taken as not asked.',
    ]);
  });

  test('an empty fact is as good as none, and is told', async () => {
    const found = await read('case,nation,A3S\na,,yes\nb,england,\n');
    expect(found.shares).toEqual({ '2.1.3': '1/1' });
    expect(found.warnings).toEqual([
      'row 2, column B (nation): The fact nation is empty, so it cannot be told what is asked because of it.',
      ': Whether A3S is asked cannot be told in 1 case, because a fact is empty. Where it is answered it counts; where it is empty it is taken as not asked.',
    ]);
  });
});

describe('one fault, with its row and column', () => {
  const FAULTS: readonly [what: string, csv: string, said: string][] = [
    ['an unknown id', 'case,A19S\n', 'row 1, column B (A19S): A19S is not in this set. Did you mean A1S?'],
    [
      'an unknown fact',
      'case,fact:natoin\n',
      'row 1, column B (fact:natoin): natoin is no fact of this set. Did you mean nation?',
    ],
    [
      'a bare name like a fact',
      'case,natoin\n',
      'row 1, column B (natoin): natoin is neither a question nor a fact of this set. Did you mean nation?',
    ],
    ['a note', 'case,A1.6\n', 'row 1, column B (A1.6): A1.6 is a note, which nobody answers.'],
    ['a key question', 'case,A1\n', 'row 1, column B (A1): A1 is a key question: name the questions in it.'],
    [
      'a question with rows',
      'case,A1.7\n',
      'row 1, column B (A1.7): A1.7 has rows: give the answer of each row, such as A1.7/peers.',
    ],
    [
      'a column twice',
      'case,nation,A2S,fact:nation\n',
      'row 1, column D (fact:nation): nation is given in column B already: only one of them can be meant.',
    ],
    [
      'a column twice, with a space',
      'case,A2S,A 2S\n',
      'row 1, column C (A 2S): A2S is given in column B already: only one of them can be meant.',
    ],
    [
      'no labels',
      'A2S\nyes\n',
      'row 1: There is no column “case”: it labels each case, so that the case can be found again.',
    ],
    ['labels twice', 'case,A2S,case\n', 'row 1, column C (case): A second column is called “case”.'],
    [
      'no name',
      'case,,A2S\n',
      'row 1, column B: This column has no name: give it the id of a question, or “note:” and any word.',
    ],
    ['no label', 'case,A2S\n ,yes\n', 'row 2, column A (case): This case has no label.'],
    [
      'one label twice',
      'case,A2S\na,yes\nb,yes\na,no\n',
      'row 4, column A (case): The label a stands in row 2 already: each case has one row.',
    ],
    [
      'a label for a code',
      'case,A2S\na,Never arose\n',
      'row 2, column B (A2S): A2S has no option Never arose: that is the label of never.',
    ],
    [
      'an unknown code',
      'case,A2S\na,nevr\n',
      'row 2, column B (A2S): A2S has no option nevr. Did you mean never?',
    ],
    [
      'an unknown value of a fact',
      'case,nation\na,walse\n',
      'row 2, column B (nation): nation has no option walse. Did you mean wales?',
    ],
    ['two codes of one', 'case,A2S\na,yes;no\n', 'row 2, column B (A2S): A2S takes one answer only.'],
    [
      'too few codes',
      'case,A1.2\na,home\n',
      'row 2, column B (A1.2): A1.2 takes 2 options at least, and 1 is given.',
    ],
    [
      'too many codes',
      'case,A1.2\na,home;work;peers\n',
      'row 2, column B (A1.2): A1.2 takes 2 options at most, and 3 are given.',
    ],
    ['a code twice', 'case,A1.2\na,home; home\n', 'row 2, column B (A1.2): A1.2 has home twice.'],
    [
      'an exclusive code beside others',
      'case,A1.2\na,no-factor;work\n',
      'row 2, column B (A1.2): A1.2 allows nothing beside no-factor.',
    ],
    [
      'a number out of bounds',
      'case,A1.3\na,25\n',
      'row 2, column B (A1.3): A1.3 takes 24 at most, so it cannot be 25.',
    ],
    ['no number', 'case,A1.3\na,two\n', 'row 2, column B (A1.3): A1.3 takes a number, and “two” is none.'],
    [
      'a date out of bounds',
      'case,A1.4\na,2014-12-31\n',
      'row 2, column B (A1.4): A1.4 takes 2015-01 or later, so it cannot be 2014-12-31.',
    ],
    [
      'a date as a spreadsheet has it',
      'case,A1.4\na,31/12/2015\n',
      'row 2, column B (A1.4): A1.4 takes a date such as 2015, 2015-01 or 2015-01-31, and “31/12/2015” is none.',
    ],
    [
      'an unasked question',
      'case,A1.1,A1S\na,community,yes\n',
      'row 2, column C (A1S): A1S is answered, but it is not asked: its condition “A1.1 is custodial” does not hold, because A1.1 is community in this case.',
    ],
    [
      'an unasked row',
      'case,A1.2,A1.7/work\na,home;peers,yes\n',
      'row 2, column C (A1.7/work): A1.7/work is answered, but it is not asked: it is there only when A1.2 includes work, and A1.2 is home and peers in this case.',
    ],
    [
      'a fact that is not known',
      'case,nation,modules\na,england,courts\n',
      'row 2, column C (modules): modules is given, but this case does not know it: its condition “nation is wales” does not hold, because nation is england in this case.',
    ],
    ['too few cells', 'case,A1.1,A2S\na,custodial\n', 'row 2: This row has 2 cells, and the header has 3.'],
    ['too many cells', 'case,A2S\na,yes,no\n', 'row 2: This row has 3 cells, and the header has 2.'],
    [
      'a formula',
      'case,A2S\na,"=IF(B2,""yes"")"\n',
      'row 2, column B (A2S): “=IF(B2,"yes")” begins like a formula of a spreadsheet, and is none of its values.',
    ],
    [
      'a formula as a label',
      'case,A2S\n@a,yes\n',
      'row 2, column A (case): “@a” begins like a formula of a spreadsheet, and is none of its values.',
    ],
    [
      'a quotation mark that is not closed',
      'case,A2S\na,yes\nb,"no\nc,no\n',
      'row 3, column B (A2S): A quotation mark is opened here and not closed, so nothing that follows can be read.',
    ],
    [
      'a quotation mark in a cell',
      'case,A1.5\na,say "no"\n',
      'row 2, column B (A1.5): A quotation mark stands here where none can be, so nothing that follows can be read. Put quotation marks around the whole cell, and write each one inside it twice.',
    ],
    [
      'words after a quotation mark',
      'case,A1.5\na,"say" no\n',
      'row 2, column B (A1.5): A quotation mark stands here where none can be, so nothing that follows can be read. Put quotation marks around the whole cell, and write each one inside it twice.',
    ],
    [
      'a row without end',
      `case,A1.5\na,"${'x'.repeat(1_100_000)}\n`,
      'row 2, column B (A1.5): This row is longer than 1 MB: probably a quotation mark is opened in it and not closed.',
    ],
    ['nothing', '', ': The file is empty, or its first row is.'],
    ['an empty header', '\ncase,A2S\n', ': The file is empty, or its first row is.'],
  ];

  test.each(FAULTS)('%s', async (_what, csv, said) => {
    const { errors, shares, leftOut, isWhole } = await read(csv);
    expect(errors).toEqual([said]);
    expect(isWhole ? leftOut : 1).toBe(1);
    if (!isWhole) expect(shares).toEqual({});
  });
});
