import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Carag } from '../cli/carag.ts';
import { describeWhere } from '../where.ts';
import { documentsIn } from './clean.ts';
import { SEEDS, seeds } from './seed.ts';

const carag = new Carag();
const samples = join(import.meta.dirname, '..', '..', 'samples');
const page = readFileSync(join(samples, '..', 'docs', 'domain-two.md'), 'utf8');

/** Ids in print, with spaces anywhere: `I 1.0`, `A1S`, `D 1 .7`, `A 2.7 a`. */
const PRINTED = /^([IAPDOC]) ?(\d)(?: ?(?:(\.\d+)(?: ?([a-z])(?= ))?|(S)))?(?= )/gm;

/** Printed with the remark that no text is needed. */
const LEFT_OUT = new Set(['I1.4']);

/** The cells of the row of the page that holds these words. */
const row = (words: string) =>
  page
    .split('\n')
    .find((line) => line.startsWith('|') && line.includes(words))!
    .split('|')
    .slice(1, -1);

/** The ids between backticks, without the spaces of print. */
const idsIn = (text: string) =>
  [...text.matchAll(/`([A-Z] ?\d[^`]*)`/g)].map(([, id]) => id!.replaceAll(' ', '')).sort();

/** The ids of the entries of domain two whose own lines match. */
function idsWith(lines: RegExp): string[] {
  const texts = Object.entries(documentsIn('domain-two')).filter(([path]) => !path.includes('/cases/'));
  return texts
    .flatMap(([, text]) => text.split(/^(?= *- id: |#+ [A-Z]\d)/m))
    .filter((entry) => lines.test(entry))
    .map((entry) => /^ *(?:- id:|#+) (\S+)/.exec(entry)?.[1] ?? entry.slice(0, 40))
    .sort();
}

describe('the page of what was corrected', () => {
  test.each([
    ['no-victim', /^ *answer: yes-no-victim$/m],
    ['no-agency', /^ *answer: yes-no-agencies$/m],
    ['no-risk', /^ *answer: yes-no-risk$/m],
    ['no-change', /^ *answer: yes-no-change$/m],
  ])('names each question at which “%s” takes a case out', (code, lines) => {
    const rows = page.split('\n').filter((line) => line.includes(`| \`${code}\` at`));
    expect(rows.flatMap((line) => idsIn(line.split('|')[2]!)).sort()).toEqual(idsWith(lines));
  });

  test('names each question that the case manager answers', () => {
    const [print] = row('`respondent: case-manager`');
    const named = idsIn(print!).map((id) => (id === 'O2' ? 'O2.0' : id));
    expect(named).toEqual(idsWith(/^ *respondent: case-manager$/m));
  });

  test('names each explanation that is asked where there is something to explain', () => {
    const [print] = row('ask for an explanation of an answer');
    expect([...idsIn(print!), 'I2.5a'].sort()).toEqual(idsWith(/^ *kind: explanation$/m));
  });

  test('counts the factors, and none of them is left out of its guidance', async () => {
    const { 'domain-two/assessment.carag.yaml': assessment } = documentsIn('domain-two');
    const factors = /id: A1\.8\n[\s\S]*?any-of:\n([\s\S]*?)guidance/.exec(assessment!)![1]!;
    expect(row('its six areas name them')[1]).toContain('Sixteen factors');
    expect(factors.match(/^ {12}[\w-]+:/gm)).toHaveLength(16 + 1);
  });
});

describeWhere(SEEDS)('beside the published document', () => {
  const print = () => seeds('000_')[0]!.replace(/\s+/g, ' ');

  test('has every id that is printed there', async () => {
    const printed = [...seeds('000_')[0]!.matchAll(PRINTED)].map(([, ...parts]) => parts.join(''));
    const { out } = await carag.run(['list', 'domain-two', '--format', 'json'], { in: samples });
    const ours = new Set((JSON.parse(out) as { id: string }[]).map(({ id }) => id));
    const wanted = [...new Set(printed)];
    expect(wanted.length).toBeGreaterThan(110);
    expect(wanted.filter((id) => !ours.has(id) && !LEFT_OUT.has(id))).toEqual([]);
  });

  test.each([
    ['Office *of* National Statistics, five times', /Office of National Statistics/g, 5],
    ['weighing strengths and gaps stands four times', /outweigh any insufficiency/g, 4],
    ['written reviews stands three times', /A written review is required/g, 3],
    ['hearing the family twice', /captured the views/g, 2],
    ['in two empty rows after', /None None/g, 2],
  ])('as often as the page says: %s', (words, sought, times) => {
    expect(page).toContain(words);
    expect(print().match(sought)).toHaveLength(times);
  });
});
