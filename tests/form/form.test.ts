import { describe, expect, test } from 'vitest';
import { type Form, renderForm } from '../../server/form/form.ts';
import { projectOf, ROOT } from '../check.ts';
import { example } from './example.ts';
import { all, byId, type Element, faultsIn, readMarkup, textIn, withClass } from './markup.ts';
import { dangersIn } from './safety.ts';

const SET = `${ROOT}/set`;
const inSet = (documents: Readonly<Record<string, string>>) =>
  projectOf(
    Object.fromEntries(
      Object.entries(documents).map(([path, text]) => [
        path.startsWith('../') ? path.slice(3) : `set/${path}`,
        text,
      ]),
    ),
  );

function formOf(path: string, documents: Readonly<Record<string, string>> = example): Form | undefined {
  const project = inSet(documents);
  return renderForm(project, project.documents.get(`${SET}/${path}`)!);
}

function shown(path: string, documents?: Readonly<Record<string, string>>): Element {
  return readMarkup(formOf(path, documents)!.html);
}

/** The manifest of a set in which nothing is known beforehand. */
const withoutFacts = example['carag.yaml']!.replace(/^facts:\n(?: .*\n)+/m, '');

/** One question of a section in a set that has the usual lists. */
function shownQuestion(yaml: string): Element {
  const head = 'carag: section\nid: s\ntitle: S\nquestions:\n';
  const documents = {
    'carag.yaml': withoutFacts,
    's.carag.yaml': head + yaml.replace(/^(?=.)/gm, '  '),
  };
  return shown('s.carag.yaml', documents);
}

const theCase = shown('the-case.carag.yaml');
const thePlan = shown('the-plan.carag.md');
const theSet = shown('carag.yaml');

describe('what writers note', () => {
  const noted = (status: string) =>
    textIn(
      shown('s.carag.yaml', {
        'carag.yaml': withoutFacts.replace('status: published', `status: ${status}`),
        's.carag.yaml':
          'carag: section\nid: s\ntitle: S\nquestions:\n  - { id: "4.2", printed: 4(b), open: Is this *ours*?, kind: information, text: Which?, answer: text }\n',
      }),
    );

  test('how an entry was numbered in print is shown', () => {
    expect(noted('published')).toContain('Number in print: 4(b)');
  });

  test('what is still to be settled is shown in a draft alone', () => {
    expect(noted('draft')).toContain('Still to be settled Is this ours?');
    expect(noted('published')).not.toContain('ours');
  });
});

describe('the form of a section', () => {
  test('is sound and safe, for every document that has one', () => {
    for (const form of [theCase, thePlan, theSet]) {
      expect(faultsIn(form)).toEqual([]);
      expect(dangersIn(form)).toEqual([]);
    }
  });

  test('has the title of the section, and says which set it is from', () => {
    expect(formOf('the-case.carag.yaml')!.title).toBe('The case');
    expect(textIn(all(theCase, 'h1')[0]!)).toBe('The case');
    expect(textIn(theCase)).toContain('Two programmes · v16, January 2015, published 2015-01');
    expect(textIn(theCase)).toContain('Standard 1.2: Reports for court');
    expect(textIn(theCase)).toContain('The file tells the whole story.');
  });

  test('shows each question with its id, kind and text', () => {
    const question = byId(theCase, 'q-1.5');
    expect(textIn(all(question, 'h2')[0]!)).toBe('1.5 Which offences?');
    expect(textIn(withClass(question, 'govuk-tag')[0]!)).toBe('Information');
    expect(textIn(question)).toContain('Answered by: Case manager');
    expect(textIn(question)).toContain('Not counted in ratings.');
  });

  test('shows questions below their key questions, one level further down', () => {
    const keyQuestion = byId(thePlan, 'q-2');
    expect(textIn(all(keyQuestion, 'h2')[0]!)).toBe('2 Is the plan good?');
    expect(all(keyQuestion, 'h3').map(textIn)).toEqual([
      '2.1 Does it deal with each of [answer to 1.5]?',
      '2.2 Is it good?',
    ]);
  });

  test('shows a note as text, not as a question', () => {
    const note = withClass(theCase, 'carag-question--note')[0]!;
    expect(textIn(note)).toBe('About the case as it stood then, see [answer to 1.1].');
    expect(all(note, 'fieldset')).toEqual([]);
  });

  test('says which language it is in', () => {
    expect(all(theCase, 'div')[0]!.attributes.lang).toBe('en');
    const welsh = { ...example, 'carag.yaml': example['carag.yaml']!.replace('[en]', '[cy]') };
    expect(formOf('the-case.carag.yaml', welsh)!.html).toContain('lang="cy"');
    expect(textIn(shown('the-case.carag.yaml', welsh))).toContain('Canllawiau');
  });

  test.each([
    ['en', ['Guidance', 'Choose from', 'Asked when', 'May be left blank']],
    ['cy', ['Canllawiau', 'Dewiswch rhwng', 'Gofynnir pan', 'Gellir ei adael yn wag']],
  ])('speaks %s', (language, words) => {
    const documents = { ...example, 'carag.yaml': example['carag.yaml']!.replace('[en]', `[${language}]`) };
    const text = textIn(shown('the-case.carag.yaml', documents));
    for (const word of words) expect(text).toContain(word);
  });
});

