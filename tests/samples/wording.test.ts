import { expect, test } from 'vitest';
import { claimsToBeOurs } from '../../server/project/document.ts';
import { describeWhere } from '../where.ts';
import { allSamples } from './clean.ts';
import { SEEDS, seeds } from './seed.ts';
import { pages, runs, runsOfPage, textsOf } from './wording.ts';

/** So many words in a row are somebody's sentence. Names and fixed expressions of the field are shorter. */
const RUN = 8;

const documents = allSamples.map((path) => path.replaceAll('\\', '/')).filter(claimsToBeOurs);

describeWhere(SEEDS)('beside the published documents', () => {
  const theirs = new Set(seeds().flatMap((text) => runs(text, RUN)));

  test.each(documents)(`%s is worded by us: nowhere ${RUN} words in a row as they are there`, (path) => {
    const texts = textsOf(path);
    expect(texts).not.toEqual([]);
    expect(texts.flatMap((text) => runs(text, RUN)).filter((run) => theirs.has(run))).toEqual([]);
  });

  test.each([...pages])(
    `%s is, from its first word to its last: ids, comments and tables count too`,
    (_, page) => {
      expect(runsOfPage(page, RUN).filter((run) => theirs.has(run))).toEqual([]);
    },
  );
});

test('runs of words are told without marks, capitals and line breaks', () => {
  expect(runs('The child’s plan,\nin full.', 3)).toEqual([
    'the childs plan',
    'childs plan in',
    'plan in full',
  ]);
});
