/** The commands that compare versions of a set. */
import { type Command, Option } from 'commander';
import { BASE, command, format, language, STYLE, VERSION } from './options.ts';

export function diff(carag: Command): void {
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
    .addOption(language('The language of the report for people, such as cy'))
    .option('--why <reason>', 'Why it is accepted.')
    .option(
      '-o, --out <file>',
      'A file for the report, which takes the place of any but a document; it is still printed as text, for people.',
    )
    .action(async (base, head, options) =>
      (await import('../commands/comparing/diff.ts')).diff(base, head, { ...options, style: STYLE }),
    );
}

export function crosswalk(carag: Command): void {
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
      (await import('../commands/comparing/crosswalk.ts')).crosswalk(versions, { ...options, style: STYLE }),
    );
}

export function changes(carag: Command): void {
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
    .action(async (paths, options) =>
      (await import('../commands/comparing/changes.ts')).changes(paths, options),
    );
}

export function release(carag: Command): void {
  command(carag, 'release', 'Comparing')
    .summary('Keep a version, to compare with later.')
    .description(
      'Keeps the version of a question set in its folder “releases”, with all that it uses and a note of who approved it, to be compared with later. A version is released only once, and only where nothing in it has to be put right first.',
    )
    .argument('<folder>', 'The folder of the question set.')
    .requiredOption('--by <role>', 'Who approved it, such as “head of methodology”.')
    .option('--from <date>', 'From when it is used; the date of publication if none is given.')
    .action(async (path, options) =>
      (await import('../commands/comparing/release.ts')).release(path, options),
    );
}
