/** Signs that steer or hide do not come through; what people write does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText, shown, styled } from '../../server/cli/output/shown.ts';
import { showable } from '../../server/text/signs/showable.ts';

test.each([
  'Tŷ newydd, “Ynys Môn”',
  'one\ttwo\nthree\r\n',
  'well\u00adbeing',
  '👨‍👩‍👧 👩🏽‍🚀 ❤️ 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
])('%j stays', (text) => expect(showable(text)).toBe(text));

test.each([
  ['a\u001b[31mb', 'a\ufffd[31mb'],
  ['one\rtwo', 'one\ufffdtwo'],
  ['\u202eabc\u2066\u061c', '\ufffdabc\ufffd\ufffd'],
  ['a\u200bb\u200dc\u2060\ufeff', 'a\ufffdb\ufffdc\ufffd\ufffd'],
  ['a\u{e0041}\u{e007f}', 'a\ufffd\ufffd'],
  ['\ud83d \udc00', '\ufffd \ufffd'],
  ['\u0085\u2028\uffff\u3164', '\ufffd\ufffd\ufffd\ufffd'],
])('%j becomes %j', (text, expected) => expect(showable(text)).toBe(expected));

const strange = fc.string({
  unit: fc.oneof(
    fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom('\u001b', '[31m', '\u202e', '\u200b', '\ud83d', 'a'),
  ),
});

test('what is shown once stays as it is, and only our own colours come through', () => {
  fc.assert(
    fc.property(strange, (text) => {
      expect(showable(showable(text))).toBe(showable(text));
      const painted = shown(`${text}${styled(31, 39)(text)}`);
      expect(painted.split('\u001b')).toHaveLength(3);
      expect(painted).toBe(`${shown(text)}\u001b[31m${shown(text)}\u001b[39m`);
    }),
  );
});

test('JSON is read as it was written, and holds nothing that is not shown', () => {
  fc.assert(
    fc.property(strange, (text) => {
      const json = jsonText({ [text]: [text] });
      expect(JSON.parse(json)).toEqual({ [text]: [text] });
      expect(shown(json)).toBe(json);
    }),
  );
});
