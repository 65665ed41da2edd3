import { describe, expect, test, vi } from 'vitest';
import {
  completed,
  type ExampleSet,
  file,
  manifest,
  markdown,
  questions,
} from '../../server/lint/example.ts';
import type { Definition } from '../../server/model/reading.ts';
import { View } from '../../server/project/view.ts';
import { duplicate } from '../../server/rules/id/duplicate.ts';
import { check, checkClean, findingsIn, line } from '../check.ts';
import { crlf, mended } from './mended.ts';

const alone = { alone: true };

/** A section of judgements with these ids below each key question: “A1: A1.1 A1.2”. */
function section(path: string, ...keyQuestions: string[]): ExampleSet {
  const name = path.replace(/\W.*/, '');
  const lines = keyQuestions.flatMap((line, index) => {
    const [id, ids = ''] = line.split(': ');
    return [
      `  - id: ${id!.replaceAll('_', ' ')}`,
      `    text: Is part ${index + 1} good enough?`,
      ...(ids ? ['    questions:'] : []),
      ...list(ids, '      '),
    ];
  });
  return file(
    path,
    ['carag: section', `id: ${name}`, `title: Work on ${name}`, 'key-questions:', ...lines].join('\n'),
  );
}

/** A section that holds judgements with these ids directly. */
function view(path: string, ids: string): ExampleSet {
  const name = path.replace(/\W.*/, '');
  return file(
    path,
    ['carag: section', `id: ${name}`, `title: Work on ${name}`, 'questions:', ...list(ids, '  ')].join('\n'),
  );
}

const list = (ids: string, indent: string) =>
  ids
    .split(' ')
    .filter(Boolean)
    .flatMap((id, index) => [
      `${indent}- id: ${id.replaceAll('_', ' ')}`,
      `${indent}  kind: judgement`,
      `${indent}  text: Is step ${index + 1} done?`,
      `${indent}  answer: yes-no`,
    ]);

const yesNo = 'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n';
const numbered = (sections: string, more = ''): ExampleSet =>
  file(
    'carag.yaml',
    `carag: question-set\nformat: 1\ntitle: Example\nversion: "1.0"\nlanguages: [en]\nids: numbered\nsections: [${sections}]\n${more}${yesNo}`,
  );
const lettered = (sections: string, more = ''): ExampleSet =>
  manifest(`sections: [${sections}]\n${more}${yesNo}`);

/** Questions of a Markdown section, each heading with a plain judgement. */
const headings = (...lines: string[]): ExampleSet =>
  markdown(
    lines
      .map((line) =>
        line.startsWith('## ')
          ? `${line}\n\n\`\`\`carag\nkind: judgement\nanswer: yes-no\n\`\`\`\n`
          : `${line}\n`,
      )
      .join('\n'),
  );

