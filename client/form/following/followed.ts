/** A form that follows its source: it is shown anew in its place, and what is filled in stays. */

import { controlsIn, type Filled, fillIn, noteAnswers } from '../controls.ts';
import type { LiveData, LivePage } from '../live.ts';
import { Content } from './content.ts';

export class FollowedForm {
  private readonly content: Content;
  private readonly place: HTMLElement;
  private readonly live: LivePage;
  /** What is answered, by document: on this page and nowhere else, since it may be about people. */
  private readonly answers = new Map<string, Filled>();
  private document = '';
  private isLive = false;

  constructor(place: HTMLElement, live: LivePage) {
    this.place = place;
    this.live = live;
    this.content = new Content(place);
  }

  /**
   * Shows the form of a document; without data, it is a picture.
   * @returns the parts of it that are new on the page.
   */
  show(document: string, html: string, data: LiveData | undefined): Element[] {
    this.remember();
    const focused = this.place.contains(window.document.activeElement)
      ? window.document.activeElement?.id
      : '';
    const isOther = document !== this.document || (data !== undefined) !== this.isLive;
    this.document = document;
    this.isLive = data !== undefined;
    const added = this.content.show(html, isOther);
    const answers = this.answers.get(document) ?? {};
    for (const part of added) fillIn(controlsIn(part), answers);
    this.live.show(data, answers);
    if (focused) window.document.getElementById(focused)?.focus({ preventScroll: true });
    return added;
  }

  /** Keeps what is filled in, also where the form that comes next does not ask for it. */
  private remember(): void {
    const answers = this.live.answers ?? this.answers.get(this.document) ?? {};
    noteAnswers(controlsIn(this.place), answers);
    this.answers.set(this.document, answers);
  }
}
