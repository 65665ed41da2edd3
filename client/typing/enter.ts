/** Puts the cursor where the next line belongs when Enter is pressed, in YAML and in lists of Markdown. */
import { type Disposable, IndentAction, languages, type OnEnterRule } from 'vscode';
import { IN_MARKDOWN, IN_YAML, type NextLine } from './next-line.ts';

const rule = ({ beforeText, appendText }: NextLine): OnEnterRule => ({
  beforeText,
  action: { indentAction: IndentAction.None, appendText },
});

/** Follows typing in the languages of our documents until it is disposed of. What else VS Code knows of them stays. */
export function followTyping(): Disposable[] {
  return [
    languages.setLanguageConfiguration('yaml', { onEnterRules: IN_YAML.map(rule) }),
    languages.setLanguageConfiguration('markdown', { onEnterRules: IN_MARKDOWN.map(rule) }),
  ];
}
