import { describe, expect, test } from 'vitest';
import { type ExampleSet, markdown, questions } from '../../server/lint/example.ts';
import { check, checkClean } from '../check.ts';
import { crlf, mended } from './mended.ts';

const alone = { alone: true };

/** A question with guidance; `value` is written from the column below `guidance`. */
const question = (value: string, more = '') =>
  questions(`
- id: A1.1
  kind: narrative
  text: Is the assessment in time?
  answer: text
  guidance: ${value.replaceAll('\n', '\n    ')}
${more}
`);
const lines = (text: string, more = '') => question(`|\n${text}`, more);
const inMarkdown = (text: string) =>
  markdown(
    `# A1 Is it good enough?\n\n## A1.1 Is it in time?\n\n\`\`\`carag\nkind: narrative\nanswer: text\n\`\`\`\n\n${text}`,
  );
const guidanceDocument = (text: string): ExampleSet => ({
  ...questions('- id: A1.1\n  kind: narrative\n  text: Is it in time?\n  answer: text'),
  'assessment.guidance.carag.md': `---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n# A1.1\n\n${text}\n`,
});
/** The same text in every place where guidance can be written line by line. */
const everywhere: [string, (text: string) => ExampleSet][] = [
  ['in a block', (text) => lines(text)],
  ['in Markdown', inMarkdown],
  ['in a guidance document', guidanceDocument],
];

describe('guidance/heading', () => {
  const rule = 'guidance/heading';

  test.each([
    [
      'a level left out',
      '### One\n\n«##### Two»\n\nText.',
      '“##### Two” is not one level below the heading above it. Write “#### Two”.',
    ],
    [
      'too deep from the start',
      '«#### One»\n\nText.',
      '“#### One” has no heading above it that it belongs to. Write “### One”.',
    ],
    [
      'a line below the words',
      'Look at this.\n\n«One»\n-----\n\nText.',
      '“One” is a heading, because of the line below it. Write “### One”, or leave an empty line between the two.',
    ],
    [
      'no words',
      'Text.\n\n«###»\n\nMore.',
      'A heading without words stands here: write them after the #, or take it out.',
    ],
    [
      'no space',
      'Text.\n\n«###Timing»\n\nMore.',
      '“###Timing” is not read as a heading: put a space after the ###.',
    ],
    [
      'bold',
      '«__Timing of the work__»\n\nMore.',
      '“Timing of the work” is set in bold to look like a heading. Write “### Timing of the work”.',
    ],
    [
      'bold above a list',
      '«**Timing**»\n\n- one',
      '“Timing” is set in bold to look like a heading. Write “### Timing”.',
    ],
  ])('%s', (_, text, message) => {
    for (const [, place] of everywhere) {
      expect(check(rule, place(text), alone)[0]!.message).toBe(message);
      check(rule, crlf(place(text)), alone);
    }
  });

  test('one or two marks, where Markdown documents would begin an entry', () => {
    const [found] = check(rule, lines('«# One»\n\nText.\n\n«## Two»\n\nText.'), alone);
    expect(found!.message).toBe(
      '“# One” stands inside guidance, where headings start at ###. Write “### One”.',
    );
    check(rule, question('"«# One»\\n\\nText."'), alone);
    check(rule, question('>\n«## One»\n\nText.'), alone);
  });

  test('an entry of Markdown that is read as text', () => {
    const [found] = check(rule, inMarkdown('Text.\n\n«##A1.2 Is it whole?»'));
    expect(found!.message).toBe('“##A1.2 Is it whole?” is not read as a heading: put a space after the ##.');
  });

  test('levels are mended together', () => {
    expect(mended(rule, lines('# One\n\n### Two\n\n## Three\n\nText.'))).toEqual(
      lines('### One\n\n#### Two\n\n#### Three\n\nText.'),
    );
    expect(mended(rule, inMarkdown('Text.\n\nOne\n---\n\nTwo\n---\n\nText.'))).toEqual(
      inMarkdown('Text.\n\n### One\n\n### Two\n\nText.'),
    );
    expect(mended(rule, question('"## One\\n\\nText."'))).toEqual(question('"### One\\n\\nText."'));
    expect(mended(rule, lines('Text.\n\n###\n\nMore.'))).toEqual(lines('Text.\n\n\nMore.'));
    expect(mended(rule, inMarkdown('###Timing\n\nMore.'))).toEqual(inMarkdown('### Timing\n\nMore.'));
    expect(mended(rule, inMarkdown('**Timing**\n\nMore.'))).toEqual(inMarkdown('### Timing\n\nMore.'));
  });

  test.each([
    ['headings as they should be', '### One\n\n#### Two\n\n#### Three\n\n### Four\n\nText.'],
    ['bold that is a sentence', '**Do not score this.**\n\nMore.'],
    ['bold at the end', 'Text.\n\n**Not scored**'],
    ['bold that goes on', '**Breach report** – sets out what happened.\n\nMore.'],
    ['bold in a list', '- **Timing**\n- **Quality**'],
    ['a line across the page', 'Text.\n\n---\n\nMore.'],
    ['hashes in code', '```\n# One\n```\n\nText with `# One`.'],
    ['a number', '#1 priority is timing.\n\nText.'],
    ['a hash inside a sentence', 'The # of days.'],
  ])('not %s', (_, text) => {
    for (const [, place] of everywhere) checkClean(place(text));
  });
});

