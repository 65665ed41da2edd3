/** A case for one question: in which it is asked, and in which it is not. */
import { describe, expect, test } from 'vitest';
import { completed, questions } from '../../server/lint/example.ts';
import { documentOf } from '../../server/project/document.ts';
import { View } from '../../server/project/view.ts';
import { outcomeOf } from '../../server/routing/cases/outcome.ts';
import { caseAbout } from '../../server/routing/cases/suggested/about-one.ts';
import { Source } from '../../server/syntax/source.ts';
import { projectOf } from '../check.ts';
import { fresh } from '../rules/asked.ts';

const MANIFEST = `facts:
  nation: { one-of: { england: England, wales: Wales } }
answers:
  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }`;

const TEXT = `
- id: A1.1
  kind: judgement
  text: Was it in time?
  answer: yes-no
- id: A1.2
  kind: information
  text: What was late?
  ask-when: A1.1 is no and nation is wales
  answer: text
- id: A1.3
  kind: information
  text: When, then?
  ask-when: A1.2 is answered
  answer: text
- id: A1.4
  kind: information
  text: Who in both nations?
  ask-when: nation is wales and nation is england
  answer: text
`;

const project = projectOf(completed(fresh(MANIFEST, questions(TEXT))));
const view = new View(project, [...project.sets.values()][0]!, () => {});
const about = (id: string, isAsked: boolean) => caseAbout(view, id, isAsked);

describe('a case about one question', () => {
  test.each([
    ['A1.2', true],
    ['A1.2', false],
    ['A1.3', true],
    ['A1.3', false],
    ['A1.1', true],
  ] as const)('%s, asked: %s, is borne out when it is run', (id, isAsked) => {
    const made = about(id, isAsked);
    const text = 'text' in made ? made.text : '';
    expect(text).toContain(`${isAsked ? 'asked' : 'not-asked'}: [${id}]`);
    const document = documentOf('case.carag.yaml', Source.of(text, 'yaml'));
    expect(outcomeOf(document.readings[0]!, view)!.faults).toEqual([]);
  });

  test('holds the answers alone that what is asked rests on', () => {
    expect(about('A1.2', true)).toEqual({
      text: 'carag: case\ntitle: A1.2 is asked\nfacts:\n  nation: wales\nanswers:\n  A1.1: "no"\n  A1.2: As recorded in the case file\nexpect:\n  asked: [A1.2]\n',
    });
  });

  test('is not made up where there can be none, and it is said why', () => {
    expect(about('A1.1', false)).toEqual({ why: 'always asked' });
    expect(about('A1.4', true)).toEqual({ why: 'never asked' });
    expect(about('A9.9', true)).toEqual({ why: 'no such question' });
  });
});
