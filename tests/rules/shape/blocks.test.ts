/** Slips around the fenced blocks and headings of a Markdown section: each is one finding, and its fix leaves nothing. */
import { describe, expect, test } from 'vitest';
import { Checker } from '../../../server/lint/checking/checker.ts';
import { replacementsOf, withReplacements } from '../../../server/lint/fixing/fixing.ts';
import { RULES } from '../../../server/rules/index.ts';
import { findingsIn, projectOf, ROOT } from '../../check.ts';

const MANIFEST = `carag: question-set
format: 1
title: Visits
version: "0.1"
languages: [en]
ids: lettered
sections: [visit.carag.md]
answers:
  yes-no:
    one-of:
      "yes": "Yes"
      "no": "No"
    sufficient: ["yes"]
`;

const SECTION = `---
carag: section
id: visit
title: Visit
---

# V1 Did the visit go well?

## V1.1 Was the family at home?

\`\`\`carag
kind: judgement
answer: yes-no
\`\`\`

Read the diary.

## V1.2 What was agreed?

\`\`\`carag
kind: information
ask-when: V1.1 is yes
answer: text
\`\`\`

Say it in a sentence.
`;

interface BlockSlip {
  readonly from: string;
  readonly to: string;
  readonly says: string;
  /** What is left when it was mended, where that is not the section as it was meant. */
  readonly hasNoFix?: boolean;
}

const LAST = '```carag\nkind: information\nask-when: V1.1 is yes\nanswer: text\n```\n';
const within = (open: string, close: string) =>
  LAST.replace('```carag', open).replace(/```\n$/, close === '' ? '' : `${close}\n`);

const SLIPS: Readonly<Record<string, BlockSlip>> = {
  'a heading with too many #': {
    from: '## V1.2',
    to: '### V1.2',
    says: '“### V1.2 What was agreed?” begins no question',
  },
  'a heading without a space': { from: '## V1.2', to: '##V1.2', says: '“##V1.2 What was agreed?” begins no' },
  'a heading in bold': {
    from: '## V1.2 What was agreed?',
    to: '**V1.2 What was agreed?**',
    says: '“**V1.2 What was agreed?**” begins no question',
  },
  'a heading that was forgotten': {
    from: '## V1.2 What was agreed?\n',
    to: '',
    says: 'give its question a heading of ##',
    hasNoFix: true,
  },
  'a block that is not closed': { from: LAST, to: within('```carag', ''), says: 'never closed' },
  'a block that is not closed, with the prose directly below': {
    from: `${LAST}\n`,
    to: within('```carag', ''),
    says: 'never closed',
  },
  'a block of tildes that is not closed': {
    from: LAST,
    to: within('~~~carag', ''),
    says: 'write ~~~ on a line',
  },
  'a block that is marked as YAML': {
    from: LAST,
    to: within('```yaml', '```'),
    says: 'in place of “```yaml”',
  },
  'a block in capitals': { from: LAST, to: within('```CARaG', '```'), says: 'in place of “```CARaG”' },
  'a block without its name': { from: LAST, to: within('```', '```'), says: 'in place of “```”' },
  'two backticks': { from: LAST, to: within('``carag', '``'), says: '“``” begins no block' },
  apostrophes: { from: LAST, to: within("'''carag", "'''"), says: "“'''” begins no block" },
  'a block below the prose': {
    from: `${LAST}\nSay it in a sentence.\n`,
    to: `Say it in a sentence.\n\n${LAST}`,
    says: 'must stand directly below its heading',
  },
};

describe('one slip around a block or a heading', () => {
  test('the set is clean without it', () => {
    expect(findingsIn({ 'carag.yaml': MANIFEST, 'visit.carag.md': SECTION })).toEqual([]);
  });

  test.each(Object.entries(SLIPS))('%s', (_, { from, to, says, hasNoFix }) => {
    expect(SECTION).toContain(from);
    const documents = { 'carag.yaml': MANIFEST, 'visit.carag.md': SECTION.replace(from, () => to) };
    const project = projectOf(documents);
    const checker = new Checker(project, RULES);
    checker.refresh();
    const found = [...project.documents.keys()].flatMap((uri) => checker.findings(uri).findings);
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(says)]);
    const [fix] = found[0]!.fixes;
    expect(fix === undefined).toBe(hasNoFix ?? false);
    if (!fix) return;
    // It is a guess: whoever wrote the section must look at it.
    expect(fix.safe).toBe(false);
    const edits = replacementsOf(project, [fix]).get(`${ROOT}/visit.carag.md`)!;
    const mended = withReplacements(documents['visit.carag.md'], edits);
    expect(findingsIn({ ...documents, 'visit.carag.md': mended }).map(({ message }) => message)).toEqual([]);
  });

  test('front matter that is not closed', () => {
    const documents = {
      'carag.yaml': MANIFEST,
      'visit.carag.md': SECTION.replace('title: Visit\n---', 'title: Visit'),
    };
    const [found, ...more] = findingsIn(documents);
    expect(more).toEqual([]);
    expect(found!.finding.fixes.map(({ title, edits }) => [title, edits.map(({ text }) => text)])).toEqual([
      ['End these lines with ---', ['---\n']],
    ]);
  });
});
