import { describe, expect, test } from 'vitest';
import { aboutOffer, completion } from '../../server/features/completion.ts';
import { projectOf, ROOT } from '../check.ts';
import { inSet, type Marked, marked, SET } from './fixture.ts';

function offered({ project, uri, position }: Marked): string[] {
  return completion(project, uri, position)?.offers.map(({ label }) => label) ?? [];
}

/** The line of the cursor after the offer with this label was taken. */
function taking(label: string, { project, uri, position }: Marked): string {
  const { offers, range } = completion(project, uri, position)!;
  const offer = offers.find((each) => each.label === label)!;
  const line = project.documents.get(uri)!.source.text.split('\n')[position.line]!;
  expect(range.start.line).toBe(position.line);
  const start = range.start.character - (offer.blanksBefore ?? 0);
  return line.slice(0, start) + (offer.insert ?? offer.label) + line.slice(range.end.character);
}

/** The set with new lines in the last question of its YAML section. */
function question(lines: string): Marked {
  const text = SET['one.carag.yaml']!;
  const indented = lines.replace(/^(?=.)/gm, '        ');
  return marked({ ...SET, 'one.carag.yaml': `${text}      - id: A1.9\n${indented}\n` });
}

/** The set with new lines in the last block of its Markdown section, or below it. */
function block(lines: string, prose = 'Look.'): Marked {
  return marked({
    ...SET,
    'two.carag.md': `${SET['two.carag.md']}\n## P1.2 Is it new?\n\n\`\`\`carag\n${lines}\n\`\`\`\n\n${prose}\n`,
  });
}

const ALL_IDS = ['A1', 'A1.1', 'A1.2', 'A1S', 'A1Sa', 'P1', 'P1.1', 'one', 'two'];
const ANSWERED = ['A1.1', 'A1.2', 'A1S', 'A1Sa', 'P1.1'];

