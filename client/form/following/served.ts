/** Follows a form that is served: what changes in its documents is shown at once, and answers stay. */

import type { LiveData, LivePage } from '../live.ts';
import { FollowedForm } from './followed.ts';

/** What the server gives of a form. */
interface Served {
  readonly html: string;
  readonly live: LiveData | undefined;
}

/** True of a page that comes from a server of ours. */
export const isServed = () => document.documentElement.dataset.served !== undefined;

/** Shows the form on the page, and what becomes of it. */
export async function followServer(place: HTMLElement, live: LivePage): Promise<void> {
  const followed = new FollowedForm(place, live);
  const follow = async () => {
    const { html, live: given } = await served();
    if (html !== '') followed.show('', html, given);
  };
  await follow();
  live.goToAddress();
  new EventSource('changes').addEventListener('changed', follow);
}

const served = async (): Promise<Served> => (await fetch('form')).json();
