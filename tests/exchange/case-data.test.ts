import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeInWords } from '../../server/exchange/case-data/finding.ts';
import type { CaseInput } from '../../server/exchange/case-data/input.ts';
import { type CaseFormat, readCases } from '../../server/exchange/case-data/read.ts';
import { csvText } from '../../server/exchange/case-data/write.ts';
import { View } from '../../server/project/view.ts';
import { shareOf } from '../../server/ratings/evidence/case-counts.ts';
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
      'row 4, column A (case): The label a stands in row 2 already: each case has its own.',
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
    ['a code twice', 'case,A1.2\na,home; home\n', 'row 2, column B (A1.2): A1.2 has “Home” twice.'],
    [
      'an exclusive code beside others',
      'case,A1.2\na,no-factor;work\n',
      'row 2, column B (A1.2): A1.2 allows nothing beside “None”.',
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
      'row 2, column C (A1S): A1S is answered, but it is not asked: its condition “A1.1 is custodial” does not hold, because A1.1 is “Community” in this case.',
    ],
    [
      'an unasked row',
      'case,A1.2,A1.7/work\na,home;peers,yes\n',
      'row 2, column C (A1.7/work): A1.7/work is answered, but it is not asked: it is there only when A1.2 includes “Work”, and A1.2 includes “Home” and “Peers” in this case.',
    ],
    [
      'a fact that is not known',
      'case,nation,modules\na,england,courts\n',
      'row 2, column C (modules): modules is given, but this case does not know it: its condition “nation is wales” does not hold, because nation is “England” in this case.',
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

describe('tables as they are saved', () => {
  const plain = 'case,A1.2,A2S\na,home;work,yes\nb,,no\n';
  const SAME: readonly [what: string, input: CaseInput][] = [
    ['semicolons between cells', 'case;A1.2;A2S\na;"home;work";yes\nb;;no\n'],
    ['tabs between cells', 'case\tA1.2\tA2S\na\thome;work\tyes\nb\t\tno\n'],
    ['lines that end in CR LF', plain.replaceAll('\n', '\r\n')],
    ['lines that end in CR', plain.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${plain}`],
    ['quotation marks', '"case","A1.2","A2S"\n"a","home; work","yes"\n"b","","no"\n'],
    ['columns of nothing', 'case,A1.2,A2S,,\na,home;work,yes,,\nb,,no,,\n'],
    ['blank rows', 'case,A1.2,A2S\n\na,home;work,yes\n,,\nb,,no\n\n\n'],
    ['columns for readers', 'note: region,case,A1.2,NOTE:by,A2S\nnorth,a,home;work,=x,yes\nsouth,b,,,no\n'],
    ['ids with spaces', 'case,A 1.2,A2S \na,home;work, yes\nb,,no\n'],
    ['no last line end', plain.trimEnd()],
  ];

  test.each(SAME)('%s', async (_what, input) => {
    const found = await read(input);
    expect(found.errors).toEqual([]);
    expect([found.cases, found.shares]).toEqual([2, { '2.1.2': '1/2' }]);
  });

  test('rows are counted as a spreadsheet does, whatever lines a cell has', async () => {
    const { errors } = await read('case,A1.5,A2S\na,"one\ntwo",yes\n\nb,x,Yes\n');
    expect(errors).toEqual(['row 4, column C (A2S): A2S has no option Yes: that is the label of yes.']);
  });

  test('columns past Z have two letters', async () => {
    const notes = Array.from({ length: 26 }, (_, at) => `note:${at}`).join(',');
    const { errors } = await read(`case,${notes},A19S\n`);
    expect(errors).toEqual(['row 1, column AB (A19S): A19S is not in this set. Did you mean A1S?']);
  });

  test('a semicolon alone says that nothing is chosen', async () => {
    const view = viewOf({
      'carag.yaml': MANIFEST,
      'one.carag.yaml': SECTION.replace('at-least: 2', 'at-least: 0'),
    });
    const csv = 'case,A1.2\na,;\nb,\n';
    expect((await read(csv, 'csv', view)).errors).toEqual([]);
    const json = '[{"case":"a","answers":{"A1.2":[]}},{"case":"b","answers":{"A1.2":["no-factor","home"]}}]';
    expect((await read(json, 'json', view)).errors).toEqual([
      'case 2, A1.2: A1.2 allows nothing beside “None”.',
    ]);
  });

  test('a text may hold semicolons and begin like a formula, which is told', async () => {
    const found = await read('case,A1.5,A2S\na,one; two,yes\nb,=none,no\n');
    expect([found.errors, found.leftOut]).toEqual([[], 0]);
    expect(found.warnings).toEqual([
      'row 3, column B (A1.5): “=none” begins like a formula of a spreadsheet, and is none of its values.',
    ]);
  });

  test('a negative number is no formula', async () => {
    expect((await read('case,A1.3\na,-1\n')).errors).toEqual([
      'row 2, column B (A1.3): A1.3 takes 1 at least, so it cannot be -1.',
    ]);
  });

  test('bytes that are not UTF-8 are told where they are', async () => {
    const bytes = Uint8Array.from([...'case,A2S,A1.5\na,yes,x\nb,yes,'].map((each) => each.charCodeAt(0)));
    const { errors, leftOut } = await read(Uint8Array.from([...bytes, 0xe9, 10]));
    expect(errors).toEqual([
      'row 3, column C (A1.5): The text has characters that are not valid UTF-8. Save the file as “CSV UTF-8”.',
    ]);
    expect(leftOut).toBe(1);
  });

  test('UTF-16 is told', async () => {
    const { errors, isWhole } = await read(Uint8Array.from([0xff, 0xfe, 0x63, 0, 0x61, 0]));
    expect([errors, isWhole]).toEqual([
      [': The file is UTF-16. Save it as “CSV UTF-8”, and give that file.'],
      false,
    ]);
  });

  test('a file that is too large is told, and nothing is counted', async () => {
    const big = new Uint8Array(64 * 1024 * 1024).fill(10);
    async function* pieces() {
      yield 'case,A2S\na,yes\n';
      for (let at = 0; at < 17; at++) yield big;
    }
    const found = await read(pieces(), 'json');
    expect(found.errors).toEqual([': The file is larger than 100 MB, and no more than that is read.']);
    expect([found.isWhole, found.shares]).toEqual([false, {}]);
  });

  test('what was read before a file breaks off is not counted', async () => {
    const { isWhole, shares, cases } = await read('case,A2S\na,yes\nb,"no\n');
    expect([isWhole, shares, cases]).toEqual([false, {}, 1]);
  });

  test('however a file is cut into pieces, it is the same', async () => {
    const bytes = new TextEncoder().encode('\ufeffcase,A1.5,A2S\r\na,"Tŷ ""x""",yes\r\nb,x,Yes\r\n');
    const whole = await read(bytes);
    for (let size = 1; size < 9; size++) {
      async function* pieces() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      expect(await read(pieces())).toEqual(whole);
    }
  });

  test('many rows are read, with word of progress, and can be broken off', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `c${at},${at % 4 === 0 ? 'no' : 'yes'}\n`);
    const csv = `case,A2S\n${rows.join('')}`;
    const met: number[] = [];
    const report = await readCases(csv, 'csv', viewOf(), { onProgress: (cases) => met.push(cases) });
    expect(shareOf(report.counts.get('2.1.2')!)).toEqual({ sufficient: 15_000, of: 20_000 });
    expect(met.at(-1)).toBe(20_000);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(readCases(csv, 'csv', viewOf(), { signal })).rejects.toThrow('enough');
  });

  test('of very many findings the rest are counted', async () => {
    const rows = Array.from({ length: 1200 }, (_, at) => `c${at},Yes\n`);
    const found = await read(`case,A2S\n${rows.join('')}`);
    expect([found.errors.length, found.unlisted, found.leftOut]).toEqual([1000, 200, 1200]);
  });
});

describe('key questions that cannot be counted', () => {
  test('for want of a column beside others', async () => {
    const section = SECTION.replace('rates: "2.1.2"', 'rates: "2.1.1"');
    const view = viewOf({ 'carag.yaml': MANIFEST, 'one.carag.yaml': section });
    const found = await read('case,A2S\na,yes\n', 'csv', view);
    expect(found.warnings).toEqual([': 2.1.1 has no figure: A1S would be needed beside A2S.']);
    expect(found.shares).toEqual({});
  });

  test('for having several summary questions', async () => {
    const section = SECTION.replace(
      '      - { id: A2S,',
      '      - { id: A2Sa, kind: summary, text: And?, answer: judged }\n      - { id: A2S,',
    );
    const view = viewOf({ 'carag.yaml': MANIFEST, 'one.carag.yaml': section });
    const found = await read('case,A2S,A2Sa\na,yes,no\n', 'csv', view);
    expect(found.warnings).toEqual([
      ': 2.1.2 has no figure: A2 has several summary questions, A2Sa and A2S.',
    ]);
  });
});

describe('facts that a question settles', () => {
  const view = () =>
    viewOf({
      'carag.yaml': MANIFEST.replace('wales: Wales } }', 'wales: Wales }, answered-by: A1.0 }'),
      'one.carag.yaml': SECTION.replace(
        '      - { id: A1.1,',
        '      - { id: A1.0, kind: information, text: Where?, answer: { one-of: { england: England, wales: Wales } } }\n      - { id: A1.1,',
      ),
    });

  test('are known from its answer', async () => {
    const found = await read('case,A1.0,A3S\na,wales,yes\nb,england,\n', 'csv', view());
    expect([found.errors, found.warnings, found.shares]).toEqual([[], [], { '2.1.3': '1/1' }]);
  });

  test('are not given otherwise', async () => {
    const { errors } = await read('case,nation,A1.0\na,wales,england\n', 'csv', view());
    expect(errors).toEqual([
      'row 2, column C (A1.0): A1.0 settles nation, which is “Wales” in this case: it cannot be “England”.',
    ]);
  });
});

describe('JSON', () => {
  const CASES = [
    {
      case: 1,
      facts: { nation: 'wales', modules: ['courts'] },
      answers: { 'A1.2': ['home', 'work'], 'A 2S': 'yes', A3S: null },
    },
    { case: 'b', facts: { nation: 'england', modules: '' }, answers: { 'A 2S': 'no' } },
  ];

  test.each<[CaseFormat, string]>([
    ['json', JSON.stringify(CASES)],
    ['json', `\ufeff${JSON.stringify(CASES, null, '\t')}`],
    ['jsonl', CASES.map((each) => JSON.stringify(each)).join('\r\n\r\n')],
  ])('%s holds cases like those of a set', async (format, text) => {
    const found = await read(text, format);
    expect([found.errors, found.warnings]).toEqual([
      [],
      ['case 1, A3S: A3S is asked and not answered, so this case says nothing of 2.1.3.'],
    ]);
    expect(found.shares).toEqual({ '2.1.2': '1/2', '2.1.3': '0/0' });
  });

  test('numbers are as they are written', async () => {
    expect((await read('[{"case":"a","answers":{"A1.3":1.20,"A1.4":2015}}]', 'json')).errors).toEqual([
      'case 1, A1.3: A1.3 takes a whole number, and 1.20 is none.',
    ]);
    expect((await read('[{"case":"a","answers":{"A1.5":true,"A2S":"1"}}]', 'json')).errors).toEqual([
      'case 1, A2S: A2S has no option 1.',
    ]);
  });

  const FAULTS: readonly [text: string, said: string][] = [
    ['', ': The file is empty.'],
    ['{"case":"a"}', ': The file has to hold a list of cases between [ and ].'],
    ['[{"case":"a"},', ': The file is not valid JSON: it ends too early.'],
    ['[{"case":"a"},\n{"case":b}]', ': The file is not valid JSON: line 2 cannot be read.'],
    ['[{"case":"a"},\n\n{"case":"b"}\n{"case":"c"}]', ': The file is not valid JSON: line 4 cannot be read.'],
    ['["a"]', 'case 1: A case is written as { "case": …, "facts": { … }, "answers": { … } }.'],
    [
      '[{"case":"a","answers":[]}]',
      'case 1: “answers” holds names and what is given of each, between { and }.',
    ],
    [
      '[{"case":"a","answers":{"A2S":{"is":"yes"}}}]',
      'case 1, A2S: An answer is a text, a number or a list of codes.',
    ],
    [
      '[{"case":"a","answers":{"A2S":"yes","A2S":"no"}}]',
      ': A case gives “A2S” twice: only one of them can be meant.',
    ],
    [
      '[{"case":"a","answers":{"A2S":"yes","A 2S":"no"}}]',
      'A 2S: A2S is given as A2S already: only one of them can be meant.',
    ],
    ['[{"case":"a","answers":{"nation":"wales"}}]', 'nation: nation is a fact: it belongs under “facts”.'],
    ['[{"case":"a","facts":{"A2S":"yes"}}]', 'A2S: A2S is no fact of this set.'],
    [
      '[{"case":"a","title":"x"}]',
      'title: “title” is no part of a case: a case has “case”, “facts” and “answers”.',
    ],
    [
      '[{"case":"a"},{"case":"a"}]',
      'case 2, case: The label a stands in case 1 already: each case has its own.',
    ],
    ['[{"case":["a"]}]', 'case 1, case: A case has one label, and here is a list.'],
    [
      '[{"answers":{"A2S":"yes"}}]',
      ': There is no column “case”: it labels each case, so that the case can be found again.',
    ],
    ['[{"case":"a","answers":{"A2S":["yes","no"]}}]', 'case 1, A2S: A2S takes one answer only.'],
  ];

  test.each(FAULTS)('%s', async (text, said) => {
    expect((await read(text, 'json')).errors).toEqual([said]);
  });

  test('line by line, a fault is told by its line', async () => {
    const { errors } = await read('{"case":"a"}\n{"case":b}\n', 'jsonl');
    expect(errors).toEqual([': The file is not valid JSON: line 2 cannot be read.']);
  });

  test('that is not UTF-8 is told', async () => {
    expect((await read(Uint8Array.from([0x5b, 0x22, 0xe9, 0x22, 0x5d]), 'json')).errors).toEqual([
      ': The file is not valid UTF-8. Save it as UTF-8, and give that file.',
    ]);
  });
});

describe('writing CSV', () => {
  test('gives back what was written, but for an apostrophe before a formula', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\t', ' ', '=', '+', '-', '@', '1', "'"),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const isFormula = (text: string) =>
          text.length > 1 && '=+-@\t\r'.includes(text[0]!) && !/^[+-]\d+(\.\d+)?$/.test(text);
        const shown = rows.map((cells) => cells.map((text) => (isFormula(text) ? `'${text}` : text)));
        expect(parse(csvText(rows), { relax_column_count: true, record_delimiter: '\r\n' })).toEqual(shown);
      }),
    );
  });

  test('leaves numbers as they are', () => {
    expect(csvText([['-5', '+1.5', '-5+1', '=A1']])).toBe("-5,+1.5,'-5+1,'=A1\r\n");
  });
});