describe('ids', () => {
  test('after [[ in YAML, in Markdown and in a text of several lines', () => {
    expect(offered(question('guidance: See [[‸'))).toEqual(ALL_IDS);
    expect(offered(question('guidance: |\n  Some words:\n    - see [[A1S‸'))).toEqual(['A1S', 'A1Sa']);
    expect(offered(block('kind: judgement', 'See [[a1.‸'))).toEqual(['A1.1', 'A1.2']);
    expect(
      offered(marked({ ...SET, 'two.carag.md': `${SET['two.carag.md']}\n## P1.2 Like [[A1S‸ then\n` })),
    ).toEqual(['A1S', 'A1Sa']);
  });

  test('after {{ only what is answered', () => {
    expect(offered(question('text: Given {{‸'))).toEqual(ANSWERED);
  });

  test('after the word “question”, in both languages', () => {
    expect(offered(block('kind: judgement', 'As in question ‸'))).toEqual(ANSWERED);
    expect(offered(block('kind: judgement', 'Gweler cwestiynau A1.‸'))).toEqual(['A1.1', 'A1.2']);
    expect(offered(block('kind: judgement', 'As in the ‸'))).toEqual([]);
  });

  test('after the word “question” become links; one that is written in full stays as it is', () => {
    expect(taking('A1.1', block('kind: note', 'As in question A1‸'))).toBe('As in question [[A1.1]]');
    expect(offered(block('kind: note', 'As in question A1.1‸'))).toEqual([]);
  });

  test('not in code, where they would not be read', () => {
    expect(offered(block('kind: note', 'Write ` and [[A1.‸ here'))).toEqual(['A1.1', 'A1.2']);
    expect(offered(block('kind: note', 'Write `[[A1.‸]]` here'))).toEqual([]);
    expect(offered(block('kind: note', 'Write:\n\n~~~\n[[A1.‸\n~~~'))).toEqual([]);
    expect(offered(question('guidance: |\n  Write:\n\n  ~~~\n  [[A1.‸\n  ~~~'))).toEqual([]);
  });

  test('are closed as far as they are not', () => {
    expect(taking('A1.1', block('kind: note', 'See [[A1.‸'))).toBe('See [[A1.1]]');
    expect(taking('A1.1', block('kind: note', 'See [[A1‸.7]] now'))).toBe('See [[A1.1]] now');
    expect(taking('A1.1', block('kind: note', 'See [[‸]'))).toBe('See [[A1.1]]');
    expect(taking('A1.1', question('text: Given {{‸}} here'))).toBe('        text: Given {{A1.1}} here');
  });

  test('in the fields that take them, those that fit', () => {
    expect(offered(question('explains: ‸'))).toEqual(['A1.1', 'A1S']);
    expect(offered(question('explains: [A1.1, A1S‸]'))).toEqual(['A1S']);
    expect(offered(question('explains:\n  - A1.1\n  - ‸'))).toEqual(['A1.1', 'A1S']);
    expect(offered(question('rows: { from: ‸ }'))).toEqual(['A1.2']);
    expect(offered(question('rows:\n  from: ‸'))).toEqual(['A1.2']);
    expect(offered(block('explains: A1S‸'))).toEqual(['A1S']);
    expect(
      offered(marked({ ...SET, 'a.case.carag.yaml': 'carag: case\nexpect:\n  not-asked: [A1‸' })),
    ).toEqual(['A1.1', 'A1.2', 'A1S', 'A1Sa']);
  });

  test('of where a choice is explained: what comes later and is answered in words', () => {
    const later = `${SET['one.carag.yaml']!.replace('home: { label: Home,', 'home: { label: Home, explain-in: ‸,')}`;
    expect(offered(marked({ ...SET, 'one.carag.yaml': later }))).toEqual(['A1Sa']);
    expect(offered(question('answer: { one-of: { a: { label: A, explain-in: ‸'))).toEqual([]);
  });

  test('of standards and criteria, those of the sets in use, in quotation marks', () => {
    expect(offered(question('criteria: ‸'))).toEqual(['2.1.1', '2.1.2']);
    expect(offered(question('criteria: ["2.1.‸"]'))).toEqual(['2.1.1', '2.1.2']);
    expect(taking('2.1.1', question('criteria: ["2.‸"]'))).toBe('        criteria: ["2.1.1"]');
    expect(taking('2.1.1', question('criteria: [‸]'))).toBe('        criteria: ["2.1.1"]');
    expect(offered(question('guidance: See [[criterion 2.1.‸'))).toEqual(['2.1.1', '2.1.2']);
    expect(offered(inSet('one.carag.yaml', 'rates: ‸"2.1.1"'))).toEqual(['2.1.1', '2.1.2']);
    expect(offered(inSet('one.carag.yaml', 'standard: ‸"2.1"'))).toEqual(['2.1']);
  });

  test('at most 200, and then the list is said to be cut', () => {
    const many = Array.from(
      { length: 500 },
      (_, index) => `  - id: B1.${index + 1}\n    kind: note\n    text: Text.\n`,
    ).join('');
    const { project, uri, position } = marked({
      'one.carag.yaml': `carag: section\nid: one\ntitle: One\nquestions:\n${many}  - id: B2\n    text: See [[‸\n`,
    });
    const found = completion(project, uri, position)!;
    expect(found.offers).toHaveLength(200);
    expect(found.isCut).toBe(true);
  });
});

describe('new ids', () => {
  const begun = (lines: string) => marked({ ...SET, 'one.carag.yaml': `${SET['one.carag.yaml']}${lines}` });
  const heading = (line: string) => marked({ ...SET, 'two.carag.md': `${SET['two.carag.md']}\n${line}\n` });

  test('are the next that are free', () => {
    expect(offered(begun('      - id: ‸\n'))).toEqual(['A1.3']);
    expect(offered(begun('  - id: ‸\n'))).toEqual(['A2']);
    expect(offered(heading('## ‸'))).toEqual(['P1.2', 'P1S', 'question']);
    expect(offered(heading('# ‸'))).toEqual(['P2']);
    expect(taking('P1.2', heading('## P1.‸'))).toBe('## P1.2 ');
  });

  test('are offered after “id:” until one is typed, so that Enter ends the line', () => {
    const { project, uri, position } = begun('      - id: ‸\n');
    expect(completion(project, uri, position)!.isCut).toBe(true);
    for (const typed of ['A', 'A1.', 'A1.3']) expect(offered(begun(`      - id: ${typed}‸\n`))).toEqual([]);
  });

  test('pass over what was retired or is left out on purpose', () => {
    const kept = { ...SET, 'carag.yaml': `${SET['carag.yaml']}unused: [P1.2]\nretired: { P1.3: "1.0" }\n` };
    const text = `${SET['two.carag.md']}\n## ‸\n`;
    expect(offered(marked({ ...kept, 'two.carag.md': text }))).toEqual(['P1.4', 'P1S', 'question']);
  });

  test('in guidance are those of the entries that it is for', () => {
    const guidance = 'carag: guidance\nfor: one.carag.yaml';
    const text = `---\n${guidance}\n---\n\n## A1.‸\n`;
    expect(offered(marked({ ...SET, 'one-guidance.carag.md': text }))).toEqual(['A1.1', 'A1.2']);
  });
});

