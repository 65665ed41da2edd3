import { describe, expect, test } from 'vitest';
import { type ExampleSet, file, manifest } from '../../server/lint/example.ts';
import { check, checkClean } from '../check.ts';
import { crlf, mended } from './mended.ts';

const alone = { alone: true };

const yesNo = 'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n';
const lettered = (more = '', sections = 'assessment.carag.yaml') =>
  manifest(`sections: [${sections}]\n${more}${yesNo}`);

const standards = (path: string) =>
  file(
    path,
    `
carag: standards
themes:
  - id: "1"
    title: Reducing reoffending
    standards:
      - id: "1.2"
        title: Assessment
        criteria:
          - { id: "1.2.1", text: Assessment is timely. }
          - { id: "1.2.2", text: Assessment is complete. }
`,
  );

interface Cited {
  readonly standard?: string;
  readonly rates?: string;
  readonly criteria?: string;
  readonly guidance?: string;
}

const citing = ({
  standard = '"1.2"',
  rates = '"1.2"',
  criteria = '"1.2.1"',
  guidance = 'See [[criterion 1.2.2]].',
}: Cited): ExampleSet =>
  file(
    'assessment.carag.yaml',
    `
carag: section
id: assessment
title: Assessment
standard: ${standard}
key-questions:
  - id: A1
    text: Is it good enough?
    rates: ${rates}
    questions:
      - id: A1.1
        kind: judgement
        text: Is it in time?
        criteria: ${criteria}
        answer: yes-no
        guidance: ${guidance}
`,
  );

const own = (cited: Cited, more = ''): ExampleSet => ({
  ...lettered(more),
  ...standards('standards.carag.yaml'),
  ...citing(cited),
});

describe('criteria/unknown', () => {
  test.each<[Cited, string]>([
    [{ criteria: '"«1.2.9»"' }, 'A1.1 cites 1.2.9, which is not in the standards. Did you mean 1.2.1?'],
    [
      { criteria: '["1.2.1", «1.2.3»]' },
      'A1.1 cites 1.2.3, which is not in the standards. Did you mean 1.2.1?',
    ],
    [{ rates: "'«1.4»'" }, 'A1 rates 1.4, which is not in the standards. Did you mean 1.2?'],
    [
      { standard: '«1.3»' },
      'The section assessment is about standard 1.3, which is not in the standards. Did you mean 1.2?',
    ],
    [
      { guidance: 'See [[criterion «9.9»]].' },
      'A1.1 refers to criterion 9.9, which is not in the standards.',
    ],
    [
      { guidance: '"Ŵyr 😀 [[ Criterion  «1.2.8» ]]"' },
      'A1.1 refers to criterion 1.2.8, which is not in the standards. Did you mean 1.2.1?',
    ],
  ])('%j', (cited, message) => {
    const [found] = check('criteria/unknown', own(cited));
    expect(found!.message).toBe(message);
    check('criteria/unknown', crlf(own(cited)));
  });

  test('is mended within its quotation marks', () => {
    expect(mended('criteria/unknown', own({ criteria: '"«1.2.9»"' }))).toEqual(own({ criteria: '"1.2.1"' }));
    expect(
      mended('criteria/unknown', own({ guidance: '>\n          See\n          [[criterion «1.2.8»]].' })),
    ).toEqual(own({ guidance: '>\n          See\n          [[criterion 1.2.1]].' }));
  });

  test('what is there can be cited, at every level, with spaces', () => {
    checkClean(own({}));
    check(
      'criteria/unknown',
      own({ criteria: '["1.2", "1. 2.2"]', rates: '"1"', guidance: 'See [[criterion 1.2]].' }),
    );
  });

  test('in Markdown', () => {
    const section = (rates: string) =>
      file(
        'planning.carag.md',
        `---\ncarag: section\nid: planning\ntitle: Planning\nstandard: "1.2"\n---\n\n# P1 Does it work?\n\n\`\`\`carag\nrates: ${rates}\n\`\`\`\n\nSee [[criterion 1.2.1]].\n`,
      );
    check(
      'criteria/unknown',
      { ...lettered('', 'planning.carag.md'), ...standards('standards.carag.yaml'), ...section('"«1.2.7»"') },
      alone,
    );
    check('criteria/unknown', {
      ...lettered('', 'planning.carag.md'),
      ...standards('standards.carag.yaml'),
      ...section('"1.2.1"'),
    });
  });

  test('in sets that are used, and in those that they use', () => {
    const used = (more = '') => ({
      ...file(
        'old/carag.yaml',
        `carag: question-set\nformat: 1\ntitle: Standards\nversion: "1.0"\nlanguages: [en]\nids: numbered\n${more}`,
      ),
    });
    checkClean({
      ...lettered('uses: [old]\n'),
      ...citing({}),
      ...used(),
      ...standards('old/standards.carag.yaml'),
    });
    check(
      'criteria/unknown',
      {
        ...lettered('uses: [old]\n'),
        ...citing({ criteria: '«1.2.5»' }),
        ...used(),
        ...standards('old/standards.carag.yaml'),
      },
      alone,
    );
    checkClean({
      ...lettered('uses: [old]\n'),
      ...citing({}),
      ...used('uses: [older]\n'),
      ...file('old/older/carag.yaml', used()['old/carag.yaml']!),
      ...standards('old/older/standards.carag.yaml'),
    });
  });

  test('nothing is said of what may be in a set that is not there', () => {
    expect(
      check('criteria/unknown', { ...lettered('uses: [gone]\n'), ...citing({ criteria: '1.2.5' }) }),
    ).toEqual([]);
    expect(check('criteria/unknown', { ...own({ criteria: '1.2.5' }, 'uses: [gone]\n') })).toEqual([]);
  });

  test('a set without standards is told so once in each document', () => {
    const [found] = check('criteria/unknown', { ...lettered(), ...citing({ standard: '"«1.2»"' }) }, alone);
    expect(found!.message).toBe(
      'The section assessment is about standard 1.2, but this set has no standards. Add a standards document, or name the set that has one under “uses”.',
    );
    checkClean({
      ...lettered(),
      ...file(
        'assessment.carag.yaml',
        'carag: section\nid: assessment\ntitle: Assessment\nquestions:\n  - id: A1.1\n    kind: judgement\n    text: Is it in time?\n    answer: yes-no\n',
      ),
    });
  });
});

