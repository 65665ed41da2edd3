import { expect, test } from 'vitest';
import { Carag } from '../carag.ts';
import { RESULTS, SET, WHOLE } from './rating.ts';

const carag = new Carag();

const folder = (results: string, more: Record<string, string> = {}) =>
  carag.folder({ ...SET, 'results.carag.yaml': results, ...more });

const rated = (results: string, args: readonly string[] = [], more: Record<string, string> = {}) =>
  carag.run(['rate', 'results.carag.yaml', ...args], { in: folder(results, more), env: { COLUMNS: '80' } });

test('tells each rating, what it rests on, and what was checked', async () => {
  const { code, out, err } = await rated(RESULTS);
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(`One inspection
results.carag.yaml, rated by How cases are rated

Overall: Not rated
  A sum needs every part, and 2.2 is not rated.

1 Delivery

1.1 Leadership: Mid
  Rated by inspectors.

2 Cases

2.1 Assessment: Mid
  Decided by 2.1.2, the lowest.
  2.1.1 Is it clear?
    High. 27 of 30 is 90 %, counted as 90, in High (65-100).
    8 fewer sufficient cases would make it Mid.
  2.1.2 Is it safe?
    Mid. 5 of 11 is 45.45 %, counted as 45, in Low (0-49).
    1 more sufficient case would make it Mid.
    Raised from Low to Mid by discretion (lead inspector): One case weighed on
      it.

2.2 Planning: Not rated
  None of its key questions is rated.
  2.2.1 Is it planned?
    Not rated. There was no case in which it was answered and applied.

What was checked
  Nothing is wrong with these results.
  Rated results.carag.yaml by How cases are rated (ratings.carag.yaml): 2 key
    questions and 2 standards.
  1 key question is not rated, because its standard does not rest on figures.
  Discretion used: 2.1.2 from Low to Mid.
  Not rated:
    Overall: A sum needs every part, and 2.2 is not rated.
    2.2: None of its key questions is rated.
    2.2.1: There was no case in which it was answered and applied.
`);
});

test('adds scores up, and tells how far the total is from the next ratings', async () => {
  const { code, out } = await rated(`${WHOLE}overall: { published: mid, score: 4 }\n`);
  expect(code).toBe(0);
  expect(out).toContain(
    'Overall: Mid\n  1 + 1 + 2 = 4 of 6, in Mid (2-4).\n  1 more point would make it High, 3 fewer Low.\n',
  );
  expect(out).toMatch(/Not rated: nothing\.\n$/);
});

test.each([
  [
    'an impossible percentage',
    WHOLE.replace('sufficient: 27, of: 30', 'percent: 89, of: 30'),
    'No number of 30 cases is 89 %',
  ],
  [
    'a published rating that does not follow',
    `${WHOLE}standards: { "2.1": { published: high } }\n`,
    '2.1 was published as High, but Mid follows',
  ],
  [
    'a published total that does not follow',
    `${WHOLE}overall: { published: mid, score: 5 }\n`,
    'The total was published as 5, but 4 follows',
  ],
  [
    'discretion outside its reach',
    WHOLE.replace('sufficient: 5, of: 11', 'sufficient: 4, of: 10'),
    'Discretion to Mid is refused. 2.1.2 counts as 40',
  ],
  [
    'discretion without a reason',
    WHOLE.replace('reason: One case weighed on it., ', ''),
    'counts only with a reason',
  ],
  [
    'a raise that did not happen',
    WHOLE.replace('sufficient: 5, of: 11', 'sufficient: 8, of: 11'),
    '2.1.2 is High as computed: Mid would lower it',
  ],
])('ends with 1 for %s, and rates all the same', async (_, results, message) => {
  const { code, out } = await rated(results);
  expect(code).toBe(1);
  expect(out.replace(/\s+/g, ' ')).toContain(message);
  expect(out).toMatch(/^Overall: /m);
  expect(out).toMatch(/\b(?:thing is|things are) wrong with these results/);
});

test('what a comment silences is told, and is no failure', async () => {
  const results = WHOLE.replace(
    '{ sufficient: 27, of: 30 }',
    '\n    percent: 89 # carag-ignore rating/impossible-percentage: printed so\n    of: 30',
  );
  const { code, out } = await rated(results);
  expect(code).toBe(0);
  expect(out).toContain('Known, and silenced in the document\nresults.carag.yaml\n');
  expect(out).toContain('No number of 30 cases is 89 %');
  expect(out).toContain('Nothing is wrong with these results but what is silenced.');
});

