/** Writes web pages that stand alone: the form of a document, or any content in the look of the form. */
import type { Document } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { renderForm } from './form.ts';
import { inLanguage } from './in-language.ts';
import { LIVE_DATA, type LiveData } from './live/data.ts';
import { liveDataOf } from './live/live-form.ts';
import { Html, type HtmlPart, html } from './text/html.ts';
import { formWords } from './text/words.ts';

/** What a page holds of code and style, each with its SHA-256 in base 64: the page then takes no other. */
export interface PageParts {
  readonly css: string;
  readonly cssHash?: string;
  /** What makes the form answer; without it, the page runs nothing. Built code never holds what would end its element. */
  readonly script?: { readonly code: string; readonly hash: string };
  /** It comes from a server of ours, which it asks for what has changed. */
  readonly isServed?: boolean;
}

/**
 * A complete page with the form of a document, to be kept, printed or opened in any browser. It loads nothing, and runs
 * nothing but the script that is given for it.
 * @returns a page without a form where the document has none.
 */
export function renderPage(
  given: Project,
  written: Document,
  parts: PageParts & { readonly language?: string },
): string {
  const { project, document } = inLanguage(given, written, parts.language);
  const form = renderForm(project, document);
  const set = project.setOf(document.uri);
  const language = set?.model?.languages?.[0]?.value ?? 'en';
  const titles = [form?.title, set?.title].filter(
    (title, index, all) => title && all.indexOf(title) === index,
  );
  const title = titles.join(' – ') || 'CARaG';
  const live = parts.script && form && liveDataOf(project, document);
  const { css, cssHash: hash, isServed } = parts;
  const frame = { title, language, css, hash, script: live && parts.script, isServed };
  return renderPlainPage(frame, form && html`${new Html(form.html)}${live && dataBlock(live)}`);
}

/** The form of a document for a page that shows it as it was; nothing of it where there is none any more. */
export function servedForm(given: Project, written: Document, language?: string) {
  const { project, document } = inLanguage(given, written, language);
  const form = renderForm(project, document);
  return { html: form?.html ?? '', live: form && liveDataOf(project, document) };
}

/** What a page is made of beside its content. */
export interface PageFrame {
  readonly title: string;
  readonly language: string;
  readonly css: string;
  readonly hash?: string | undefined;
  readonly script?: PageParts['script'] | undefined;
  readonly isServed?: boolean | undefined;
}

/** A complete page with any content in the look of the form; it loads nothing, and runs nothing but its script. */
export function renderPlainPage(
  { title, language, css, hash, script, isServed }: PageFrame,
  content: HtmlPart,
): string {
  const { skip } = formWords(language);
  return html`<!DOCTYPE html>
<html class="carag-page" lang="${language}"${isServed && html` data-served="yes"`}>
<head>
<meta charset="utf-8">
<meta name="generator" content="CARaG">
<meta http-equiv="Content-Security-Policy" content="${policy(hash, script?.hash, isServed)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${styleText(css)}</style>
</head>
<body class="govuk-template__body">
<a class="govuk-skip-link" href="#main">${skip}</a>
<main class="govuk-width-container govuk-main-wrapper" id="main">
${content}</main>
${
  script &&
  html`<script>${new Html(script.code)}</script>
`
}</body>
</html>
`.markup;
}

/** True for a page that was written here, whatever has happened to its line breaks. */
export function isMadeHere(page: string): boolean {
  return /^<!DOCTYPE html>\s*<html class="carag-page"[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta name="generator" content="CARaG">/.test(
    page,
  );
}

function policy(css: string | undefined, script: string | undefined, isServed = false): string {
  const style = isHash(css) ? `'sha256-${css}'` : "'unsafe-inline'";
  const code = isHash(script) ? ` script-src 'sha256-${script}';` : '';
  const asks = isServed ? " connect-src 'self';" : '';
  return `default-src 'none'; style-src ${style};${code}${asks} base-uri 'none'; form-action 'none'`;
}

const isHash = (hash: string | undefined) => hash !== undefined && /^[\w+/]+=*$/.test(hash);

/** What the script reads: data that nothing runs, in which no text can end the element. */
function dataBlock(data: LiveData): Html {
  const text = JSON.stringify(data).replace(NOT_PLAIN, codeOf);
  return new Html(`<script type="application/json" id="${LIVE_DATA}">${text}</script>\n`);
}

/** What might end the element, and every sign that may not be seen. */
const NOT_PLAIN = /[<\x7f-\uffff]/g;
const codeOf = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A style sheet cannot end its own element; nothing in CSS needs \`</\`. */
function styleText(css: string): Html {
  return new Html(css.replaceAll('</', '<\\/'));
}
