/** Emacs with Eglot, set up as docs/editors.md says, shows and does what the server offers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testWhere } from '../where.ts';
import { documented, editor, watch } from './debian.ts';
import { expectAll } from './seen.ts';

testWhere(editor('Emacs', 'emacs', ['emacs-nox', 'elpa-eglot']))('Emacs', async () => {
  const driver = join(import.meta.dirname, 'emacs.el');
  const seen = await watch('emacs', (home) => {
    writeFileSync(join(home, 'init.el'), documented('elisp'));
    return ['--batch', '-l', driver];
  });
  expectAll(seen);
});