describe('id/duplicate', () => {
  test('in one section, at the second and at the third', () => {
    const [second, third] = check(
      'id/duplicate',
      section('a.carag.yaml', 'A1: A1.1 «A1.1» A1.2 «A1.1»'),
      alone,
    );
    expect(second!.message).toBe(
      'A1.1 is used more than once in this set. Each entry needs an id of its own.',
    );
    for (const found of [second!, third!]) {
      expect(found.finding.related.map(({ message }) => message)).toEqual(['A1.1 is first used here.']);
      expect(found.finding.related[0]!.at.chunk.rangeOf(found.finding.related[0]!.at).start.line).toBe(7);
    }
  });

  test('across documents, in their reading order', () => {
    check('id/duplicate', {
      ...lettered('b.carag.yaml, a.carag.yaml'),
      ...section('a.carag.yaml', 'A1: «B1.1»'),
      ...section('b.carag.yaml', 'B1: B1.1 B1.2'),
    });
    check('id/duplicate', {
      ...lettered('a.carag.yaml, b.carag.yaml'),
      ...section('a.carag.yaml', 'A1: B1.1'),
      ...section('b.carag.yaml', 'B1: «B1.1» B1.2'),
    });
  });

  test('across YAML and Markdown', () => {
    check(
      'id/duplicate',
      {
        ...section('a.carag.yaml', 'A1: A1.1'),
        ...file('b.carag.md', `---\ncarag: section\nid: b\ntitle: B\n---\n\n# «A1» Is it good enough?\n`),
      },
      alone,
    );
  });

  test('across spacing and case', () => {
    const [spaced] = check('id/duplicate', section('a.carag.yaml', 'A1: A1.1 «A_1.1»'));
    expect(spaced!.message).toBe('A 1.1 counts as the same id as A1.1, which is in this set already.');
    check('id/duplicate', section('a.carag.yaml', 'A1: A1.1 «a1.1»'));
    check(
      'id/duplicate',
      headings('# A1 Is it good enough?', '## A1.1 Is it in time?', '## «A 1.1» Is it complete?'),
    );
  });

  test('of a key question and a question, and of a row', () => {
    check('id/duplicate', section('a.carag.yaml', 'O2: «O2» O2.1'));
    const grid = (id: string) =>
      `${section('a.carag.yaml', 'A1: A1.1')['a.carag.yaml']}      - id: A1.2\n        kind: judgement\n        text: Which of these is done?\n        answer: yes-no\n        rows:\n          health: { id: ${id}, text: Health }\n`;
    check('id/duplicate', { 'a.carag.yaml': grid('«A1.1»') }, alone);
    checkClean({ 'a.carag.yaml': grid('A1.2.1') });
  });

  test('of rows by code, where the codes differ in case', () => {
    const rows = (...codes: string[]) =>
      `${section('a.carag.yaml', 'A1: A1.1')['a.carag.yaml']}        rows: { ${codes.map((code, index) => `${code}: Row ${index + 1}`).join(', ')} }\n`;
    check('id/duplicate', { 'a.carag.yaml': rows('health', '«Health»') }, alone);
    checkClean({ 'a.carag.yaml': rows('health', 'school') });
  });

  test('of sections, where the same name is used twice', () => {
    const named = (path: string, id: string) =>
      file(path, `carag: section\nid: ${id}\ntitle: One\nguidance: Read this first.`);
    check(
      'id/duplicate',
      { ...named('a.carag.yaml', 'planning'), ...named('b.carag.yaml', '«planning»') },
      alone,
    );
    checkClean({ ...named('a.carag.yaml', 'planning'), ...named('b.carag.yaml', 'Planning') });
  });

  test('not of placeholders, which have a finding each', () => {
    check('id/placeholder', section('a.carag.yaml', 'A1: «TBC» «TBC»'), alone);
  });

  test('not across sets', () => {
    checkClean({
      ...file('one/carag.yaml', `${lettered('a.carag.yaml')['carag.yaml']}`),
      ...{ 'one/a.carag.yaml': section('a.carag.yaml', 'A1: A1.1')['a.carag.yaml']! },
      ...file('two/carag.yaml', `${lettered('a.carag.yaml')['carag.yaml']}`),
      ...{ 'two/a.carag.yaml': section('a.carag.yaml', 'A1: A1.1')['a.carag.yaml']! },
    });
  });
});

