/** Runs the form on a page that stands alone: it answers, and a case is saved as a file. */
import { LIVE_DATA, type LiveData } from '../../server/form/live/data.ts';
import { downloadCase } from './download.ts';
import { followServer, isServed } from './following/served.ts';
import { LivePage } from './live.ts';

const data: LiveData = JSON.parse(document.getElementById(LIVE_DATA)!.textContent!);
const place = document.querySelector<HTMLElement>('main')!;
const page = new LivePage(place, { saved: downloadCase, hasAddress: true });

if (isServed()) void followServer(place, page);
else page.show(data);
page.goToAddress();