/** Standards of one theme, the children of each written as a list of YAML. */
const theme = (parts: Readonly<Record<string, string>>) =>
  file(
    'standards.carag.yaml',
    `carag: standards\nthemes:\n  - id: "1"\n    title: Reducing reoffending\n    standards:\n${Object.entries(
      parts,
    )
      .map(
        ([id, list]) =>
          `      - id: "${id}"\n        title: Standard ${id.replace(/[«»]/g, '')}\n        ${list}\n`,
      )
      .join('')}`,
  );

/** A section of judgements, each with what it cites. */
const judgements = (...cited: [id: string, criteria: string][]) =>
  file(
    'assessment.carag.yaml',
    `carag: section\nid: assessment\ntitle: Assessment\nquestions:\n${cited
      .map(
        ([id, criteria]) =>
          `  - id: ${id}\n    kind: judgement\n    text: Is ${id.replace(/[«»]/g, '')} well done?\n    answer: yes-no\n${criteria && `    criteria: ${criteria}\n`}`,
      )
      .join('')}`,
  );
/** The last figure of an id, whatever marks stand around it. */
const last = (id: string) => /\d(?!.*\d)/.exec(id)?.[0];
const criterion = (id: string, more = '') => `{ id: "${id}", text: Work is good in way ${last(id)}.${more} }`;
const key = (id: string) => `{ id: "${id}", text: Is work good in way ${last(id)}? }`;
const two = { '1.2': `criteria: [${criterion('1.2.1')}, ${criterion('1.2.2')}]` };

describe('criteria/level', () => {
  const rule = 'criteria/level';

  test.each<[string, ExampleSet, string]>([
    [
      'a standard',
      { ...theme(two), ...judgements(['A1', '"«1.2»"'], ['A2', '["1.2.1", "1.2.2"]']) },
      'A1 cites 1.2, which is a standard with 2 criteria: 1.2.1 and 1.2.2. Cite the one that is meant.',
    ],
    [
      'a theme',
      { ...theme(two), ...judgements(['A1', '["1.2.1", «1»]']) },
      'A1 cites 1, which is a theme with 2 criteria: 1.2.1 and 1.2.2. Cite the one that is meant.',
    ],
    [
      'a standard with key questions',
      {
        ...theme({ '1.2': `key-questions: [${key('1.2.1')}, ${key('1.2.2')}]` }),
        ...citing({ standard: '"1.2"', rates: '"«1.2»"', criteria: '"1.2.1"' }),
      },
      'A1 rates 1.2, which is a standard with 2 key questions: 1.2.1 and 1.2.2. Cite the one that is meant.',
    ],
  ])('%s', (_, fixture, message) => {
    expect(check(rule, { ...lettered(), ...fixture })[0]!.message).toBe(message);
  });

  test('each of the criteria is offered', () => {
    const [found] = check(rule, { ...lettered(), ...theme(two), ...judgements(['A1', '"«1.2»"']) });
    expect(found!.finding.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['Change 1.2 to 1.2.1', false],
      ['Change 1.2 to 1.2.2', false],
    ]);
  });

  test('not a standard with one criterion, nor what a section is about', () => {
    checkClean({
      ...lettered(),
      ...theme({ '1.2': `criteria: [${criterion('1.2.1')}]` }),
      ...citing({ standard: '"1.2"', rates: '"1.2"', criteria: '"1.2"', guidance: 'Look.' }),
    });
    expect(check(rule, own({}))).toEqual([]);
  });
});