describe('id/spacing', () => {
  test('in YAML, plain and quoted', () => {
    const [plain] = check('id/spacing', section('a.carag.yaml', 'A1: «A_1.1» A1.2'), alone);
    expect(plain!.message).toBe('A 1.1 has a space in it: write A1.1.');
    const [quoted] = check('id/spacing', section('a.carag.yaml', 'A1: "«A_1_._1»" A1.2'), alone);
    expect(quoted!.message).toBe('A 1 . 1 has spaces in it: write A1.1.');
    check('id/spacing', section('a.carag.yaml', "'«A_1»': A1.1"), alone);
  });

  test('in Markdown headings', () => {
    check(
      'id/spacing',
      headings(
        '# «A 1» Is it good enough?',
        '## «A 1 .1» Is it in time?',
        '## «A 1.2a» Is it complete?',
        '## A1S Is it good enough?',
      ),
      alone,
    );
  });

  test('of a row, and in a numbered set', () => {
    const rows = (id: string) =>
      `${view('a.carag.yaml', '3.8.1')['a.carag.yaml']}    rows: { health: { id: ${id}, text: Health } }\n`;
    check('id/spacing', { ...numbered('a.carag.yaml'), 'a.carag.yaml': rows('«3.8.1 .1»') }, alone);
    checkClean({ ...numbered('a.carag.yaml'), 'a.carag.yaml': rows('3.8.1.1') });
  });

  test('that cannot be seen', () => {
    const [found] = check('id/spacing', section('a.carag.yaml', 'A1: "«A1.1\u200b»"'), alone);
    expect(found!.message).toBe('A1.1\u200b has a character that cannot be seen in it: write A1.1.');
  });

  test('is mended safely, with CRLF as well', () => {
    const fixture = section('a.carag.yaml', 'A1: "A_1.1" A1.2', "'A_2': A2.1");
    expect(mended('id/spacing', fixture)).toEqual(section('a.carag.yaml', 'A1: "A1.1" A1.2', "'A2': A2.1"));
    const inHeadings = headings('# A 1 Is it good enough?', '## A 1.1 Is it in time?');
    expect(mended('id/spacing', crlf(inHeadings))).toEqual(
      crlf(headings('# A1 Is it good enough?', '## A1.1 Is it in time?')),
    );
    expect(
      findingsIn({ ...lettered('a.carag.yaml'), ...fixture }).every((found) => found.finding.fixes[0]?.safe),
    ).toBe(true);
  });

  test('references to it hold either way', () => {
    check(
      'id/spacing',
      {
        ...section('a.carag.yaml', 'A1: «A_1.1»'),
        ...file('b.carag.yaml', 'carag: section\nid: b\ntitle: B\nguidance: See [[A1.1]] and [[A 1.1]].'),
      },
      alone,
    );
  });
});

describe('id/form', () => {
  test.each([
    ['a1.1', 'A1.1'],
    ['A1,1', 'A1.1'],
    ['A.1.1', 'A1.1'],
    ['A1.1.a', 'A1.1a'],
    ['A1.S', 'A1S'],
  ])('lettered: %s', (id, meant) => {
    const fixture = section('a.carag.yaml', `A1: «${id}»`);
    const [found] = check('id/form', fixture, alone);
    expect(found!.message).toBe(`${id} is not written as the ids of this set are. Did you mean ${meant}?`);
    expect(found!.finding.fixes[0]!.safe).toBe(false);
    expect(mended('id/form', fixture)).toEqual(section('a.carag.yaml', `A1: ${meant}`));
  });

  test.each([
    ['7.a', '7a'],
    ['7._a', '7a'],
    ['9a.', '9a'],
    ['9B', '9b'],
    ['1,13', '1.13'],
  ])('numbered: %s', (id, meant) => {
    const fixture = { ...numbered('a.carag.yaml'), ...view('a.carag.yaml', `«${id}»`) };
    check('id/form', fixture, alone);
    expect(mended('id/form', fixture)).toEqual({
      ...numbered('a.carag.yaml'),
      ...view('a.carag.yaml', meant),
    });
  });

  test('in Markdown headings', () => {
    check(
      'id/form',
      headings(
        '# «a1» Is it good enough?',
        '## «A1.1.» Is it in time?',
        '## A1.2 Is it complete?',
        '## «A1,3» Is it shared?',
      ),
      alone,
    );
  });

  test('of the other style, or of none', () => {
    const [found] = check('id/form', section('a.carag.yaml', 'A1: A1.1 «1.8» «eight»'), alone);
    expect(found!.message).toBe(
      '1.8 is not written as the ids of this set are. They look like A1, A1.8, A1.8a or A1S.',
    );
    const [other] = check(
      'id/form',
      { ...numbered('a.carag.yaml'), ...view('a.carag.yaml', '1.1 «A1.8»') },
      alone,
    );
    expect(other!.message).toBe(
      'A1.8 is not written as the ids of this set are. They look like 9, 9a or 1.13.2.',
    );
    expect(other!.finding.fixes).toEqual([]);
  });

  test('has no fix where that id is taken', () => {
    const [found] = check('id/form', section('a.carag.yaml', 'A1: A1.1 «A1,1»'), alone);
    expect(found!.finding.fixes).toEqual([]);
  });

  test('nothing is guessed where the set does not say how ids are written', () => {
    const unsaid = { ...lettered('a.carag.yaml'), ...section('a.carag.yaml', 'a1: A_1.9 7.a A1,8 02 A3.1') };
    for (const ids of ['ids: roman', 'ids:', '']) {
      const found = findingsIn({
        ...unsaid,
        'carag.yaml': unsaid['carag.yaml']!.replace('ids: lettered', ids),
      });
      expect(found.filter(({ rule }) => rule.startsWith('id/')).map(line)).toEqual([]);
    }
  });
});

