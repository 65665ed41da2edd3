/** The commands of `carag` and their options; each is loaded only when it is run, so that none waits for another's needs. */
import { type Argument, Command } from 'commander';
import { version } from '../../package.json';
import { print, tell } from './output/print.ts';
import { harmless } from './output/terminal.ts';
import { explain, lint, test } from './program/checking.ts';
import { changes, crosswalk, diff, release } from './program/comparing.ts';
import { command } from './program/options.ts';
import { explainRouting, graph, list, preview, rate } from './program/showing.ts';
import {
  convert,
  create,
  exporting,
  importing,
  layOut,
  rename,
  renumber,
  translate,
} from './program/writing.ts';

export function program(): Command {
  const carag = new Command('carag')
    .description('Checks, shows and writes case assessment rules and guidance (CARaG).')
    .version(version, '-V, --version', 'Print the version.')
    .helpOption('-h, --help', 'Print this help; after a command, the help of that command.')
    .commandsGroup('Help:')
    .helpCommand('help [command]', 'Print the help of a command.')
    .usage('COMMAND [paths...] [options]')
    .exitOverride()
    .configureOutput({
      writeOut: print,
      writeErr: tell,
      outputError: (text, write) => write(`${harmless(sentence(text))}\n`),
    })
    .configureHelp({
      styleTitle: (title) => title.replace('Usage:', 'How to use it:'),
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
    })
    .addHelpText('after', EXAMPLES);
  for (const add of [
    lint,
    test,
    rate,
    explain,
    list,
    explainRouting,
    graph,
    preview,
    diff,
    crosswalk,
    changes,
    release,
    create,
    importing,
    exporting,
    rename,
    renumber,
    convert,
    translate,
    layOut,
    lsp,
  ])
    add(carag);
  return carag;
}

const EXAMPLES = `
Examples:
  carag lint                             check everything in this folder
  carag lint domain-two --fix            check a question set, and mend what can safely be mended
  carag test                             run the cases of every question set in this folder
  carag explain id/duplicate             why a rule matters, and what to do about it
  carag list domain-two/planning.carag.md
  carag rate results.carag.yaml          the ratings of an inspection, and what each rests on
  carag format                           lay out everything in this folder
  carag new set domain-three --title "Youth offending, domain three"
  carag convert domain-two/planning.carag.md
  carag rename A1.8 A1.9 --in domain-two
  carag import guidance.docx --out domain-three
  carag export domain-two --out domain-two.docx

carag ends with 0 where all is well, with 1 where something was found, and with 2 where it could not do its work.`;

function lsp(carag: Command): void {
  command(carag, 'lsp', 'For editors')
    .summary('Serve an editor (language server protocol).')
    .description('Serves an editor over the language server protocol. Editors start this; people need not.')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => (await import('./commands/lsp.ts')).lsp());
}

function argumentTerm(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? name.toUpperCase() : `[${name}]`;
}

/** “error: unknown option '--fx'\n(Did you mean --fix?)” as a sentence of our own. */
function sentence(error: string): string {
  const [said = '', meant] = error
    .trim()
    .replace(/^error: /, '')
    .replace(/'([^']*)'/g, '“$1”')
    .split(/\n\((?=Did)/);
  const text = said.charAt(0).toUpperCase() + said.slice(1).replace(/\.$/, '');
  return `${text}.${meant ? ` ${meant.replace(/\)$/, '')}` : ''}`;
}