describe('conditions', () => {
  test('offer questions, facts and conditions where an atom begins', () => {
    const words = ['nation', 'welsh', 'not', 'count of'];
    const atoms = [...ANSWERED, ...words];
    const withRows = [...atoms, 'any row of', 'every row of'];
    const earlier = ['A1.1', 'A1.2', 'A1S', 'A1Sa', ...words];
    expect(offered(question('ask-when: ‸'))).toEqual(earlier);
    expect(offered(question('ask-when: A1.1 is yes and ‸'))).toEqual(earlier);
    expect(offered(question('ask-when: not (‸'))).toEqual(earlier);
    expect(offered(question('ask-when: not ‸'))).toEqual(earlier.filter((each) => each !== 'not'));
    expect(offered(block('ask-when: ‸'))).toEqual(withRows);
    expect(offered(question('ask-when: wel‸'))).toEqual(['welsh']);
    expect(offered(question('ask-when: >-\n  A1.1 is yes\n  and nat‸'))).toEqual(['nation']);
    expect(offered(question('answer: { one-of: { a: { label: A, only-when: nat‸'))).toEqual(['nation']);
    expect(offered(block('ask-when: nat‸'))).toEqual(['nation']);
  });

  test('offer in front of a test what can be asked it, and no name that leads back', () => {
    expect(offered(inSet('carag.yaml', 'welsh: ‸nation is wales'))).toEqual(['nation']);
    expect(offered(question('ask-when: ‸A1.2 includes home'))).toEqual(['A1.2']);
    expect(
      offered(
        inSet('carag.yaml', 'welsh: ‸', {
          ...SET,
          'carag.yaml': SET['carag.yaml']!.replace('nation is wales', ''),
        }),
      ),
    ).not.toContain('welsh');
  });

  test('offer no word that joins where one stands already, and no value twice', () => {
    expect(offered(question('ask-when: A1.1 is yes ‸ and nation is wales'))).toEqual([]);
    expect(offered(question('ask-when: A1.2 includes any of (school, ‸)'))).toEqual(['home']);
    expect(offered(question('ask-when: A1.1 is no or A1.1 is ‸'))).not.toContain('no');
  });

  test('are read on word by word', () => {
    const next = (condition: string) => offered(question(`ask-when: ${condition} ‸`));
    expect(next('count')).toEqual(['of']);
    expect(next('any')).toEqual(['row of']);
    expect(next('count of A1.2 is at')).toEqual(['least', 'most']);
    expect(next('A1.1 is not')).toEqual(['yes', 'no', 'one of (', 'answered']);
    expect(next('A1.1 is not one')).toEqual(['of (']);
    expect(next('A1.1 is one of')).toEqual(['(']);
    expect(next('A1.1 is one of (yes')).toEqual([',', ')']);
    expect(next('A1.2 includes none')).toEqual(['of (']);
  });

  test('offer what can be counted, and what has rows', () => {
    expect(offered(question('ask-when: count of ‸'))).toEqual(['A1.2']);
    expect(offered(question('ask-when: any row of ‸'))).toEqual([]);
    expect(offered(block('ask-when: every row of ‸'))).toEqual(['P1.1']);
  });

  test('go on after a whole test', () => {
    const next = (condition: string) => offered(question(`ask-when: ${condition} ‸`));
    for (const whole of [
      'A1.1 is yes',
      'A1.1 is not yes',
      'A1.1 is not answered',
      'A1.2 includes none of (school, home)',
      'count of A1.2 is at least 2',
      'welsh',
    ])
      expect(next(whole)).toEqual(['and', 'or']);
    expect(next('A1.1 is yes and nation is wales')).toEqual(['and']);
    expect(next('A1.1 is yes and (nation is wales')).toEqual(['and', 'or', ')']);
    expect(next('A1.1 is yes and (nation is wales or welsh and A1.1 is no)')).toEqual(['and']);
    expect(next('(A1.1 is yes or nation is wales')).toEqual(['or', ')']);
    expect(offered(question('ask-when: A1.1 is yes o‸'))).toEqual(['or']);
  });

  test('hold a count against numbers', () => {
    const more = ['not', 'at least', 'at most', 'more than', 'less than'];
    expect(offered(question('ask-when: count of A1.2 is ‸'))).toEqual(['1', '2', '3', ...more]);
    expect(offered(question('ask-when: count of A1.2 is at most ‸'))).toEqual(['1', '2', '3']);
  });

  test('offer the codes of a question or a fact', () => {
    expect(offered(question('ask-when: A1.1 is ‸'))).toEqual(
      expect.arrayContaining(['yes', 'no', 'not', 'answered']),
    );
    // The code “none” is a word of the language, and could not be read.
    expect(offered(question('ask-when: A1.2 includes any of (school, ‸'))).toEqual(['home']);
    expect(offered(question('ask-when: nation is not ‸'))).toEqual([
      'england',
      'wales',
      'one of (',
      'answered',
    ]);
    expect(offered(question('ask-when: nation is w‸'))).toEqual(['wales']);
  });

  test('offer the tests that fit', () => {
    expect(offered(question('ask-when: A1.2 ‸'))).toEqual([
      'includes',
      'includes any of (',
      'includes all of (',
      'includes none of (',
      'is answered',
      'is not answered',
    ]);
    expect(offered(question('ask-when: A1.1 is suff‸'))).toEqual(['sufficient']);
    expect(offered(question('ask-when: count of A1.2 is at‸'))).toEqual(['at least', 'at most']);
    expect(offered(question('ask-when: count of A1.2 ‸'))).toContain('is at least');
  });
});