describe('id/look-alike', () => {
  test.each([
    ['I2.O', 'I2.0', 'the letter O and the number 0'],
    ['0_2', 'O2', 'the number 0 and the letter O'],
    ['A1.l', 'A1.1', 'the letter l and the number 1'],
    ['Al.8', 'A1.8', 'the letter l and the number 1'],
    ['A1.1O', 'A1.10', 'the letter O and the number 0'],
    ['\u04101.8', 'A1.8', 'A and a letter of another alphabet that looks the same'],
  ])('%s for %s', (id, meant, what) => {
    const fixture = view('a.carag.yaml', `«${id}»`);
    const [found] = check('id/look-alike', fixture, alone);
    expect(found!.message).toBe(`${id.replace('_', ' ')} mixes up ${what}. Did you mean ${meant}?`);
    expect(found!.finding.fixes[0]!.safe).toBe(false);
    expect(mended('id/look-alike', fixture)).toEqual(view('a.carag.yaml', meant));
  });

  test('in Markdown headings', () => {
    check(
      'id/look-alike',
      headings('# «0 2» Is there access?', '## «O2.l» Is it in time?', '## O2.2 Is it complete?'),
      alone,
    );
  });

  test('a small l before a dot is the letter that others in the set have', () => {
    const [capitalI] = check('id/look-alike', view('a.carag.yaml', 'I1.1 I1.2 «l1.3»'), alone);
    expect(capitalI!.message).toContain('Did you mean I1.3?');
    const [capitalL] = check('id/form', view('a.carag.yaml', 'L1.1 L1.2 «l1.3»'), alone);
    expect(capitalL!.message).toContain('Did you mean L1.3?');
  });

  test('a last letter l or o that no k or n comes before', () => {
    check('id/look-alike', section('a.carag.yaml', 'A1: A1.1 «A1.1l»'), alone);
    check('id/look-alike', { ...numbered('a.carag.yaml'), ...view('a.carag.yaml', '1 «1o»') }, alone);
    checkClean(
      section(
        'a.carag.yaml',
        'A1: A1.1 A1.1a A1.1b A1.1c A1.1d A1.1e A1.1f A1.1g A1.1h A1.1i A1.1j A1.1k A1.1l',
      ),
    );
  });
});

describe('an id that is written wrongly', () => {
  const referredTo = (id: string) =>
    questions(`
- id: A1.0
  kind: information
  text: Is there more to say?
  answer: { one-of: { no: "No", other: { label: Other, explain-in: A1.1 } } }
- id: ${id}
  kind: narrative
  text: What more is there to say?
  answer: text
- id: A1.2
  kind: narrative
  ask-when: A1.1 is answered
  text: You said “{{A1.1}}”. What follows?
  answer: text
  guidance: Compare [[A1.1]].
`);

  test.each([
    ['A1,1', 'id/form'],
    ['A1.l', 'id/look-alike'],
  ])('is told once, and not where the right one is referred to: %s', (id, rule) => {
    checkClean(referredTo('A1.1'));
    check(rule, referredTo(`«${id}»`), alone);
  });

  test('unless another is meant', () => {
    const rules = findingsIn(completed(referredTo('A1,7'))).map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(
      new Set(['answer/explain-in', 'id/form', 'routing/name-unknown', 'ref/unknown']),
    );
  });

  test('nor of a section, whose name is no id of a question', () => {
    const named = referredTo('A1.7');
    const found = findingsIn(
      completed(
        Object.fromEntries(
          Object.entries(named).map(([path, text]) => [path, text.replace('id: assessment', 'id: a1.1')]),
        ),
      ),
    );
    expect(found.map(({ rule }) => rule)).toContain('ref/unknown');
  });
});

