import { describe, expect, test } from 'vitest';
import { completed, type ExampleSet } from '../../../server/lint/example.ts';
import { check } from '../../check.ts';
import { mended } from '../mended.ts';
import { GLOSSARY, told } from './sets.ts';

describe('term/avoid', () => {
  test.each([
    'Does the «YOT» know?',
    'Do the «YOTs» know?',
    "Is it the «YOT's» case?",
    'Is it a «youth offending team» case?',
    '«Youth offending teams» vary. Which is it?',
    'What does the «young person» say?',
  ])('%s', (text) => {
    check('term/avoid', told(text));
  });

  test.each([
    'Does the YJS know?',
    'Did they yot about?',
    "Is the young people's charter known?",
    'Is it a youth offending matter?',
    'Is it the young personnel?',
  ])('not in: %s', (text) => {
    check('term/avoid', told(text));
  });

  test('in guidance, but not in code, addresses and references', () => {
    check(
      'term/avoid',
      told(
        'So?',
        'The «YOT» knows, says [the «YOT»](https://example.org/YOT) and `YOT`.'.replace(
          '[the «YOT»]',
          '[the list]',
        ),
      ),
    );
    check(
      'term/avoid',
      told(
        'So?',
        'A text\nover lines: a youth\noffending matter of the «youth\n    offending team».'.replace(
          '\n    offending',
          ' offending',
        ),
      ),
    );
  });

  test('the fix keeps number and capital', () => {
    const text = (fixture: ExampleSet) => fixture['assessment.carag.yaml'];
    expect(text(mended('term/avoid', told('Do the «YOTs» know?')))).toContain('Do the YJSs know?');
    expect(text(mended('term/avoid', told('«Young person»: who is it?')))).toContain('Child: who is it?');
    expect(text(mended('term/avoid', told('«Young people»: who are they?')))).toContain('Children: who');
    expect(text(mended('term/avoid', told("Is it the «young people's» plan?")))).toContain(
      "the children's plan?",
    );
    expect(text(mended('term/avoid', told('Which «young persons» are they?')))).toContain(
      'Which children are',
    );
    expect(text(mended('term/avoid', told("Is it the «YOT's» plan?")))).toContain("the YJS's plan?");
  });

  test('a glossary may be that of a set which is used', () => {
    const shared = {
      'shared/carag.yaml':
        'carag: question-set\nformat: 1\ntitle: Shared\nversion: "1.0"\nlanguages: [en]\nids: lettered\n',
      'shared/glossary.carag.yaml': GLOSSARY['glossary.carag.yaml']!,
    };
    const { 'glossary.carag.yaml': _, ...section } = told('Does the «YOT» know?');
    const set = completed(section);
    check('term/avoid', { ...set, ...shared, 'carag.yaml': `${set['carag.yaml']}uses: [shared]\n` });
  });
});