describe('guidance/html', () => {
  const rule = 'guidance/html';

  test.each([
    ['bold', 'Judge «<b>»all</b> of it.', 'Judge **all** of it.'],
    ['strong in capitals', 'Judge «<STRONG>»all of it.</STRONG>\nMore.', 'Judge **all of it.**\nMore.'],
    ['italics', '«<em>»All</em> of it.', '*All* of it.'],
    [
      'a link',
      'See «<a href="https://example.org/a">»this page</a>.',
      'See [this page](https://example.org/a).',
    ],
    ['a break at the end of a line', 'One.«<br/>»\nTwo.', 'One.\\\nTwo.'],
    ['a break inside a line', 'One.«<br>»Two.', 'One.\\\nTwo.'],
    ['a break at the end', 'One.«<br />»', 'One.'],
    ['a space', 'Ten«&nbsp;»days.', 'Ten days.'],
    ['a space beside a space', 'Ten«&nbsp;» days.', 'Ten days.'],
    ['a letter', 'The caf«&eacute;».', 'The café.'],
    ['a span', 'Judge «<span class="x">»all</span> of it.', 'Judge all of it.'],
  ])('%s', (_, bad, good) => {
    for (const [, place] of everywhere) {
      check(rule, place(bad), alone);
      check(rule, crlf(place(bad)), alone);
      expect(mended(rule, place(bad))).toEqual(place(good));
    }
  });

  test.each([
    ['a block', '«<div>»\nText.\n</div>'],
    ['a table', '| a | b |\n|---|---|\n| c«<br>»d | e |'],
    ['a picture', 'Look: «<img src="a.png">»'],
    ['an end without a beginning', 'Text«</b>».'],
    ['bold that holds marks', 'Judge «<b>»all *and* more</b>.'],
  ])('%s, which is not mended or not surely', (_, text) => {
    for (const [, place] of everywhere)
      for (const { finding } of check(rule, place(text)))
        expect(finding.fixes.some(({ safe }) => safe)).toBe(false);
  });

  test('in other texts that inspectors read', () => {
    check(
      rule,
      question('Text.', '  indicators: ["Look at «<b>»all</b> of it."]\n  means: { a: "A «<i>»b</i>." }'),
    );
    check(rule, question("'It''s «<b>»all</b> of it.'"), alone);
    expect(mended(rule, question("'It''s «<b>»all</b> of it.'"))).toEqual(question("'It''s **all** of it.'"));
  });

  test('a text without quotation marks is left to its author where it would begin with marks', () => {
    const [found] = check(rule, question('«<b>»All</b> of it.'), alone);
    expect(found!.finding.fixes).toEqual([]);
  });

  test.each([
    ['code', 'Write `<b>` or:\n\n```\n<br>\n```'],
    ['an address', 'See <https://example.org/b> or <a@example.org>.'],
    ['a comment', 'Text. <!-- <b>to be written</b> -->\n\n<!-- more -->'],
    ['signs', 'Fewer than <5, or a <b or c> d.'],
    ['a place to fill in', 'Write <name of the child> here.'],
    ['signs with names that Markdown needs', 'R&amp;D, &lt;b&gt; and &#42;.'],
    ['an ampersand', 'Health & care; R&D; more.'],
  ])('not %s', (_, text) => {
    for (const [, place] of everywhere) check(rule, place(text));
  });
});

