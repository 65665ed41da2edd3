import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { translationWork } from '../../../server/exchange/translation/work.ts';
import { readXliff } from '../../../server/exchange/translation/xliff-read.ts';
import { xliffOf } from '../../../server/exchange/translation/xliff-write.ts';
import { bilingual } from '../../../server/rules/translation/shared/examples.ts';
import { projectOf, ROOT } from '../../check.ts';
import { documentsIn } from '../../samples/clean.ts';

const here = (name: string) => ({
  fileName: name,
  contents: readFileSync(join(import.meta.dirname, name), 'utf8'),
});

/** What is wrong with an XLIFF document by the standard. */
async function faultsIn(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'out.xlf', contents: xml }],
    schema: [here('xliff-core.xsd')],
    preload: [here('xml-space.xsd')],
  });
  return errors.map(({ message }) => message);
}

const written = (documents: Record<string, string>, folder = ROOT) =>
  xliffOf(translationWork(projectOf(documents).sets.get(folder)!, 'cy'), { source: 'en', language: 'cy' });

const NS = 'xmlns="urn:oasis:names:tc:xliff:document:2.0"';
const unit = (segments: string) =>
  `<xliff ${NS} version="2.0" srcLang="en" trgLang="cy"><file id="f" original="a.carag.yaml"><unit id="u" name="A1.1">${segments}</unit></file></xliff>`;

describe('what is written as XLIFF', () => {
  test('is valid, with references, signs that XML cannot hold, and all states', async () => {
    const xml = written(
      bilingual({
        source: [
          ['Is the assessment in time?', '"See [[A1.2]], [[A1.2]] & <b>{{A1.1}}</b>\\u0007?"'],
          ['The child', 'The other child'],
        ],
        welsh: [
          ['  A1.2/parents: { text: Y rhieni', '  A1.2/parents: { checked: { by: editor }, text: "[[A1.2]]"'],
        ],
      }),
    );
    expect(await faultsIn(xml)).toEqual([]);
    expect(xml).toMatch(/<cp hex="0007"\/>/);
    expect(new Set(xml.match(/subState="carag:\w+"/g))).toEqual(
      new Set(['draft', 'differs', 'stale'].map((state) => `subState="carag:${state}"`)),
    );
  });

  test('is valid of a whole sample', async () => {
    const documents = documentsIn('domain-three', 'youth-standards');
    const xml = written(documents, `${ROOT}/domain-three`);
    expect(await faultsIn(xml)).toEqual([]);
    expect(xml.match(/<target/g)!.length).toBeGreaterThan(150);
  });

  test('is held against something that can fail', async () => {
    const faulty = [
      unit('<segment state="done"><source>A</source></segment>'),
      unit('<segment><target>B</target></segment>'),
      unit('<segment><source>A<ph disp="x"/></source></segment>'),
      unit('<segment carag="x"><source>A</source></segment>'),
      unit('<segment><source>A<ph id="1"/><ph id="1"/></source></segment>'),
    ];
    for (const xml of faulty) expect(await faultsIn(xml)).not.toEqual([]);
    expect(await faultsIn(unit('<segment><source>A</source></segment>'))).toEqual([]);
  });
});

describe('what tools make of it', () => {
  const textOf = (xml: string) => readXliff(xml).texts[0]!;

  test('split into sentences, with marks around words, it is put together again', () => {
    const { text, isChecked } = textOf(
      unit(
        '<segment state="final"><source>One.</source><target>Un <mrk id="m" type="term"><pc id="1">da</pc></mrk>.</target></segment>' +
          '<ignorable><source> </source></ignorable>' +
          '<segment state="reviewed"><source>Two.</source><target>Dau [[A1.1]].</target></segment>',
      ),
    );
    expect(text).toBe('Un da. Dau [[A1.1]].');
    expect(isChecked).toBe(true);
  });

  test('of which a part is not translated, it is not taken for a translation', () => {
    const { text, isChecked } = textOf(
      unit(
        '<segment state="final"><source>One.</source><target>Un.</target></segment><segment><source>Two.</source></segment>',
      ),
    );
    expect([text, isChecked]).toEqual(['', false]);
  });

  test('what is no XLIFF of version 2 is refused', () => {
    expect(() => readXliff('<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>')).toThrow(
      'it is no XLIFF document of version 2',
    );
    expect(() => readXliff('<xliff')).toThrow('not well written');
    expect(() => readXliff(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${unit('')}`)).toThrow('document type');
  });
});
