/** A question set of a police inspectorate as a Word table: merged headings, cells over several rows, a table in a cell. */
import { cell, docx, paragraph, row, run, table } from '../office.ts';

const words = (text: string) => paragraph(run(text));
const bold = (text: string) => paragraph(run(text, '<w:b/>'));
const wide = (inner: string) => row(cell(inner, '<w:gridSpan w:val="4"/>'));
const down = (inner: string) => cell(inner, '<w:vMerge w:val="restart"/>');
const covered = () => cell(paragraph(''), '<w:vMerge/>');
const item = (text: string) =>
  paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

const NUMBERING =
  '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

export const POLICE = docx(
  [
    bold('Custody inspection: question set'),
    words('Version 7, April 2024'),
    table(
      row(cell(words('Owner')), cell(words('Custody team'))),
      row(cell(words('Review due')), cell(words('April 2025'))),
    ),
    table(
      row(
        cell(bold('Ref')),
        cell(bold('Question')),
        cell(bold('What good looks like')),
        cell(bold('Source')),
      ),
      wide(bold('Area A: In the custody suite')),
      row(
        down(words('A1')),
        down(words('Is risk assessed when people arrive?')),
        cell(words('The sergeant asks every question aloud.')),
        cell(words('Observation')),
      ),
      row(covered(), covered(), cell(item('Mental health') + item('Medication')), cell(words('Record'))),
      row(
        cell(words('A1(a)')),
        cell(words('If no, what was missing?')),
        cell(words('Say which risk.')),
        cell(words('')),
      ),
      row(
        cell(words('A 2')),
        cell(words('How often are people in cells checked?')),
        cell(
          words('Levels of checking:') +
            table(
              row(cell(words('Level')), cell(words('Every'))),
              row(cell(words('1')), cell(words('60 minutes'))),
              row(cell(words('2')), cell(words('30 minutes'))),
            ) +
            paragraph(''),
        ),
        cell(words('Record')),
      ),
      wide(bold('Area B: Leaving custody')),
      row(
        cell(words('B1')),
        cell(words('Is release planned with the person?')),
        cell(words('See A1 for what is known of risk.')),
        cell(words('Record; interview')),
      ),
      row(
        cell(words('')),
        cell(words('Was transport offered where it was needed?')),
        cell(words('Late at night above all.')),
        cell(words('Interview')),
      ),
      row(
        cell(words('B3')),
        cell(words('Number of people released without charge')),
        cell(words('Count the month before.')),
        cell(words('Data')),
      ),
    ),
    words('Protective marking: official'),
  ].join(''),
  { 'word/numbering.xml': NUMBERING },
);
