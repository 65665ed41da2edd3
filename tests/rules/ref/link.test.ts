import { describe, expect, test } from 'vitest';
import { Checker } from '../../../server/lint/checking/checker.ts';
import { type ExampleSet, file, manifest, questions, withGuidance } from '../../../server/lint/example.ts';
import { documentOf } from '../../../server/project/document.ts';
import { RULES } from '../../../server/rules/index.ts';
import { openBrackets } from '../../../server/rules/ref/shared/open-brackets.ts';
import { writtenLinks } from '../../../server/rules/ref/shared/written-links.ts';
import { Source } from '../../../server/syntax/source.ts';
import { alone, check, checkClean, foundIn, projectOf, ROOT } from '../../check.ts';
import { crlf, mended } from '../mended.ts';

/** A Markdown section with headings, beside one in YAML that has these words as guidance, and a set in another folder. */
const linking = (guidance: string): ExampleSet => ({
  ...manifest(
    'sections: [assessment.carag.yaml, planning.carag.md]\nanswers: { yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] } }',
  ),
  ...withGuidance(guidance),
  ...file(
    'planning.carag.md',
    '---\ncarag: section\nid: planning\ntitle: Planning\n---\n\n# P1 Does it work?\n\nSee [the plans](#when-it-isnt-one--or-two), and [more](#p11-is-it-planned).\n\n## P1.1 Is it planned?\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n\n### When it isn’t one – or two\n\nLook for others.\n',
  ),
  ...file(
    'other/carag.yaml',
    'carag: question-set\nformat: 1\ntitle: Other\nversion: "1.0"\nlanguages: [en]\nids: lettered\n',
  ),
});

describe('ref/link', () => {
  test.each([
    ['See «[[A1.1]», and more.', 'See [[A1.1]], and more.'],
    ['See «[[A1.1», and more.', 'See [[A1.1]], and more.'],
    ['See «[A1.1]]».', 'See [[A1.1]].'],
    ['As «{{A1.1}» and «{A1.1}}» say', 'As {{A1.1}} and {{A1.1}} say'],
    ['As «[[criterion 2.1]» says', 'As [[criterion 2.1]] says'],
    ['See «[[assessment]» first.', 'See [[assessment]] first.'],
    ['See «[[P1.9 ]».', 'See [[P1.9]].'],
  ])('%s: brackets that do not match', (before, after) => {
    check('ref/link', linking(before));
    check('ref/link', crlf(linking(before)));
    expect(mended('ref/link', linking(before))).toEqual(linking(after));
  });

  test('in a text too, where brackets begin or end it', () => {
    const text = (words: string) =>
      questions(
        `- id: A1.1\n  kind: narrative\n  text: What was found?\n  answer: text\n- id: A1.2\n  kind: narrative\n  text: ${words}\n  answer: text\n`,
      );
    check('ref/link', text('You wrote «{{A1.1}». What else?'), alone);
    expect(mended('ref/link', text('What is missing in «{{A1.1}»'))).toEqual(
      text('What is missing in {{A1.1}}'),
    );
    check('ref/link', text('"«{A1.1}}» and what else?"'), alone);
  });

  test.each([
    ['Look «[here] (https://example.org/a_b)».', 'Look [here](https://example.org/a_b).'],
    ['Look «(here)[https://example.org/]».', 'Look [here](https://example.org/).'],
    ['Look «[here](www.example.org)».', 'Look [here](https://www.example.org).'],
    ['Look «[here](https://example.org/», and see.', 'Look [here](https://example.org/), and see.'],
    [
      'Look «[here](planing.carag.md#p11-is-it-planned)».',
      'Look [here](planning.carag.md#p11-is-it-planned).',
    ],
    ['Look at «[the whole](#A1.1)».', 'Look at the whole ([[A1.1]]).'],
    ['Look at «[a1.1](#a1.1)».', 'Look at [[A1.1]].'],
    ['Look at «[plans](planning.carag.md#P1.1)».', 'Look at plans ([[P1.1]]).'],
  ])('%s', (before, after) => {
    const [found] = check('ref/link', linking(before), alone);
    expect(found!.finding.fixes.map(({ safe }) => safe)).toEqual([false]);
    const [start] = Object.entries(mended('ref/link', linking(before))).filter(([path]) =>
      path.startsWith('assess'),
    );
    expect(start![1]).toContain(after);
  });

  test.each([
    [
      'See «[the plan]()».',
      'A1.1 has a link at “the plan” that leads nowhere. Write its address in the brackets.',
    ],
    [
      'See «[the plan](other/quite-another.carag.yaml)».',
      'A1.1 links to other/quite-another.carag.yaml, which is not there.',
    ],
    ['See «[the plan](#plans)».', 'A1.1 links to #plans, but no heading and no id is called that.'],
    [
      'See «[the plan](planning.carag.md#plans)».',
      'A1.1 links to #plans, but no heading and no id is called that.',
    ],
  ])('%s: nothing to put in its place', (guidance, message) => {
    const [found] = check('ref/link', linking(guidance), alone);
    expect(found!.message).toBe(message);
    expect(found!.finding.fixes).toEqual([]);
  });

  test.each([
    'See [the law](https://example.org/act_(2003)), [mail](mailto:a@example.org) and [it](<https://example.org/> "Title").',
    'See [plans](planning.carag.md), [them](planning.carag.md#p11-is-it-planned) and [others](other/carag.yaml).',
    'See [a file](plans.docx), [a page](notes.md), [a place](/plans), [outside](../outside/plans.carag.yaml) and [a file](assessment.carag.yaml).',
    'See [it](#q-A1.1), [the section](#section-planning) and `[[A1.1]`, `[here] (https://example.org/)`.',
    'See [[1](https://example.org/)] and [a [nested] one](https://example.org/), and [x] (or [y]).',
    'Use {x} and {{ y } } in a [form] (as above all).',
    '### A place\n\nSee [a place](#a-place), [again](#a-place-1) and (this)[that].',
  ])('%s: clean', (guidance) => checkClean(linking(guidance)));

  test('a document that comes is looked for again', () => {
    const before = { ...linking('See [it](delivery.carag.yaml).') };
    const project = projectOf(before);
    const checker = new Checker(project, RULES);
    const uri = `${ROOT}/assessment.carag.yaml`;
    const told = () => {
      checker.refresh();
      return foundIn(uri, checker.findings(uri)).map(({ rule }) => rule);
    };
    expect(told()).toEqual(['ref/link']);
    const added = `${ROOT}/delivery.carag.yaml`;
    project.put(documentOf(added, Source.of('carag: section\nid: delivery\ntitle: Delivery\n', 'yaml')));
    expect(told()).toEqual([]);
    project.remove(added);
    expect(told()).toEqual(['ref/link']);
  });

  test.each(['[[', '{{a ', '[a](#', '(a)[', '[[A1 ', '[a] ('])(
    'a text of %s alone is read in time in proportion to its length',
    (brackets) => {
      const text = brackets.repeat(20_000);
      expect(openBrackets(text).length + writtenLinks(text).length).toBeLessThanOrEqual(20_000);
    },
  );
});
