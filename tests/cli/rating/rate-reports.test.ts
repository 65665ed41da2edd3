import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { all, faultsIn, readMarkup, textIn, withClass } from '../../form/markup.ts';
import { dangersIn } from '../../form/safety.ts';
import { Carag } from '../carag.ts';
import { RESULTS, SET, WHOLE } from './rating.ts';

const carag = new Carag();

const folder = (results = WHOLE, more: Record<string, string> = {}) =>
  carag.folder({ ...SET, 'results.carag.yaml': results, ...more });
const rate = (cwd: string, ...args: readonly string[]) =>
  carag.run(['rate', 'results.carag.yaml', ...args], { in: cwd });

/** Texts that would do harm where they are read as more than text. */
const HOSTILE = `</td></table><script>alert(1)</script><img src=x onerror=alert(2)> ' " & | **bold** [link](https://example.org) =1+1 \`code\``;
const hostile = (results: string) =>
  results
    .replace('One inspection', JSON.stringify(HOSTILE))
    .replace('One case weighed on it.', JSON.stringify(`${HOSTILE}\u001b[31m`))
    .replace('lead inspector', JSON.stringify(HOSTILE));
const HOSTILE_SET = {
  'standards.carag.yaml': SET['standards.carag.yaml'].replace('Is it safe?', JSON.stringify(HOSTILE)),
  'ratings.carag.yaml': SET['ratings.carag.yaml']
    .replace('label: Mid', `label: ${JSON.stringify(HOSTILE)}`)
    .replace('How cases are rated', JSON.stringify(HOSTILE)),
};

