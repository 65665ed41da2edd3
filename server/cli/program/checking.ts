/** The commands that check: sets, their cases, and what a rule means. */
import { type Command, Option } from 'commander';
import { BASE, command, format, language, maxWarnings } from './options.ts';

export function lint(carag: Command): void {
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
    .action(async (paths, options) => (await import('../commands/checking/lint.ts')).lint(paths, options));
}

export function test(carag: Command): void {
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
    .addOption(language('The language of the report for people, such as cy').conflicts('suggest'))
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
        ? (await import('../commands/checking/suggest.ts')).suggest(paths, options)
        : (await import('../commands/checking/test.ts')).test(paths, options),
    );
}

export function explain(carag: Command): void {
  command(carag, 'explain', 'Checking')
    .summary('Explain a rule, or list them all.')
    .description(
      'Explains a rule: what it reports, why that matters, and what to do. Lists all rules where none is named.',
    )
    .argument('[rule]', 'The name of a rule, such as id/duplicate, or of a family, such as id.')
    .action(async (rule) => (await import('../commands/checking/explain.ts')).explain(rule));
}
