import { describe, test } from 'vitest';
import { file } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { GLOSSARY, told } from './sets.ts';

describe('term/unused', () => {
  test('a term that no text has, in whatever form', () => {
    const glossary = file(
      'glossary.carag.yaml',
      'carag: glossary\nterms:\n  desistance: { means: So., also: desist }\n  «custody»: { means: So. }\n  YJS: { short-for: youth justice service }\n',
    );
    check('term/unused', {
      ...told('Does the youth justice service help the child to desist?', 'So.'),
      ...glossary,
    });
  });

  test('a glossary of a set without sections waits for those that use it', () => {
    checkClean({
      'carag.yaml':
        'carag: question-set\nformat: 1\ntitle: Shared\nversion: "1.0"\nlanguages: [en]\nids: lettered\n',
      ...GLOSSARY,
    });
  });
});