describe('fields', () => {
  test('of the record at the cursor, not yet written, the required ones first', () => {
    const found = offered(question('kind: judgement\n‸'));
    expect(found.slice(0, 3)).toEqual(['text', 'answer', 'ask-when']);
    expect(found).toContain('rows');
    expect(found).not.toContain('kind');
    expect(found).not.toContain('id');
  });

  test('are not offered again when they are written below', () => {
    expect(
      offered(
        inSet('one.carag.yaml', 'kind: information\n        ‸\n', {
          ...SET,
          'one.carag.yaml': SET['one.carag.yaml']!.replace(
            'kind: information\n',
            'kind: information\n        \n',
          ),
        }),
      ),
    ).not.toContain('answer');
  });

  test('are not offered again at the top of a document either', () => {
    const documents = {
      ...SET,
      'carag.yaml': SET['carag.yaml']!.replace('ids: lettered\n', 'ids: lettered\n\n'),
    };
    const found = offered(inSet('carag.yaml', 'ids: lettered\n‸\n', documents));
    expect(found).toContain('status');
    for (const name of ['carag', 'format', 'title', 'answers']) expect(found).not.toContain(name);
  });

  test('of what is nested, in blocks and in brackets', () => {
    expect(offered(question('answer:\n  any-of: { a: A }\n  at-‸'))).toEqual(['at-least', 'at-most']);
    expect(offered(question('answer: { one-of: { a: { label: A, ex‸'))).toEqual(['exclusive', 'explain-in']);
    expect(offered(question('answer: { list: yes-no, opt‸ }'))).toEqual(['optional']);
    expect(offered(question('checks:\n  - when: A1.1 is yes\n    ‸'))).toEqual(['then', 'text']);
    expect(offered(question('answer: {\n  number: { min: 1 },\n  op‸'))).toEqual(['optional']);
  });

  test('of the key question, the section and the set', () => {
    expect(offered(marked({ ...SET, 'one.carag.yaml': `${SET['one.carag.yaml']}    ‸` }))).toContain(
      'statement',
    );
    expect(
      offered(
        inSet('one.carag.yaml', 'title: Assessment\n‸\n', {
          ...SET,
          'one.carag.yaml': SET['one.carag.yaml']!.replace('title: Assessment\n', 'title: Assessment\n\n'),
        }),
      ),
    ).toEqual(expect.arrayContaining(['statement', 'questions']));
    expect(
      offered(
        inSet('carag.yaml', 'format: 1\n‸', {
          ...SET,
          'carag.yaml': SET['carag.yaml']!.replace('format: 1\n', 'format: 1\n\n'),
        }),
      ),
    ).toContain('status');
  });

  test('are followed by a colon, once', () => {
    expect(taking('text', question('‸'))).toBe('        text: ');
    expect(taking('optional', question('opt‸: true'))).toBe('        optional: true');
  });

  test('in Markdown, without those that the heading and the prose give', () => {
    const found = offered(block('‸'));
    expect(found[0]).toBe('kind');
    expect(found).toContain('answer');
    for (const given of ['id', 'text', 'guidance', 'questions']) expect(found).not.toContain(given);
    expect(
      offered(
        marked({ ...SET, 'two.carag.md': `${SET['two.carag.md']}\n## P1.2 Is it new?\n\n\`\`\`carag\n‸` }),
      )[0],
    ).toBe('kind');
    expect(
      offered(
        inSet('two.carag.md', 'title: Planning\n‸\n', {
          ...SET,
          'two.carag.md': SET['two.carag.md']!.replace('Planning\n', 'Planning\n\n'),
        }),
      ),
    ).toContain('statement');
  });

  test('come with what they are for', () => {
    const kind = question('ki‸');
    const [offer] = completion(kind.project, kind.uri, kind.position)!.offers;
    expect(offer).toMatchObject({ label: 'kind', detail: 'required' });
    expect(offer!.about!()).toContain('What sort of question it is');
  });
});