describe('id/missing', () => {
  test('in YAML and in Markdown', () => {
    check('id/missing', questions('- «kind»: judgement\n  text: Is it in time?\n  answer: yes-no'), alone);
    check(
      'id/missing',
      questions('- «id»:\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no'),
      alone,
    );
    check(
      'id/missing',
      questions('- «id»: ""\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no'),
      alone,
    );
    check('id/missing', headings('# A1 Is it good enough?', '## «Is it in time?»'), alone);
    check(
      'id/missing',
      file('a.carag.yaml', 'carag: section\nid: a\ntitle: A\nkey-questions:\n  - «text»: Is it good enough?'),
      alone,
    );
  });

  test('in a standards document', () => {
    check(
      'id/missing',
      file(
        'standards.carag.yaml',
        'carag: standards\nthemes:\n  - id: "1"\n    title: One\n    standards:\n      - «title»: First',
      ),
      alone,
    );
  });

  test('not of a note', () => {
    checkClean(
      questions(
        '- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no\n- kind: note\n  text: Turn to planning.',
      ),
    );
    checkClean(markdown('# A1 Is it good enough?\n\n## Turn to planning\n\n```carag\nkind: note\n```\n'));
  });
});

describe('id/placeholder', () => {
  test.each(['None', 'TBC', 'tba', '?', 'N/A', 'n/a', '~', 'null', '"-"', 'A1.x', 'A1.?'])(
    '%s in YAML',
    (id) => {
      const words = id.replaceAll('"', '');
      const [found] = check(
        'id/placeholder',
        section('a.carag.yaml', `A1: ${id.replace(words, `«${words}»`)} A1.8`),
        alone,
      );
      expect(found!.message).toBe(`${words} is no id yet. Give this question one of its own.`);
    },
  );

  test('in Markdown headings', () => {
    check(
      'id/placeholder',
      headings(
        '# A1 Is it good enough?',
        '## «TBC» Is it in time?',
        '## «?» Is it complete?',
        '## «N/A» Is it shared?',
        '## «None» Which team holds the case?',
      ),
      alone,
    );
    checkClean(
      markdown('# A1 Is it good enough?\n\n## None of this is scored\n\n```carag\nkind: note\n```\n'),
    );
  });

  test('of a key question', () => {
    const [found] = check('id/placeholder', section('a.carag.yaml', '«TBC»: A1.1 A1.2'), alone);
    expect(found!.message).toBe('TBC is no id yet. Give this key question one of its own.');
  });

  test('also where the set does not say how ids are written', () => {
    check('id/placeholder', {
      ...lettered('a.carag.yaml'),
      'carag.yaml': lettered('a.carag.yaml')['carag.yaml']!.replace('ids: lettered\n', ''),
      ...section('a.carag.yaml', 'A1: «TBC»'),
    });
  });
});