describe('criteria/missing', () => {
  const rule = 'criteria/missing';
  const mapped: [string, string][] = [
    ['A1', '"1.2.1"'],
    ['A2', '"1.2.2"'],
  ];
  const with3 = (third: [string, string], more = '') => {
    const section = judgements(...mapped, third);
    const path = 'assessment.carag.yaml';
    return { ...lettered(), ...theme(two), ...file(path, section[path]! + more) };
  };

  test('a judgement beside others that cite a criterion', () => {
    const [found] = check(rule, with3(['«A3»', '']), alone);
    expect(found!.message).toBe('A3 cites no criterion, though most judgement questions of this section do.');
    check(rule, crlf(with3(['«A3»', ''])), alone);
  });

  test.each<[string, ExampleSet]>([
    ['one that cites one', with3(['A3', '"1.2.1"'])],
    ['one that counts nowhere', with3(['A3', ''], '    scored: no\n')],
    [
      'where few cite any',
      { ...lettered(), ...theme(two), ...judgements(['A1', '"1.2.1"'], ['A2', ''], ['A3', '']) },
    ],
    [
      'information',
      with3(['A3', '"1.2.2"'], '  - { id: A4, kind: information, text: When was it?, answer: date }\n'),
    ],
    [
      'rows that cite one each',
      with3(
        ['A3', '"1.2.2"'],
        '  - id: A4\n    kind: judgement\n    text: Is it good?\n    rows: { a: { text: One, answer: yes-no, criteria: "1.2.1" } }\n',
      ),
    ],
    [
      'below a key question that rates one',
      with3(
        ['A3', '"1.2.1"'],
        'key-questions:\n  - id: B1\n    text: Is it good?\n    rates: "1.2.1"\n    questions:\n      - { id: B1.1, kind: judgement, text: Is it so?, answer: yes-no }\n',
      ),
    ],
  ])('not %s', (_, fixture) => expect(check(rule, fixture)).toEqual([]));
});

describe('criteria/uncovered', () => {
  const rule = 'criteria/uncovered';
  const one = judgements(['A1', '"1.2.1"']);

  test('a criterion beside others', () => {
    const [found] = check(
      rule,
      {
        ...lettered(),
        ...theme({ '1.2': `criteria: [${criterion('1.2.1')}, ${criterion('«1.2.2»')}]` }),
        ...one,
      },
      alone,
    );
    expect(found!.message).toBe(
      'No question gives evidence for 1.2.2, though others do for this standard. Cite it in one, or say “evidence: other” here.',
    );
  });

  test('a key question beside others', () => {
    const [found] = check(
      rule,
      {
        ...lettered(),
        ...theme({ '1.2': `key-questions: [${key('1.2.1')}, ${key('«1.2.2»')}]` }),
        ...citing({ standard: '"1.2"', rates: '"1.2.1"', criteria: '"1.2.1"', guidance: 'Look.' }),
      },
      alone,
    );
    expect(found!.message).toBe(
      'No question answers 1.2.2, though others do for this standard. Name it under “rates” in a key question, or say “evidence: other” of its standard.',
    );
  });

  test('a standard of a theme of which most are covered', () => {
    check(
      rule,
      {
        ...lettered(),
        ...theme({
          '1.2': `criteria: [${criterion('1.2.1')}]`,
          '1.3': `criteria: [${criterion('1.3.1')}]`,
          '1.4': `criteria: [${criterion('«1.4.1»')}]`,
        }),
        ...judgements(['A1', '"1.2.1"'], ['A2', '"1.3"']),
      },
      alone,
    );
  });

  test('is told where the standards are, of all the sets that use them', () => {
    const user = (name: string, criteria: string) => ({
      ...file(`${name}/carag.yaml`, `${lettered('uses: [..]\n')['carag.yaml']}`),
      ...file(`${name}/assessment.carag.yaml`, judgements(['A1', criteria])['assessment.carag.yaml']!),
    });
    const standardsSet = file(
      'carag.yaml',
      'carag: question-set\nformat: 1\ntitle: Standards\nversion: "1.0"\nlanguages: [en]\nids: numbered',
    );
    checkClean({ ...standardsSet, ...theme(two), ...user('one', '"1.2.1"'), ...user('two', '"1.2.2"') });
    check(
      rule,
      {
        ...standardsSet,
        ...theme({ '1.2': `criteria: [${criterion('1.2.1')}, ${criterion('«1.2.2»')}]` }),
        ...user('one', '"1.2.1"'),
      },
      alone,
    );
    checkClean({ ...standardsSet, ...theme(two) });
  });

  test.each<[string, ExampleSet]>([
    [
      'with other evidence',
      theme({ '1.2': `criteria: [${criterion('1.2.1')}, ${criterion('1.2.2', ', evidence: other')}]` }),
    ],
    [
      'of a standard with other evidence',
      theme({
        '1.2': `criteria: [${criterion('1.2.1')}]`,
        '1.3': `evidence: other\n        criteria: [${criterion('1.3.1')}]`,
      }),
    ],
    [
      'of a standard that is not rated by questions',
      theme({
        '1.2': `rated: judged\n        criteria: [${criterion('1.2.1')}, ${criterion('1.2.2')}]`,
      }),
    ],
    [
      'of a standard of which nothing is covered',
      theme({ '1.2': `criteria: [${criterion('1.2.1')}]`, '1.3': `criteria: [${criterion('1.3.1')}]` }),
    ],
  ])('not %s', (_, standard) => checkClean({ ...lettered(), ...standard, ...one }));
});

