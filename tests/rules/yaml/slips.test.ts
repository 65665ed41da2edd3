/** Slips of people who do not know YAML: each is one finding, and its fix leaves nothing. */
import { expect, test } from 'vitest';
import { findingsIn } from '../../check.ts';
import { checkSlips, lines, MANIFEST, SECTION, type SlipCase, slip } from './slip-cases.ts';

const SLIPS: Record<string, SlipCase> = {
  'a tab before a name': { from: '        kind: judgement', to: '\tkind: judgement', says: /type 8 spaces/ },
  'two tabs before a name': {
    from: '        kind: judgement',
    to: '\t\tkind: judgement',
    says: /type 8 spaces/,
  },
  'tabs before all names of a question': slip(
    lines(20, 24, (line) => line.replace('        ', '\t')),
    /type 8 spaces/,
  ),
  'tabs before a whole question': slip(
    lines(19, 24, (line) => line.replace(/^ {6}/, '\t').replace(/^\t {2}/, '\t\t')),
    /type 6 spaces/,
  ),
  'a tab before an option': { from: '            teachers:', to: '\t\tteachers:', says: /type 12 spaces/ },
  'a tab before a dash': { from: '      - id: B1.2', to: '\t- id: B1.2', says: /type 6 spaces/ },
  'a name too far to the left': {
    from: '        kind: judgement',
    to: '      kind: judgement',
    says: /“kind” must stand below/,
  },
  'a name too far to the right': {
    from: '        kind: judgement',
    to: '          kind: judgement',
    says: /“kind” must stand below/,
  },
  'a name in the first column': {
    from: '        kind: judgement',
    to: 'kind: judgement',
    says: /“kind” must stand below/,
  },
  'a dash one space too far to the right': {
    from: '      - id: B1.2',
    to: '       - id: B1.2',
    says: /dash here must stand after 6 spaces/,
  },
  'a dash one space too far to the left': {
    from: '      - id: B1.2',
    to: '     - id: B1.2',
    says: /dash here must stand after 6 spaces/,
  },
  'a question pasted in the first column': slip(
    lines(19, 24, (line) => line.slice(6)),
    /dash here must stand after 6 spaces/,
  ),
  'the last question pasted in the first column': slip(
    lines(25, 29, (line) => line.slice(6)),
    /dash here must stand after 6 spaces/,
  ),
  'a question pasted too deep': slip(
    lines(19, 24, (line) => `  ${line}`),
    /dash here must stand after 6 spaces/,
  ),
  'a text pasted in the first column': {
    from: '          Ask the worker.',
    to: 'Ask the worker.',
    says: /after 10 spaces/,
  },
  'the key question one space too deep': {
    from: '  - id: B2',
    to: '   - id: B2',
    says: /dash here must stand after 2 spaces/,
  },
  'a dash without its space before the first question': {
    from: '      - id: B2S',
    to: '      -id: B2S',
    says: /“-id” begins no entry: type a dash and a space/,
  },
  'a long dash before the first question': {
    from: '      - id: B2S',
    to: '      – id: B2S',
    says: /“– id” begins no entry/,
  },
  'numbers before the questions, as in a word processor': slip(
    lines(7, 29, (line) => line.replace(/^ {6}- (?=id)/, '      1. ').replace(/^ {8}/, '         ')),
    /“1. id” begins no entry.*below that begin so/,
  ),
  'a number before the only question': {
    from: SECTION.slice(SECTION.indexOf('      - id: B2S')),
    to: SECTION.slice(SECTION.indexOf('      - id: B2S'))
      .replace('- id', '1. id')
      .replace(/^ {8}/gm, '         '),
    says: /“1. id” begins no entry/,
  },
  'dashes before options': {
    from: '            parents: Parents\n            teachers: Teachers\n            nobody',
    to: '            - parents: Parents\n            - teachers: Teachers\n            - nobody',
    says: /No dash belongs before a code/,
  },
  'a colon of another width, with a space': {
    from: '        kind: judgement',
    to: '        kind： judgement',
    says: /After “kind” stands “：” in place of a colon/,
  },
  'a quotation mark that is not closed': {
    from: 'text: Was the school part of it?',
    to: 'text: "Was the school part of it?',
    says: /never closed: type " at its end/,
    isUnsafe: true,
  },
  'a single one': {
    from: 'text: Was the school part of it?',
    to: "text: 'Was the school part of it?",
    says: /never closed: type ' at its end/,
    isUnsafe: true,
  },
  'text called title': {
    from: 'text: Was the school',
    to: 'title: Was the school',
    says: /Did you mean “text”\?/,
    isUnsafe: true,
  },
  'kind called type': {
    from: '        kind: judgement',
    to: '        type: judgement',
    says: /Did you mean “kind”\?/,
    isUnsafe: true,
  },
  'answer called options': {
    from: '        answer: yes-no\n        guidance: Read',
    to: '        options: yes-no\n        guidance: Read',
    says: /Did you mean “answer”\?/,
    isUnsafe: true,
  },
  'a condition called only-if': {
    from: '        ask-when: B1.1',
    to: '        only-if: B1.1',
    says: /Did you mean “ask-when”\?/,
    isUnsafe: true,
  },
  'a missing dash': {
    from: '      - id: B1.2',
    to: '        id: B1.2',
    says: /A new question begins here: put a dash before “id”/,
  },
  'a missing dash of a key question': {
    from: '  - id: B2',
    to: '    id: B2',
    says: /A new key question begins here: put a dash before “id”/,
  },
  'a missing dash of the first question': {
    from: '      - id: B1.1',
    to: '        id: B1.1',
    says: /put a dash before “id”/,
  },
  'a missing space after a colon': {
    from: 'kind: judgement',
    to: 'kind:judgement',
    says: /type “kind: judgement”/,
  },
  'a missing space after the colon of an id': {
    from: '- id: B1.2',
    to: '- id:B1.2',
    says: /type “id: B1.2”/,
  },
  'missing spaces after the colons of options': {
    from: '      yes: "Yes"\n      no: "No"',
    to: '      yes:"Yes"\n      no:"No"',
    path: 'carag.yaml',
    says: /type “yes: "Yes"”, and in the lines below/,
  },
  'a missing space in the first line': {
    from: 'carag: section',
    to: 'carag:section',
    says: /type “carag: section”/,
  },
  'a missing space in the head': { from: 'title: Plan', to: 'title:Plan', says: /type “title: Plan”/ },
  'a semicolon in place of a colon': {
    from: 'kind: judgement',
    to: 'kind; judgement',
    says: /stands “;” in place of a colon: type “kind: judgement”/,
  },
  'an equals sign in place of a colon': {
    from: 'kind: judgement',
    to: 'kind = judgement',
    says: /stands “=” in place of a colon: type “kind: judgement”/,
  },
  'an equals sign without spaces': {
    from: 'kind: judgement',
    to: 'kind=judgement',
    says: /“=” in place of a colon/,
  },
  'a dash in place of a colon': {
    from: 'kind: judgement',
    to: 'kind – judgement',
    says: /“–” in place of a colon/,
  },
  'a colon and an equals sign': { from: 'kind: judgement', to: 'kind := judgement', says: /“:=” in place/ },
  'a semicolon in the first line': {
    from: 'carag: section',
    to: 'carag; section',
    says: /“;” in place of a colon/,
  },
  'a missing colon': { from: 'kind: judgement', to: 'kind judgement', says: /type “kind: judgement”/ },
  'a missing colon in the head': { from: 'title: Plan', to: 'title Plan', says: /type “title: Plan”/ },
  'a no-break space after a colon': {
    from: 'kind: judgement',
    to: 'kind:\u00a0judgement',
    says: /no-break space/,
  },
  'a no-break space after a colon in the first line': {
    from: 'carag: section',
    to: 'carag:\u00a0section',
    says: /no-break space/,
  },
  'no-break spaces before a name': {
    from: '        kind: judgement',
    to: '\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0kind: judgement',
    says: /no-break space/,
  },
  'no-break spaces among those before a name': {
    from: '        kind: judgement',
    to: '      \u00a0 kind: judgement',
    says: /no-break space/,
  },
  'no-break spaces before a dash': {
    from: '      - id: B1.2',
    to: '   \u00a0\u00a0 - id: B1.2',
    says: /no-break space/,
  },
  'a no-break space after a dash': {
    from: '      - id: B1.2',
    to: '      -\u00a0id: B1.2',
    says: /no-break space/,
  },
  'no-break spaces before all names': slip(
    lines(20, 24, (line) => line.replace('        ', '\u00a0 \u00a0 \u00a0 \u00a0 ')),
    /no-break space/,
  ),
  'curly quotation marks around a text with a colon': {
    from: 'text: Was the school part of it?',
    to: 'text: “Was it so: yes or no?”',
    says: /straight ones/,
  },
  'curly quotation marks around options in braces': {
    from: '{ label: None of them, exclusive: true }',
    to: '{ label: “None, of them”, exclusive: true }',
    says: /straight ones/,
  },
  'bullets in a list': {
    from: '        guidance: Read the minutes.',
    to: '        guidance: Read the minutes.\n        indicators:\n          • The school knew.\n          • It came.',
    says: /“•” begins no item of a list here: type a dash/,
  },
  'dashes of a word processor in a list': {
    from: '        guidance: Read the minutes.',
    to: '        guidance: Read the minutes.\n        indicators:\n          – The school knew.\n          – It came.',
    says: /“–” begins no item of a list here: type a dash/,
  },
  'numbers in a list': {
    from: '        guidance: Read the minutes.',
    to: '        guidance: Read the minutes.\n        indicators:\n          1. The school knew.\n          2. It came.',
    says: /“1\.” begins no item of a list here: type a dash/,
  },
  'bullets as options': {
    from: '            parents: Parents\n            teachers: Teachers\n            nobody: { label: None of them, exclusive: true }',
    to: '            • Parents\n            • Teachers\n            • Friends of theirs',
    says: /type a code, a colon and the label, such as parents: Parents/,
    isUnsafe: true,
  },
  'letters as options': {
    from: '            parents: Parents\n            teachers: Teachers\n            nobody: { label: None of them, exclusive: true }',
    to: '            a) Parents\n            b) Teachers\n            c) Friends of theirs',
    says: /type a code, a colon and the label/,
    isUnsafe: true,
  },
  'dashes as options': {
    from: '            parents: Parents\n            teachers: Teachers\n            nobody: { label: None of them, exclusive: true }',
    to: '            - Parents\n            - Teachers\n            - Friends of theirs',
    says: /type a code, a colon and the label/,
    isUnsafe: true,
  },
};

test('the set is clean without a slip', () => {
  expect(findingsIn({ 'carag.yaml': MANIFEST, 'plan.carag.yaml': SECTION })).toEqual([]);
});
checkSlips('one slip of somebody who does not know YAML', SLIPS);
