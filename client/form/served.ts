/** Follows a form that is served: what changes in its documents is shown at once, and answers stay. */
import { FollowedForm } from './followed.ts';
import type { LiveData, LivePage } from './live.ts';

/** What the server gives of a form. */
interface Served {
  readonly html: string;
  readonly live: LiveData | undefined;
}

/** True of a page that comes from a server of ours. */
export const isServed = () => document.documentElement.dataset.served !== undefined;

/** Shows the form on the page, and what becomes of it. */
export async function followServer(place: HTMLElement, live: LivePage, data: LiveData): Promise<void> {
  const followed = new FollowedForm(place, live);
  followed.adopt((await served()).html, data);
  live.goToAddress();
  const changes = new EventSource('changes');
  changes.addEventListener('changed', async () => {
    const { html, live: changed } = await served();
    if (html !== '') followed.show('', html, changed);
  });
}

const served = async (): Promise<Served> => (await fetch('form')).json();
