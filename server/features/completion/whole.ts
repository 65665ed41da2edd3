/** Offers whole entries to begin with: a question or a key question with its next id, and a section. */
import { answerFrom } from '../../model/answers.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { baseName } from '../../text/uri.ts';
import { nextKeyQuestion } from '../typing/free-ids.ts';
import { lineBefore } from './cursor/found.ts';
import type { Scene } from './cursor/scene.ts';
import { newIds, takenIds } from './new-ids.ts';
import type { Offer } from './offer.ts';

/** A whole entry at the dash of a list of a section, in YAML. */
export function wholeEntries(scene: Scene, called: string, column: number): Offer[] {
  if (!/^ *- [\w]*$/.test(lineBefore(scene))) return [];
  const [id] = newIds(scene, called);
  if (!id) return [];
  if (called === 'question')
    return [entry('question', `a whole question, ${id.label}`, questionLines(scene, id.label), column)];
  if (called === 'key question') {
    const first = questionLines(scene, `${id.label}.1`).map(
      (line, index) => `  ${index === 0 ? '- ' : '  '}${line}`,
    );
    const lines = [`id: ${id.label}`, 'text: ${1:Is this work good enough?}', 'questions:', ...first];
    return [entry('key-question', `a key question with a first question, ${id.label}`, lines, column)];
  }
  return [];
}

/** A whole question after the marks of a heading, in Markdown. */
export function wholeHeading(scene: Scene, marks: string): Offer[] {
  const called = marks === '#' ? 'key question' : 'question';
  const [id] = newIds(scene, called);
  if (!id || called === 'key question') return [];
  const snippet = [
    `${id.label} \${1:Is this done well enough?}`,
    '',
    '```carag',
    'kind: ${2:judgement}',
    `answer: \${3:${judged(scene)}}`,
    '```',
    '',
    '${4:Say what counts as a good answer.}',
  ].join('\n');
  return [snippetOffer('question', `a whole question, ${id.label}`, snippet)];
}

/** A whole section, where a Markdown document of a set is still empty. */
export function wholeSection(scene: Scene): Offer[] {
  const { document, set } = scene;
  const style = set?.idStyle;
  if (!set || !style || document.source.text.trim() !== '') return [];
  const id = baseName(document.uri).split('.', 1)[0]!;
  const title = id.replace(/^\w/, (letter) => letter.toUpperCase()).replaceAll('-', ' ');
  const key = nextKeyQuestion(title, style, takenIds(set));
  const question = '${3:Is this done well enough?}';
  const fields = ['carag: section', `id: ${yamlScalar(id)}`, `title: \${1:${title}}`];
  const snippet = [
    '---',
    ...fields,
    '---',
    '',
    `# ${key} \${2:Is this work good enough?}`,
    '',
    `## ${key}.1 ${question}`,
    '',
    '```carag',
    'kind: judgement',
    `answer: ${judged(scene)}`,
    '```',
    '',
    '${4:Say what counts as a good answer.}',
    '',
  ].join('\n');
  return [snippetOffer('section', `a whole section, with ${key}`, snippet)];
}

function questionLines(scene: Scene, id: string): string[] {
  return [
    `id: ${yamlScalar(id)}`,
    'kind: ${2:judgement}',
    'text: ${3:Is this done well enough?}',
    `answer: \${4:${judged(scene)}}`,
    'guidance: ${5:Say what counts as a good answer.}',
  ];
}

const OWN = '{ one-of: { "yes": "Yes", "no": "No" \\}, sufficient: ["yes"] \\}';

/** The answer list that most judgements of the set have, or options of their own. */
function judged({ set }: Scene): string {
  if (!set) return OWN;
  const lists = [...set.namesStarting('list', '')].filter(
    ({ model }) => (answerFrom(model, () => undefined)?.sufficient.length ?? 0) > 0,
  );
  lists.sort((a, b) => set.mentionsOf('list', b.name).size - set.mentionsOf('list', a.name).size);
  return lists[0] ? yamlScalar(lists[0].name) : OWN;
}

function entry(label: string, detail: string, lines: readonly string[], column: number): Offer {
  return snippetOffer(label, detail, lines.join(`\n${' '.repeat(column)}`));
}

const snippetOffer = (label: string, detail: string, snippet: string): Offer => ({
  label,
  kind: 'snippet',
  detail,
  snippet,
  insert: plainOf(snippet),
});

/** What a snippet comes to where an editor knows none: the words at its places, and what was kept from being read as one. */
export const plainOf = (snippet: string): string =>
  snippet.replace(/\$\{\d+:|\\([$}\\])|\}/g, (_, kept: string | undefined) => kept ?? '');
