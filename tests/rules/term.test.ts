import { describe, expect, test } from 'vitest';
import { completed, type ExampleSet, file, questions } from '../../server/lint/example.ts';
import { check, checkClean, findingsIn, line, unmarked } from '../check.ts';
import { mended } from './mended.ts';

const GLOSSARY = file(
  'glossary.carag.yaml',
  `
carag: glossary
terms:
  YJS: { short-for: youth justice service, instead-of: [YOT, youth offending team] }
  child: { means: Whoever the case is about., instead-of: [young person, young people] }
  wellbeing: { means: How a child is., also: [well-being, well being] }
names:
  - Office for National Statistics
  - young people's charter
  - Criminal Justice Act 2003
`,
);

/** A question with a text and guidance, beside the glossary. */
const told = (text: string, guidance = 'Ask the child about wellbeing and about the YJS.'): ExampleSet => ({
  ...GLOSSARY,
  ...questions(`
- id: A1.1
  kind: information
  text: ${text}
  answer: text
  guidance: |
    ${guidance.replaceAll('\n', '\n    ')}
`),
});

describe('term/avoid', () => {
  test.each([
    'Does the «YOT» know?',
    'Do the «YOTs» know?',
    "Is it the «YOT's» case?",
    'Is it a «youth offending team» case?',
    '«Youth offending teams» vary. Which is it?',
    'What does the «young person» say?',
  ])('%s', (text) => {
    check('term/avoid', told(text));
  });

  test.each([
    'Does the YJS know?',
    'Did they yot about?',
    "Is the young people's charter known?",
    'Is it a youth offending matter?',
    'Is it the young personnel?',
  ])('not in: %s', (text) => {
    check('term/avoid', told(text));
  });

  test('in guidance, but not in code, addresses and references', () => {
    check(
      'term/avoid',
      told(
        'So?',
        'The «YOT» knows, says [the «YOT»](https://example.org/YOT) and `YOT`.'.replace(
          '[the «YOT»]',
          '[the list]',
        ),
      ),
    );
    check(
      'term/avoid',
      told(
        'So?',
        'A text\nover lines: a youth\noffending matter of the «youth\n    offending team».'.replace(
          '\n    offending',
          ' offending',
        ),
      ),
    );
  });

  test('the fix keeps number and capital', () => {
    const text = (fixture: ExampleSet) => fixture['assessment.carag.yaml'];
    expect(text(mended('term/avoid', told('Do the «YOTs» know?')))).toContain('Do the YJSs know?');
    expect(text(mended('term/avoid', told('«Young person»: who is it?')))).toContain('Child: who is it?');
    expect(text(mended('term/avoid', told('«Young people»: who are they?')))).toContain('Children: who');
    expect(text(mended('term/avoid', told("Is it the «young people's» plan?")))).toContain(
      "the children's plan?",
    );
    expect(text(mended('term/avoid', told('Which «young persons» are they?')))).toContain(
      'Which children are',
    );
    expect(text(mended('term/avoid', told("Is it the «YOT's» plan?")))).toContain("the YJS's plan?");
  });

  test('a glossary may be that of a set which is used', () => {
    const shared = {
      'shared/carag.yaml':
        'carag: question-set\nformat: 1\ntitle: Shared\nversion: "1.0"\nlanguages: [en]\nids: lettered\n',
      'shared/glossary.carag.yaml': GLOSSARY['glossary.carag.yaml']!,
    };
    const { 'glossary.carag.yaml': _, ...section } = told('Does the «YOT» know?');
    const set = completed(section);
    check('term/avoid', { ...set, ...shared, 'carag.yaml': `${set['carag.yaml']}uses: [shared]\n` });
  });
});

describe('term/name', () => {
  test.each([
    'Which list of the «Office of National Statistics» is it?',
    'Which list of the «Office for Nationall Statistics» is it?',
    'Was it under the «Criminal Justice act 2003»?',
  ])('%s', (text) => {
    check('term/name', told(text));
  });

  test.each([
    'Which list of the Office for National Statistics is it?',
    'Was it under the Criminal Justice Act 1991?',
    'Which Office for the child is it?',
  ])('not in: %s', (text) => {
    check('term/name', told(text));
  });
});

