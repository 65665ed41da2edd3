import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Encoding } from '../../server/lsp/client/encoding.ts';
import { OpenDocuments } from '../../server/lsp/open-documents.ts';
import { Loader } from '../../server/project/loading/loader.ts';
import { Project } from '../../server/project/project.ts';
import { Source } from '../../server/syntax/source.ts';
import { foldLoneReturns } from '../../server/text/lines.ts';
import { finish } from '../../server/text/steps.ts';
import { runs } from '../runs.ts';
import { HeldFiles, uriOf } from '../server/held-files.ts';

const uri = uriOf('one.carag.yaml');
const pieces = fc.array(
  fc.constantFrom('\r', '\n', '\r\n', 'a', 'é', '😀', 'questions:\n', '  - id: A1\n', '- b: c', '\ufeff'),
  { maxLength: 12 },
);
const text = pieces.map((each) => each.join(''));
const edit = fc.record({ at: fc.nat(60), cut: fc.nat(4), text });

/** Offsets of `text` at which a position may stand: not within a line break, nor within a sign of two units. */
function offsets(whole: string): number[] {
  const all = Array.from({ length: whole.length + 1 }, (_, at) => at);
  return all.filter(
    (at) => !/^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])/.test(whole.slice(at - 1, at + 1)) || at === 0,
  );
}

function place(whole: string, offset: number, encoding: Encoding) {
  const lines = whole.slice(0, offset).split(/\r\n|\r|\n/);
  const last = lines.at(-1)!;
  const units = {
    'utf-8': new TextEncoder().encode(last).length,
    'utf-16': last.length,
    'utf-32': [...last].length,
  };
  return { line: lines.length - 1, character: units[encoding] };
}

test.each<Encoding>(['utf-8', 'utf-16', 'utf-32'])(
  'after any edits among line breaks of every kind a text is as if it were opened anew, counted in %s',
  (encoding) => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 8 }), (first, edits) => {
        const project = new Project();
        const open = new OpenDocuments(new Loader(new HeldFiles({}), project), project);
        open.encoding = encoding;
        open.didOpen(uri, 'yaml', 1, first);
        let whole = first;
        for (const [index, each] of edits.entries()) {
          const at = offsets(whole);
          const from = each.at % at.length;
          const [start, end] = [at[from]!, at[Math.min(at.length - 1, from + each.cut)]!];
          const range = { start: place(whole, start, encoding), end: place(whole, end, encoding) };
          open.didChange(uri, index + 2, [{ range, text: each.text }]);
          whole = whole.slice(0, start) + each.text + whole.slice(end);
          if (each.cut % 2 === 0) finish(open.readInSteps());
        }
        finish(open.readInSteps());
        const plain = whole.replace(/^\ufeff/, '');
        const { source } = project.documents.get(uri)!;
        const fresh = Source.of(plain, 'yaml');
        expect(source.text).toBe(foldLoneReturns(plain));
        expect(source.chunks.map((chunk) => chunk.text)).toEqual(fresh.chunks.map((chunk) => chunk.text));
        const mark = whole.length - plain.length;
        for (const at of offsets(plain))
          expect(open.positions(uri).toClient(place(plain, at, 'utf-16'))).toEqual(
            place(whole, at + mark, encoding),
          );
      }),
      { numRuns: runs(125) },
    );
  },
);
