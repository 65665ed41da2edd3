import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { notices } from '../../tools/notices.mjs';
import type {} from '../built.ts';

const inFolder = async (work: (folder: string) => unknown) => {
  const folder = mkdtempSync(join(tmpdir(), 'carag-notices-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test('each package that is built in is named with its licence, and what is copied beside it', () => {
  const text = notices([inject('inputs')]);
  for (const name of [
    'yaml',
    'micromark',
    'vscode-languageserver',
    'govuk-frontend',
    '@cspell/dict-en-gb-mit',
  ])
    expect(text).toMatch(
      new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\([\\w.-]+\\)\n\n(?:.*\n)*?.*Copyright`, 'm'),
    );
});

test('a package whose licence is not to be found stops the build', () =>
  inFolder((folder) => {
    const lost = join(folder, 'node_modules', 'lost');
    mkdirSync(lost, { recursive: true });
    writeFileSync(join(lost, 'package.json'), '{ "name": "lost", "version": "1.0.0", "license": "MIT" }');
    expect(() => notices([[join(lost, 'index.js')]])).toThrow('The package lost has no licence text');
  }));
