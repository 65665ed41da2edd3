/** Ids that taking a text out of its pages has lost, moved into other cells or run into other words, in documents worded here. */
import { describe, expect, test } from 'vitest';
import { fileOf, idsOf, imported, misread, unaccounted } from './imported.ts';

const OTHER = 'Where other is chosen say why in question 1.9';

/** Pairs of a judgement and its explanation, each with a criterion, as lines of cells. */
const pair = (id: string, criterion = '4.2') => [
  `${id}.1\t${criterion}\tThis question is about ${id} alone. There is enough of it.\tWas ${id} good enough? The inspector weighs all of it.`,
  `${id}.2\t${criterion}\t${OTHER}\t${OTHER}`,
];
const HEAD = ['Question\tCriterion\tQuality Indicators\tExtended Guidance', 'Number'];
const text = (...lines: readonly string[]) => [...HEAD, ...lines].join('\n');
const made = (...lines: readonly string[]) => imported('lost.txt', text(...lines));
const texts = ({ files }: Awaited<ReturnType<typeof imported>>) => files.map((file) => file.text).join('\n');

describe('a row whose number was lost', () => {
  test('is proposed the number that leads up to the next', async () => {
    const [, explanation = ''] = pair('1.3');
    const set = await made(
      ...pair('1.1'),
      ...pair('1.2'),
      '\t4.2\tThis question is about 1.3 alone.\tWas 1.3 good enough? The inspector weighs it.',
      explanation,
      ...pair('1.4'),
    );
    expect(idsOf(set)).toEqual(['1.1.1', '1.1.2', '1.2.1', '1.2.2', '1.3.1', '1.3.2', '1.4.1', '1.4.2']);
    expect(texts(set)).toContain(
      'No number is printed here: 1.3.1 is missing at this place, and most likely meant.',
    );
    expect(misread(set)).toEqual([]);
  });

  test('is known by words that several rows have as a whole', async () => {
    const [judgement = ''] = pair('1.4');
    const set = await made(
      ...pair('1.1'),
      ...pair('1.2'),
      ...pair('1.3'),
      judgement,
      `${OTHER}\t${OTHER}`,
      ...pair('1.5'),
    );
    expect(idsOf(set).slice(6)).toEqual(['1.4.1', '1.4.2', '1.5.1', '1.5.2']);
  });

  test('is known by beginning as others do, with a question', async () => {
    const [judgement = ''] = pair('1.4');
    const set = await made(
      ...pair('1.1'),
      ...pair('1.2'),
      ...pair('1.3'),
      judgement,
      `${OTHER}\t${OTHER}`,
      'This question is about plans.\tWas there a plan for all of it? The inspector looks at all.',
      pair('1.8')[1]!,
    );
    expect(idsOf(set).slice(6)).toEqual(['1.4.1', '1.4.2', '1.8.1', '1.8.2']);
    expect(texts(set)).toMatch(/id: "1\.8\.1"\n[\s\S]*?text: Was there a plan for all of it\?/);
  });

  test('has none proposed where several could be meant, and says which', async () => {
    const set = await imported(
      'two.txt',
      [
        'Number\tQuestion\tGuidance',
        'A1.1\tIs it so?\tLook.',
        'A1.2\tIs it still so?\tLook.',
        '\tIs it so again?\tLook.',
        'A1.5\tIs it never so?\tLook.',
      ].join('\n'),
    );
    expect(idsOf(set)).toEqual(['A1.1', 'A1.2', '?', 'A1.5']);
    expect(texts(set)).toContain('A1.3 or A1.4 is missing at this place.');
  });

  test('goes on with the row above where nothing tells that it begins', async () => {
    const set = await made(
      ...pair('1.1'),
      ...pair('1.2'),
      ...pair('1.3'),
      '\t\tThere is more of it.\tIs it so? It may be.',
      '\t\t\tThe inspector weighs more.',
    );
    expect(idsOf(set)).toHaveLength(6);
  });
});

