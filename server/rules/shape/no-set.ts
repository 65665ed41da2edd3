import { plainManifest } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { baseName } from '../../text/uri.ts';

const section = 'carag: section\nid: assessment\ntitle: Assessment\nguidance: Read the whole file first.\n';

export const noSet: Rule = {
  name: 'shape/no-set',
  severity: 'error',
  readsAnyKind: true,
  what: 'A document belongs to no question set.',
  why: 'Its ids cannot be looked up, and nothing is published from it.',
  remedy:
    'Move it below the folder of its set, or write the manifest of a new set: a document called carag.yaml that begins with `carag: question-set`.',
  examples: [
    {
      bad: {
        'domain-two/carag.yaml': plainManifest,
        'assessment.carag.yaml': section.replace('section', '«section»'),
      },
      good: {
        'domain-two/carag.yaml': `${plainManifest}sections: [assessment.carag.yaml]\n`,
        'domain-two/assessment.carag.yaml': section,
      },
    },
  ],
  checkDocument({ declared, kind, uri }, report, view) {
    if (view || !declared || !kind || kind === 'question-set') return;
    report(
      declared,
      `${baseName(uri)} belongs to no question set, because no manifest (carag.yaml) could be read in its folder or in one above it.`,
    );
  },
};
