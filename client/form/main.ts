/** Runs the form on a page that stands alone: it answers, and a case is saved as a file. */
import { LIVE_DATA, type LiveData } from '../../server/form/live/data.ts';
import { downloadCase } from './download.ts';
import { LivePage } from './live.ts';

const data: LiveData = JSON.parse(document.getElementById(LIVE_DATA)!.textContent!);
const form = document.querySelector<HTMLElement>('.carag-form')!;

const page = new LivePage(form, { saved: downloadCase, hasAddress: true });
page.show(data);
page.goToAddress();
