/** Documents of other inspectorates, each of another kind, worded here: what a person finds in them, the import finds too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsOfBlocks } from '../../../server/exchange/import/document.ts';
import type { Imported } from '../../../server/exchange/import/import.ts';
import { HOSPITAL } from './family/hospital.ts';
import { POLICE } from './family/police.ts';
import { fileOf, imported, misread } from './imported.ts';

interface Inventory {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly version: string;
  readonly sections: readonly string[];
  /** Each question in its order: its id, its text, and words of its guidance. */
  readonly questions: readonly (readonly [id: string, text: string, guidance: string])[];
}

const text = (name: string) => readFileSync(join('tests/exchange/import/family', name));

const INVENTORIES: readonly Inventory[] = [
  {
    name: 'police.docx',
    bytes: POLICE,
    title: 'Custody inspection: question set',
    version: '7.0',
    sections: ['Area A: In the custody suite', 'Area B: Leaving custody'],
    questions: [
      ['A1', 'Is risk assessed when people arrive?', 'Mental health'],
      ['A1a', 'If no, what was missing?', 'Say which risk.'],
      ['A2', 'How often are people in cells checked?', '30 minutes'],
      ['B1', 'Is release planned with the person?', 'Source: Record; interview'],
      ['?', 'Was transport offered where it was needed?', 'Late at night above all.'],
      ['B3', 'Number of people released without charge', 'Count the month before.'],
      ['note', 'Protective marking: official', ''],
    ],
  },
  {
    name: 'hospital.xlsx',
    bytes: HOSPITAL,
    title: 'Ward checklist: hygiene',
    version: '3.0',
    sections: [''],
    questions: [
      ['1', 'Hands and equipment', ''],
      ['1.1', 'Are hands washed before each contact?', 'Watch ten contacts.'],
      ['1.2', 'Is gel at every bed?', ''],
      ['1.10', 'How many staff wear rings?', 'A plain band is allowed.'],
      ['2', 'Rooms', ''],
      ['2.1', 'Which areas are dirty?', 'under beds'],
      ['2.1a', 'Comments', ''],
      ['2.2', 'Date of the last deep clean', 'If 2.1 is yes, ask why.'],
    ],
  },
  {
    name: 'prison.txt',
    bytes: text('prison.txt'),
    title: 'Expectations for young adult prisons',
    version: '3.1',
    sections: ['Section 1: Early days', 'Section 2: Safety'],
    questions: [
      [
        '1',
        'Young adults travel to the prison in decent and safe conditions.',
        'carry food and drink for the whole',
      ],
      ['2', 'Young adults are welcomed by staff who know what they need.', 'Human rights standards'],
      ['3', 'Young adults feel safe from bullying, and staff act on what they see.', 'in ways that work.'],
      ['4', 'Force is used only where it is needed and never longer than it has to be.', 'on camera'],
      ['5', 'Those who help other prisoners are trained.', 'each year'],
    ],
  },
  {
    name: 'fire.md',
    bytes: text('fire.md'),
    title: 'Fire and rescue: judgement criteria 2023/24',
    version: '2.0',
    sections: ['Effectiveness', 'Efficiency'],
    questions: [
      ['1', 'Effectiveness', 'act on them?'],
      ['1.1', 'Understanding risk', 'on the doorstep'],
      ['1.2', 'Does the service prevent fires and other risks?', 'Evidence note'],
      ['1.2.1', 'Are vulnerable people seen first?', 'more than 20 stations'],
      ['1.2.2', 'Are visits evaluated?', ''],
      ['1.3', 'How well does it involve its communities?', 'Well enough'],
      ['2', 'Efficiency', ''],
      ['2.1', 'How well does the service use its resources?', ''],
      ['2.2', 'Is it affordable, now and in the future?', 'say why'],
    ],
  },
  {
    name: 'school.html',
    bytes: text('school.html'),
    title: 'Framework for inspecting schools - Inspectorate of Learning',
    version: '4.0',
    sections: ['Part 1: Learning', 'Part 2: Conduct'],
    questions: [
      ['LE1', 'Is the curriculum ambitious for every pupil?', 'what is taught'],
      ['LE1.1', 'Do leaders plan for pupils with special needs from the start?', ''],
      ['LE1.2', 'Is reading taught early, and by people who were trained for it?', 'See also LE2.1.'],
      ['LE1.3', 'Do subjects build on one another?', ''],
      ['LE2', 'Do pupils know and remember more?', ''],
      ['LE2.1', 'Can pupils read at the standard of their age?', 'three pupils'],
      ['LE2.2', 'Is homework useful?', 'Ask parents.'],
      ['CO1.1', 'Is attendance high?', 'Compare with similar schools.'],
      ['CO1.2', 'Are absences followed up on the same day?', 'Look at the log.'],
      ['CO1.3', 'Is bullying dealt with quickly?', 'Read the records'],
      ['note', 'Footnote: attendance is counted by half days.', ''],
    ],
  },
  {
    name: 'probation.txt',
    bytes: text('probation.txt'),
    title: 'Probation',
    version: '0.1',
    sections: ['RESETTLEMENT BEFORE RELEASE', 'AFTER RELEASE'],
    questions: [
      ['R1', 'Is preparation for release good enough?', 'counts alike.'],
      ['R1.1', 'Did work on resettlement begin in time?', 'it should begin at once.'],
      ['R1.2', 'Which needs were identified at the first interview?', 'Debt and benefits'],
      ['R1.2a', 'If other, please describe.', ''],
      [
        'R1.3',
        'How many weeks before release was the plan shared with the responsible officer?',
        'If it cannot be told, enter 99.',
      ],
      ['R1.4', 'Where R 1.1 is no, were the reasons recorded?', 'released on licence'],
      ['R2', 'Is support after release good enough?', 'Weigh R 2.1 and R 2.2.'],
      ['R2.1', 'Was the person met at the gate, where they wanted it?', 'A call is not enough.'],
      ['R2.2', 'Was there contact in the first 24 hours?', 'what counts as contact'],
    ],
  },
];