describe('id/parent', () => {
  test('in YAML, with the key question', () => {
    const [found] = check('id/parent', section('a.carag.yaml', 'A1: A1.1 «A2.3»', 'A2: A2.1 A2.2'), alone);
    expect(found!.message).toBe('A2.3 stands under A1 but is not numbered below it.');
    const { at, message } = found!.finding.related[0]!;
    expect(message).toBe('The key question A1 stands here.');
    expect(at.chunk.rangeOf(at).start).toEqual({ line: 4, character: 8 });
    check('id/parent', section('a.carag.yaml', 'A1: A1.1 «A2S»'), alone);
    check('id/parent', section('a.carag.yaml', 'A1: A1.1 «A10.1»'), alone);
  });

  test('in Markdown', () => {
    check(
      'id/parent',
      headings(
        '# P1 Is it good enough?',
        '## P1.1 Is it in time?',
        '## «P2.2» Is it complete?',
        '# P2 Is it safe?',
        '## P2.1 Is it shared?',
      ),
      alone,
    );
  });

  test('in flow, and in a section that is not split', () => {
    check(
      'id/parent',
      file(
        'a.carag.yaml',
        'carag: section\nid: a\nkey-questions: [{ id: A1, text: Is it good?, questions: [{ id: «B1.1», kind: judgement, text: Is it in time?, answer: yes-no }] }]\ntitle: A',
      ),
      alone,
    );
  });

  test('in a numbered set', () => {
    check('id/parent', {
      ...numbered('a.carag.yaml', 'unused: ["1.1", "1.13.1.1"]\n'),
      ...section('a.carag.yaml', '"1": 1.2 1.13.1.2 «13.1»'),
    });
  });

  test('not of questions that stand in the section, nor of a set with several sections', () => {
    checkClean({
      ...section('a.carag.yaml', 'A1: A1.1 A1S A1Sa', 'A2: A2.1'),
      ...section('p.carag.yaml', 'P1: P1.1'),
      ...view('i.carag.yaml', 'I1.1 I2.1 I2.1a'),
    });
    checkClean(
      file(
        'a.carag.yaml',
        `${section('a.carag.yaml', 'A1: A1.1')['a.carag.yaml']}questions:\n${list('B1.1', '  ').join('\n')}`,
      ),
    );
  });

  test('a row may be numbered below its question or below the key question', () => {
    const grid = (id: string) =>
      file(
        'a.carag.yaml',
        `${section('a.carag.yaml', 'O2: O2.1')['a.carag.yaml']}        rows: { health: { id: ${id}, text: Health } }`,
      );
    checkClean(grid('O2.1.1'));
    checkClean(grid('O2.2'));
    check('id/parent', grid('«O3.1»'), alone);
  });

  test('not of the rows of a question without an id: that is told by itself', () => {
    const fixture = file(
      'a.carag.yaml',
      `${section('a.carag.yaml', 'O1: O1.1', 'O2: O2.0')['a.carag.yaml']}        rows: { health: { id: O2.1, text: Health } }`,
    );
    checkClean(fixture);
    const without = Object.entries(fixture).map(([path, text]) => [
      path,
      text.replace(/- id: O2\.0\n +(\w+)/, '- «$1»'),
    ]);
    check('id/missing', Object.fromEntries(without), alone);
  });

  test('one wrong key question does not make all its questions wrong', () => {
    check('id/form', section('a.carag.yaml', '«A,1»: A1.1 A1.2'), alone);
    check('id/placeholder', section('a.carag.yaml', '«TBC»: A1.1 A1.2'), alone);
    check('id/duplicate', section('a.carag.yaml', 'A1: A1.1', '«A1»: A2.1 A2.2'), alone);
    check(
      'id/missing',
      file(
        'a.carag.yaml',
        `${section('a.carag.yaml', 'A1: A1.1')['a.carag.yaml']}  - «text»: Is it safe?\n    questions:\n${list('A2.1', '      ').join('\n')}`,
      ),
      alone,
    );
  });
});

