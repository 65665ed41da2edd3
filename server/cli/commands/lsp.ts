import { serve } from '../../lsp/serve.ts';
import { disk } from '../disk.ts';

/** Serves an editor until it says that it is done. */
export async function lsp(): Promise<void> {
  await serve(disk);
}
