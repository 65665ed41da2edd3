// Disturbs the writing of the program that is run with `--import` of this: before the step of that number
// (DISTURBED_AT) it is killed, or the step fails as on a full disk (DISTURBED_BY: kill, full). Counts steps that write.
import { writeSync } from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.DISTURBED_AT);
let step = 0;

function disturb(beforeKill = () => {}) {
  if (++step !== at) return;
  if (process.env.DISTURBED_BY === 'kill') {
    beforeKill();
    process.kill(process.pid, 'SIGKILL');
  }
  throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
}

for (const name of ['link', 'rename', 'rm', 'mkdir', 'copyFile']) {
  const original = files[name];
  files[name] = async (...given) => {
    // Clearing up after a step that failed is no step: a full disk does not hinder it.
    if (step < at || at === 0) disturb();
    return original(...given);
  };
}

const open = files.open;
files.open = async (path, flags, ...more) => {
  const isWriting = typeof flags === 'string' && /[wa+]/.test(flags);
  if (isWriting) disturb();
  const file = await open(path, flags, ...more);
  if (!isWriting) return file;
  const write = file.writeFile.bind(file);
  file.writeFile = async (text) => {
    disturb(() => writeSync(file.fd, text.slice(0, text.length / 2)));
    return write(text);
  };
  const sync = file.sync.bind(file);
  file.sync = async () => {
    disturb();
    return sync();
  };
  return file;
};

syncBuiltinESMExports();
process.on('exit', () => {
  if (process.env.DISTURBED_BY === 'count') process.stderr.write(`steps: ${step}\n`);
});
