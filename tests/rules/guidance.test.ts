import { describe, expect, test } from 'vitest';
import { type ExampleSet, file, manifest, questions } from '../../server/lint/example.ts';
import { check, checkClean } from '../check.ts';
import { mended } from './mended.ts';

const alone = { alone: true };
const yesNo = 'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n';
const set = (more = '', sections = 'assessment.carag.yaml') =>
  manifest(`sections: [${sections}]\n${more}${yesNo}`);
const blocks = (name: string, text: string) => `guidance-blocks:\n  ${name}: ${text}\n`;

const judged = (id: string, more = '') =>
  `- id: ${id}\n  kind: judgement\n  text: Is ${id.replace(/[«»]/g, '')} well done?\n  answer: yes-no\n${more}`;
const guided = (id: string, guidance: string) => judged(id, `  guidance: ${guidance}\n`);
const three = ['A1.1', 'A1.2', 'A1.3']
  .map((id) => guided(id, `What counts for ${id.slice(1)} is the work.`))
  .join('');
const guidanceOn = (id: string, text: string) =>
  file('more.carag.md', `---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n# ${id}\n\n${text}`);
const planning = (text: string) =>
  file(
    'planning.carag.md',
    `---\ncarag: section\nid: planning\ntitle: Planning\n---\n\n# P1 Is planning good enough?\n\n${text}`,
  );

describe('guidance/missing', () => {
  const rule = 'guidance/missing';

  test.each([
    ['a judgement', judged('«A1.4»')],
    [
      'with rows that have none',
      '- id: «A1.4»\n  kind: judgement\n  text: Is it well done?\n  rows: { a: { text: One, answer: yes-no } }',
    ],
    [
      'with one option explained of two',
      '- id: «A1.4»\n  kind: judgement\n  text: Is it well done?\n  answer: { one-of: { a: { label: One, means: It is. }, b: Two }, sufficient: a }',
    ],
  ])('%s', (_, question) => {
    const [found] = check(rule, questions(three + question), alone);
    expect(found!.message).toBe(
      'A1.4 has no guidance on how to judge it, though other judgement questions of this set have some.',
    );
    expect(found!.severity).toBe('hint');
  });

  test('in another section, and in Markdown', () => {
    check(
      rule,
      {
        ...set('', 'assessment.carag.yaml, planning.carag.md'),
        ...questions(three),
        ...planning('## «P1.1» Is it well done?\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n'),
      },
      alone,
    );
  });

  test.each<[string, ExampleSet]>([
    [
      'in a set that gives guidance to few',
      questions(guided('A1.1', 'Look.') + guided('A1.2', 'See.') + judged('A1.3')),
    ],
    [
      'of plain facts, summaries and explanations',
      questions(
        `${three}- id: A1.4\n  kind: information\n  text: When was it?\n  answer: date\n- id: A1S\n  kind: summary\n  text: Is it good enough?\n  answer: yes-no\n- id: A1Sa\n  kind: explanation\n  text: Why not?\n  answer: text\n  explains: A1S`,
      ),
    ],
    ['with quality indicators', questions(three + judged('A1.4', '  indicators: [It is in time.]'))],
    [
      'with rows that have some',
      questions(
        `${three}- id: A1.4\n  kind: judgement\n  text: Is it well done?\n  rows: { a: { text: One, answer: yes-no, guidance: Look. } }`,
      ),
    ],
    [
      'with options explained',
      questions(
        `${three}- id: A1.4\n  kind: judgement\n  text: Is it well done?\n  answer: { one-of: { a: { label: One, means: It is. }, b: { label: Two, means: It is not. } } }`,
      ),
    ],
    [
      'with a block',
      {
        ...set(blocks('balance', 'Weigh both sides.')),
        ...questions(three + judged('A1.4', '  use: balance')),
      },
    ],
    [
      'in a guidance document',
      { ...questions(three + judged('A1.4')), ...guidanceOn('A1.4', 'Look for all of it.') },
    ],
    [
      'on a row in a guidance document',
      {
        ...questions(
          `${three}- id: A1.4\n  kind: judgement\n  text: Is it well done?\n  rows: { a: { id: A1.4a, text: One, answer: yes-no } }`,
        ),
        ...guidanceOn('A1.4a', 'Look for all of it.'),
      },
    ],
    [
      'on its key question',
      {
        ...set('', 'assessment.carag.yaml, planning.carag.md'),
        ...questions(three),
        ...planning(
          'Look at the plan.\n\n## P1.1 Is it well done?\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n',
        ),
      },
    ],
    [
      'on the section, of a question that stands in it directly',
      {
        ...set('', 'assessment.carag.yaml, more.carag.yaml'),
        ...questions(three),
        ...file(
          'more.carag.yaml',
          `carag: section\nid: more\ntitle: More\nguidance: Look at it all.\nquestions:\n${judged('B1.1')}`,
        ),
      },
    ],
  ])('not %s', (_, fixture) => expect(check(rule, fixture)).toEqual([]));
});

