/** Pages that are set as strangers set them: two columns of questions, ids over two lines, no headings. */
import { describe, expect, test } from 'vitest';
import { fileOf, idsOf, imported, unaccounted } from './imported.ts';
import { pdf } from './pdf.ts';

const COLUMNS = `                    Fostering visits

1. Are carers checked?                          4. Do children see their kin?
A check comes first.                            Look for a plan.
2. Are carers trained?                          5. Are children heard?
Training is early.                              Ask three of them.
3. Do carers get breaks?                        6. Is money kept?
Breaks are planned.                             See the book.
`;

describe('questions in two columns, as in a newspaper', () => {
  test('are read down the first and then down the second', async () => {
    const made = await imported('visits.txt', COLUMNS);
    expect(idsOf(made)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(unaccounted(made, [COLUMNS])).toEqual([]);
    const text = made.files[0]!.text;
    expect(text).toMatch(
      /text: Do children see their kin\?\n[\s\S]*Look for a plan\.[\s\S]*text: Are children heard\?/,
    );
  });

  test('are so in a PDF', async () => {
    const lines = (x: number, ...texts: string[]) =>
      texts.map((text, index) => ({ x, y: 80 + index * 14, text }));
    const made = await imported(
      'visits.pdf',
      pdf([
        [
          ...lines(60, '1. Is it warm?', 'Feel the wall.', '2. Is it dry?'),
          ...lines(320, '3. Is it light?', 'Draw the blind.', '4. Is it quiet?'),
        ],
        [...lines(60, '5. Is it near?', '6. Is it safe?'), ...lines(320, '7. Is it kept?', '8. Is it paid?')],
      ]),
    );
    expect(idsOf(made)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  test('are no columns where the numbers of the second do not go on from the first', async () => {
    const text = COLUMNS.replace('4. Do', '1. Do').replace('5. Are', '2. Are').replace('6. Is', '3. Is');
    expect(idsOf(await imported('visits.txt', text))).not.toContain('6');
  });
});

test('an id that a narrow column parts over two lines is one', async () => {
  const text = `No.      Question                               Guidance                                Answer

PC       Is the plan kept                       It is no older                          Yes / No
1.1      up to date?                            than six months.

PC       Does it show the                       Use their own                           Yes / No
1.2      person's wishes?                       words.

PC       Is it shared with the                  With consent.                           Yes / No
1.3      family?
`;
  const made = await imported('plans.txt', text);
  expect(idsOf(made)).toEqual(['PC1.1', 'PC1.2', 'PC1.3']);
  expect(fileOf(made, 'questions-pc.carag.yaml')).toMatch(
    /text: Is the plan kept up to date\?\n[\s\S]*It is no older than six months\./,
  );
});

test('questions below no heading come into a part that refers to no question', async () => {
  const made = await imported('bare.txt', '1.1 Is it whole?\n\n1.2 Is it kept?\n\n1.3 Is it read?\n');
  expect(idsOf(made)).toEqual(['1.1', '1.2', '1.3']);
  expect(made.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
