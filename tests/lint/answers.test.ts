/** An answer that comes out the same when what it rests on changes makes no check run again; another one does. */
import { expect, test } from 'vitest';
import { Checker } from '../../server/lint/checking/checker.ts';
import type { Rule } from '../../server/lint/rule.ts';
import { documentOf } from '../../server/project/document.ts';
import { Source } from '../../server/syntax/source.ts';
import { projectOf, ROOT } from '../check.ts';

const MANIFEST =
  'carag: question-set\nformat: 1\ntitle: A set\nversion: "1.0"\nlanguages: [en]\nids: numbered\nsections: [one.carag.yaml, two.carag.yaml]\n';
const section = (name: string, id: string) =>
  `carag: section\nid: ${name}\ntitle: ${name}\nquestions:\n  - id: "${id}"\n    kind: information\n    text: When?\n    answer: date\n`;

/** Asks, at each entry of one section, whether some entry has an id that begins with 9. */
function asking() {
  let asked = 0;
  const found: boolean[] = [];
  const rule: Rule = {
    name: 'test/asking',
    severity: 'hint',
    what: '',
    why: '',
    remedy: '',
    examples: [],
    check(reading, _report, view, document) {
      if (reading.role !== 'question' || !document.uri.endsWith('one.carag.yaml')) return;
      asked++;
      found.push(view.answer('begins with', '9', (set) => set.names('id').some((id) => id.startsWith('9'))));
    },
  };
  const project = projectOf({
    'carag.yaml': MANIFEST,
    'one.carag.yaml': section('one', '1.1'),
    'two.carag.yaml': section('two', '2.1'),
  });
  const checker = new Checker(project, [rule], (_, error) => {
    throw error;
  });
  checker.refresh();
  return (id: string) => {
    const uri = `${ROOT}/two.carag.yaml`;
    const before = project.documents.get(uri)!;
    const earlier = asked;
    project.put(documentOf(uri, Source.of(section('two', id), 'yaml'), before));
    checker.refresh();
    return { runs: asked - earlier, answer: found.at(-1) };
  };
}

test('only another answer makes who asked ask again', () => {
  const edit = asking();
  expect(edit('2.2')).toEqual({ runs: 0, answer: false });
  expect(edit('9.1')).toEqual({ runs: 1, answer: true });
  expect(edit('9.2')).toEqual({ runs: 0, answer: true });
  expect(edit('2.1')).toEqual({ runs: 1, answer: false });
});
