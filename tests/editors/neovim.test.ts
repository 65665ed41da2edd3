/** Neovim, set up as docs/editors.md says, shows and does what the server offers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testWhere } from '../where.ts';
import { documented, editor, watch } from './debian.ts';
import { expectAll } from './seen.ts';

testWhere(editor('Neovim', 'nvim', ['neovim']))('Neovim', async () => {
  const driver = join(import.meta.dirname, 'neovim.lua');
  const seen = await watch('nvim', (home) => {
    mkdirSync(join(home, 'config', 'nvim'), { recursive: true });
    writeFileSync(join(home, 'config', 'nvim', 'init.lua'), documented('lua'));
    return ['--headless', '-c', `luafile ${driver}`];
  });
  expectAll(seen);
});
