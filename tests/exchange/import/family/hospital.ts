/** A checklist of a hospital inspectorate as a spreadsheet: a title above the headings, ids as numbers, a blank row. */
import { xlsx } from '../office.ts';

export const HOSPITAL = xlsx([
  ['Ward checklist: hygiene', '', '', '', ''],
  ['Issue 3, June 2023', '', '', '', ''],
  ['', '', '', '', ''],
  ['Item no.', 'What to check', 'Response options', 'Applies to', 'Notes for inspectors'],
  ['1', 'Hands and equipment', '', '', ''],
  [1.1, 'Are hands washed before each contact?', 'Yes; No; Not seen', 'All wards', 'Watch ten contacts.'],
  [1.2, 'Is gel at every bed?', 'Yes; No', 'All wards', ''],
  ['1.10', 'How many staff wear rings?', 'Number', 'All wards', 'A plain band is allowed.'],
  ['', '', '', '', ''],
  ['2', 'Rooms', '', '', ''],
  [
    2.1,
    'Which areas are dirty?',
    'Select all that apply: Floor; Sink; Curtain',
    'Theatres only',
    '- under beds\n- behind doors',
  ],
  ['2.1a', 'Comments', 'Free text', '', ''],
  [2.2, 'Date of the last deep clean', 'Date', 'Theatres only', 'If 2.1 is yes, ask why.'],
]);
