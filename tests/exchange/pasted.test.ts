import { describe, expect, test } from 'vitest';
import { pastedMarkdown } from '../../server/exchange/pasted/library.ts';
import { pasted } from '../../server/exchange/pasted/pasted.ts';
import { pastePlace } from '../../server/features/typing/pasting.ts';
import { marked, SET } from '../features/fixture.ts';

/** A page as Word puts it on the clipboard. */
const word = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal {margin:0cm}</style></head><body lang=EN-GB><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const item = (level: number, mark: string, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

describe('HTML of Word', () => {
  test('paragraphs and stresses are Markdown, and curly quotes stay', () => {
    expect(
      pastedMarkdown(
        word(
          '<p class=MsoNormal>Look at the <b>plan</b>\r\nand the child’s <i>own</i> words.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Then at “desistance”.</p>',
        ),
      ),
    ).toBe('Look at the **plan** and the child’s *own* words.\n\nThen at “desistance”.');
  });

  test('bullets and numbers that are paragraphs become lists, as deep as they are', () => {
    expect(
      pastedMarkdown(
        word(
          item(1, '·', 'School') +
            item(2, 'o', 'Primary') +
            item(1, '·', 'Home') +
            '<p class=MsoNormal>That is all.</p>',
        ),
      ),
    ).toBe('- School\n  - Primary\n- Home\n\nThat is all.');
    expect(pastedMarkdown(word(item(1, '1.', 'First') + item(1, '2.', 'Second')))).toBe(
      '1. First\n2. Second',
    );
  });

  test('tables are tables', () => {
    expect(
      pastedMarkdown(
        word(
          '<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Code</p></td><td><p class=MsoNormal>Meaning</p></td></tr><tr><td><p class=MsoNormal>low</p></td><td><p class=MsoNormal>Nothing <b>known</b></p></td></tr></table>',
        ),
      ),
    ).toBe('| Code | Meaning |\n| - | - |\n| low | Nothing **known** |');
  });

  test('marks of footnotes are words, headings stand below questions, and pictures and inner links are left out', () => {
    expect(
      pastedMarkdown(
        word(
          '<h2>Safety</h2><p class=MsoNormal>As agreed<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> in <a href="#_Toc1">chapter 2</a> and <a href="https://example.org/a">here</a>.<img src="file:///c:/x.png"></p><div><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> By the board.</p></div>',
        ),
      ),
    ).toBe(
      '#### Safety\n\nAs agreed (note 1) in chapter 2 and [here](https://example.org/a).\n\nNote 1: By the board.',
    );
  });
});

describe('HTML of LibreOffice', () => {
  test('lists, tables and footnotes', () => {
    expect(
      pastedMarkdown(
        '<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24"/></head><body lang="en-GB"><p style="line-height: 100%">One<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><ul><li><p style="margin-bottom: 0cm">first</p></li><li><p>second</p><ol><li><p>inner</p></li></ol></li></ul><table cellpadding="4"><tbody><tr><td><p>a</p></td><td><p>b</p></td></tr><tr><td><p>c</p></td><td><p>d</p></td></tr></tbody></table><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Below.</p></div></body></html>',
      ),
    ).toBe(
      'One (note 1)\n\n- first\n- second\n  1. inner\n\n| a | b |\n| - | - |\n| c | d |\n\nNote 1: Below.',
    );
  });
});

describe('what is pasted', () => {
  const at = (path: string, text: string) => {
    const { project, uri, position } = marked({ ...SET, [path]: text });
    return pastePlace(project, uri, position);
  };
  const question = (lines: string) =>
    at('one.carag.yaml', `${SET['one.carag.yaml']}      - id: A1.9\n${lines}\n`);
  const html = word(`<p class=MsoNormal>Look:</p>${item(1, '·', 'School')}${item(1, '·', 'Home')}`);

  test('lands in prose, indented to where it stands', async () => {
    expect(await pasted({ html, text: undefined }, at('two.carag.md', `${SET['two.carag.md']}\n‸`)!)).toBe(
      'Look:\n\n- School\n- Home',
    );
    expect(await pasted({ html, text: undefined }, question('        guidance: |\n          ‸')!)).toBe(
      'Look:\n\n          - School\n          - Home',
    );
  });

  test('begins a text of several lines after its name, and stays on one line where there is one alone', async () => {
    expect(await pasted({ html, text: undefined }, question('        guidance: ‸')!)).toBe(
      '|\n          Look:\n\n          - School\n          - Home',
    );
    expect(
      await pasted({ html: '<p>Is it: clear?</p><p>Yes</p>', text: undefined }, question('        text: ‸')!),
    ).toBe('"Is it: clear? Yes"');
  });

  test('stays as it is where no text for readers stands, or nothing of it is from a word processor', async () => {
    expect(question('        kind: ‸')).toBeUndefined();
    expect(await pasted({ html: undefined, text: 'kind: note' }, { is: 'prose', column: 0 })).toBeUndefined();
  });

  test('has the bullets of plain text made into a list', async () => {
    expect(
      await pasted(
        { html: undefined, text: 'Look:\r\n•\tSchool\r\n•\tHome\r\nDone.' },
        { is: 'prose', column: 2 },
      ),
    ).toBe('Look:\n\n  - School\n  - Home\n\n  Done.');
  });
});
