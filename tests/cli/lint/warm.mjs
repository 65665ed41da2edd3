// Runs the built command line (the first argument) for whoever started this, time and again in one process: loading it
// and warming up takes longer than most commands do. What it prints goes to files, as where a shell sends it to one.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [program, scratch] = process.argv.slice(2);
let runs = 0;

/** A stream into a file, and what was written to it. */
function stream(name) {
  const path = join(scratch, name);
  const fd = openSync(path, 'w');
  const close = () => {
    closeSync(fd);
    return readFileSync(path, 'utf8');
  };
  return { close, value: { fd, on: () => {}, write: (text) => writeSync(fd, text) } };
}

function setEnvironment(env) {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}

async function run({ args, cwd, env }) {
  const [out, err] = [stream('out'), stream('err')];
  Object.defineProperty(process, 'stdout', { value: out.value, configurable: true });
  Object.defineProperty(process, 'stderr', { value: err.value, configurable: true });
  process.argv = [process.execPath, program, ...args];
  process.exitCode = undefined;
  setEnvironment(env);
  process.chdir(cwd);
  // Only the small file that knows the commands is read anew: the commands beside it stay as they were loaded.
  await import(`${pathToFileURL(program)}?${++runs}`);
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  process.removeAllListeners('uncaughtException');
  process.chdir(scratch);
  return { code, out: out.close(), err: err.close() };
}

process.on('message', async (given) => process.send(await run(given)));
