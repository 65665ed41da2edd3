/** What the commands of `carag` have in common, and options that several take. */
import { type Command, InvalidArgumentError, Option } from 'commander';

export function command(carag: Command, name: string, group: string): Command {
  return common(carag.command(name)).helpGroup(`${group}:`);
}

/** Every command can be asked to show the inside of a fault. */
export function common(command: Command): Command {
  return command.addOption(new Option('--debug').hideHelp());
}

export function format(what: string, ...more: readonly string[]): Option {
  return new Option('--format <format>', what).choices(['text', 'json', ...more]).default('text');
}

/** @param what begins the sentence that says what is told in it. */
export function language(what: string): Option {
  return new Option('--language <language>', `${what}; that of the set if none is given.`);
}

export function maxWarnings(): Option {
  return new Option('--max-warnings <number>', 'End with 1 only where there are more warnings than this.')
    .argParser(wholeNumber)
    .default(0);
}

export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

export function portNumber(text: string): number {
  const port = wholeNumber(text);
  if (port > 65_535) throw new InvalidArgumentError('It must be at most 65535.');
  return port;
}

export const VERSION =
  'A revision of the repository, such as a branch, a tag or a commit, or a folder, such as a release that was kept.';

export const BASE =
  'Hold the change-control table against this version, a revision or a folder, in place of the base that the manifest names.';

/** The style of the form stands beside the built program. */
export const STYLE = new URL('form.css', import.meta.url);
export const FORM_SCRIPT = new URL('form.js', import.meta.url);