test.each([
  ['an unknown id', { 'results.carag.yaml': WHOLE.replace('"2.2.1"', '"2.2.9"') }, '2.2.9'],
  [
    'a wrong shape',
    { 'results.carag.yaml': WHOLE.replace('sufficient: 27', 'sufficient: many') },
    'must be a whole number',
  ],
  [
    'a misplaced result',
    { 'results.carag.yaml': WHOLE.replace('"1.1": mid', '"2.1": mid') },
    'result-misplaced',
  ],
  [
    'standards of a wrong shape',
    { 'standards.carag.yaml': SET['standards.carag.yaml'].replace('title: Cases', 'titel: Cases') },
    'titel',
  ],
])('%s: prints what is wrong in place of a wrong rating', async (_, files, words) => {
  for (const format of ['text', 'json']) {
    const { code, out, err } = await carag.run(['rate', 'results.carag.yaml', '--format', format], {
      in: carag.folder({ ...SET, 'results.carag.yaml': WHOLE, ...files }),
    });
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain(words);
    if (format === 'text')
      expect(out).toMatch(/results\.carag\.yaml is not rated until this is put right\.\n$/);
    else expect(JSON.parse(out)).toMatchObject({ file: 'results.carag.yaml', overall: null });
    expect(out).not.toContain('Overall: ');
  }
});

