/** Forms as survey programs keep them: XLSForm, and the data dictionary of REDCap. */
import { describe, expect, test } from 'vitest';
import { saidRelevance } from '../../../server/exchange/import/understanding/surveys/relevance.ts';
import type { SurveyQuestion } from '../../../server/exchange/import/understanding/surveys/survey.ts';
import { fileOf, idsOf, imported, misread, unaccounted } from './imported.ts';
import { workbook } from './office.ts';

const sheets = {
  survey: [
    ['type', 'name', 'label::English (en)', 'label::French (fr)', 'hint', 'relevant', 'constraint'],
    ['start', 'start', '', '', '', '', ''],
    ['begin_group', 'home', 'The home', 'La maison', '', '', ''],
    ['select_one yn', 'agrees', 'May we begin?', 'Oui ?', '', '', ''],
    [
      'integer',
      'people',
      'How many live here?',
      '',
      'Count guests',
      "${agrees} = 'yes'",
      '. >= 1 and . < 30',
    ],
    ['end_group', '', '', '', '', '', ''],
    ['begin_group', 'help', 'Help given', '', '', '${people} > 2', ''],
    ['select_multiple kinds', 'given', 'What was given to the ${people}?', '', '', '', ''],
    ['text', 'more', 'Which other help?', '', '', "selected(${given}, 'other')", ''],
    ['begin_repeat', 'child', 'Children', '', '', '', ''],
    ['decimal', 'weight', 'What does the child weigh?', '', '', '', '. > 0'],
    ['end_repeat', '', '', '', '', '', ''],
    ['end_group', '', '', '', '', '', ''],
    ['calculate', 'score', '', '', '', '', ''],
    ['date', 'seen', 'When was the visit?', '', '', '${score} > 3', ''],
  ],
  choices: [
    ['list_name', 'name', 'label::English (en)', 'label::French (fr)'],
    ['yn', 'yes', 'Yes', 'Oui'],
    ['yn', 'no', 'No', 'Non'],
    ['kinds', 'food', 'Food', ''],
    ['kinds', 'other', 'Something else', ''],
  ],
  settings: [
    ['form_title', 'default_language'],
    ['Home visits', 'English (en)'],
  ],
  lookup: [['district'], ['Dale']],
};

describe('an XLSForm', async () => {
  const made = await imported('visits.xlsx', workbook(sheets));

  test('has a section for each group, and its questions in their order', () => {
    expect(idsOf(made)).toEqual(['1', '2', '3', '4', 'note', '5', '6']);
    expect(made.outline.sections.map(({ title }) => title)).toEqual(['The home', 'Help given', '']);
    expect(fileOf(made, 'carag.yaml')).toContain('title: Home visits');
  });

  test('has its answers with their codes, bounds and hints', () => {
    const home = fileOf(made, 'the-home.carag.yaml');
    expect(home).toMatch(
      /printed: agrees\n *kind: information\n *text: May we begin\?\n *answer: yes-or-no\n/,
    );
    expect(home).toMatch(/answer: \{ number: \{ min: "1", max: "29" \} \}\n *guidance: \|\n *Count guests/);
    const help = fileOf(made, 'help-given.carag.yaml');
    expect(help).toMatch(/any-of:\n *food: Food\n *other: Something else/);
    expect(help).toContain('What was given to the {{2}}?');
    expect(help).toContain('Its answers are limited by “. > 0”.');
    expect(help).toContain('It is asked again for each of “Children”.');
  });

  test('asks when the form does, and leaves open what cannot be told', () => {
    expect(fileOf(made, 'the-home.carag.yaml')).toContain('ask-when: 1 is yes\n');
    expect(fileOf(made, 'help-given.carag.yaml')).toContain(
      'ask-when: 2 is more than 2 and 3 includes other\n',
    );
    expect(fileOf(made, 'help-given.carag.yaml')).toMatch(/kind: note\n *ask-when: 2 is more than 2\n/);
    expect(fileOf(made, 'questions.carag.yaml')).toContain('“${score} > 3” may say when it is asked');
  });

  test('loses no word, of other languages and other sheets either', () => {
    expect(unaccounted(made, Object.values(sheets).flat(2))).toEqual([]);
    expect(made.account.asides.filter(({ why }) => why === 'lost')).toEqual([]);
    expect(misread(made)).toEqual([]);
  });
});

const dictionary = (...fields: string[]) =>
  [
    '"Variable / Field Name","Form Name","Section Header","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Field Note","Text Validation Type OR Show Slider Number","Text Validation Min","Text Validation Max","Branching Logic (Show field only if...)","Question Number (surveys only)"',
    ...fields,
  ].join('\n');

