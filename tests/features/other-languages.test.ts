import { expect, test } from 'vitest';
import { hover } from '../../server/features/hover.ts';
import { bilingual } from '../../server/rules/translation/shared/examples.ts';
import { marked } from './fixture.ts';

type Swap = readonly [was: string, now: string];

function said(source: readonly Swap[], welsh: readonly Swap[] = []): string {
  const { project, uri, position } = marked(bilingual({ source, welsh }));
  return hover(project, uri, position)?.markdown ?? '';
}

test('the card of a question shows its other languages, and how far these can be trusted', () => {
  expect(said([['id: A1.1', 'id: A1‸.1']])).toContain(
    "\n\nWelsh (a draft that nobody has checked): A yw'r asesiad yn brydlon?\n\n",
  );
});

test('a text shows what stands for it', () => {
  expect(said([['text: Is the assessment', 'text: Is the ‸assessment']])).toBe(
    "Welsh (a draft that nobody has checked): A yw'r asesiad yn brydlon?",
  );
  expect(said([['child: The child', 'child: The c‸hild']])).toContain('Y plentyn');
  expect(said([['title: Assessment', 'title: Assess‸ment']])).toContain('Asesu');
});

test('it says that the source was changed since, and who has checked the translation', () => {
  expect(said([['text: Is the assessment in', 'text: Is the ‸plan in']])).toContain(
    'the source was changed since',
  );
  const checked: Swap = ['from: 74d715d6', 'from: 74d715d6, checked: { by: translation unit }'];
  expect(said([['text: Is the assessment', 'text: Is the ‸assessment']], [checked])).toContain(
    'Welsh (checked by translation unit)',
  );
});

test('a translation shows its source, at the path and at the text', () => {
  expect(said([], [['A1.2/child:', 'A1.2/ch‸ild:']])).toBe('English: The child');
  expect(said([], [['Y plentyn', 'Y plen‸tyn']])).toBe('English: The child');
});

test('a text without a translation shows nothing of the kind', () => {
  const gone: Swap = ['  A1.2/child: { text: Y plentyn, from: 84a9a703 }\n', ''];
  expect(said([['child: The child', 'child: The c‸hild']], [gone])).toBe('');
});
