/** Puts the cursor where the next line belongs when Enter is pressed, in YAML and in lists of Markdown. */
import { type Disposable, IndentAction, languages, type OnEnterRule } from 'vscode';

/** A name before a colon. One of several words is more likely to be a line of guidance that ends in a colon. */
const NAME = String.raw`(?:"[^"]*"|'[^']*'|[\p{L}\d][\p{L}\d_./-]*)`;
/** The mark after which a text of several lines begins. */
const BLOCK = String.raw`[ \t]+[|>][-+\d]*`;

/** What follows the indentation of the line that Enter is pressed in, by what stands before the cursor. */
const after = (before: string, appendText: string): OnEnterRule => ({
  beforeText: new RegExp(`^[ \\t]*${before}`, 'u'),
  action: { indentAction: IndentAction.None, appendText },
});

const goesOn = (mark: string): OnEnterRule => after(`${mark.replace(/[*+]/, '\\$&')} +\\S`, `${mark} `);

const inYaml: readonly OnEnterRule[] = [
  after(`- +${NAME}:(?:${BLOCK})?[ \\t]*$`, '    '),
  after(`- +${NAME}:[ \\t]`, '  '),
  goesOn('-'),
  after(`${NAME}:(?:${BLOCK})?[ \\t]*$`, '  '),
];

const inMarkdown: readonly OnEnterRule[] = ['-', '*', '+'].map(goesOn);

/** Follows typing in the languages of our documents until it is disposed of. What else VS Code knows of them stays. */
export function followTyping(): Disposable[] {
  return [
    languages.setLanguageConfiguration('yaml', { onEnterRules: [...inYaml] }),
    languages.setLanguageConfiguration('markdown', { onEnterRules: inMarkdown.slice() }),
  ];
}