test.each([
  ['no file', ['nothing.carag.yaml'], {}, '“nothing.carag.yaml” matches nothing'],
  ['a folder', ['.'], {}, '“.” is no single file. Name the results document'],
  ['another document', ['ratings.carag.yaml'], {}, 'it begins with “carag: ratings”. Results are a document'],
  ['a document that is not ours', ['notes.txt'], { 'notes.txt': 'Hello' }, 'is not a CARaG document'],
  [
    'no ratings',
    ['results.carag.yaml'],
    { 'ratings.carag.yaml': '' },
    'there is no ratings document. It is looked for in the set “.”',
  ],
  [
    'a supposition that says nothing',
    ['results.carag.yaml', '--what-if', '2.1.1'],
    {},
    '“2.1.1” supposes nothing.',
  ],
  [
    'a supposed unit that is not there',
    ['results.carag.yaml', '--what-if', '2.1.9=1/2'],
    {},
    'the standards have no 2.1.9. Did you mean 2.1.1?',
  ],
  [
    'a supposed figure of a standard',
    ['results.carag.yaml', '--what-if', '2.1=1/2'],
    {},
    '2.1 is computed from what stands below it',
  ],
  [
    'a supposed figure that none is',
    ['results.carag.yaml', '--what-if', '2.1.1=good'],
    {},
    'a figure is written such as 6/11 or 64%',
  ],
  [
    'more than all',
    ['results.carag.yaml', '--what-if', '2.1.1=3/2'],
    {},
    'of 2 cases 3 cannot be sufficient',
  ],
  [
    'a percentage beyond 100',
    ['results.carag.yaml', '--what-if', '2.1.1=101%'],
    {},
    'a percentage lies from 0 to 100',
  ],
  [
    'a rating that is not on the scale',
    ['results.carag.yaml', '--what-if', '1.1=fine'],
    {},
    'its rating is one of low, mid, high',
  ],
  [
    'a key question without a figure',
    ['results.carag.yaml', '--what-if', '1.1.1=1/2'],
    {},
    '1.1.1 is not rated by a figure',
  ],
  ['a domain that is not rated', ['results.carag.yaml', '--what-if', '2=high'], {}, '2 is not rated'],
])('ends with 2 for %s', async (_, args, more, message) => {
  const { code, out, err } = await carag.run(['rate', ...args], { in: folder(WHOLE, more) });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

test('what if: shows before and after of all that changes, and writes nothing', async () => {
  const { code, out } = await rated(WHOLE, ['--what-if', '2.1.2=6/11', '--what-if', '1.1=High']);
  expect(code).toBe(0);
  expect(out).toContain(`What if 2.1.2=6/11, 1.1=High?
  1.1: Mid → High
  2.1.2: Mid (45.45 %) → Mid (54.55 %) – Discretion to Mid is refused. 2.1.2
    is Mid as computed, so the discretion changes nothing.
  Overall: Mid (4 of 6) → High (5 of 6)
  Nothing has been written.
`);
  const percent = await rated(WHOLE, ['--what-if', '2.2.1 = 50%']);
  expect(percent.out).toContain(
    '  2.2.1: High (66.7 %) → Mid (50 %)\n  2.2: High → Mid\n  Overall: Mid (4 of 6) → Mid (3 of 6)\n',
  );
  const same = await rated(WHOLE, ['--what-if', '2.2.1=2/3']);
  expect(same.out).toContain('No rating and no figure would change.');
});

test('titles and reasons cannot steer a terminal', async () => {
  const { out } = await rated(
    WHOLE.replace('One inspection', '"One \\e[31minspection"')
      .replace('One case', 'One\\u202E case')
      .replace('reason: One\\u202E case weighed on it.', 'reason: "One\\u202E case\\nweighed on it."'),
  );
  expect(out).not.toMatch(/[\u001b\u202e]/);
  expect(out).toContain('One \ufffd[31minspection\n');
});

test('as data: exact figures, and what each rating rests on', async () => {
  const { code, out } = await rated(`${WHOLE}standards: { "2.1": { published: mid } }\n`, [
    '--format',
    'json',
    '--what-if',
    '2.2.1=1/2',
  ]);
  expect(code).toBe(0);
  const report = JSON.parse(out);
  expect(Object.keys(report)).toEqual([
    'file',
    'title',
    'ratings',
    'overall',
    'whatIf',
    'cases',
    'findings',
    'silenced',
    'summary',
  ]);
  const cases = report.overall.parts[1];
  expect(cases).toMatchObject({
    id: '2',
    level: 'domain',
    rating: null,
    notRated: { why: 'not rated here' },
  });
  expect(cases.parts[0].parts[1]).toEqual({
    id: '2.1.2',
    level: 'key-question',
    title: 'Is it safe?',
    rule: 'share',
    rating: { name: 'mid', label: 'Mid', score: 1 },
    computed: { name: 'low', label: 'Low', score: 0 },
    notRated: null,
    basis: {
      is: 'share',
      sufficient: 5,
      of: 11,
      percent: { exact: '500/11', decimal: 500 / 11 },
      counted: { exact: '45/1', decimal: 45 },
      band: { rating: 'low', of: '0-49', label: null },
    },
    counts: null,
    words: '5 of 11 is 45.45 %, counted as 45, in Low (0-49).',
    next: [
      { direction: 'up', rating: 'mid', cases: 1, points: null, distance: { exact: '5/1', decimal: 5 } },
    ],
    discretion: {
      to: 'mid',
      reason: 'One case weighed on it.',
      by: 'lead inspector',
      counts: true,
      words: 'Raised from Low to Mid by discretion (lead inspector): One case weighed on it.',
    },
    published: null,
    parts: [],
  });
  expect(report.overall).toMatchObject({
    id: null,
    basis: {
      is: 'sum',
      total: 4,
      outOf: 6,
      scores: [
        { id: '1.1', score: 1 },
        { id: '2.1', score: 1 },
        { id: '2.2', score: 2 },
      ],
      band: { rating: 'mid', of: '2-4', label: null },
    },
  });
  expect(cases.parts[0]).toMatchObject({
    published: 'mid',
    basis: { is: 'lowest', decidedBy: ['2.1.2'], passedOver: [] },
  });
  expect(report.whatIf.changes.map((change: { id: string }) => change.id)).toEqual(['2.2.1', '2.2', null]);
  expect(report.summary).toEqual({
    keyQuestions: 3,
    standards: 3,
    domains: 0,
    notCounted: 1,
    isWholeRated: true,
    discretionUsed: ['2.1.2'],
    discretionRefused: [],
    notRated: [],
  });
});

test('the results of the published inspection come to what was published', async () => {
  const { code, out } = await carag.run(['rate', 'youth-standards/results.carag.yaml'], {
    in: carag.samples(),
    env: { COLUMNS: '80' },
  });
  expect(code).toBe(0);
  expect(out).toContain(
    'Overall: Requires improvement\n  1 + 2 + 2 + 2 + 3 + 2 + 2 + 1 + 0 + 0 + 0 + 0 = 15 of 36',
  );
  expect(out).toContain('Discretion used: 2.4.3 from Inadequate to Requires improvement.');
  expect(out).toContain('2.1.3 is Outstanding as computed: Good would lower it');
  const [ratings = ''] = out.split('\nKnown, and silenced');
  for (const line of ratings.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});
