import { describe, expect, test } from 'vitest';
import { Checker } from '../../../server/lint/checking/checker.ts';
import { documentOf } from '../../../server/project/document.ts';
import { RULES } from '../../../server/rules/index.ts';
import { Source } from '../../../server/syntax/source.ts';
import { workOf } from '../../bounded/work.ts';
import { check, checkClean, projectOf, ROOT } from '../../check.ts';
import { at, fixed, GUIDANCE, MANIFEST, manifest, messages, section, windows } from './sets.ts';

describe('shape/section-unlisted', () => {
  const unlisted = section(GUIDANCE, 'b.carag.yaml')['b.carag.yaml']!.replace('section', '«section»');

  test.each<[string, string, string]>([
    [
      'a list of lines',
      'sections:\n  - a.carag.yaml # first\nstatus: draft',
      'sections:\n  - a.carag.yaml # first\n  - b.carag.yaml\nstatus: draft',
    ],
    [
      'a list of lines without indentation',
      'sections:\n- a.carag.yaml',
      'sections:\n- a.carag.yaml\n- b.carag.yaml',
    ],
    ['a list in brackets', 'sections: [a.carag.yaml]', 'sections: [a.carag.yaml, b.carag.yaml]'],
    ['an empty list', 'sections: []', 'sections: [b.carag.yaml]'],
    ['an empty field', 'sections:', 'sections: [b.carag.yaml]'],
    ['no list', 'status: draft', 'status: draft\nsections:\n  - b.carag.yaml'],
  ])('%s, and the fix lists it', (_, lines, after) => {
    const found = check('shape/section-unlisted', {
      ...manifest(lines),
      ...(lines.includes('a.carag') ? section(GUIDANCE, 'a.carag.yaml') : {}),
      'b.carag.yaml': unlisted,
    });
    expect(messages(found)).toEqual([
      'b.carag.yaml is not listed in the sections of carag.yaml, so it has no place in the reading order.',
    ]);
    expect(fixed(found)).toBe(`${MANIFEST}${after}\n`);
  });

  test('in Markdown, in a folder below, with Windows lines', () => {
    const fixture = windows({
      ...manifest('sections: []'),
      'parts/b.carag.md': '---\ncarag: «section»\nid: b\ntitle: Tŷ 😀\n---\n\nText.\n',
    });
    expect(fixed(check('shape/section-unlisted', fixture))).toContain('sections: [parts/b.carag.md]');
  });

  test('not one that is listed by another path, nor other documents', () =>
    checkClean({
      ...manifest('sections: [./x/../a.carag.yaml]'),
      ...section(GUIDANCE, 'a.carag.yaml'),
      ...at('changes.carag.yaml', 'carag: changes\nrows: []'),
    }));

  test('the list may be edited after the section was read', () => {
    const project = projectOf({ ...manifest('sections: []'), ...section(GUIDANCE, 'b.carag.yaml') });
    const checker = new Checker(project, RULES);
    checker.refresh();
    expect(checker.findings(`${ROOT}/b.carag.yaml`).findings).toHaveLength(1);
    const text = `${MANIFEST}# new\nsections: [b.carag.yaml]\n`;
    project.put(documentOf(`${ROOT}/carag.yaml`, Source.of(text, 'yaml')));
    checker.refresh();
    expect(checker.findings(`${ROOT}/b.carag.yaml`).findings).toEqual([]);
  });

  test('of many sections each is looked up, however many are listed', () => {
    const workFor = (count: number) => {
      const names = Array.from({ length: count }, (_, index) => `s${index}.carag.yaml`);
      const sections = names.slice(1).map((name) => section(GUIDANCE, name));
      const project = projectOf({
        ...manifest(`sections: [${names.slice(0, -1).join(', ')}]`),
        ...Object.assign({}, ...sections),
      });
      const rules = RULES.filter(({ name }) => name === 'shape/section-unlisted');
      return workOf(() => new Checker(project, rules).refresh());
    };
    expect(workFor(200)).toBeLessThan(2.3 * workFor(100));
  });
});