describe('answers', () => {
  test('one of several is chosen with radios', () => {
    const [first, second] = all(byId(theCase, 'q-1.1'), 'input');
    expect(first!.attributes).toMatchObject({
      type: 'radio',
      name: '1.1',
      value: 'england',
      id: 'q-1.1-england',
    });
    expect(second!.attributes).toMatchObject({ type: 'radio', name: '1.1', value: 'wales' });
    expect(textIn(all(byId(theCase, 'q-1.1'), 'legend')[0]!)).toBe('1.1 In which nation?');
  });

  test('any of several are ticked, an exclusive one set apart', () => {
    const question = byId(theCase, 'q-1.5');
    const boxes = all(question, 'input').filter(({ attributes }) => attributes.type === 'checkbox');
    expect(boxes.map(({ attributes }) => attributes.value)).toEqual([
      'theft',
      'violence',
      'custody',
      'nothing',
    ]);
    expect(boxes[3]!.attributes['data-behaviour']).toBe('exclusive');
    expect(textIn(withClass(question, 'govuk-checkboxes__divider')[0]!)).toBe('or');
    expect(textIn(question)).toContain('Choose from 2 to 3.');
    expect(textIn(question)).toContain('Another, from the national list');
  });

  test.each([
    ['', 'Select all that apply.'],
    ['at-most: 5', 'Choose up to 5.'],
    ['at-least: 2', 'Choose at least 2.'],
    ['at-least: 3, at-most: 3', 'Choose 3.'],
    ['at-least: 0', 'Select all that apply.'],
  ])('says how many to choose: %s', (bounds, words) => {
    const question = shownQuestion(
      `- { id: "1", kind: information, text: Which?, answer: { any-of: { a: A, b: B }, ${bounds} } }\n`,
    );
    expect(textIn(withClass(question, 'govuk-hint')[0]!)).toBe(words);
  });

  test('what an option stands for, when it is offered and where it is explained are told with it', () => {
    const question = byId(theCase, 'q-1.5');
    const hints = withClass(question, 'govuk-checkboxes__hint').map(textIn);
    expect(hints).toEqual(['Either of assault wounding', 'Offered when: 1.1 is “Wales” Explain in 1.7.']);
    expect(byId(question, 'q-1.5-violence').attributes['aria-describedby']).toBe('q-1.5-violence-hint');
  });

  test('a question says by code what an option of a shared list stands for', () => {
    const row = byId(theCase, 'q-1.6/standard');
    expect(withClass(row, 'govuk-radios__hint').map(textIn)).toEqual([
      'Nothing is missing.',
      'Nothing called for it.',
    ]);
  });

  test('a number has its unit, its bounds, and codes that may be given instead', () => {
    const question = byId(theCase, 'q-1.2');
    expect(all(question, 'input').map(({ attributes }) => attributes.name)).toEqual(['1.2', '1.2:or']);
    expect(all(question, 'input')[0]!.attributes.inputmode).toBe('numeric');
    expect(textIn(withClass(question, 'govuk-input__suffix')[0]!)).toBe('months');
    expect(textIn(question)).toContain('From 0 to 36. May be left blank.');
    expect(textIn(question)).toContain('No fixed end');
  });

  test('a date has three parts', () => {
    const question = byId(theCase, 'q-1.4');
    expect(all(question, 'input').map(({ attributes }) => attributes.name)).toEqual([
      '1.4:day',
      '1.4:month',
      '1.4:year',
    ]);
    expect(textIn(question)).toContain('2014-01 or later.');
  });

  test('information takes a line of text, anything else a paragraph', () => {
    expect(all(byId(theCase, 'q-1.3'), 'input')).toHaveLength(1);
    expect(all(byId(theCase, 'q-1.7'), 'textarea')).toHaveLength(1);
    expect(textIn(all(byId(theCase, 'q-1.7'), 'label')[0]!)).toBe('1.7 What stands out?');
  });

  test('every row of a grid has controls of its own', () => {
    const rows = all(byId(theCase, 'q-1.6'), 'tr').slice(1);
    expect(rows.map(({ attributes }) => attributes.id)).toEqual(['q-1.6/standard', 'q-1.6/fast', 'q-1.6a']);
    expect(all(rows[0]!, 'input').map(({ attributes }) => attributes.name)).toEqual([
      '1.6/standard',
      '1.6/standard',
      '1.6/standard',
    ]);
    expect(textIn(all(rows[1]!, 'legend')[0]!)).toBe('Fast report');
    expect(textIn(rows[1]!)).toContain('Asked when: 1.2 is at least 6');
    expect(textIn(rows[1]!)).toContain('Only some.');
    expect(all(rows[2]!, 'textarea').map(({ attributes }) => attributes.name)).toEqual(['1.6a']);
    expect(textIn(rows[2]!)).toContain('May not be left blank.');
  });

  test('rows that come from another question are all shown, those that stand alone left out', () => {
    const rows = all(byId(thePlan, 'q-2.1'), 'th').filter(({ attributes }) => attributes.scope === 'row');
    expect(rows.map(textIn)).toEqual(['Theft', 'Violence', 'Custody']);
    expect(textIn(byId(thePlan, 'q-2.1'))).toContain(
      'One row is shown for each option that is chosen in 1.5.',
    );
  });
});

