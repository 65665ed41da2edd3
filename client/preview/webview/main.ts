/** Runs the page of the preview: shows forms, keeps what the reader does in them, and asks for their source. */

import { FollowedForm } from '../../form/following/followed.ts';
import { type LiveData, LivePage } from '../../form/live.ts';
import type { FromPage, Mark, PageState, Place, Progress, ToPage } from '../messages.ts';
import { patched } from '../patch.ts';
import { unfold, unfoldAround, unfoldedParts } from './folds.ts';
import { Later } from './later.ts';
import { addTabStops, elementAt, isControl, placeOf } from './lines.ts';
import { showMarks } from './marks.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
const form = document.getElementById('preview-form')!;
const hint = document.getElementById('preview-hint')!;
const notice = document.getElementById('preview-notice')!;
const isLive = document.getElementById('preview-live') as HTMLInputElement;
const shows = {
  findings: document.getElementById('preview-findings') as HTMLInputElement,
  changes: document.getElementById('preview-changes') as HTMLInputElement,
};
let marks: readonly Mark[] = [];
const live = new LivePage(form, {
  saved: (text) => editor.postMessage({ kind: 'case', text }),
  wanted: (id, isAsked) => editor.postMessage({ kind: 'wanted', id, isAsked }),
  needsAll: () => later.all(form),
  hasAddress: false,
});
const later = new Later((ids) => editor.postMessage({ kind: 'sections', ids }));
const followed = new FollowedForm(form, live);
const state = editor.getState() ?? { uri: '', forms: {} };
// The first form after a reload is put back where the reader left it; later ones go where the cursor is.
let reloaded = state.uri !== '';

function progress(): Progress {
  return state.forms[state.uri] ?? { scroll: 0, unfolded: [] };
}

function keep(change: Partial<Progress>): void {
  state.forms[state.uri] = { ...progress(), ...change };
  editor.setState(state);
}

function showNotice(text: string): void {
  notice.textContent = text;
  notice.hidden = false;
  form.hidden = hint.hidden = true;
}

/** What makes the form answer, as it came last. */
let lastLive: LiveData | undefined;

/** The form as it came last. */
let lastHtml: string | undefined;

function showForm({ uri, html, live: given, line }: ToPage & { kind: 'form' }): void {
  // A page that does not have what it should have asks for it.
  if ((given === 'same' && !lastLive) || (typeof html !== 'string' && lastHtml === undefined))
    return editor.postMessage({ kind: 'loaded' });
  if (given !== 'same') lastLive = given as LiveData | undefined;
  lastHtml = typeof html === 'string' ? html : patched(lastHtml!, html);
  const restore = reloaded && uri === state.uri;
  reloaded = false;
  if (uri !== state.uri) marks = [];
  state.uri = uri;
  notice.hidden = true;
  form.hidden = hint.hidden = false;
  takeIn(followed.show(uri, lastHtml, lastLive));
  if (restore) window.scrollTo(0, progress().scroll);
  if (line !== undefined) showLine(line, !restore);
  keep({});
}

/** Does with the parts that are new on the page what is done with each. */
function takeIn(added: readonly Element[]): void {
  if (added.length === 0) return;
  for (const part of added) addTabStops(part);
  later.watch(form);
  unfold(form, progress().unfolded);
  drawMarks();
}

/** Shows of the marks what the reader wishes to see. */
function drawMarks(): void {
  const isWanted = ({ sort }: Mark) => (sort === 'change' ? shows.changes : shows.findings).checked;
  showMarks(form, marks, isWanted, goTo);
}

/** Marks the part that comes from a line and, unless told not to, brings it into sight. */
function showLine(line: number, scroll = true): void {
  const element = elementAt(form, line);
  const before = form.querySelector('.carag-here');
  if (before !== element) before?.classList.remove('carag-here');
  element?.classList.add('carag-here');
  unfoldAround(element);
  if (scroll && element) live.reveal(element);
  if (scroll && element && isOutOfSight(element)) element.scrollIntoView({ block: 'center' });
}

function isOutOfSight(element: HTMLElement): boolean {
  const { top } = element.getBoundingClientRect();
  return top < 0 || top > window.innerHeight * 0.8;
}

function goToSource(part: EventTarget | null): void {
  const place = part instanceof Element ? placeOf(part) : undefined;
  if (place) goTo(place);
}

function goTo(place: Place): void {
  editor.postMessage({ kind: 'source', ...place });
}

form.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || isControl(event.target)) return;
  // Whoever selects words wants to copy them.
  if (getSelection()?.isCollapsed !== false) goToSource(event.target);
});

form.addEventListener('keydown', (event) => {
  const onPlainPart = event.target instanceof Element && !isControl(event.target);
  if (event.key !== 'F12' && !(event.key === 'Enter' && onPlainPart)) return;
  event.preventDefault();
  goToSource(event.target);
});

for (const each of Object.values(shows)) each.addEventListener('change', drawMarks);

isLive.addEventListener('change', () => editor.postMessage({ kind: 'live', isLive: isLive.checked }));

// This event does not rise from the part that is folded, but can be caught on its way down to it.
form.addEventListener('toggle', () => keep({ unfolded: unfoldedParts(form) }), true);

window.addEventListener('scrollend', () => keep({ scroll: window.scrollY }));

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'notice') showNotice(data.text);
  else if (data.kind === 'form') showForm(data);
  else if (data.kind === 'case') live.fill(data.text);
  else if (data.kind === 'told') live.tell(data.text);
  else if (data.kind === 'marks') {
    marks = data.marks;
    drawMarks();
  } else showLine(data.line);
});

editor.postMessage({ kind: 'loaded' });
