import { describe, expect, test } from 'vitest';
import { manifest } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { asked } from '../asked.ts';
import { crlf } from '../mended.ts';

describe('answer/list-unused', () => {
  const lists = (names: string) =>
    manifest(`sections: [assessment.carag.yaml]\nanswers:\n${names.replace(/^/gm, '  ')}\n`);
  const yesNo = 'yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }';
  const speed = 'speed: { one-of: { soon: Soon, late: Late } }';

  test('marks the name', () => {
    const fixture = {
      ...lists(`${yesNo}\n"«speed»": { one-of: { soon: Soon, late: Late } }`),
      ...asked('answer: yes-no'),
    };
    const [found] = check('answer/list-unused', fixture, alone);
    expect(found!.message).toBe('No question is answered from the list speed. Use it, or take it out.');
    check('answer/list-unused', crlf(fixture), alone);
  });

  test('not of a list that a question, a row or the long form uses', () => {
    const both = lists(`${yesNo}\n${speed}`);
    for (const answer of ['speed', '{ list: speed, optional: true }'])
      checkClean({
        ...both,
        ...asked(
          `answer: yes-no\nrows: { a: Health, b: { kind: information, text: School, answer: ${answer} } }`,
        ),
      });
  });

  test('not while it is misspelt where it is used, nor before any question is answered from a list', () => {
    expect(check('answer/list-unused', { ...lists(speed), ...asked('answer: sped') })).toEqual([]);
    expect(check('answer/list-unused', { ...lists(speed), ...asked('kind: note', 'note') })).toEqual([]);
    check('answer/list-unused', {
      ...lists(`${yesNo}\n«${speed.replace(':', '»:')}`),
      ...asked('answer: yes-on'),
    });
  });

  test('not while a section is missing: it may use the list', () => {
    const manifestOf = lists(`${yesNo}\n${speed}`)['carag.yaml']!;
    expect(
      check('answer/list-unused', {
        'carag.yaml': manifestOf.replace(
          '[assessment.carag.yaml]',
          '[assessment.carag.yaml, plan.carag.yaml]',
        ),
        ...asked('answer: yes-no'),
      }),
    ).toEqual([]);
  });
});
