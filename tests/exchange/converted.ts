import { expect } from 'vitest';
import { converted, otherFormat } from '../../server/exchange/convert/convert.ts';
import { documentOf } from '../../server/project/document.ts';
import { type Format, Source } from '../../server/syntax/source.ts';

/** The section in its other format. A test that expects obstacles uses `obstaclesTo`. */
export function convertedText(text: string, format: Format): string {
  const conversion = convert(text, format);
  expect(conversion.obstacles).toBeUndefined();
  return conversion.text!;
}

/** What stands in the way, each as `line:column message`, 1-based. */
export function obstaclesTo(text: string, format: Format): string[] {
  const { obstacles = [] } = convert(text, format);
  return obstacles.map(
    ({ position: { line, character }, message }) => `${line + 1}:${character + 1} ${message}`,
  );
}

/** The section after so many conversions. */
export function afterConversions(count: number, text: string, format: Format): string {
  if (count === 0) return text;
  return afterConversions(count - 1, convertedText(text, format), otherFormat(format));
}

function convert(text: string, format: Format) {
  const uri = `file:///set/one.carag.${format === 'yaml' ? 'yaml' : 'md'}`;
  return converted(documentOf(uri, Source.of(text, format)));
}