describe('id/out-of-order', () => {
  test('one displaced id gives one finding', () => {
    const [found] = check('id/out-of-order', view('a.carag.yaml', 'I2.4 «I2.5a» I2.5 I2.6'), alone);
    expect(found!.message).toBe('I2.5a stands before I2.5, but comes after it by number.');
    expect(found!.finding.related.map(({ message }) => message)).toEqual(['I2.5 stands here.']);
    check('id/out-of-order', section('a.carag.yaml', 'A1: A1.1 A1.2 A1.3 A1.4 «A1.0»'), alone);
    check('id/out-of-order', section('a.carag.yaml', 'A1: A1.1 «A1.8» A1.2 A1.3 A1.4 A1.5 A1.6 A1.7'), alone);
  });

  test('in Markdown, and of key questions', () => {
    check(
      'id/out-of-order',
      headings(
        '# «A2» Is it safe?',
        '## A2.1 Is it shared?',
        '# A1 Is it good enough?',
        '## A1.1 Is it in time?',
        '## «A1.3» Is it kept?',
        '## A1.2 Is it complete?',
      ),
      alone,
    );
  });

  test('the summary comes last, and its reason after it', () => {
    checkClean(section('a.carag.yaml', 'A1: A1.8 A1.9 A1.10 A1.11 A1S A1Sa'));
    check('id/out-of-order', section('a.carag.yaml', 'A1: «A1S» A1.1 A1.2'), alone);
    check('id/out-of-order', section('a.carag.yaml', 'A1: A1.1 «A1Sa» A1S'), alone);
  });

  test('in a numbered set', () => {
    check('id/out-of-order', { ...numbered('a.carag.yaml'), ...view('a.carag.yaml', '9 «9b» 9a 10') }, alone);
    checkClean({
      ...numbered('a.carag.yaml', 'unused: ["5", "6"]\n'),
      ...view('a.carag.yaml', '1 2 3a 3b 4 7a 7b 8 9a 9b 10'),
    });
  });

  test('sections and letters have no order among them', () => {
    checkClean({
      ...lettered('p.carag.yaml, a.carag.yaml'),
      ...section('a.carag.yaml', 'A1: A1.1'),
      ...section('p.carag.yaml', 'P1: P1.1'),
    });
    checkClean(view('a.carag.yaml', 'O1.1 O1.2 C1 C2 A1.1'));
    checkClean({
      ...numbered('b.carag.yaml, a.carag.yaml'),
      ...view('a.carag.yaml', '1.1 1.2'),
      ...view('b.carag.yaml', '2.1 2.2'),
    });
  });

  test('an id with another fault is not out of order as well', () => {
    check('id/duplicate', section('a.carag.yaml', 'A1: A1.1 A1.2 «A1.1» A1.3'), alone);
    check('id/parent', section('a.carag.yaml', 'A1: A1.1 «A3.1» A1.2'), alone);
    check('id/form', section('a.carag.yaml', 'A1: A1.1 A1.2 «A1,0»'), alone);
  });
});

describe('id/gap', () => {
  test('stands after the gap and names what is missing', () => {
    const [one, two, many] = check(
      'id/gap',
      section('a.carag.yaml', 'A1: A1.1 «A1.3» «A1.6» «A1.11»'),
      alone,
    );
    expect(one!.message).toBe(
      'A1.3 follows a gap: there is no A1.2 in this set. List it under “unused” if that is meant.',
    );
    expect(two!.message).toBe(
      'A1.6 follows a gap: there are no A1.4 and A1.5 in this set. List them under “unused” if that is meant.',
    );
    expect(many!.message).toBe(
      'A1.11 follows a gap: there are no A1.7 to A1.10 in this set. List them under “unused” if that is meant.',
    );
    expect(one!.severity).toBe('hint');
  });

  test('of a key question, of a letter, in Markdown, over sections', () => {
    check('id/gap', section('a.carag.yaml', 'A1: A1.1', '«A3»: A3.1'), alone);
    check('id/gap', section('a.carag.yaml', 'A1: A1.1 A1.1a «A1.1c»'), alone);
    check(
      'id/gap',
      headings('# A1 Is it good enough?', '## A1.1 Is it in time?', '## «A1.3» Is it complete?'),
      alone,
    );
    check(
      'id/gap',
      {
        ...lettered('a.carag.yaml, b.carag.yaml'),
        ...view('a.carag.yaml', 'I1.1 I1.2'),
        ...view('b.carag.yaml', '«I1.4»'),
      },
      alone,
    );
    checkClean({
      ...lettered('a.carag.yaml, b.carag.yaml'),
      ...view('a.carag.yaml', 'I1.1 I1.4'),
      ...view('b.carag.yaml', 'I1.2 I1.3'),
    });
  });

  test('in a numbered set', () => {
    check('id/gap', { ...numbered('a.carag.yaml'), ...view('a.carag.yaml', '7a «7c»') }, alone);
    check(
      'id/gap',
      { ...numbered('a.carag.yaml'), ...view('a.carag.yaml', '1.10.1 1.10.2 «1.13.1.2» 1.13.2') },
      alone,
    );
  });

  test('first numbers are as they are', () => {
    checkClean(section('a.carag.yaml', 'A1: A1.0 A1.1'));
    checkClean(section('a.carag.yaml', 'A1: A1.1 A1.2'));
    checkClean({ ...section('a.carag.yaml', 'A1: A1.8 A1S'), ...section('p.carag.yaml', 'P1: P1.7') });
    checkClean(view('a.carag.yaml', 'C2 C3'));
  });

  test('not of what is unused or retired, however it is spaced', () => {
    checkClean({
      ...lettered('a.carag.yaml', 'unused: [A 1.2, A1.3]\nretired: { A1.4: "0.9" }\n'),
      ...section('a.carag.yaml', 'A1: A1.1 A1.5'),
    });
    check(
      'id/gap',
      { ...lettered('a.carag.yaml', 'unused: [A1.2]\n'), ...section('a.carag.yaml', 'A1: A1.1 «A1.4»') },
      alone,
    );
  });

  test('not where an id with another fault may fill it', () => {
    for (const id of ['TBC', 'A1,2', 'a1.2', 'A1.l'])
      expect(
        findingsIn({ ...lettered('a.carag.yaml'), ...section('a.carag.yaml', `A1: A1.1 ${id} A1.3`) }),
      ).toHaveLength(1);
    check(
      'id/missing',
      questions(
        '- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no\n- «kind»: judgement\n  text: Is it kept?\n  answer: yes-no\n- id: A1.3\n  kind: judgement\n  text: Is it whole?\n  answer: yes-no',
      ),
      alone,
    );
  });
});

