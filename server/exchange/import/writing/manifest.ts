/** Writes the manifest of an imported set. */
import type { IdStyle } from '../../../model/ids.ts';
import { yamlScalar } from '../../../syntax/yaml/write.ts';
import { literal } from '../../convert/literal.ts';
import type { SharedList } from '../guesses/answer.ts';

export interface ManifestDraft {
  readonly title: string;
  /** As printed: “v 3.6 June 2024”; undefined where none is. */
  readonly label: string | undefined;
  readonly version: string;
  /** The first is that of the documents. */
  readonly languages: readonly string[];
  readonly style: IdStyle;
  readonly sections: readonly string[];
  readonly lists: ReadonlySet<SharedList>;
  readonly guidance: string;
  readonly doubts: readonly string[];
}

export function importedManifestText(draft: ManifestDraft): string {
  const lines = [
    'carag: question-set',
    'format: 1',
    `title: ${yamlScalar(draft.title)}`,
    `version: "${draft.version}"`,
    ...(draft.label === undefined ? [] : [`label: ${yamlScalar(draft.label)}`]),
    'status: draft',
    `languages: [${draft.languages.join(', ')}]`,
    `ids: ${draft.style}`,
    ...(draft.sections.length === 0 ? [] : ['', 'sections:']),
    ...draft.sections.map((name) => `  - ${yamlScalar(name)}`),
    ...listLines(draft.lists),
    ...(draft.guidance === '' ? [] : ['', ...literal('guidance', draft.guidance)]),
    ...(draft.doubts.length === 0 ? [] : ['', ...literal('open', draft.doubts.join('\n'))]),
  ];
  return `${lines.join('\n')}\n`;
}

const OPTIONS = '    one-of:\n      "yes": "Yes"\n      "no": "No"';

function listLines(lists: ReadonlySet<SharedList>): string[] {
  if (lists.size === 0) return [];
  const judged = ['  yes-no:', OPTIONS, '    sufficient: ["yes"]'];
  const plain = ['  yes-or-no:', OPTIONS];
  return ['', 'answers:', ...(lists.has('yes-no') ? judged : []), ...(lists.has('yes-or-no') ? plain : [])];
}