describe('guidance/duplicate', () => {
  const rule = 'guidance/duplicate';
  const words = 'Look for the date in the case record, and compare it with the day of the sentence.';
  const spaced = `|\n    ${words.replace(', and', ',\n    and')}`;

  test('spacing folded, in every place', () => {
    const found = check(rule, {
      ...set('', 'assessment.carag.yaml, planning.carag.md'),
      ...questions(guided('A1.1', words) + guided('A1.2', `«"${words}"»`)),
      ...planning(
        `«${words}»\n\n## P1.1 Is it well done?\n\n\`\`\`carag\nkind: judgement\nanswer: yes-no\n\`\`\`\n\n«${words.replace(' and', '\nand')}»`,
      ),
    });
    expect(found.map(({ message }) => message)).toEqual([
      'A1.2 has the same guidance as A1.1. Make it a guidance block that both of them use.',
      'P1 has the same guidance as A1.1. Make it a guidance block that both of them use.',
      'P1.1 has the same guidance as A1.1. Make it a guidance block that both of them use.',
    ]);
  });

  test('in rows, and in guidance documents', () => {
    check(rule, {
      ...questions(
        `- id: A1.1\n  kind: judgement\n  text: Is it done?\n  rows:\n    a: { text: One, answer: yes-no, guidance: "${words}" }\n    b: { text: Two, answer: yes-no, guidance: «"${words}"» }\n${judged('A1.2')}`,
      ),
      ...guidanceOn('A1.2', `«${words}»`),
    });
  });

  test('of a block, which is used instead', () => {
    const manifested = set(blocks('dates', words));
    const use = judged('A1.3', '  use: dates\n');
    const [found] = check(rule, { ...manifested, ...questions(guided('A1.1', `«${words}»`) + use) });
    expect(found!.message).toBe(
      'A1.1 has for its guidance word for word what the guidance block dates says. Name the block under “use” instead.',
    );
    expect(
      mended(rule, {
        ...manifested,
        ...questions(guided('A1.1', words) + judged('A1.2', `  guidance: ${spaced}\n`) + use),
      }),
    ).toEqual({
      ...manifested,
      ...questions(judged('A1.1', '  use: dates\n') + judged('A1.2', '  use: dates\n') + use),
    });
  });

  test.each<[string, ExampleSet]>([
    [
      'short texts',
      questions(guided('A1.1', 'Judge the timing alone.') + guided('A1.2', 'Judge the timing alone.')),
    ],
    ['texts that differ', questions(guided('A1.1', words) + guided('A1.2', words.replace('day', 'week')))],
    [
      'the text of a question',
      questions(`${guided('A1.1', words)}- id: A1.2\n  kind: note\n  text: ${words}`),
    ],
  ])('not %s', (_, fixture) => checkClean(fixture));
});

describe('guidance/repeats-column', () => {
  const rule = 'guidance/repeats-column';
  const two =
    '  indicators:\n    - The work begins within days.\n    - "It is finished before\n      the first review."\n';
  const both = (guidance: string) => questions(judged('A1.1', `${two}  guidance: ${guidance}\n`));

  test('item by item', () => {
    const [found] = check(
      rule,
      both('|\n    Weigh both.\n\n    1. «The  work begins within days.»\n    2. It is shared.'),
    );
    expect(found!.message).toBe(
      'This stands among the quality indicators of A1.1 word for word. Keep it in one of the two.',
    );
  });

  test.each([
    '«"The work begins within days. It is finished before the first review."»',
    '|\n    «* The work begins within days.\n    * It is finished before the first review.»',
    '|\n    «- The work begins within days.»',
  ])('as a whole: %s', (guidance) => {
    const quoted = guidance.replace(/«"(.*)"»/, '"«$1»"');
    const [found] = check(rule, both(quoted), alone);
    expect(found!.message).toBe(
      'The guidance of A1.1 only repeats its quality indicators. Leave it out, or say how to weigh them.',
    );
  });

  test('in a guidance document', () => {
    check(
      rule,
      { ...questions(judged('A1.1', two)), ...guidanceOn('A1.1', '«The work begins within days.»') },
      alone,
    );
  });

  test('not what another question says, or what says more', () => {
    checkClean(questions(judged('A1.1', two) + guided('A1.2', 'The work begins within days.')));
    checkClean(both('The work begins within days. That alone is not enough.'));
  });
});

