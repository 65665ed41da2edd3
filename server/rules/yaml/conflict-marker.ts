import { file } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { conflictMarkers } from '../../syntax/conflicts.ts';
import { shortened } from '../../text/wording/shortened.ts';

export const conflictMarker: Rule = {
  name: 'yaml/conflict-marker',
  severity: 'error',
  what: 'A line is left over from merging two versions of the document.',
  why: 'The document holds both versions of a passage. Until somebody has chosen, only the first of the two is read.',
  remedy:
    'Keep what is right of both sides, and take out the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  isFixed: true,
  examples: [
    {
      bad: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
«<<<<<<< HEAD»
title: Assessment
«=======»
title: Assessment of the child
«>>>>>>> reworded-titles»
guidance: Read the whole file first.
`,
      ),
      good: file(
        'assessment.carag.yaml',
        `
carag: section
id: assessment
title: Assessment of the child
guidance: Read the whole file first.
`,
      ),
    },
  ],
  checkText({ chunk }, report, document) {
    for (const marker of conflictMarkers(chunk.text, document.source.format === 'markdown')) {
      const line = shortened(chunk.text.slice(marker.start, marker.end));
      report(
        marker,
        `“${line}” is left over from merging two versions: keep what is right of both sides, and take this line out.`,
      );
    }
  },
};