describe('term/inconsistent', () => {
  test('the rarer spelling is told, with the more common one', () => {
    const set = {
      ...told('What of wellbeing?'),
      ...file(
        'planning.carag.yaml',
        'carag: section\nid: planning\ntitle: Planning\nquestions:\n  - { id: P1, kind: note, text: On «well-being». }\n',
      ),
    };
    const [found] = check('term/inconsistent', set);
    expect(found!.message).toBe('P1 writes “well-being”, but most of this set writes “wellbeing”.');
    expect(mended('term/inconsistent', set)['planning.carag.yaml']).toContain('On wellbeing.');
  });

  test('one spelling throughout is fine, whichever it is', () => {
    check('term/inconsistent', told('What of well-being?', 'Ask about well-being.'));
  });
});

describe('term/undefined', () => {
  test.each(['Was the child screened for «CSE»?', 'Which «CME» officers (from the council) came?'])(
    '%s',
    (text) => {
      check('term/undefined', told(text));
    },
  );

  test.each([
    'Was the child screened for child sexual exploitation (CSE)?',
    'Was there a CSE (child sexual exploitation) screening?',
    'Is it in the UK, or must it NOT be, as in Part II?',
    'Does the YJS know?',
    'WAS IT DONE?',
    'Is it A1.1 or N/A?',
  ])('not in: %s', (text) => {
    check('term/undefined', told(text));
  });

  test('once for a set, where it is first used; wherever it is explained', () => {
    const twice = (second: string) => ({
      ...questions(`
- id: A1.1
  kind: note
  text: See ${second.includes('(') ? 'MASH' : '«MASH»'}.
- id: A1.2
  kind: note
  text: See ${second}.
`),
    });
    check('term/undefined', twice('MASH'));
    check('term/undefined', twice('the multi-agency safeguarding hub (MASH)'));
  });
});

describe('term/unused', () => {
  test('a term that no text has, in whatever form', () => {
    const glossary = file(
      'glossary.carag.yaml',
      'carag: glossary\nterms:\n  desistance: { means: So., also: desist }\n  «custody»: { means: So. }\n  YJS: { short-for: youth justice service }\n',
    );
    check('term/unused', {
      ...told('Does the youth justice service help the child to desist?', 'So.'),
      ...glossary,
    });
  });

  test('a glossary of a set without sections waits for those that use it', () => {
    checkClean({
      'carag.yaml':
        'carag: question-set\nformat: 1\ntitle: Shared\nversion: "1.0"\nlanguages: [en]\nids: lettered\n',
      ...GLOSSARY,
    });
  });
});

test('the glossary itself may say what it likes of its terms', () => {
  const { documents } = unmarked(told('Does the YJS see to the wellbeing of the child?'));
  expect(
    findingsIn(completed(documents))
      .filter(({ rule }) => rule.startsWith('term/'))
      .map(line),
  ).toEqual([]);
});

describe('a term is put in the way in which the text is written', () => {
  const terms = `carag: glossary\nterms:\n  "Children's plan": { means: What is to be done., instead-of: [care plan] }\n  "plan: first": { means: What was done first., instead-of: [early plan] }\n`;
  const asked = (text: string) => ({
    ...file('glossary.carag.yaml', terms),
    ...questions(`- { id: A1.1, kind: narrative, answer: text, text: ${text} }`),
  });
  const inLine = (text: string) => ({
    ...file('glossary.carag.yaml', terms),
    ...questions(`- id: A1.1\n  kind: narrative\n  answer: text\n  text: ${text}`),
  });

  test.each([
    ["'Is the «care plan» there?'", "'Is the Children''s plan there?'"],
    ['"Is the \\"«care plan»\\" there?"', '"Is the \\"Children\'s plan\\" there?"'],
    ['Is the «care plan» there?', "Is the Children's plan there?"],
  ])('%s', (before, after) => {
    for (const place of [asked, inLine]) {
      check('term/avoid', place(before));
      expect(mended('term/avoid', place(before))['assessment.carag.yaml']).toEqual(
        place(after)['assessment.carag.yaml'],
      );
    }
  });

  test('with quotation marks around a text that would be read otherwise', () => {
    expect(mended('term/avoid', inLine('Is the early plan there?'))['assessment.carag.yaml']).toContain(
      'text: "Is the plan: first there?"',
    );
  });

  test('but not where half of its marks would be left behind', () => {
    const guidance = (words: string) => ({
      ...file('glossary.carag.yaml', terms),
      ...questions(
        `- id: A1.1\n  kind: narrative\n  answer: text\n  text: Is it there?\n  guidance: Look at the ${words} first.`,
      ),
    });
    const [found] = check('term/avoid', guidance('**«care** plan»'));
    expect(found!.finding.fixes).toEqual([]);
    check('term/avoid', guidance('care `and` plan'));
  });
});