describe('id/retired', () => {
  const retired = 'retired: { A1.2: "0.9", "A 1.4": , P9: "1.0" }\n';

  test('a retired id in use, with the place that says so', () => {
    const [found, unsaid] = check('id/retired', {
      ...lettered('a.carag.yaml', retired),
      ...section('a.carag.yaml', 'A1: A1.1 «A1.2» A1.3 «A1.4»'),
    });
    expect(found!.message).toBe(
      'A1.2 was retired in version 0.9, so nothing may use it again. Give this question a new id.',
    );
    expect(unsaid!.message).toBe(
      'A1.4 was retired, so nothing may use it again. Give this question a new id.',
    );
    const { at } = found!.finding.related[0]!;
    expect(at.chunk.text.slice(at.start, at.end)).toBe('A1.2');
  });

  test('of a key question, in Markdown', () => {
    const [found] = check(
      'id/retired',
      {
        ...lettered('assessment.carag.md', 'retired: { A1: "0.9" }\n'),
        ...headings('# «A1» Is it good enough?', '## A1.1 Is it in time?'),
      },
      alone,
    );
    expect(found!.message).toContain('Give this key question a new id.');
  });

  test('not of what another set has retired', () => {
    checkClean({
      ...lettered('a.carag.yaml', 'uses: [old]\n'),
      ...section('a.carag.yaml', 'A1: A1.1'),
      ...file(
        'old/carag.yaml',
        lettered('', 'retired: { A1.1: "0.9" }\n')['carag.yaml']!.replace('sections: []\n', ''),
      ),
    });
  });
});

test('one fault is one finding', () => {
  const faults: [string, string][] = [
    ['A_1.8', 'id/spacing'],
    ['7.a', 'id/form'],
    ['a1.8', 'id/form'],
    ['A1,8', 'id/form'],
    ['I2.O', 'id/look-alike'],
    ['0_2', 'id/look-alike'],
    ['None', 'id/placeholder'],
    ['TBC', 'id/placeholder'],
    ['?', 'id/placeholder'],
    ['N/A', 'id/placeholder'],
  ];
  for (const [id, rule] of faults) {
    expect(
      findingsIn({ ...lettered('a.carag.yaml'), ...view('a.carag.yaml', id) }).map((found) => found.rule),
    ).toEqual([rule]);
  }
});

test('of many entries with one id, each is held against the first and no other', () => {
  const count = 500;
  let looks = 0;
  const original = View.prototype.definedAlike;
  const spy = vi.spyOn(View.prototype, 'definedAlike').mockImplementation(function (this: View, id) {
    const counting: ProxyHandler<readonly Definition[]> = {
      get(alike, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
        return Reflect.get(alike, key);
      },
    };
    return new Proxy(original.call(this, id), counting);
  });
  const found = findingsIn(completed(questions('- id: A1.1\n'.repeat(count))), [duplicate]);
  spy.mockRestore();
  expect(found.filter(({ rule }) => rule === 'id/duplicate')).toHaveLength(count - 1);
  expect(looks).toBeLessThan(3 * count);
});
