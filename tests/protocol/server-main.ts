// The server as the tests start it: with a rule that fails where it is told to.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from '../../server/cli/disk/disk.ts';
import { gentleHistory } from '../../server/cli/versions/history.ts';
import { type Rule, replace, spanIn } from '../../server/lint/rule.ts';
import { importer } from '../../server/lsp/importer.ts';
import { startServer } from '../../server/lsp/server.ts';
import { RULES } from '../../server/rules/index.ts';

const about = { severity: 'warning', what: '', why: '', remedy: '', examples: [] } as const;

const crashes: Rule = {
  ...about,
  name: 'test/crashes',
  checkText({ chunk }) {
    if (chunk.text.includes('CRASH')) throw new Error('The rule was told to fail.');
  },
};

/** Finds every “badly” and every “unused”, so that fixes and marks can be seen. */
const words: Rule = {
  ...about,
  name: 'test/words',
  checkText(reading, report) {
    for (const match of reading.chunk.text.matchAll(/badly/g)) {
      const at = { start: match.index, end: match.index + match[0].length };
      report(at, 'This is said badly.', { fixes: [replace(spanIn(reading, at), 'well', 'Say it well')] });
    }
  },
};

const unused: Rule = {
  ...about,
  name: 'test/unused',
  severity: 'hint',
  checkText({ chunk }, report) {
    const start = chunk.text.indexOf('UNUSED');
    if (start >= 0) report({ start, end: start + 6 }, 'This is not used.');
  },
};

const patience = process.argv.find((word) => word.startsWith('--patience='))?.slice('--patience='.length);
const connection = createConnection(ProposedFeatures.all);
startServer({
  connection,
  files: disk,
  history: gentleHistory,
  importer,
  rules: [...RULES, crashes, words, unused],
  ...(patience ? { patience: Number(patience) } : {}),
});
connection.listen();
