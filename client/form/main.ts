/** Runs the form on a page that stands alone: it answers, and a case is saved as a file. */
import { LIVE_DATA, type LiveData } from '../../server/form/live/data.ts';
import { LivePage } from './live.ts';
import { element } from './summary.ts';

const data: LiveData = JSON.parse(document.getElementById(LIVE_DATA)!.textContent!);
const form = document.querySelector<HTMLElement>('.carag-form')!;

const page = new LivePage(form, (text) => {
  const link = element('a', '');
  const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  link.href = address;
  link.download = 'case.carag.yaml';
  link.click();
  URL.revokeObjectURL(address);
});
page.show(data);