describe('values', () => {
  test('of a closed list of words', () => {
    expect(offered(question('kind: ‸'))).toEqual([
      'information',
      'judgement',
      'explanation',
      'narrative',
      'summary',
      'note',
    ]);
    expect(offered(question('kind:‸'))).toHaveLength(6);
    expect(taking('note', question('kind:‸'))).toBe('        kind: note');
    expect(taking('note', question('kind: no‸'))).toBe('        kind: note');
    expect(taking('note', question('kind: ‸judgement'))).toBe('        kind: note');
    expect(offered(block('kind: s‸'))).toEqual(['summary']);
    expect(offered(inSet('carag.yaml', 'ids: ‸lettered'))).toEqual(['lettered', 'numbered']);
  });

  test('of shared lists, guidance blocks and respondents', () => {
    expect(offered(question('answer: ‸'))).toEqual([
      'one-of',
      'any-of',
      'yes-no',
      'unused-list',
      'text',
      'number',
      'date',
    ]);
    expect(offered(question('answer: { list: ‸'))).toEqual([
      'yes-no',
      'unused-list',
      'text',
      'number',
      'date',
    ]);
    expect(offered(question('use: [‸]'))).toEqual(['balance']);
    expect(offered(question('respondent: ‸'))).toEqual(['inspector', 'case-manager']);
  });

  test('of option codes, quoted where YAML would take them for something else', () => {
    expect(offered(question('answer: { one-of: { low: Low, high: High }, sufficient: [‸] }'))).toEqual([
      'low',
      'high',
    ]);
    expect(offered(question('answer: yes-no\nmeans:\n  ‸'))).toEqual(['yes', 'no']);
    expect(taking('yes', question('answer: yes-no\nmeans: { ‸'))).toBe('        means: { "yes": ');
    expect(taking('yes', question('answer: { list: yes-no, sufficient: ‸'))).toBe(
      '        answer: { list: yes-no, sufficient: "yes"',
    );
  });

  test('of kinds of document, paths and languages', () => {
    expect(offered(marked({ 'new.carag.yaml': 'carag: ‸' }))).toContain('question-set');
    expect(offered(marked({ 'new.carag.yaml': '‸' }))).toEqual(['carag']);
    expect(offered(inSet('carag.yaml', 'sections: [‸'))).toEqual(['one.carag.yaml', 'two.carag.md']);
    expect(offered(inSet('carag.yaml', 'uses: [‸'))).toEqual(['standards']);
    expect(offered(inSet('carag.yaml', 'languages: [en, ‸'))).toEqual(['en', 'cy']);
    expect(offered(marked({ ...SET, 'a.case.carag.yaml': 'carag: case\nfacts: { nation: ‸' }))).toEqual([
      'england',
      'wales',
    ]);
    expect(offered(marked({ ...SET, 'a.case.carag.yaml': 'carag: case\nanswers:\n  A1.1: ‸' }))).toEqual([
      'yes',
      'no',
    ]);
    expect(offered(marked({ ...SET, 'a.case.carag.yaml': 'carag: case\nanswers:\n  A1.‸' }))).toEqual([]);
  });

  test('of rules, as severities are set and findings silenced', () => {
    const manifest = { ...SET, 'carag.yaml': `${SET['carag.yaml']}rules:\n  id/dup‸` };
    expect(offered(marked(manifest))).toEqual(['id/duplicate']);
    expect(offered(question('# carag-ignore ref/unkn‸'))).toEqual(['ref/unknown']);
    expect(offered(block('kind: note', '<!-- carag-ignore id/dup‸'))).toEqual(['id/duplicate']);
  });

  test('are not offered in free text, comments, or documents that are not ours', () => {
    expect(offered(question('text: Is it ‸'))).toEqual([]);
    expect(offered(question('guidance: |\n  kind: ‸'))).toEqual([]);
    expect(offered(question('# kind: ‸'))).toEqual([]);
    expect(offered(block('kind: note', 'kind: ‸'))).toEqual([]);
    expect(completion(projectOf({}), `${ROOT}/none.yaml`, { line: 0, character: 0 })).toBeUndefined();
  });
});

