import { describe, expect, test } from 'vitest';
import { alone, check, checkClean } from '../../check.ts';
import { crlf, mended } from '../mended.ts';
import { everywhere, inMarkdown, lines, question } from './text-sets.ts';

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

  test('mended in quotation marks, and in text that is folded', () => {
    const folded = (...paragraphs: string[]) => question(`>\n${paragraphs.join('\n\n\n')}`);
    const single = (...paragraphs: string[]) => question(`'${paragraphs.join('\n\n\n')}'`);
    const double = (...paragraphs: string[]) => question(`"${paragraphs.join('\\n\\n')}"`);
    for (const quoted of [single, double, folded]) {
      expect(mended(rule, quoted('**Timing**', 'More.', '__How it’s done__', 'More.'))).toEqual(
        quoted('### Timing', 'More.', '### How it’s done', 'More.'),
      );
      expect(mended(rule, quoted('Text.', '###', 'More.'))).toEqual(quoted('Text.', 'More.'));
      expect(mended(rule, quoted('Text.', '###'))).toEqual(quoted('Text.'));
    }
    expect(mended(rule, question('"**The \\"plan\\"**\\n\\nMore."'))).toEqual(
      question('"### The \\"plan\\"\\n\\nMore."'),
    );
    expect(mended(rule, question('"One\\n---\\n\\nText."'))).toEqual(question('"### One\\n\\nText."'));
    expect(mended(rule, question("'One\n\n---\n\n\nText.'"))).toEqual(question("'### One\n\n\nText.'"));
  });

  test('not mended where # would begin a comment', () => {
    for (const text of ['__Timing__\n\n\nMore.', 'One\n\n===\n\n\nMore.']) {
      const [found] = check(rule, question(text.replace(/^\S+/, '«$&»')));
      expect(found!.finding.fixes).toEqual([]);
    }
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
