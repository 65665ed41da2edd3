/** Writes out what can be chosen in the drop-down lists of a Word document, where only “Choose an item.” is shown. */
import type { Aside } from '../../document.ts';
import { type Parts, textOfPart } from './archive.ts';
import { readable, wordText } from './word-text.ts';

const PART = 'word/document.xml';

/** The parts with such lists as text, and what was shown in their place. */
export function withChoices(parts: Parts): { parts: Parts; asides: Aside[] } {
  const [head = '', ...controls] = textOfPart(parts, PART).split('<w:sdt>');
  const asides: Aside[] = [];
  const changed = controls.map((control) => {
    const items = itemsOf(control);
    const [before = '', ...rest] = control.split('<w:sdtContent>');
    if (items.length < 2 || rest.length !== 1) return control;
    const end = rest[0]!.indexOf('</w:sdtContent>');
    if (end < 0) return control;
    const shown = rest[0]!.slice(0, end);
    const text = wordText(shown).trim();
    if (text !== '') asides.push({ text, why: 'rewritten', at: {} });
    return `${before}<w:sdtContent>${withText(shown, items.join(' / '))}${rest[0]!.slice(end)}`;
  });
  if (!changed.some((control, index) => control !== controls[index])) return { parts, asides };
  const xml = [head, ...changed].join('<w:sdt>');
  return { parts: new Map(parts).set(PART, new TextEncoder().encode(xml)), asides };
}

/** What can be chosen: the first item may only say that something is to be. */
function itemsOf(control: string): string[] {
  const properties = control.split('<w:sdtContent>', 1)[0]!;
  if (!/<w:(?:dropDownList|comboBox)[ >]/.test(properties)) return [];
  return properties
    .split('<w:listItem ')
    .slice(1)
    .map((item) => item.split('>', 1)[0]!)
    .filter((item) => !/w:value=""/.test(item))
    .map((item) => /w:displayText="([^"]*)"/.exec(item)?.[1] ?? /w:value="([^"]*)"/.exec(item)?.[1] ?? '')
    .map((item) =>
      readable(item)
        .replace(/[/;|<&]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((item) => item !== '');
}

/** A piece of XML with this as its first text, and no other. */
function withText(xml: string, text: string): string {
  let isFirst = true;
  return xml.replace(/(<w:t(?: [^<>]*)?>)[^<]*(<\/w:t>)/g, (_, start: string, end: string) => {
    const own = isFirst ? text : '';
    isFirst = false;
    return start + own + end;
  });
}