describe('what is complete', () => {
  test('stays as it is, before all that goes on from it', () => {
    const whole = ({ project, uri, position }: Marked) => completion(project, uri, position)!.offers[0];
    expect(whole(inSet('carag.yaml', 'format: 1‸'))).toMatchObject({ label: '1', insert: '1' });
    expect(taking('yes', question('ask-when: A1.1 is yes‸'))).toBe('        ask-when: A1.1 is yes');
    const longer = { ...SET, 'carag.yaml': SET['carag.yaml']!.replace('unused-list', 'yes-no-else') };
    expect(
      whole(
        marked({
          ...longer,
          'one.carag.yaml': `${SET['one.carag.yaml']}      - id: A1.9\n        answer: yes-no‸\n`,
        }),
      ),
    ).toMatchObject({ label: 'yes-no' });
    expect(whole(question('explains: A1S‸'))).toMatchObject({ label: 'A1S' });
  });
});

describe('options of its own', () => {
  test('begin below `answer:`, indented to where they belong', () => {
    expect(taking('one-of', question('answer: ‸'))).toBe(
      '        answer:\n          one-of:\n            first: The first option\n            second: The second option',
    );
    expect(taking('any-of', block('answer:‸'))).toBe(
      'answer:\n  any-of:\n    first: The first option\n    second: The second option',
    );
    expect(taking('one-of', question('kind: judgement\nanswer: ‸'))).toContain('sufficient: [first]');
  });

  test('have places to step through', () => {
    const { project, uri, position } = question('answer: one‸');
    expect(completion(project, uri, position)!.offers[0]).toMatchObject({
      label: 'one-of',
      snippet: expect.stringContaining('first}: '),
    });
  });

  test('are not offered in brackets', () => {
    expect(offered(question('rows: { a: { text: A, answer: ‸'))).not.toContain('one-of');
  });
});