describe('criteria/duplicate', () => {
  const rule = 'criteria/duplicate';

  test('in one document, and over several', () => {
    const [found] = check(rule, {
      ...lettered(),
      ...theme({ '1.2': `criteria: [${criterion('1.2.1')}, ${criterion('«1.2.1»')}]` }),
      ...judgements(['A1', '"1.2.1"']),
    });
    expect(found!.message).toBe(
      '1.2.1 is used more than once in the standards. Each entry needs an id of its own.',
    );
    const more = theme({ '«1.2»': `criteria: [${criterion('1.2.3')}]` })['standards.carag.yaml']!;
    check(rule, { ...lettered(), ...theme(two), ...file('theme-two.carag.yaml', more) });
  });

  test('in a set that is used', () => {
    check(rule, {
      ...lettered('uses: [old]\n'),
      ...theme({ '«1.2»': `criteria: [${criterion('«1.2.1»')}]` }),
      ...judgements(['A1', '"1.2.1"']),
      ...file(
        'old/carag.yaml',
        'carag: question-set\nformat: 1\ntitle: Standards\nversion: "1.0"\nlanguages: [en]\nids: numbered',
      ),
      ...file(
        'old/standards.carag.yaml',
        theme({ '1.2': `criteria: [${criterion('1.2.1')}]` })['standards.carag.yaml']!,
      ),
    });
  });

  test('a theme may go on in another document', () => {
    checkClean({
      ...lettered(),
      ...theme({ '1.2': `criteria: [${criterion('1.2.1')}]` }),
      ...file(
        'theme-two.carag.yaml',
        theme({ '1.3': `criteria: [${criterion('1.3.1')}]` })['standards.carag.yaml']!,
      ),
      ...judgements(['A1', '"1.2.1"']),
    });
  });

  test.each([
    ['["1.2.1", "1.2.2", «"1.2.1"»]', '["1.2.1", "1.2.2"]'],
    ['["1.2.1", «1. 2.1», "1.2.2"]', '["1.2.1", "1.2.2"]'],
    ['\n      - "1.2.1"\n      - "1.2.2"\n      - «"1.2.1"»', '\n      - "1.2.1"\n      - "1.2.2"'],
  ])('a question that cites %s', (bad, good) => {
    const set = (criteria: string) => ({ ...lettered(), ...theme(two), ...judgements(['A1', criteria]) });
    const [found] = check(rule, set(bad), alone);
    expect(found!.message).toBe('A1 cites 1.2.1 twice. Take one of the two out.');
    expect(mended(rule, set(bad))).toEqual(set(good));
    check(rule, crlf(set(bad)), alone);
  });
});

describe('criteria/indicators-missing', () => {
  const rule = 'criteria/indicators-missing';
  const listing = (...criteria: string[]) => theme({ '1.2': `criteria: [${criteria.join(', ')}]` });
  const has = ', indicators: [It is seen.]';

  test('beside others that have some', () => {
    const [found] = check(
      rule,
      listing(criterion('1.2.1', has), criterion('1.2.2', has), criterion('«1.2.3»')),
      alone,
    );
    expect(found!.message).toBe(
      '1.2.3 has no quality indicators, though most criteria of this document have some.',
    );
  });

  test('not where few have any, or of the other kind', () => {
    checkClean(listing(criterion('1.2.1', has), criterion('1.2.2'), criterion('1.2.3')));
    checkClean(
      theme({
        '1.2': `criteria: [${criterion('1.2.1', has)}, ${criterion('1.2.2', has)}]`,
        '1.3': `key-questions: [${key('1.3.1')}]`,
      }),
    );
  });
});