describe('a data dictionary of REDCap', () => {
  test('has forms and headers as sections, and conditions on what is ticked', async () => {
    const text = dictionary(
      'born,first_form,,text,When was the child born?,,,date_dmy,,,,',
      'needs,first_form,The needs,checkbox,<b>What</b> is needed?,"1, School | 2, Health",,,,,,',
      "why,first_form,,notes,Why school?,,Be brief,,,,\"[needs(1)] = '1' and [needs(2)] <> '1'\",",
      'calc,first_form,,calc,,[needs] * 2,,,,,,',
      'met,second_form,,yesno,Were they met?,,,,,,,',
      "days,second_form,,text,In how many days?,,,integer,0,90,\"[met] = '1' or [born] <> ''\",",
    );
    const made = await imported('dictionary.csv', text);
    expect(made.outline.sections.map(({ title }) => title)).toEqual([
      'First form',
      'The needs',
      'Second form',
    ]);
    expect(idsOf(made)).toEqual(['1', '2', '3', '4', '5']);
    const needs = fileOf(made, 'the-needs.carag.yaml');
    expect(needs).toMatch(/text: What is needed\?\n *answer:\n *any-of:\n *"1": School\n *"2": Health/);
    expect(needs).toContain('ask-when: 2 includes 1 and 2 includes none of (2)\n');
    const second = fileOf(made, 'second-form.carag.yaml');
    expect(second).toContain('answer: { number: { min: "0", max: "90" } }');
    expect(second).toContain('ask-when: 4 is 1 or 1 is answered\n');
    expect(unaccounted(made, [text])).toEqual([]);
    expect(misread(made)).toEqual([]);
  });

  test('keeps the numbers that are printed, and one without a number has no id', async () => {
    const made = await imported(
      'numbered.csv',
      dictionary(
        'record,form,,text,Which case?,,,,,,,',
        'a,form,,text,What was planned?,,,,,,,1',
        'b,form,,text,What was done?,,,,,,"[a] <> \'\'",1a',
      ),
    );
    expect(idsOf(made)).toEqual(['?', '1', '1a']);
    expect(fileOf(made, 'form.carag.yaml')).toContain('ask-when: 1 is answered\n');
  });
});

describe('what a condition says', () => {
  const question = (how: SurveyQuestion['how']): SurveyQuestion => ({
    ...{ is: 'question', name: '', number: '', text: '', hint: '', relevance: '', at: {} },
    ...{ how, options: [], bounds: {}, doubts: [] },
  });
  const asked = new Map([
    ['one', { id: '1', question: question('one-of') }],
    ['many', { id: '2', question: question('any-of') }],
    ['n', { id: '3', question: question('number') }],
  ]);
  const said = (condition: string, dialect: 'xlsform' | 'redcap' = 'xlsform') =>
    saidRelevance(condition, dialect, (name) => asked.get(name));

  test.each([
    ["${one} = 'a'", '1 is a'],
    ["${one}!='a' and ${n}>=2", '1 is not a and 3 is at least 2'],
    ["selected(${many}, 'b') or selected(${one}, 'a')", '2 includes b or 1 is a'],
    ["${n} < 3 and (${one} = 'a' or ${one} = 'b')", '3 is less than 3 and (1 is a or 1 is b)'],
    ["${n} = 1 or ${one} = 'a' and ${n} > 4", '3 is 1 or (1 is a and 3 is more than 4)'],
    ["not(selected(${many}, 'b'))", 'it is not so that (2 includes b)'],
    ['count-selected(${many}) > 1', 'more than 1 options are chosen in 2'],
    ["${one} = ''", '1 is not answered'],
  ])('%s', (condition, words) => {
    expect(said(condition)).toBe(words);
  });

  test.each([
    "${many} = 'b'",
    "${other} = 'a'",
    "${one} = 'a' and",
    "${one} > 'a'",
    'today() > 3',
    '${n} > ${n}',
    `${'('.repeat(30)}\${n} = 1${')'.repeat(30)}`,
    '',
  ])('nothing for certain: %s', (condition) => {
    expect(said(condition)).toBeUndefined();
  });

  test('options that are ticked', () => {
    expect(said("[many(b)] = '0'", 'redcap')).toBe('2 does not include b');
    expect(said('[n] >= 2 and [one] <> "a"', 'redcap')).toBe('3 is at least 2 and 1 is not a');
  });
});
