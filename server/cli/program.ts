/** The commands of `carag` and their options; each is loaded only when it is run, so that none waits for another's needs. */
import { type Argument, Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { print, tell } from './output/print.ts';
import { harmless } from './output/terminal.ts';

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

/** The style of the form stands beside the built program. */
const STYLE = new URL('form.css', import.meta.url);
const FORM_SCRIPT = new URL('form.js', import.meta.url);

function lint(carag: Command): void {
  command(carag, 'lint', 'Checking')
    .summary('Find what is wrong in question sets.')
    .description(
      'Finds what is wrong in question sets, and mends what can safely be mended. Sections are checked together with the set around them and the sets that it uses.',
    )
    .argument('[paths...]', 'Files, folders or patterns such as "domain-*"; this folder if none is given.')
    .addOption(format('How to print what is found.', 'sarif', 'junit', 'github', 'gitlab'))
    .option('--fix', 'Mend what can be mended without changing what the set means.')
    .addOption(
      new Option(
        '--fix-rule <rule>',
        'Mend what a rule finds, also where that may change what the set means, and show each change. May be given several times.',
      ).argParser((rule: string, before: string[] = []) => [...before, rule]),
    )
    .addOption(maxWarnings())
    .option('--base <version>', BASE)
    .option('--require-base', 'End with 2 where a set cannot be compared with an earlier version.')
    .option(
      '--changed-since <revision>',
      'Look only at what changed since a revision of the repository, and at what depends on it.',
    )
    .option('--baseline <file>', 'A file of known findings, which do not count; only new ones do.')
    .option(
      '--write',
      'Write that file: what is found now is known from then on, and what is gone is taken out.',
    )
    .option(
      '-o, --out <file>',
      'A file for the report, which takes the place of any but a document; it is still printed as text, for people.',
    )
    .option('--cache', 'Remember the outcome, and repeat it at once as long as no document has changed.')
    .action(async (paths, options) => (await import('./commands/lint.ts')).lint(paths, options));
}

function test(carag: Command): void {
  command(carag, 'test', 'Checking')
    .summary('Run the cases of question sets.')
    .description(
      'Runs the cases of question sets, each of which gives answers and says which questions they must lead to; where only some cases of a set are named, only these. Tells which cases fail and why, and which questions no case asks.',
    )
    .argument('[paths...]', 'Files, folders or patterns such as "domain-*"; this folder if none is given.')
    .addOption(
      new Option('--format <format>', 'How to write the report.')
        .choices(['text', 'json', 'junit'])
        .default('text'),
    )
    .option(
      '-o, --out <path>',
      'A file for the report, which takes the place of any but a document; it is still printed as text, for people. With --suggest, the folder for the cases.',
    )
    .option(
      '--suggest',
      'Write cases that ask what no case asks yet, instead of running any: into the folder “cases” of the set, if no other is given.',
    )
    .action(async (paths, options) =>
      options.suggest
        ? (await import('./commands/suggest.ts')).suggest(paths, options)
        : (await import('./commands/test.ts')).test(paths, options),
    );
}

function rate(carag: Command): void {
  command(carag, 'rate', 'Showing')
    .summary('Compute ratings from results.')
    .description(
      'Computes the ratings of an inspection by its published rules, and shows what each rests on, how far it is from the next one, where discretion was used, and what is wrong with the results. Nothing is written.',
    )
    .argument('<file>', 'A results document, or case data: answers as CSV or JSON, one row a case.')
    .option('--of <folder>', 'The question set that was answered, for case data that does not lie in it.')
    .addOption(
      new Option(
        '--what-if <id=value>',
        'Show what would change if a figure or a judged rating were another: 2.4.3=6/11, 2.4.3=64% or 1.1=good. It can be given several times.',
      )
        .argParser((value: string, before: string[]) => [...before, value])
        .default([], 'nothing'),
    )
    .addOption(maxWarnings())
    .addOption(format('How to print the ratings.', 'markdown', 'html'))
    .option(
      '-o, --out <file>',
      'A file for the report, which takes the place of any but a document; it is still printed as text, for people.',
    )
    .addOption(new Option('--output <file>').hideHelp())
    .action(async (file, { output, ...options }) =>
      (await import('./commands/rate.ts')).rate(file, { out: output, ...options, style: STYLE }),
    );
}

function explain(carag: Command): void {
  command(carag, 'explain', 'Checking')
    .summary('Explain a rule, or list them all.')
    .description(
      'Explains a rule: what it reports, why that matters, and what to do. Lists all rules where none is named.',
    )
    .argument('[rule]', 'The name of a rule, such as id/duplicate, or of a family, such as id.')
    .action(async (rule) => (await import('./commands/explain.ts')).explain(rule));
}

function list(carag: Command): void {
  command(carag, 'list', 'Showing')
    .summary('List questions, standards and criteria.')
    .description(
      'Lists the key questions, questions and rows of question sets, and the standards and criteria, each with its place.',
    )
    .argument('[paths...]', 'Files, folders or patterns; this folder if none is given.')
    .addOption(format('How to print the list.'))
    .action(async (paths, options) => (await import('./commands/list.ts')).list(paths, options));
}

function explainRouting(carag: Command): void {
  command(carag, 'explain-routing', 'Showing')
    .summary('Explain when a question is asked.')
    .description(
      'Explains when a question, a row, a key question or a section is asked: its conditions in words, what they rest on, a case in which it is asked and one in which it is not, and what depends on it.',
    )
    .argument('<id>', 'Its id, such as A1.8.')
    .argument('[paths...]', 'Files, folders or patterns; this folder if none is given.')
    .addOption(format('How to print the explanation.'))
    .option(
      '--language <language>',
      'The language in which questions, labels and conditions are told, such as cy; that of the set if none is given.',
    )
    .action(async (id, paths, options) =>
      (await import('./commands/explain-routing.ts')).explainRouting(id, paths, options),
    );
}

function graph(carag: Command): void {
  command(carag, 'graph', 'Showing')
    .summary('Draw the routing of question sets.')
    .description(
      'Writes the routing of question sets as a Mermaid flowchart, which GitHub and many editors draw: sections around their questions, facts as hexagons, and an arrow from what a condition tests to what it asks. Where that is more than Mermaid draws at once, there is one chart for each section.',
    )
    .argument('[paths...]', 'Files, folders or patterns; this folder if none is given.')
    .addOption(new Option('--format <format>', 'How to write it.').choices(['mermaid']).default('mermaid'))
    .action(async (paths) => (await import('./commands/graph.ts')).graph(paths));
}

function preview(carag: Command): void {
  command(carag, 'preview', 'Showing')
    .summary('Write the assessment form as a web page, or serve it.')
    .description(
      'Writes the assessment form of a section, or of a whole set, as a web page that stands alone; or serves it to the browser of this computer, where it follows what is saved.',
    )
    .argument('<path>', 'A section, or the folder of a question set.')
    .option(
      '-o, --out <file>',
      'The file to write; of what is there, only a page that CARaG made is overwritten.',
      'form.html',
    )
    .option(
      '--language <language>',
      'The language of the form, such as cy: what is not translated is shown as it was written, and marked. The language that the set is written in if none is given.',
    )
    .addOption(
      new Option('--serve', 'Serve the form at an address that only this computer can open.').conflicts(
        'out',
      ),
    )
    .addOption(
      new Option('--port <number>', 'The port to serve it at; any that is free if none is given.')
        .argParser(portNumber)
        .default(0, 'any that is free'),
    )
    .action(async (path, options) =>
      (await import('./commands/preview.ts')).preview(path, {
        ...options,
        style: STYLE,
        script: FORM_SCRIPT,
      }),
    );
}

const VERSION =
  'A revision of the repository, such as a branch, a tag or a commit, or a folder, such as a release that was kept.';

const BASE =
  'Hold the change-control table against this version, a revision or a folder, in place of the base that the manifest names.';

function diff(carag: Command): void {
  command(carag, 'diff', 'Comparing')
    .summary('Tell what a change means.')
    .description(
      'Compares two versions as question sets, not as text: which questions were added, removed, renumbered, reworded, split or merged, which are asked in other cases, and what else is answered, rated or read otherwise. Each change has a class: data, rating, routing, wording, guidance, translation or editorial.',
    )
    .argument('<base>', VERSION)
    .argument('[head]', 'What is compared with it; what lies in this folder now if none is given.')
    .addOption(format('How to print the changes.', 'markdown', 'html', 'github'))
    .addOption(
      new Option(
        '--fail-on <class>',
        'End with 1 where there is a change of this class, or of a worse one.',
      ).choices(['data', 'rating', 'routing', 'wording', 'guidance', 'translation', 'editorial']),
    )
    .option('--require-base', 'End with 2 where a question set is not in the earlier version.')
    .option(
      '--cases <file>',
      'Case data that was recorded with the earlier version: tells in which of these cases something would be asked or rated otherwise.',
    )
    .addOption(
      new Option(
        '--accept <fingerprint>',
        'Accept a change that is meant, and write that down in the document of acceptances. It can be given several times.',
      )
        .argParser((value: string, before: string[]) => [...before, value])
        .default([], 'nothing'),
    )
    .option('--by <role>', 'Who accepts it, such as “head of methodology”.')
    .option('--why <reason>', 'Why it is accepted.')
    .option(
      '-o, --out <file>',
      'A file for the report, which takes the place of any but a document; it is still printed as text, for people.',
    )
    .action(async (base, head, options) =>
      (await import('./commands/diff.ts')).diff(base, head, { ...options, style: STYLE }),
    );
}

function crosswalk(carag: Command): void {
  command(carag, 'crosswalk', 'Comparing')
    .summary('List which question is which of other versions.')
    .description(
      'Lists each question of two versions or more: its ids, whether it is the same, reworded, renumbered, split, merged, removed or added, and whether its answers can be compared. What was reworded or is asked otherwise is for an analyst to decide.',
    )
    .argument(
      '<versions...>',
      'Revisions of the repository or folders, the oldest first; one alone is compared with what lies in this folder now.',
    )
    .addOption(
      new Option('--format <format>', 'How to write the list.')
        .choices(['csv', 'json', 'html'])
        .default('csv'),
    )
    .option('-o, --out <file>', 'A file for the list, which takes the place of any but a document.')
    .addOption(
      new Option('--language <language>', 'The language of the page; tables are the same in each.')
        .choices(['en', 'cy'])
        .default('en'),
    )
    .action(async (versions, options) =>
      (await import('./commands/crosswalk.ts')).crosswalk(versions, { ...options, style: STYLE }),
    );
}

function changes(carag: Command): void {
  command(carag, 'changes', 'Comparing')
    .summary('Draft the rows that the change-control table lacks.')
    .description(
      'Drafts a row of the change-control table for each change that it does not mention yet, and says by how much the version has to rise.',
    )
    .argument('[paths...]', 'Files, folders or patterns; this folder if none is given.')
    .option('--base <version>', BASE)
    .option('--write', 'Write the rows at the end of the table; where a set has none, begin one.')
    .option('--bump', 'Raise the version in the manifest as far as the changes ask for it.')
    .addOption(format('How to print what is missing.'))
    .action(async (paths, options) => (await import('./commands/changes.ts')).changes(paths, options));
}

function release(carag: Command): void {
  command(carag, 'release', 'Comparing')
    .summary('Keep a version, to compare with later.')
    .description(
      'Keeps the version of a question set in its folder “releases”, with all that it uses and a note of who approved it, to be compared with later. A version is released only once, and only where nothing in it has to be put right first.',
    )
    .argument('<folder>', 'The folder of the question set.')
    .requiredOption('--by <role>', 'Who approved it, such as “head of methodology”.')
    .option('--from <date>', 'From when it is used; the date of publication if none is given.')
    .action(async (path, options) => (await import('./commands/release.ts')).release(path, options));
}

function create(carag: Command): void {
  const written = command(carag, 'new', 'Writing')
    .summary('Begin a question set, a section or a question.')
    .description(
      'Begins a question set, a section or a question. Nothing that is there already is overwritten.',
    );
  written.usage('set|section|question …').helpCommand(false);
  const markdown = new Option(
    '--markdown',
    'Write the section as Markdown, for those who write more than they tabulate.',
  );
  common(written.command('set'))
    .summary('A folder with a manifest and a first section.')
    .description('Writes a folder with the manifest of a question set and a first section.')
    .argument('<folder>', 'The folder to write.')
    .option('--title <title>', 'The name of the set; that of its folder if none is given.')
    .addOption(
      new Option('--ids <style>', 'The style of its ids: A1.8 or 1.13.1.2.')
        .choices(['lettered', 'numbered'])
        .default('lettered'),
    )
    .addOption(markdown)
    .action(async (folder, options) => (await import('./commands/new.ts')).newSet(folder, options));
  common(written.command('section'))
    .summary('A section of the set in this folder.')
    .description('Writes a section with its first key question, and adds it to the manifest of the set.')
    .argument('<title>', 'The heading that inspectors read.')
    .option('--in <folder>', 'The folder of the set.', '.')
    .addOption(markdown)
    .action(async (title, options) => (await import('./commands/new.ts')).newSection(title, options));
  common(written.command('question'))
    .summary('A question at the end of a section.')
    .description(
      'Adds a question to a section, after the last one of its key question, with the next free id.',
    )
    .argument('<section>', 'The section document.')
    .argument('<text>', 'The question as the inspector reads it.')
    .addOption(
      new Option('--kind <kind>', 'What sort of question it is.')
        .choices(['judgement', 'information', 'narrative'])
        .default('judgement'),
    )
    .option(
      '--key-question <id>',
      'The key question that it belongs to; the last of the section if none is given.',
    )
    .action(async (section, text, options) =>
      (await import('./commands/new.ts')).newQuestion(section, text, options),
    );
}

function importing(carag: Command): void {
  command(carag, 'import', 'Writing')
    .summary('Make a question set of a document.')
    .description(
      'Makes a question set of a Word document, a spreadsheet, a web page, Markdown, a PDF or the text that was taken out of one: finds its questions by their ids, keeps every word, and notes what it had to guess under “open”, so that “carag lint” lists what is left to decide. Nothing that is there already is overwritten.',
    )
    .argument('<file>', 'The file: .docx, .xlsx, .csv, .tsv, .html, .md, .pdf or .txt.')
    .requiredOption('-o, --out <folder>', 'The folder for the set, in which there is none yet.')
    .action(async (file, options) => (await import('./commands/import.ts')).importSet(file, options));
}

function exporting(carag: Command): void {
  command(carag, 'export', 'Writing')
    .summary('Write a question set as Word, a web page, a spreadsheet or data.')
    .description(
      'Writes a question set in its reading order, with numbers, questions, answers, routing in words, guidance and the change-control table: as a Word document or a web page to read and print, as a spreadsheet (.xlsx, .csv) of its questions, or as JSON for programs. Nothing that is there already is overwritten, but for a page that CARaG made.',
    )
    .argument('<set>', 'The folder of the question set.')
    .addOption(
      new Option('--to <format>', 'What to write; if not given, the name of the file says it.').choices([
        'docx',
        'html',
        'xlsx',
        'csv',
        'json',
      ]),
    )
    .requiredOption('-o, --out <file>', 'The file to write.')
    .option(
      '--language <language>',
      'The language of what is written, such as cy: what is not translated is shown as it was written. The language that the set is written in if none is given.',
    )
    .action(async (set, options) =>
      (await import('./commands/export.ts')).exportSet(set, { ...options, style: STYLE }),
    );
}

function rename(carag: Command): void {
  command(carag, 'rename', 'Writing')
    .summary('Give an id, a code or another name to something, with all that mentions it.')
    .description(
      'Gives a question, an option, a fact, a list, a term or anything else that has a name another one, wherever the set mentions it: in conditions, cases, translations and texts. What it was called in earlier versions stays, and what the base knows by the old name is noted with “was” and a row in the table of changes.',
    )
    .argument(
      '<from>',
      'The name: A1.8, A1.8/custody, answers/yes-no/yes, facts/nation; the first part may be left out where the rest says enough.',
    )
    .argument('<to>', 'The new name.')
    .option('--in <path>', 'The set, or a document of it.', '.')
    .option(
      '--below',
      'Also rename what is numbered below it: A1.8a with A1.8. Questions go with their key question anyway.',
    )
    .option('--words', 'Also replace the same words in texts where nothing says that they are a mention.')
    .option('--dry-run', 'Show each place that would change, and write nothing.')
    .option('--base <version>', BASE)
    .addOption(format('How to print what changes.'))
    .action(async (from, to, options) => (await import('./commands/rename.ts')).rename(from, to, options));
}

function renumber(carag: Command): void {
  command(carag, 'renumber', 'Writing')
    .summary('Number the questions of a key question or a section in order.')
    .description(
      'Numbers the questions of a key question or of a whole section in the order in which they stand, without gaps, with all that mentions them. Ids that were retired, are left out on purpose or belonged to something else before are passed over.',
    )
    .argument('<id>', 'The key question or the section.')
    .option('--in <path>', 'The set, or a document of it.', '.')
    .option('--dry-run', 'Show each place that would change, and write nothing.')
    .option('--base <version>', BASE)
    .addOption(format('How to print what changes.'))
    .action(async (id, options) => (await import('./commands/renumber.ts')).renumber(id, options));
}

function convert(carag: Command): void {
  command(carag, 'convert', 'Writing')
    .summary('Write a YAML section as Markdown, or a Markdown section as YAML.')
    .description(
      'Writes a YAML section as Markdown, or a Markdown section as YAML: the same questions, with every comment, under a new name that is put wherever the set had the old one. What cannot be converted is listed, and then nothing is changed.',
    )
    .argument('<section>', 'The section document.')
    .addOption(
      new Option('--to <format>', 'What to write; the other of the two if this is left out.').choices([
        'markdown',
        'yaml',
      ]),
    )
    .option('-o, --out <file>', 'The name of the new file, in the same folder.')
    .action(async (section, options) => (await import('./commands/convert.ts')).convert(section, options));
}

function translate(carag: Command): void {
  command(carag, 'translate', 'Writing')
    .summary('List what there is to translate, hand it out and take it back.')
    .description(
      'Lists the texts of a question set that are missing in another language, were changed since they were translated, name other questions or were left as they are, by document, with counts and words. Hands all texts out as a spreadsheet or as XLIFF 2.0, and takes back what the translator returns: nothing else in the documents is touched.',
    )
    .argument('<set>', 'The folder of the question set.')
    .requiredOption('--to <language>', 'The language, such as cy.')
    .addOption(format('How to print the list.', 'markdown'))
    .option('--write <file>', 'Write the texts for the translator: .csv, .xlsx or .xlf (XLIFF 2.0).')
    .option(
      '--take <file>',
      'Take back such a file: what is new or changed in it is written into the translations.',
    )
    .option(
      '--checked-by <role>',
      'Who has checked what is taken, such as “translation unit”: only then is a text that was changed since said to be up to date.',
    )
    .option('--on <date>', 'When it was checked; today if none is given.')
    .action(async (set, options) => (await import('./commands/translate.ts')).translate(set, options));
}

function layOut(carag: Command): void {
  command(carag, 'format', 'Writing')
    .summary('Lay documents out in one way.')
    .description(
      'Lays documents out in one way: indentation, spaces and blank lines, and quotation marks around texts that other programs would take for a number, a date or a yes. Prose, comments and what the set means stay as they are.',
    )
    .argument('[paths...]', 'Files, folders or patterns such as "domain-*"; this folder if none is given.')
    .option(
      '--check',
      'Change nothing, but name the documents that would change, and end with 1 if there are any.',
    )
    .action(async (paths, options) => (await import('./commands/format.ts')).format(paths, options));
}

function lsp(carag: Command): void {
  command(carag, 'lsp', 'For editors')
    .summary('Serve an editor (language server protocol).')
    .description('Serves an editor over the language server protocol. Editors start this; people need not.')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => (await import('./commands/lsp.ts')).lsp());
}

function command(carag: Command, name: string, group: string): Command {
  return common(carag.command(name)).helpGroup(`${group}:`);
}

/** Every command can be asked to show the inside of a fault. */
function common(command: Command): Command {
  return command.addOption(new Option('--debug').hideHelp());
}

function argumentTerm(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? name.toUpperCase() : `[${name}]`;
}

function format(what: string, ...more: readonly string[]): Option {
  return new Option('--format <format>', what).choices(['text', 'json', ...more]).default('text');
}

function maxWarnings(): Option {
  return new Option('--max-warnings <number>', 'End with 1 only where there are more warnings than this.')
    .argParser(wholeNumber)
    .default(0);
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function portNumber(text: string): number {
  const port = wholeNumber(text);
  if (port > 65_535) throw new InvalidArgumentError('It must be at most 65535.');
  return port;
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