describe('guidance/block-unknown', () => {
  const rule = 'guidance/block-unknown';
  const using = (use: string) => questions(judged('A1.1', `  use: ${use}\n`));

  test.each([
    [
      '«balanse»',
      blocks('balance', 'Weigh it.'),
      'A1.1 uses the guidance block balanse, which is not in this set. Did you mean balance?',
    ],
    [
      '["«weight»", balance]',
      blocks('balance', 'Weigh it.'),
      'A1.1 uses the guidance block weight, which is not in this set. It has balance.',
    ],
    [
      '«Balance»',
      '',
      'A1.1 uses the guidance block Balance, which is not in this set. Add it under “guidance-blocks” in the manifest, or correct the name.',
    ],
  ])('%s', (use, more, message) => {
    expect(check(rule, { ...set(more), ...using(use) })[0]!.message).toBe(message);
  });

  test('on a key question, a section and in Markdown', () => {
    check(rule, {
      ...set('', 'assessment.carag.yaml, planning.carag.md'),
      ...file(
        'assessment.carag.yaml',
        'carag: section\nid: assessment\ntitle: Assessment\nuse: «one»\nkey-questions:\n  - id: A1\n    text: Is it good enough?\n    use: «two»\n    questions: []',
      ),
      ...planning('## P1.1 Is it?\n\n```carag\nkind: note\nuse: [«three»]\n```'),
    });
  });

  test('is mended', () => {
    expect(mended(rule, { ...set(blocks('balance', 'Weigh it.')), ...using('[«balanse»]') })).toEqual({
      ...set(blocks('balance', 'Weigh it.')),
      ...using('[balance]'),
    });
  });

  test('not one that is there', () =>
    checkClean({ ...set(blocks('balance', 'Weigh it.')), ...using('[balance]') }));
});

describe('guidance/block-unused', () => {
  test('by name', () => {
    const [found] = check(
      'guidance/block-unused',
      { ...set(blocks('«balance»', 'Weigh it.')), ...questions(judged('A1.1')) },
      alone,
    );
    expect(found!.message).toBe(
      'The guidance block balance is used nowhere. Name it under “use” where it belongs, or take it out.',
    );
  });

  test.each([
    planning('## P1.1 Is it?\n\n```carag\nkind: note\nuse: [balance]\n```'),
    file('planning.carag.md', '---\ncarag: section\nid: planning\ntitle: Planning\nuse: balance\n---\n'),
  ])('not one that is used', (section) => {
    check('guidance/block-unused', {
      ...set(blocks('balance', 'Weigh it.'), 'planning.carag.md'),
      ...section,
    });
  });
});

describe('guidance/misplaced', () => {
  const rule = 'guidance/misplaced';
  const about = (guidance: string) =>
    questions(guided('A1.1', `|\n    ${guidance.replaceAll('\n', '\n    ')}`) + judged('A1.2'));

  test.each([
    '«A1.2»: look at the plan.',
    '«A1.2» – look at the plan.',
    '«A 1.2»\nLook at the plan.',
    '### «A1.2»\n\nLook at the plan.',
    '**«A1.2»** : look at the plan.',
    'Question «A1.2»: look at the plan.',
    'Guidance for «A1.2» is to look at the plan.',
    'Extended guidance on question [[«A1.2»]]\n\nLook at the plan.',
  ])('%s', (guidance) => {
    const [found] = check(rule, about(guidance));
    expect(found!.message).toBe(
      `The guidance of A1.1 begins as though it were that of ${found!.marked}. Has it been put in the wrong place?`,
    );
  });

  test('in a guidance document, and in a set with numbers', () => {
    check(rule, {
      ...questions(judged('A1.1') + judged('A1.2')),
      ...guidanceOn('A1.1', '«A1.2»: look at the plan.'),
    });
    check(rule, {
      ...file('carag.yaml', set()['carag.yaml']!.replace('lettered', 'numbered')),
      ...file(
        'assessment.carag.yaml',
        `carag: section\nid: assessment\ntitle: Assessment\nquestions:\n${guided('1.1', '"«1.2»: look at the plan."')}${judged('1.2')}`,
      ),
    });
  });

  test.each([
    'A1.1: look at the plan.',
    'A1.2 deals with the plan, so leave it out here.',
    'See [[A1.2]].',
    '[[A1.2]] deals with the plan.',
    'A1.9: look at the plan.',
    'A1.2: look at the plan.\n\nA1.3: look at the review.',
    'This is guidance for all of it, A1.2 too.',
  ])('not %s', (guidance) => expect(check(rule, about(guidance))).toEqual([]));

  test('not of a summary, nor of a question and its rows', () => {
    expect(
      check(
        rule,
        questions(
          `${judged('A1.2')}- id: A1S\n  kind: summary\n  text: Is it?\n  answer: yes-no\n  guidance: "A1.2: weigh it most."`,
        ),
      ),
    ).toEqual([]);
    expect(
      check(
        rule,
        questions(
          '- id: A1.1\n  kind: judgement\n  text: Is it?\n  guidance: "A1.1a: weigh it most."\n  rows: { a: { id: A1.1a, text: One, answer: yes-no } }',
        ),
      ),
    ).toEqual([]);
  });
});
