/** The commands that write, change, import and export documents. */
import { type Command, Option } from 'commander';
import { BASE, command, common, format, STYLE } from './options.ts';

export function create(carag: Command): void {
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
    .action(async (folder, options) => (await import('../commands/writing/new.ts')).newSet(folder, options));
  common(written.command('section'))
    .summary('A section of the set in this folder.')
    .description('Writes a section with its first key question, and adds it to the manifest of the set.')
    .argument('<title>', 'The heading that inspectors read.')
    .option('--in <folder>', 'The folder of the set.', '.')
    .addOption(markdown)
    .action(async (title, options) =>
      (await import('../commands/writing/new.ts')).newSection(title, options),
    );
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
      (await import('../commands/writing/new.ts')).newQuestion(section, text, options),
    );
}

export function importing(carag: Command): void {
  command(carag, 'import', 'Writing')
    .summary('Make a question set of a document.')
    .description(
      'Makes a question set of a Word document, a spreadsheet, a web page, Markdown, a PDF or the text that was taken out of one: finds its questions by their ids, keeps every word, and notes what it had to guess under “open”, so that “carag lint” lists what is left to decide. Nothing that is there already is overwritten.',
    )
    .argument('<file>', 'The file: .docx, .xlsx, .csv, .tsv, .html, .md, .pdf or .txt.')
    .requiredOption('-o, --out <folder>', 'The folder for the set, in which there is none yet.')
    .action(async (file, options) =>
      (await import('../commands/writing/import.ts')).importSet(file, options),
    );
}

export function exporting(carag: Command): void {
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
      (await import('../commands/writing/export.ts')).exportSet(set, { ...options, style: STYLE }),
    );
}

export function rename(carag: Command): void {
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
    .action(async (from, to, options) =>
      (await import('../commands/writing/rename.ts')).rename(from, to, options),
    );
}

export function renumber(carag: Command): void {
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
    .action(async (id, options) => (await import('../commands/writing/renumber.ts')).renumber(id, options));
}

export function convert(carag: Command): void {
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
    .action(async (section, options) =>
      (await import('../commands/writing/convert.ts')).convert(section, options),
    );
}

export function translate(carag: Command): void {
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
    .action(async (set, options) =>
      (await import('../commands/writing/translate.ts')).translate(set, options),
    );
}

export function layOut(carag: Command): void {
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
    .action(async (paths, options) => (await import('../commands/writing/format.ts')).format(paths, options));
}
