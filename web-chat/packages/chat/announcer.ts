import { css, html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { element } from '../ui/define.ts';

/**
 * The live region, off the screen and apart from the transcript: a screen reader hears each finished
 * message once, never a stream of half sentences, and the text is dropped soon after so that it is
 * not read again while browsing.
 */
@element('epione-announcer')
export class EpioneAnnouncer extends LitElement {
  static override styles = css`
    :host { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  `;

  @state() private polite: string[] = [];
  @state() private urgent = '';

  /** `interrupt` is for emergencies only. */
  say(message: string, interrupt = false): void {
    if (interrupt) this.urgent = message;
    else this.polite = [...this.polite, message];
    setTimeout(() => {
      if (interrupt) this.urgent = '';
      else this.polite = this.polite.slice(1);
    }, interrupt ? 4000 : 1500);
  }

  override render() {
    return html`
      <div aria-live="polite" aria-relevant="additions">${this.polite.map((message) => html`<p>${message}</p>`)}</div>
      <div aria-live="assertive">${this.urgent}</div>`;
  }
}