describe('an id in a later cell', () => {
  test('begins a row, and what stands before it ends the one above', async () => {
    const set = await made(
      ...pair('1.1'),
      ...pair('1.2'),
      pair('1.3')[0]!,
      `which ends here.\t1.3.2\t·\t${OTHER}`,
      ...pair('1.4'),
    );
    expect(idsOf(set)).toEqual(['1.1.1', '1.1.2', '1.2.1', '1.2.2', '1.3.1', '1.3.2', '1.4.1', '1.4.2']);
    expect(unaccounted(set, ['which ends here', OTHER, '1.3.2'])).toEqual([]);
  });

  test('is none where it is a criterion', async () => {
    const set = await made(
      ...pair('1.1', '1.1.3'),
      '\t1.1.3\tThere is more of it.\tIt goes on.',
      ...pair('1.2', '1.1.3'),
      ...pair('1.3', '1.1.3'),
    );
    expect(idsOf(set)).toEqual(['1.1.1', '1.1.2', '1.2.1', '1.2.2', '1.3.1', '1.3.2']);
  });
});

describe('two questions in one row', () => {
  test('are parted after words that stand whole in others', async () => {
    const set = await made(
      ...pair('1.1'),
      ...pair('1.2'),
      ...pair('1.3'),
      pair('1.4')[0]!,
      `1.4.2\t4.2\t\t${OTHER} Please describe the case in short.`,
      '1.9b\t\tPlease sum up.\tPlease sum up what was found.',
    );
    expect(idsOf(set).slice(6)).toEqual(['1.4.1', '1.4.2', '1.9a', '1.9b']);
    expect(texts(set)).toMatch(/id: 1\.9a\n[\s\S]*?Please describe the case in short\./);
  });

  test('are parted where one begins as others do', async () => {
    const set = await made(
      ...pair('1.1'),
      ...pair('1.2'),
      '1.3.1\t4.2\tSee 1.2.1 This question is about delivery.\tWas it delivered?',
      pair('1.4')[1]!,
      ...pair('1.5'),
      ...pair('1.6'),
    );
    expect(idsOf(set).slice(4)).toEqual(['1.3.1', '1.4.1', '1.4.2', '1.5.1', '1.5.2', '1.6.1', '1.6.2']);
    expect(texts(set)).toContain('No number is printed for 1.4.1, whose words run on');
  });
});

describe('a number that another may be meant by', () => {
  const rows = (...ids: readonly string[]) =>
    `<table><tr><th>No</th><th>Question</th><th>Guidance</th></tr>${ids.map((id) => `<tr><td>${id}</td><td>Is ${id} so?</td><td>Look.</td></tr>`).join('')}</table>`;

  test('printed twice: the next is proposed where it is free', async () => {
    const set = await imported('a.html', rows('1.1', '1.2', '1.2', '1.4'));
    expect(idsOf(set)).toEqual(['1.1', '1.2', '1.3', '1.4']);
    expect(texts(set)).toMatch(/id: "1\.3"\n +printed: "1\.2"/);
    expect(texts(set)).toContain('1.2 is printed a second time: 1.3 is free, and most likely meant.');
  });

  test('printed twice: it stays where no other is free', async () => {
    const set = await imported('a.html', rows('1.1', '1.2', '1.2', '1.3'));
    expect(idsOf(set)).toEqual(['1.1', '1.2', '1.2', '1.3']);
  });

  test('a letter before a number is kept, and doubted', async () => {
    const set = await imported('a.html', rows('1.1.1', '1.1.2', '1.2.a', '1.2.2'));
    expect(idsOf(set)).toEqual(['1.1.1', '1.1.2', '1.2a', '1.2.2']);
    expect(texts(set)).toContain('“1.2.a” is printed, where 1.2.1 may be meant: 1.2.2 follows it.');
  });
});

test('what is left of a second row of headings is no question', async () => {
  const set = await imported(
    'a.txt',
    [HEAD[0], 'Number\tCritrn\tQuanty\tExtnded', ...pair('1.1'), ...pair('1.2')].join('\n'),
  );
  expect(idsOf(set)).toEqual(['1.1.1', '1.1.2', '1.2.1', '1.2.2']);
  expect(fileOf(set, 'carag.yaml')).not.toBe('');
});
