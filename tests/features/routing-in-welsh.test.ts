import { describe, expect, test } from 'vitest';
import { routingReport } from '../../server/features/routing/report.ts';
import { routingWords } from '../../server/features/routing/words.ts';
import { bilingual } from '../../server/rules/translation/shared/examples.ts';
import { projectIn } from '../../server/translation/in-language.ts';
import { projectOf, ROOT } from '../check.ts';

const MORE = `  - id: A1.3
    kind: judgement
    ask-when: A1.2 includes child
    text: Was that right?
    answer: yes-no
  - id: A1.4
    kind: explanation
    explains: A1.3
    text: Why not?
    answer: text
  - id: A1.5
    kind: judgement
    text: Was each of them heard?
    rows: { from: A1.2 }
    answer: yes-no
`;
const documents = bilingual({
  source: [
    ['one-of:\n        child', 'any-of:\n        child'],
    ['        parents: The parents\n', `        parents: The parents\n${MORE}`],
  ],
});

function reportIn(language: string, id: string): string {
  const project = projectOf(documents);
  const set = project.setOf(`${ROOT}/carag.yaml`)!;
  const other = projectIn(project, set, language);
  return routingReport(other, other.sets.get(set.folder)!, id)!.markdown;
}

describe('why a question is asked, in a set that is read in Welsh', () => {
  test('is headed and said in Welsh', () => {
    const told = reportIn('cy', 'A1.3');
    expect(told.match(/^## .*$/gm)).toEqual([
      '## Pryd y gofynnir',
      '## Beth sy’n arwain ato',
      '## Beth sy’n dibynnu arno',
    ]);
    expect(told).toContain(
      "- Er enghraifft, gofynnir pan fo’r canlynol yn dal: mae'r ateb i A1.2 yn cynnwys “Y plentyn”",
    );
    expect(told).toContain('- A1.4 sy’n ei egluro');
  });

  test('rows that come from another answer are said so', () => {
    expect(reportIn('cy', 'A1.5')).toContain('un rhes ar gyfer pob opsiwn a ddewisir yn A1.2');
    expect(reportIn('en', 'A1.5')).toContain('one row for each option chosen in A1.2');
  });
});

test('Welsh says everything that English says', () => {
  const [english, welsh] = [routingWords('en'), routingWords('cy')];
  expect(Object.keys(welsh)).toEqual(Object.keys(english));
  for (const bond of Object.values(welsh.bonds)) expect(Object.values(english.bonds)).not.toContain(bond);
});
