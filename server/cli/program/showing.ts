/** The commands that show: ratings, questions, routing, the form. */
import { type Command, Option } from 'commander';
import { command, FORM_SCRIPT, format, language, maxWarnings, portNumber, STYLE } from './options.ts';

export function rate(carag: Command): void {
  command(carag, 'rate', 'Showing')
    .summary('Compute ratings from results.')
    .description(
      'Computes the ratings of an inspection by its published rules, and shows what each rests on, how far it is from the next one, where discretion was used, and what is wrong with the results. Nothing is written.',
    )
    .argument('<file>', 'A results document, or case data: answers as CSV or JSON, one row a case.')
    .option('--of <folder>', 'The question set that was answered, for case data that does not lie in it.')
    .addOption(language('The language of the report, such as cy'))
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
      (await import('../commands/showing/rate.ts')).rate(file, { out: output, ...options, style: STYLE }),
    );
}

export function list(carag: Command): void {
  command(carag, 'list', 'Showing')
    .summary('List questions, standards and criteria.')
    .description(
      'Lists the key questions, questions and rows of question sets, and the standards and criteria, each with its place.',
    )
    .argument('[paths...]', 'Files, folders or patterns; this folder if none is given.')
    .addOption(format('How to print the list.'))
    .action(async (paths, options) => (await import('../commands/showing/list.ts')).list(paths, options));
}

export function explainRouting(carag: Command): void {
  command(carag, 'explain-routing', 'Showing')
    .summary('Explain when a question is asked.')
    .description(
      'Explains when a question, a row, a key question or a section is asked: its conditions in words, what they rest on, a case in which it is asked and one in which it is not, and what depends on it.',
    )
    .argument('<id>', 'Its id, such as A1.8.')
    .argument('[paths...]', 'Files, folders or patterns; this folder if none is given.')
    .addOption(format('How to print the explanation.'))
    .addOption(language('The language in which questions, labels and conditions are told, such as cy'))
    .action(async (id, paths, options) =>
      (await import('../commands/showing/explain-routing.ts')).explainRouting(id, paths, options),
    );
}

export function graph(carag: Command): void {
  command(carag, 'graph', 'Showing')
    .summary('Draw the routing of question sets.')
    .description(
      'Writes the routing of question sets as a Mermaid flowchart, which GitHub and many editors draw: sections around their questions, facts as hexagons, and an arrow from what a condition tests to what it asks. Where that is more than Mermaid draws at once, there is one chart for each section.',
    )
    .argument('[paths...]', 'Files, folders or patterns; this folder if none is given.')
    .addOption(new Option('--format <format>', 'How to write it.').choices(['mermaid']).default('mermaid'))
    .action(async (paths) => (await import('../commands/showing/graph.ts')).graph(paths));
}

export function preview(carag: Command): void {
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
      (await import('../commands/showing/preview.ts')).preview(path, {
        ...options,
        style: STYLE,
        script: FORM_SCRIPT,
      }),
    );
}