describe('what is begun', () => {
  const begun = (lines: string) => marked({ ...SET, 'one.carag.yaml': `${SET['one.carag.yaml']}${lines}` });
  const manifest = (lines: string, text = SET['carag.yaml']!) =>
    marked({ ...SET, 'carag.yaml': `${text}${lines}` });

  test('can be a whole question, numbered, with places to step through, and without them for an editor that knows none', () => {
    const place = begun('      - ‸\n');
    const [offer] = completion(place.project, place.uri, place.position)!.offers;
    expect(offer).toMatchObject({ label: 'question', kind: 'snippet', detail: 'a whole question, A1.3' });
    expect(offer!.snippet).toContain('kind: ${2:judgement}\n        text: ${3:');
    expect(offer!.insert).toBe(
      'id: A1.3\n        kind: judgement\n        text: Is this done well enough?\n        answer: yes-no\n        guidance: Say what counts as a good answer.',
    );
    expect(offered(begun('  - ‸\n'))[0]).toBe('key-question');
    expect(offered(begun('      - id: A1.3\n        ‸\n'))).not.toContain('question');
  });

  test('can be a whole question in Markdown, and a whole section', () => {
    const text = `${SET['two.carag.md']}\n## ‸\n`;
    expect(offered(marked({ ...SET, 'two.carag.md': text }))).toEqual(['P1.2', 'P1S', 'question']);
    expect(taking('question', marked({ ...SET, 'two.carag.md': text }))).toBe(
      '## P1.2 Is this done well enough?\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n\nSay what counts as a good answer.',
    );
    const empty = marked({ ...SET, 'delivery.carag.md': '‸' });
    expect(taking('section', empty)).toContain(
      '---\ncarag: section\nid: delivery\ntitle: Delivery\n---\n\n# D1 Is this work',
    );
  });

  test('is read where front matter is not closed yet', () => {
    expect(offered(marked({ ...SET, 'new.carag.md': '---\ncarag: section\n‸' })).slice(0, 2)).toEqual([
      'id',
      'title',
    ]);
  });

  test('has the names that are used already and not given yet', () => {
    const text = SET['carag.yaml']!.replace('nation is wales', 'region is north and cold');
    const open = text.replace(/facts:\n.*\n/, '');
    expect(offered(manifest('facts:\n  ‸', open))).toEqual(['nation', 'region']);
    expect(offered(manifest('', open.replace('conditions:\n', 'conditions:\n  ‸\n')))).toEqual(['cold']);
  });

  test('has the ids that are left out, under “unused”', () => {
    const text = `${SET['one.carag.yaml']}      - id: A1.5\n        kind: note\n        text: Look.\n`;
    const documents = { ...SET, 'one.carag.yaml': text, 'carag.yaml': `${SET['carag.yaml']}unused: [‸]\n` };
    expect(offered(marked(documents))).toEqual(['A1.3', 'A1.4']);
  });

  test('is an id by itself in prose, which becomes a link', () => {
    expect(taking('A1.2', block('kind: note', 'As told in A1.‸'))).toBe('As told in [[A1.2]]');
    expect(offered(block('kind: note', 'As told in A‸'))).toEqual([]);
    expect(offered(block('kind: note', 'As told in `A1.‸`'))).toEqual([]);
  });

  test('in guidance is on the entries of its section that have none yet', () => {
    const text = '---\ncarag: guidance\nfor: one.carag.yaml\n---\n\n## A1.1\n\nLook.\n\n## ‸\n';
    expect(offered(marked({ ...SET, 'one-guidance.carag.md': text }))).toEqual(['A1', 'A1.2', 'A1S', 'A1Sa']);
  });
});

