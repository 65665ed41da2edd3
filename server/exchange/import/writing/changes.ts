/** Writes the change-control table of an imported set. */
import { yamlScalar } from '../../../syntax/yaml/write.ts';
import type { ChangeRow } from '../understanding/outline.ts';

export function importedChangesText(rows: readonly ChangeRow[]): string {
  const items = rows.map(({ date, version, items, class: sort, details }) =>
    [
      `  - date: ${yamlScalar(date)}`,
      ...(version === undefined ? [] : [`    version: "${version}"`]),
      `    items: [${items.map((item) => yamlScalar(item, { inFlow: true })).join(', ')}]`,
      ...(sort === undefined ? [] : [`    class: ${sort}`]),
      `    details: ${yamlScalar(details)}`,
    ].join('\n'),
  );
  return `carag: changes\nrows:\n${items.join('\n\n')}\n`;
}
