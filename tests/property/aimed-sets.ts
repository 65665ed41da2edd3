/** Small sets, each of which has a condition with one test in it: of a kind of answer, put in a way, gating something. */
import { EXPLAINED, FACTS, FORMS, type Form } from './random-forms.ts';
import { type Cell, manifest, type RandomSet, sectionOf } from './random-routing.ts';

/** The set that tries one test. What it is of may be blank, and is asked in some cases. */
export function aimedSet(cell: Cell): RandomSet {
  const { subject, before } = subjectOf(cell);
  const condition = `${cell.isUnderNot ? 'not ' : ''}${putWords(cell, subject)} ${cell.test}`;
  const names = [...before.keys()];
  const gated = gatedBy(cell, condition);
  return {
    documents: {
      'carag.yaml': manifest(cell.gates === 'named condition' ? condition : 'nation is wales'),
      'one.carag.yaml': sectionOf('one', 'A', '', '', [...before.values()]),
      'two.carag.yaml': sectionOf('two', 'B', gated.section, gated.keyQuestion, [gated.question]),
    },
    names: cell.gates === 'note' ? names : [...names, 'B1.9'],
    cells: [cell],
  };
}

const NUMBERED: Form = FORMS[0]!;

/** What the test is of, and the questions that this needs, by id. */
function subjectOf({ form: name, put, test }: Cell): { subject: string; before: Map<string, string> } {
  const fact = Object.entries(FACTS).find(([, form]) => form.name === name)?.[0];
  if (fact) return { subject: fact, before: new Map() };
  if (name === EXPLAINED.name)
    return {
      subject: 'A1.2',
      before: new Map([
        ['A1.1', question('A1.1', `kind: information\n  answer: ${NUMBERED.answer}`)],
        ['A1.2', question('A1.2', 'kind: explanation\n  explains: A1.1\n  answer: text\n  optional: true')],
      ]),
    };
  const { answer } = FORMS.find((form) => form.name === name)!;
  const isTable = put !== 'to itself' && put !== 'to a count';
  // Which rows there are differs by the case, and there may be none.
  const rows =
    '\n  rows: { r: { text: One, ask-when: modules includes courts }, s: { text: Another, ask-when: modules includes programmes } }';
  const blank = test.endsWith('answered') && isTable ? '' : '\n  optional: true';
  const lines = `kind: information\n  answer: ${answer}${blank}\n  ask-when: nation is wales${isTable ? rows : ''}`;
  return { subject: 'A1.1', before: new Map([['A1.1', question('A1.1', lines)]]) };
}

const question = (id: string, lines: string) => `- id: ${id}\n  text: So?\n  ${lines}\n`;

function putWords({ put }: Cell, subject: string): string {
  switch (put) {
    case 'to a row':
      return `${subject}/r`;
    case 'to any row':
      return `any row of ${subject}`;
    case 'to every row':
      return `every row of ${subject}`;
    case 'to a count':
      return `count of ${subject}`;
    default:
      return subject;
  }
}

/** Something with a condition: itself, or what stands around it. */
function gatedBy({ gates }: Cell, condition: string) {
  const asked = `ask-when: ${condition}`;
  const information = `kind: information\n  answer: ${NUMBERED.answer}`;
  const lines: Partial<Record<Cell['gates'], string>> = {
    question: `${information}\n  ${asked}`,
    table: `${information}\n  ${asked}\n  rows: { r: One }`,
    row: `${information}\n  rows: { r: { text: One, ask-when: ${JSON.stringify(condition)} }, s: Another }`,
    note: `kind: note\n  ${asked}`,
    explanation: `kind: explanation\n  answer: text\n  ${asked}`,
    narrative: `kind: narrative\n  answer: text\n  ${asked}`,
    option: `${information}\n  only-when: { yes: ${JSON.stringify(condition)} }`,
    'named condition': `${information}\n  ask-when: named`,
  };
  return {
    section: gates === 'section' ? `${asked}\n` : '',
    keyQuestion: gates === 'key question' ? `${asked}\n` : '',
    question: question('B1.9', lines[gates] ?? information),
  };
}
