/** Makes links of the questions that guidance names, where there are such questions. */
import { canonicalForm, type IdStyle, withoutSpaces } from '../../../model/ids.ts';

const NAMED =
  /\b((?:[Qq]uestions?|[Cc]westiwn|[Cc]westiynau|[Ss]ee|Q) )([A-Z]{0,3} ?\d{1,3}(?:\.\d{1,3}){0,4}[a-zS]?)(?!\.?\d)/g;

/** Markdown with links in place of ids, and these ids. */
export function linked(
  markdown: string,
  own: string | undefined,
  { ids, style }: { readonly ids: ReadonlySet<string>; readonly style: IdStyle },
): { readonly markdown: string; readonly links: readonly string[] } {
  const links = new Set<string>();
  const text = markdown.replace(NAMED, (whole, before: string, printed: string) => {
    const id = canonicalForm(withoutSpaces(printed), style);
    if (id === undefined || id === own || !ids.has(id) || withoutSpaces(printed) !== id) return whole;
    links.add(id);
    return `${before}[[${id}]]`;
  });
  return { markdown: text, links: [...links] };
}