describe('guidance/image', () => {
  test('with and without words in its place', () => {
    for (const [, place] of everywhere) {
      const found = check(
        'guidance/image',
        place('«![](a.png)» and «![the three steps](b.png "t")».'),
        alone,
      );
      expect(found.map(({ message }) => message)).toEqual([
        'The form shows no pictures, and nothing stands here in place of this one. Say in words what it shows.',
        'The form shows no pictures: in place of this one inspectors read “the three steps”. If that says it all, leave the words alone.',
      ]);
    }
    check('guidance/image', lines('See «![steps][1]».\n\n[1]: a.png'), alone);
    expect(mended('guidance/image', inMarkdown('See «![the three steps](b.png)».'))).toEqual(
      inMarkdown('See the three steps.'),
    );
  });

  test.each(['A link to [the picture](a.png).', 'In code: `![a](b)`.', 'Look! [[A1.1]](!)'])(
    'not %s',
    (text) => {
      for (const [, place] of everywhere) check('guidance/image', place(text));
    },
  );
});

describe('guidance/empty-list', () => {
  const rule = 'guidance/empty-list';

  test.each([
    ['between others', '- one\n«-»\n- two', '- one\n- two'],
    ['at the end', 'Text:\n\n1. one\n«2.»', 'Text:\n\n1. one'],
    ['below a line of text', 'Look at:\n«-»\n\nMore.', 'Look at:\n\nMore.'],
    ['with a star', 'Look at this.\n«*»\n\nMore.', 'Look at this.\n\nMore.'],
    ['nested', '- one\n  «-»\n- two', '- one\n- two'],
  ])('an empty item %s', (_, bad, good) => {
    for (const [, place] of everywhere) {
      check(rule, place(bad));
      check(rule, crlf(place(bad)));
      expect(mended(rule, place(bad))).toEqual(place(good));
    }
  });

  test.each([
    ['at the end', 'Text. «Look at both dates:»'],
    ['in bold', 'Text.\n\n«**Look at both dates:**»'],
    ['above a heading', '«Look at both dates:»\n\n### Quality\n\nText.'],
  ])('a colon %s', (_, text) => {
    for (const [, place] of everywhere) check(rule, place(text), alone);
  });

  test.each([
    ['a list', 'Look at both:\n\n- one\n- two'],
    ['a list directly below', 'Look at both:\n- one\n- two'],
    ['a table', 'Look at both:\n\n| a | b |\n|---|---|\n| c | d |'],
    ['a paragraph', 'Look at both:\n\nThe dates matter.'],
    ['a quotation', 'It says:\n\n> All of it.'],
    ['code', 'Write:\n\n```\n-\n```'],
    ['items that hold lists, or code', '- - one\n- `-`'],
    ['an item that ends in a colon', '- One:\n- Two:'],
    ['a number by itself', 'Look at schedule\n15.'],
  ])('not %s', (_, text) => {
    for (const [, place] of everywhere) checkClean(place(text));
  });

  describe('what the form asks for right below is announced', () => {
    const asking = (guidance: string, answer: string) =>
      questions(
        `- id: A1.1\n  kind: information\n  text: What was seen?\n  answer: ${answer}\n  guidance: "${guidance}"`,
      );
    const options = '{ any-of: { home: At home, school: At school } }';

    test.each([
      'Tick every box that applies:',
      '**Mark one or more:**',
      'Where something was seen, please pick from:',
      'Enter all that apply:',
      'Ticiwch bob un sy’n berthnasol:',
    ])('above options: %s', (guidance) => {
      checkClean(asking(guidance, options));
    });

    test.each(['Describe what was seen:', 'Give details:', 'Enter the date:', 'Please list them:'])(
      'above a place to write in: %s',
      (guidance) => {
        for (const answer of ['text', 'date', '{ number: { min: 0 }, or: { "9": Unknown } }'])
          checkClean(asking(guidance, answer));
      },
    );

    test.each([
      ['Weigh what it says:', options],
      ['Tick one. Look at the case record:', options],
      ['Look at these:', 'text'],
      ['Describe one. Then look at the list:', 'text'],
      ['Look at the date:', 'date'],
    ])('but not by %s', (guidance, answer) => {
      const found = check('guidance/empty-list', asking(`«${guidance}»`.replace(/«(.*\. )/, '$1«'), answer));
      expect(found).toHaveLength(1);
    });
  });

  test('not where the form shows below what the guidance announces', () => {
    checkClean(lines('Look for these:', '  indicators: [Timing.]'));
    checkClean(
      questions(
        '- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  rows: { a: { text: The first, answer: yes-no } }\n  guidance: "Judge each of these:"',
      ),
    );
    checkClean(
      questions(
        '- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: { one-of: { a: One, b: Two }, sufficient: a }\n  guidance: "Choose one of the following:"',
      ),
    );
  });
});
