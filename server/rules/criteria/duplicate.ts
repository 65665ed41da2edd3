import { placeOfWords, subjectAt, writtenId } from '../../lint/entries.ts';
import type { Fix } from '../../lint/finding.ts';
import type { Report, Rule } from '../../lint/rule.ts';
import { isQuestion } from '../../model/questions.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import { criteriaOf } from '../../ratings/evidence/citations.ts';
import { complete, criteria, judgements, timely } from './shared/examples.ts';

export const duplicate: Rule = {
  name: 'criteria/duplicate',
  severity: 'error',
  what: 'Two standards, key questions or criteria have the same id, or a question cites a criterion twice.',
  why: 'What is counted under the id could belong to either, or would count twice.',
  remedy: 'Give each an id of its own, also across the sets that are used. Cite a criterion once.',
  examples: [
    {
      bad: { ...criteria(timely, complete.replace('1.2.2', '«1.2.1»')), ...judgements('criteria: "1.2.1"') },
      good: { ...criteria(timely, complete), ...judgements('criteria: ["1.2.1", "1.2.2"]') },
      message: '1.2.1 is used more than once in the standards. Each entry needs an id of its own.',
    },
    {
      bad: { ...criteria(timely, complete), ...judgements('criteria: ["1.2.1", "1.2.2", «"1.2.1"»]') },
      good: { ...criteria(timely, complete), ...judgements('criteria: ["1.2.1", "1.2.2"]') },
      message: 'A1 cites 1.2.1 twice. Take one of the two out.',
    },
  ],
  on: ['mention', 'standards'],
  check(reading, report, view) {
    if (reading.kind === 'section') return checkCitations(reading, report);
    for (const definition of reading.definitions) {
      if (definition.space !== 'standard') continue;
      const alike = view.defined('standard', definition.name);
      const first = alike.slice(0, alike.indexOf(definition)).find((other) => clash(other, definition));
      if (!first) continue;
      report(
        placeOfWords(reading, definition.place),
        `${writtenId(definition)} is used more than once in the standards. Each entry needs an id of its own.`,
        { related: [{ at: view.placeOf(first), message: `${writtenId(first)} is first used here.` }] },
      );
    }
  },
};

/** A domain or a theme may go on in another document: there it has the same title. */
function clash(first: Definition, second: Definition): boolean {
  const isHeading = first.kind === 'domain' || first.kind === 'theme';
  const goesOn = isHeading && first.kind === second.kind && first.reading !== second.reading;
  return !goesOn || titleOf(first) !== titleOf(second);
}

const titleOf = ({ model }: Definition) =>
  model && 'title' in model ? model.title?.value.trim() : undefined;

function checkCitations(reading: Reading, report: Report): void {
  for (const definition of reading.definitions) {
    const cited = isQuestion(definition) ? criteriaOf(definition.model) : [];
    for (const [index, { id, start, end }] of cited.entries()) {
      if (cited.findIndex((other) => other.id === id) === index) continue;
      report({ start, end }, `${subjectAt(reading, start)} cites ${id} twice. Take one of the two out.`, {
        fixes: removal(reading, cited[index - 1]!.end, start, end, id),
      });
    }
  }
}

/** Takes an item of a list out, with what parts it from the one before; a comment between the two stays. */
function removal({ chunk }: Reading, from: number, start: number, end: number, id: string): Fix[] {
  if (!/^(?:\s*,\s*|[ \t]*\r?\n\s*-\s+)$/.test(chunk.text.slice(from, start))) return [];
  return [
    {
      title: `Take the second ${id} out`,
      safe: true,
      edits: [{ at: { chunk, start: from, end }, text: '' }],
    },
  ];
}
