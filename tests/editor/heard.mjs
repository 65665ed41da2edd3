// Holds what a screen reader is told of a form against what it should hear: names, groups, descriptions, errors, and what comes and goes.
//   node tests/editor/heard.mjs
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { folder, onWhole, question, status } from './forms.mjs';
import { accessibilityFaults } from './looks.mjs';

/** A set with a question for every kind of answer. */
const documents = {
  'carag.yaml': `carag: question-set
format: 1
title: Every kind
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml]
facts:
  nation: { one-of: { england: England, wales: Wales } }
answers:
  yes-no: { one-of: { "yes": "Yes", "no": "No", na: { label: Not applicable, means: Nothing called for it. } }, sufficient: ["yes"], not-applicable: [na] }
`,
  'one.carag.yaml': `carag: section
id: one
title: One
questions:
  - { id: A1, kind: judgement, text: Was it done well?, answer: yes-no, guidance: Look at the file. }
  - id: A2
    kind: information
    text: Which agencies?
    answer:
      any-of: { school: School, health: { label: Health, means: Any doctor. }, none: { label: None of these, exclusive: true } }
      at-least: 1
      at-most: 2
      listed-in: the national list
  - { id: A3, kind: information, text: How long is the order?, answer: { number: { min: 0, max: 36, unit: months }, or: { "999": No fixed end } } }
  - { id: A4, kind: information, text: How many visits?, answer: number }
  - { id: A5, kind: information, text: When did it begin?, answer: { date: { min: 2014-01 } } }
  - { id: A6, kind: narrative, text: What stands out?, answer: text, optional: true }
  - { id: A7, kind: explanation, text: Why was it not?, explains: [A1], answer: text }
  - { id: A8, kind: judgement, text: Was each report sound?, answer: yes-no, rows: { first: First report, last: Last report } }
  - { kind: note, text: Think of the child. }
  - { id: A9, kind: information, text: In which court?, answer: { one-of: { youth: Youth court, crown: Crown court }, listed-in: the list of courts } }
`,
};

function fixture() {
  const set = join(folder, 'every-kind');
  for (const [name, text] of Object.entries(documents)) {
    mkdirSync(dirname(join(set, name)), { recursive: true });
    writeFileSync(join(set, name), text);
  }
  return set;
}

const HEARD =
  /^(?:radio|checkbox|textbox|spinbutton|group|heading|DisclosureTriangle|table|row|rowheader|alert|status|link|note)$/;

/** What is heard of an element and of all in it, in turn: what each is, its name, and what describes it. */
async function heardIn(page, selector) {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const top = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  const lines = [];
  const walk = ({ role, name, description, ignored, properties = [], childIds = [] }) => {
    const said = ignored ? undefined : role?.value;
    const isInvalid = properties.some(({ name: of, value }) => of === 'invalid' && value.value !== 'false');
    if (said && HEARD.test(said)) {
      const parts = [
        said,
        name?.value && `“${name.value}”`,
        description?.value && `– ${description.value}`,
        isInvalid && '(invalid)',
      ];
      lines.push(
        parts
          .filter(Boolean)
          .join(' ')
          .replace(/\s+/g, ' ')
          .replace(/“ | ”/g, (sign) => sign.trim()),
      );
    }
    for (const id of childIds) if (byId.has(id)) walk(byId.get(id));
  };
  walk(top);
  return lines;
}

const RATED = ['radio “Yes”', 'radio “No”', 'radio “Not applicable” – Nothing called for it.'];