describe('what goes with what is written', () => {
  test('are the kinds that an answer allows, and the answers that a kind allows', () => {
    expect(offered(question('answer: text\nkind: ‸'))).toEqual(['information', 'explanation', 'narrative']);
    expect(offered(question('explains: A1S\nkind: ‸'))).toEqual(['explanation', 'narrative']);
    expect(offered(question('kind: narrative\nanswer: ‸'))).toEqual(['text']);
    expect(offered(question('kind: summary\nanswer: ‸'))).toEqual(['one-of', 'yes-no']);
  });

  test('are in a case the questions that are asked in it, each once, and the options that it offers', () => {
    const open = {
      ...SET,
      'one.carag.yaml': SET['one.carag.yaml']!.replace('ask-when: nation is england\n', ''),
    };
    const at = (text: string) =>
      offered(marked({ ...open, 'a.carag.yaml': `carag: case\nfacts: { nation: wales }\n${text}` }));
    expect(at('answers:\n  ‸')).toEqual(['A1.1', 'A1S']);
    expect(at('answers:\n  A1.1: "yes"\n  ‸')).toEqual(['A1.2', 'A1S']);
    expect(at('answers: { A1.1: "yes" }\nexpect: { asked: [A1.2, ‸] }')).toEqual(['A1.1', 'A1S']);
    expect(at('answers: { A1.1: "no" }\nexpect: { not-asked: [‸] }')).toEqual(['A1.2', 'A1Sa', 'P1.1']);
    expect(at('answers: { A1.1: "yes", A1.2: [home, ‸] }')).toEqual(['school', 'none']);
  });

  test('are no names where one is written, or where they would break its lines', () => {
    expect(offered(inSet('one.carag.yaml', '        ‸kind: judgement'))).toEqual(['kind']);
    expect(offered(inSet('one.carag.yaml', '   ‸     kind: judgement'))).toEqual([]);
    expect(offered(inSet('one.carag.yaml', 'answer:‸ yes-no'))).toEqual([]);
    expect(offered(question('explains: [A1S,‸ A1.1]'))).toEqual([]);
  });

  test('write over the brackets that an editor has closed by itself, so that one goes on behind them', () => {
    const place = inSet('two.carag.md', 'Does it follow {{A1.‸2}}');
    const found = completion(place.project, place.uri, place.position)!;
    expect(place.words(found.range)).toBe('A1.2}}');
    expect(found.offers.find(({ label }) => label === 'A1.2')!.insert).toBe('A1.2}}');
    const open = question('guidance: See {{A1.‸');
    const { range, offers } = completion(open.project, open.uri, open.position)!;
    expect(open.words(range)).toBe('A1.');
    expect(offers.find(({ label }) => label === 'A1.1')!.insert).toBe('A1.1}}');
  });

  test('are the kinds of document that what is written there allows', () => {
    expect(
      offered(
        marked({ ...SET, 'x.carag.yaml': 'carag: ‸\nterms:\n  plan: { means: What is to be done. }\n' }),
      ),
    ).toEqual(['glossary']);
    expect(
      offered(marked({ ...SET, 'x.carag.yaml': 'carag: ‸\ndomains:\n  - { id: "1", title: One }\n' })),
    ).toEqual(['standards']);
  });

  test('begin with what a set has more than one of', () => {
    const kinds = offered(marked({ ...SET, 'x.carag.yaml': 'carag: ‸' }));
    expect([kinds[0], kinds.at(-1)]).toEqual(['section', 'question-set']);
  });

  test('have what they stand for beside them', () => {
    const place = question('kind: summ‸');
    const [offer] = completion(place.project, place.uri, place.position)!.offers;
    expect(offer!.about!()).toContain('Sums up a key question.');
  });
});

describe('half-typed documents', () => {
  const broken =
    'carag: section\nid: x\ntitle: "open\nkey-questions:\n  - id: A1\n    text: {{A1.2\n    questions:\n      - id: A1.1\n        kind: judgement\n        answer: { one-of: { a: [\n        ki‸\n';
  test('are read as far as the cursor needs', () => {
    expect(
      offered(marked({ ...SET, 'three.carag.yaml': broken.replace('kind: judgement\n', '') })),
    ).toContain('kind');
    expect(offered(question('answer: { list: yes-no, sufficient: [‸\nguidance: "never closed'))).toEqual([
      'yes',
      'no',
    ]);
  });
});

test('more about an offer is the card of what it names', () => {
  const { project, uri } = inSet('one.carag.yaml', 'carag: section');
  expect(aboutOffer(project, uri, { space: 'id', name: 'A1.2' })).toContain('Which factors matter?');
  expect(aboutOffer(project, uri, { space: 'id', name: 'Z9' })).toBeUndefined();
});