describe.each(INVENTORIES)('$name', async ({ name, bytes, title, version, sections, questions }) => {
  const made = await imported(name, bytes);
  const entries = made.outline.sections.flatMap((section) => section.entries);

  test('has every id in its order, and no other', () => {
    expect(entries.map(({ id, isNote }) => (isNote ? 'note' : (id ?? '?')))).toEqual(
      questions.map(([id]) => id),
    );
  });

  test('has the text and the guidance of each question', () => {
    expect(entries.map(({ parts }) => wordsOfBlocks(parts.text ?? []))).toEqual(
      questions.map(([, words]) => words),
    );
    for (const [index, [id, , guidance]] of questions.entries()) {
      const { indicators = [], guidance: own = [] } = entries[index]?.parts ?? {};
      expect(`${id} ${wordsOfBlocks([...indicators, ...own])}`).toContain(guidance);
    }
  });

  test('has its sections, its title and its version', () => {
    expect(made.outline.sections.map((section) => section.title)).toEqual(sections);
    expect(titleIn(made)).toBe(title);
    expect(fileOf(made, 'carag.yaml')).toContain(`version: "${version}"\n`);
  });

  test('loses nothing, and can be read', () => {
    expect(made.account.asides.filter(({ why }) => why === 'lost')).toEqual([]);
    expect(misread(made)).toEqual([]);
  });
});

const titleIn = (made: Imported) => /^title: "?(.*?)"?$/m.exec(fileOf(made, 'carag.yaml'))?.[1];

describe('what is printed of answers and of asking', () => {
  test('a list to choose from is the options', async () => {
    const made = await imported('fire.md', text('fire.md'));
    expect(fileOf(made, 'effectiveness.carag.yaml')).toMatch(
      /one-of:\n +very-well: Very well\n +well-enough: Well enough/,
    );
  });

  test('a column of responses is the answer', async () => {
    const made = await imported('probation.txt', text('probation.txt'));
    const section = fileOf(made, 'resettlement-before-release.carag.yaml');
    expect(section).toMatch(/id: R1\.3\n[\s\S]*?answer: number\n/);
    expect(section).toMatch(/ask-when: R1\.1 is no\n/);
  });

  test('the dates of a change log are kept in another form', async () => {
    const made = await imported('fire.md', text('fire.md'));
    expect(fileOf(made, 'changes.carag.yaml')).toMatch(/date: "?2022-01-12"?\n/);
  });
});