/** What is heard of each question, by its id. */
const QUESTIONS = {
  A1: [
    'group “A1 Was it done well?”',
    'heading “A1 Was it done well?”',
    'group',
    'DisclosureTriangle “Guidance on A1”',
    ...RATED,
  ],
  A2: [
    'group “A2 Which agencies?” – Choose up to 2.',
    'heading “A2 Which agencies?”',
    'checkbox “School”',
    'checkbox “Health” – Any doctor.',
    'checkbox “None of these”',
    'textbox “Another, from the national list”',
  ],
  A3: [
    'group “A3 How long is the order?” – From 0 to 36.',
    'heading “A3 How long is the order?”',
    'textbox “Answer” – months',
    'checkbox “No fixed end”',
  ],
  A4: ['heading “A4 How many visits?”', 'textbox “A4 How many visits?”'],
  A5: [
    'group “A5 When did it begin?” – 2014-01 or later.',
    'heading “A5 When did it begin?”',
    'textbox “Day”',
    'textbox “Month”',
    'textbox “Year”',
  ],
  A6: ['heading “A6 What stands out?”', 'textbox “A6 What stands out?” – May be left blank.'],
  A7: ['heading “A7 Why was it not?”', 'link “A1” – Was it done well?', 'textbox “A7 Why was it not?”'],
  A8: [
    'heading “A8 Was each report sound?”',
    'table “A8 Was each report sound?”',
    'row',
    ...['First report', 'Last report'].flatMap((name) => [
      'row',
      `rowheader “${name}”`,
      `group “${name}”`,
      ...RATED,
    ]),
  ],
  A9: [
    'group “A9 In which court?”',
    'heading “A9 In which court?”',
    'radio “Youth court”',
    'radio “Crown court”',
    'textbox “Another, from the list of courts”',
  ],
};

test('each kind of answer is heard by its question, with what helps to answer it', () =>
  onWhole(fixture(), async (page) => {
    for (const [id, wanted] of Object.entries(QUESTIONS))
      assert.deepEqual(await heardIn(page, `[data-asks="${id}"]`), wanted);
    assert.deepEqual(await heardIn(page, '.carag-facts'), [
      'heading “Known before the first question”',
      'group “Nation”',
      'heading “Nation”',
      'radio “England”',
      'radio “Wales”',
    ]);
    assert.deepEqual(await accessibilityFaults(page), []);
  }));

test('what is wrong is heard at once, and again at each field', () =>
  onWhole(fixture(), async (page) => {
    await question(page, 'A3').getByRole('textbox').fill('99');
    await page.getByRole('button', { name: 'Check the answers' }).click();
    assert.deepEqual(await heardIn(page, '.carag-outcome'), [
      'alert',
      'heading “There is a problem”',
      'link “A1 “Was it done well?” has no answer.”',
      'link “A2 “Which agencies?” has no answer.”',
      'link “A3 takes 36 at most, so it cannot be 99.”',
      'link “A4 “How many visits?” has no answer.”',
      'link “A5 “When did it begin?” has no answer.”',
      'link “A8/first “First report” has no answer.”',
      'link “A8/last “Last report” has no answer.”',
      'link “A9 “In which court?” has no answer.”',
    ]);
    const [group] = await heardIn(page, '[data-asks="A3"]');
    assert.equal(
      group,
      'group “A3 How long is the order?” – From 0 to 36. Error: A3 takes 36 at most, so it cannot be 99.',
    );
    const [, field] = await heardIn(page, '[data-asks="A4"]');
    assert.equal(field, 'textbox “A4 How many visits?” – Error: A4 “How many visits?” has no answer.');
    const rows = await heardIn(page, '[data-asks="A8"]');
    assert.ok(rows.includes('group “Last report” – Error: A8/last “Last report” has no answer.'));
    assert.match(await page.title(), /^Error: /);
    assert.equal(await question(page, 'A4').locator('.govuk-input--error').count(), 1);
    assert.equal(await question(page, 'A5').locator('.govuk-input--error').count(), 3);
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.getByRole('button', { name: 'Clear all answers' }).click();
    assert.doesNotMatch(await page.title(), /^Error/);
    assert.equal(await page.locator('.govuk-input--error').count(), 0);
    assert.deepEqual(await heardIn(page, '[data-asks="A3"]'), QUESTIONS.A3);
  }));

test('what an answer brings and takes away is told in a live region, and nothing else is', () =>
  onWhole(fixture(), async (page) => {
    assert.equal(await status(page).getAttribute('role'), 'status');
    const said = async (label) => {
      await question(page, 'A1').getByLabel(label, { exact: true }).check();
      return status(page).textContent();
    };
    assert.match(await said('No'), /Now asked: A7\.$/);
    assert.match(await said('Yes'), /No longer asked: A7\.$/);
    assert.match(await said('Not applicable'), /are answered\.$/);
  }));
