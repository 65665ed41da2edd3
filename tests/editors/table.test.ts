/** The table of docs/editors.md promises nothing that the server does not offer an able client. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { capabilitiesFor } from '../../server/lsp/client/capabilities.ts';
import { clientOf } from '../../server/lsp/client/client.ts';
import { ABLE } from '../protocol/editor.ts';

const rows = [...readFileSync('docs/editors.md', 'utf8').matchAll(/^\| `(\w+Provider)` \| ([^|]+) \|/gm)];

test('what the table says is offered is offered, and what it denies is not', () => {
  const offered = capabilitiesFor(clientOf(ABLE), 'utf-16') as Readonly<Record<string, unknown>>;
  expect(rows.length).toBeGreaterThan(20);
  for (const [, name, said] of rows) expect([name, Boolean(offered[name!])]).toEqual([name, said !== 'no']);
});
