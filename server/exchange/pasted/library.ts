/** Makes Markdown of HTML by libraries that are loaded only once something is pasted. */
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { tidied } from './word-html.ts';

/** HTML as a word processor puts it on the clipboard, as Markdown. */
export function pastedMarkdown(html: string): string {
  const made = unified()
    .use(rehypeParse)
    .use(() => (tree: Root) => tidied(tree))
    .use(rehypeRemark)
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkStringify, { bullet: '-', listItemIndent: 'one', emphasis: '*', rule: '-' })
    .processSync(html);
  return String(made).trimEnd();
}
