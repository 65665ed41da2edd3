/** Reports of inspections, worded here, and the results that are made of them. */
import { describe, expect, test } from 'vitest';
import { fileOf, idsOf, imported, misread, unaccounted } from './imported.ts';

const REPORT = `<h1>Northbrook rescue service</h1>
<p>Overall effectiveness: Adequate. We visited in May.</p>
<h2>Our judgements</h2>
<table>
<tr><td>1. Prevention</td><td>Good</td></tr>
<tr><td>1.1 Home visits</td><td>Good</td></tr>
<tr><td>1.2 Schools</td><td>Requires improvement</td></tr>
<tr><td>2. Response</td><td>Adequate</td></tr>
<tr><td>2.1 Calls</td><td>Outstanding</td></tr>
<tr><td>2.2 Crews Crews are ready and well led.</td><td>Inadequate</td></tr>
</table>
<table>
<tr><td>2.1.1 Are calls answered in time?</td><td>88%</td></tr>
<tr><td>2.1.2 Are callers kept informed?</td><td>61%*</td></tr>
</table>
<p>*One call was not counted.</p>`;

describe('a report', async () => {
  const made = await imported('report.html', REPORT);

  test('becomes standards, a scale and results', () => {
    expect(fileOf(made, 'standards.carag.yaml')).toContain(
      '- id: "2.2"\n        title: Crews\n        statement: Crews are ready and well led.\n',
    );
    expect(fileOf(made, 'ratings.carag.yaml')).toMatch(
      /inadequate: .*\n {2}requires-improvement: .*\n {2}adequate: .*\n {2}good: .*\n {2}outstanding: /,
    );
    const results = fileOf(made, 'results.carag.yaml');
    expect(results).toContain('"1.2": requires-improvement\n');
    expect(results).toContain('"2.2": inadequate\n');
    expect(results).toContain('overall: adequate\n');
    expect(results).toContain('"2.1.1": { percent: 88 }\n');
  });

  test('says where something is noted beside a figure', () => {
    expect(fileOf(made, 'carag.yaml')).toContain('Something is noted beside the figure of 2.1.2');
  });

  test('asks nothing, and loses nothing', () => {
    expect(idsOf(made)).toEqual([]);
    expect(unaccounted(made, [REPORT.replace(/<[^>]*>/g, ' ')])).toEqual([]);
    expect(misread(made)).toEqual([]);
  });
});

test('questions whose guidance speaks of ratings are no report', async () => {
  const row = (id: string) =>
    `<tr><td>${id}</td><td>Is ${id} so?</td><td>Good work is Outstanding in 80% of cases, and Inadequate below 50%.</td></tr>`;
  const made = await imported(
    'a.html',
    `<h1>Visits</h1><table><tr><th>No</th><th>Question</th><th>Guidance</th></tr>${['1.1', '1.2', '1.3', '1.4'].map(row).join('')}</table>`,
  );
  expect(idsOf(made)).toEqual(['1.1', '1.2', '1.3', '1.4']);
  expect(made.files.map(({ name }) => name)).not.toContain('results.carag.yaml');
});
