/** Gives the reader of a page a case as a file. */
import { element } from './elements.ts';

export function downloadCase(text: string): void {
  const link = element('a', '');
  const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  link.href = address;
  link.download = 'case.carag.yaml';
  link.click();
  URL.revokeObjectURL(address);
}