describe('guidance', () => {
  test('is folded away, with shared blocks and what guidance documents add', () => {
    expect(textIn(byId(theCase, 'q-1.6-guidance'))).toBe(
      'Guidance on 1.6 Look at 1.5 and at criterion 1.2.1 (The report is of use.). Weigh good against bad.',
    );
    expect(textIn(byId(theCase, 'q-1.7-guidance'))).toBe('Guidance on 1.7 Anything worth passing on.');
  });

  test('has quality indicators as a list beside it', () => {
    expect(all(byId(theCase, 'q-1.6-indicators'), 'li').map(textIn)).toEqual([
      'Reports are timely.',
      'See 1.5.',
    ]);
  });

  test('links to questions on the page, and names those in other sections', () => {
    const links = (element: Element) => all(element, 'a').map(({ attributes }) => attributes.href);
    expect(links(byId(theCase, 'q-1.6-guidance'))).toEqual(['#q-1.5']);
    expect(links(byId(theCase, 'section-the-case-guidance'))).toEqual([]);
    expect(textIn(byId(theCase, 'section-the-case-guidance'))).toBe(
      'Guidance on The case Start here. See 2.1 (Does it deal with each of [answer to 1.5]?) and The plan.',
    );
    expect(links(byId(theSet, 'section-the-case-guidance'))).toEqual(['#q-2.1', '#section-the-plan']);
    expect(textIn(withClass(thePlan, 'carag-unknown')[0]!)).toBe('9.9');
  });
});

describe('when a question is asked', () => {
  test('is told in plain words, with links to what they speak of', () => {
    const told = withClass(byId(theCase, 'q-1.6'), 'carag-asked')[0]!;
    expect(textIn(told)).toBe(
      'Asked when: (1.1 is “Wales” or 2.1 is sufficient) and the programme is “Full joint inspection”',
    );
    expect(all(told, 'a').map(({ attributes }) => attributes.href)).toEqual(['#q-1.1']);
  });

  test('is told of an explanation that says nothing itself', () => {
    expect(textIn(byId(theCase, 'q-1.8'))).toContain(
      'Asked when: 1.6 is insufficient or 2.1 is insufficient',
    );
  });
});

describe('places in the source', () => {
  test('every question, row and guidance says its line', () => {
    const lines = example['the-case.carag.yaml']!.split('\n');
    const lineOf = (id: string) => lines[Number(byId(theCase, id).attributes['data-line'])];
    expect(lineOf('q-1.5')).toBe('  - id: "1.5"');
    expect(lineOf('q-1.6/fast')).toContain('fast:');
    const prose = withClass(byId(theCase, 'q-1.6-guidance'), 'carag-prose')[0]!;
    expect(lines[Number(prose.attributes['data-line'])]).toBe('    guidance: |');
  });

  test('what stems from another document says which', () => {
    const added = all(byId(theCase, 'q-1.7-guidance'), 'div').find(
      ({ attributes }) => attributes['data-from'],
    )!;
    expect(added.attributes['data-from']).toBe('more.carag.md');
    expect(all(added, 'div')[0]!.attributes['data-from-line']).toBe('6');
    const sections = all(theSet, 'section').filter(({ attributes }) => attributes['data-from']);
    expect(sections.map(({ attributes }) => attributes['data-from'])).toEqual([
      'the-case.carag.yaml',
      'the-plan.carag.md',
    ]);
    expect(byId(theSet, 'q-1.5').attributes).toMatchObject({
      'data-from-line': byId(theCase, 'q-1.5').attributes['data-line'],
    });
    expect(byId(theSet, 'q-1.5').attributes['data-line']).toBeUndefined();
  });
});

