/** Writes web pages that stand alone: the form of a document, or any content in the look of the form. */
import type { Document } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import { renderForm } from './form.ts';
import { Html, html, type Part } from './text/html.ts';

/**
 * A complete page with the form of a document, to be kept, printed or opened in any browser. It loads nothing
 * and runs nothing.
 * @param css the style sheet, which is written into the page.
 * @param hash the SHA-256 of that style sheet in base 64: the page then takes no style but this one.
 * @returns a page without a form where the document has none.
 */
export function renderPage(project: Project, document: Document, css: string, hash?: string): string {
  const form = renderForm(project, document);
  const set = project.setOf(document.uri);
  const language = set?.model?.languages?.[0]?.value ?? 'en';
  const titles = [form?.title, set?.title].filter(
    (title, index, all) => title && all.indexOf(title) === index,
  );
  const title = titles.join(' – ') || 'CARaG';
  return renderPlainPage({ title, language, css, hash }, form && new Html(form.html));
}

/** What a page is made of beside its content. */
export interface PageFrame {
  readonly title: string;
  readonly language: string;
  readonly css: string;
  readonly hash?: string | undefined;
}

/** A complete page with any content in the look of the form; it loads nothing and runs nothing. */
export function renderPlainPage({ title, language, css, hash }: PageFrame, content: Part): string {
  return html`<!DOCTYPE html>
<html class="carag-page" lang="${language}">
<head>
<meta charset="utf-8">
<meta name="generator" content="CARaG">
<meta http-equiv="Content-Security-Policy" content="${policy(hash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${styleText(css)}</style>
</head>
<body class="govuk-template__body">
<main class="govuk-width-container govuk-main-wrapper" id="main">
${content}</main>
</body>
</html>
`.markup;
}

/** True for a page that was written here, whatever has happened to its line breaks. */
export function isMadeHere(page: string): boolean {
  return /^<!DOCTYPE html>\s*<html class="carag-page"[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta name="generator" content="CARaG">/.test(
    page,
  );
}

function policy(hash: string | undefined): string {
  const style = hash && /^[\w+/]+=*$/.test(hash) ? `'sha256-${hash}'` : "'unsafe-inline'";
  return `default-src 'none'; style-src ${style}; base-uri 'none'; form-action 'none'`;
}

/** A style sheet cannot end its own element; nothing in CSS needs \`</\`. */
function styleText(css: string): Html {
  return new Html(css.replaceAll('</', '<\\/'));
}
