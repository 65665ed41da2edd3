import { describe, test } from 'vitest';
import { check } from '../../check.ts';
import { told } from './sets.ts';

describe('term/name', () => {
  test.each([
    'Which list of the «Office of National Statistics» is it?',
    'Which list of the «Office for Nationall Statistics» is it?',
    'Was it under the «Criminal Justice act 2003»?',
  ])('%s', (text) => {
    check('term/name', told(text));
  });

  test.each([
    'Which list of the Office for National Statistics is it?',
    'Was it under the Criminal Justice Act 1991?',
    'Which Office for the child is it?',
  ])('not in: %s', (text) => {
    check('term/name', told(text));
  });
});