describe('as Markdown', () => {
  test('is a table for each domain', async () => {
    const { code, out, err } = await rate(folder(), '--format', 'markdown', '--what-if', '2.2.1=1/2');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`# One inspection

results.carag.yaml, rated by How cases are rated

## Overall: Mid

1 + 1 + 2 = 4 of 6, in Mid (2-4).

1 more point would make it High, 3 fewer Low.

## What if 2.2.1=1/2?

- 2.2.1: High (66.7 %) → Mid (50 %)
- 2.2: High → Mid
- Overall: Mid (4 of 6) → Mid (3 of 6)

Nothing has been written.

## 1 Delivery

| What is rated | Figure | Rating | What it rests on |
| --- | ---: | --- | --- |
| 1.1 Leadership |  | **Mid** | Rated by inspectors. |

## 2 Cases

| What is rated | Figure | Rating | What it rests on |
| --- | ---: | --- | --- |
| 2.1 Assessment |  | **Mid** | Decided by 2.1.2, the lowest. |
| 2.1.1 Is it clear? | 90 % | **High** | 27 of 30 is 90 %, counted as 90, in High (65-100). 8 fewer sufficient cases would make it Mid. |
| 2.1.2 Is it safe? | 45.45 % | **Mid** | 5 of 11 is 45.45 %, counted as 45, in Low (0-49). 1 more sufficient case would make it Mid. Raised from Low to Mid by discretion (lead inspector): One case weighed on it. |
| 2.2 Planning |  | **High** | Decided by 2.2.1, the lowest. |
| 2.2.1 Is it planned? | 66.7 % | **High** | 2 of 3 is 66.7 %, counted as 67, in High (65-100). 1 fewer sufficient case would make it Low. |

## What was checked

**Nothing is wrong with these results.**

Rated results.carag.yaml by How cases are rated (ratings.carag.yaml): 3 key questions, 3 standards and the whole.

1 key question is not rated, because its standard does not rest on figures.

Discretion used: 2.1.2 from Low to Mid.

Not rated: nothing.
`);
  });

  test('what documents hold is text and no Markdown', async () => {
    const { out } = await rate(folder(hostile(WHOLE), HOSTILE_SET), '--format', 'markdown');
    expect(out).toContain('\\<script\\>alert(1)\\</script\\>');
    expect(out).not.toMatch(/(?<!\\)<(?:script|img|\/td)|(?<!\\)\[link|(?<!\\)\*\*bold|[\u001b]/);
    const rows = out.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  });

  test('tells what is wrong, with its line', async () => {
    const { code, out } = await rate(
      folder(`${WHOLE}overall: { published: mid, score: 5 }\n`),
      '--format',
      'markdown',
    );
    expect(code).toBe(1);
    expect(out).toMatch(/## What is wrong\n\n- Line 9: The total was published as 5, but 4 follows/);
  });
});

describe('as a web page', () => {
  const pageOf = async (results?: string, more?: Record<string, string>, ...args: string[]) => {
    const { out } = await rate(folder(results, more), '--format', 'html', ...args);
    return { out, main: readMarkup(/<main[^>]*>(.*)<\/main>/s.exec(out)![1]!) };
  };

  test('loads nothing, runs nothing, and holds tables and bars', async () => {
    const { out, main } = await pageOf(`${WHOLE}overall: { score: 5 }\n`, {}, '--what-if', '2.2.1=1/2');
    expect(out).toMatch(/^<!DOCTYPE html>\n<html class="carag-page" lang="en">/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(out)![1]!;
    const hash = createHash('sha256').update(style).digest('base64');
    expect(out).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`);
    expect(out).not.toMatch(/<script|<link|<img|style="/);
    expect([...dangersIn(main), ...faultsIn(main)]).toEqual([]);
    expect(all(main, 'caption').map(textIn)).toEqual(['1 Delivery', '2 Cases']);
    expect(
      all(main, 'tbody')
        .flatMap((body) => all(body, 'tr'))
        .map(textIn),
    ).toHaveLength(6);
    expect(all(main, 'h2').map(textIn)).toEqual([
      'Overall: Mid',
      'What if 2.2.1=1/2?',
      'What is wrong',
      'What was checked',
    ]);
    const bars = withClass(main, 'carag-chart__bar').map(({ attributes }) => Number(attributes.width));
    expect(bars).toEqual([360, 181.82, 266.67]);
    expect(withClass(main, 'carag-chart__figure').map(textIn)).toEqual(['50', '65']);
    expect(textIn(all(main, 'figcaption')[0]!)).toBe(
      'The share of cases that were sufficient, by key question. The lines show where bands begin: Mid from 50 and High from 65. * Discretion was used.',
    );
  });

  test('has no bars where there are no figures', async () => {
    const { main } = await pageOf('carag: results\nof: .\njudged: { "1.1": mid }\n');
    expect(all(main, 'figure')).toEqual([]);
    expect(textIn(all(main, 'h2')[0]!)).toBe('Overall: Not rated');
  });

  test('what documents hold is text and no markup', async () => {
    const { main } = await pageOf(hostile(WHOLE), HOSTILE_SET);
    expect([...dangersIn(main), ...faultsIn(main)]).toEqual([]);
    expect(textIn(all(main, 'h1')[0]!)).toBe(HOSTILE);
  });
});

describe('into a file', () => {
  test.each(['text', 'json', 'markdown', 'html'])('as %s, and as text for people', async (format) => {
    const cwd = folder();
    const printed = await rate(cwd, '--format', format);
    const text = await rate(cwd);
    const before = readdirSync(cwd);
    const saved = await rate(cwd, '--format', format, '--out', 'report.out');
    expect(saved).toEqual({ code: 0, out: text.out, err: '' });
    if (format !== 'text') expect(readFileSync(join(cwd, 'report.out'), 'utf8')).toBe(printed.out);
    else expect(readFileSync(join(cwd, 'report.out'), 'utf8')).toMatch(/^One inspection\n/);
    expect(readdirSync(cwd)).toEqual([...before, 'report.out'].sort());
  });

  test('takes the place of an earlier report, never of a document', async () => {
    const cwd = folder(WHOLE, { 'report.md': 'before\n' });
    await rate(cwd, '--format', 'markdown', '--output', 'report.md');
    expect(readFileSync(join(cwd, 'report.md'), 'utf8')).toMatch(/^# One inspection\n/);
    const { code, err } = await rate(cwd, '--out', 'ratings.carag.yaml');
    expect([code, err]).toEqual([
      2,
      '“ratings.carag.yaml” cannot be written: it is a CARaG document. Give the report a name of its own.\n',
    ]);
    expect(readFileSync(join(cwd, 'ratings.carag.yaml'), 'utf8')).toBe(SET['ratings.carag.yaml']);
  });

  test('is refused where it cannot be written, and leaves nothing behind', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'there'));
    for (const [file, why] of [
      ['nowhere/report.md', 'it is not there'],
      ['there', 'it is a folder'],
    ]) {
      const { code, out, err } = await rate(cwd, '--out', file!);
      expect([code, out, err]).toEqual([2, '', `“${file}” cannot be written: ${why}.\n`]);
    }
    expect(readdirSync(join(cwd, 'there'))).toEqual([]);
  });

  test('not of results that cannot be rated', async () => {
    const cwd = folder(RESULTS.replace('"2.2.1"', '"2.2.9"'));
    const { code, out, err } = await rate(cwd, '--format', 'html', '--out', 'report.html');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('results.carag.yaml is not rated until this is put right.');
    expect(readdirSync(cwd)).not.toContain('report.html');
  });
});
