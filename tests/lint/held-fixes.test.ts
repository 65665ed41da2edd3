import { describe, expect, test } from 'vitest';
import { questions } from '../../server/lint/example.ts';
import { safeFixOf } from '../../server/lint/fixing/fixing.ts';
import { findingsIn } from '../check.ts';

const asked = (text: string, more = '') =>
  questions(`
- id: A1.1
  kind: judgement
  text: ${text}
  answer: yes-no
${more}`);

const guided = (guidance: string) => asked('Is it in time?', `  guidance: |\n    ${guidance}\n`);

const safeFixes = (set: ReturnType<typeof questions>) =>
  findingsIn(set).flatMap(({ finding }) => safeFixOf(finding)?.title ?? []);

describe('a fix that does more than it is for is not safe', () => {
  test.each([
    ['makes a comment of the rest of a text', asked('Is it\u00a0#so?')],
    ['makes quotation marks of signs that are shown', asked("\u200b'Never'?")],
    ['makes another sign of a name of one', guided('Look at &\u200bamp; here.')],
    ['makes a reference of what was none', guided('Look at [\u200b[A1.1]] here.')],
    ['is made beside what is no YAML', asked('Is  it so?', '  only words\n')],
  ])('as one that %s', (_, set) => expect(safeFixes(set)).toEqual([]));
});

test.each([
  ['between words', asked('Is it\u00a0so?')],
  ['in guidance', guided('Look at\u00a0it here.')],
])('a space that is not an ordinary one is mended %s', (_, set) =>
  expect(safeFixes(set)).toEqual(['Mend the spacing']),
);
