import { test } from 'vitest';
import { checkClean } from '../../check.ts';
import { section } from './sets.ts';

test.each(['', '  '])('a list belongs to the name above it, with %j before its dashes', (indent) => {
  checkClean(
    section(`questions:
  - id: A1.1
    kind: note
    text: Read the file.
    # carag-ignore shape/unknown-field: as published
    checks:
    ${indent}- colour: red
    ${indent}  when: A1.2 is answered
    ${indent}  then: alert
    ${indent}  text: Read it again.
  - id: A1.2
    kind: information
    text: Which plan is it?
    answer: text
    guidance: Read the file.`),
  );
});