describe('the form of a set', () => {
  test('has every section in reading order, below its title', () => {
    expect(all(theSet, 'h1').map(textIn)).toEqual(['Two programmes']);
    expect(all(theSet, 'h2').map(textIn)).toEqual([
      'Known before the first question',
      'The case',
      'The plan',
    ]);
    expect(textIn(all(theSet, 'nav')[0]!)).toBe('The case The plan 2 Is the plan good?');
  });

  test('tells what is known beforehand', () => {
    expect(withClass(theSet, 'carag-fact').map(textIn)).toEqual([
      'Programme Full joint inspection Short quality screening',
      'Nation Settled by 1.1. Known when: the programme is “Full joint inspection” England or Wales.',
    ]);
  });

  test('lets facts be chosen that no answer settles', () => {
    const chosen = all(theSet, 'input').filter(({ attributes }) => attributes.name?.startsWith('fact:'));
    expect(chosen.map(({ attributes }) => [attributes.name, attributes.value, attributes.type])).toEqual([
      ['fact:programme', 'fji', 'radio'],
      ['fact:programme', 'sqs', 'radio'],
    ]);
  });

  test('are on the page of a section too, and with them one that another section settles', () => {
    const names = (form: Element) => [
      ...new Set(
        all(form, 'input').flatMap(({ attributes: { name } }) => (name?.startsWith('fact:') ? name : [])),
      ),
    ];
    expect(names(theCase)).toEqual(['fact:programme']);
    expect(names(thePlan)).toEqual(['fact:programme', 'fact:nation']);
    const [facts] = withClass(thePlan, 'carag-facts');
    expect(facts!.attributes['data-from']).toBe('carag.yaml');
  });

  test('says what the kinds on the page mean', () => {
    expect(textIn(byId(theSet, 'kinds'))).toMatch(
      /^What the kinds of question mean Information: .* Judgement: /,
    );
  });

  test('leads back to the contents from the end of each section', () => {
    const back = withClass(theSet, 'carag-back').flatMap((part) => all(part, 'a'));
    expect(back.map(({ attributes }) => attributes.href)).toEqual(['#contents', '#contents']);
    expect(all(theSet, 'nav')[0]!.attributes.id).toBe('contents');
  });
});

describe('documents that are half written', () => {
  test('have no form where there is nothing to show', () => {
    expect(formOf('s.carag.yaml', { 's.carag.yaml': 'carag: section\n' })).toBeUndefined();
    expect(formOf('more.carag.md')).toBeUndefined();
    expect(formOf('carag.yaml', { 'carag.yaml': 'carag: question-set\ntitle: Empty\n' })).toBeUndefined();
    expect(formOf('s.yaml', { 's.yaml': 'carag: nonsense\n' })).toBeUndefined();
  });

  test('show what is there', () => {
    const question = shownQuestion(
      '- id: "1"\n- kind: judgement\n  text: And how?\n  answer: yes-nope\n- id: "1"\n  rows: { from: "7" }\n',
    );
    expect(faultsIn(question)).toEqual([]);
    expect(textIn(byId(question, 'q-1'))).toBe('1 No text yet Nothing says yet how this is answered.');
    expect(textIn(byId(question, 'q-unnamed'))).toContain('There is no answer list “yes-nope” in this set.');
    expect(textIn(byId(question, 'q-1--2'))).toContain(
      'One row is shown for each option that is chosen in 7.',
    );
  });

  test('show questions that are written in brackets', () => {
    const documents = {
      's.carag.yaml':
        'carag: section\nid: s\ntitle: S\nkey-questions: [{ id: A1, text: Good?, questions: [{ id: A1.1, kind: summary, text: "Is it?", answer: text }] }]\n',
    };
    const form = shown('s.carag.yaml', documents);
    expect(textIn(byId(form, 'q-A1.1'))).toContain('A1.1 Is it?');
  });
});
