/** Runs the page of a review: shows the changes, filters them, steps through them, and asks for what is behind them. */
import type { FromPage, PageState, ToPage } from '../messages.ts';
import { Changes } from './changes.ts';
import { Tools } from './tools.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
const page = document.getElementById('review')!;
const notice = document.getElementById('review-notice')!;

const changes = new Changes(document.getElementById('review-changes')!, (kind, at) =>
  editor.postMessage({ kind, at }),
);
const tools = new Tools(document.getElementById('review-tools')!, {
  filter: () => filter(),
  step: (by) => changes.step(by),
  copy: () => editor.postMessage({ kind: 'copy' }),
});
tools.restore(editor.getState());

function filter(): void {
  tools.tell(changes.filter(tools.wanted));
  editor.setState(tools.wanted);
}

function showReview({ html, changes: shown }: Extract<ToPage, { kind: 'review' }>): void {
  notice.hidden = true;
  changes.show(html, shown);
  tools.show(shown);
  filter();
}

function showNotice(text: string): void {
  notice.hidden = false;
  notice.textContent = text;
  changes.show('', []);
  tools.show([]);
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  page.ariaBusy = 'false';
  if (data.kind === 'review') showReview(data);
  else if (data.kind === 'notice') showNotice(data.text);
  else changes.step(data.by);
});

editor.postMessage({ kind: 'loaded' });
