import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DeliveryCard, Entry, GlucoseUnit } from '../sdk/index.ts';
import { element } from '../ui/define.ts';
import { icon } from '../ui/icons.ts';
import { base } from '../ui/theme.ts';
import './message.ts';
import { text } from './strings.ts';

/**
 * The visible transcript. It is no live region. One message, with its controls, is in the tab order;
 * arrows, Home and End choose another, Enter goes to the controls inside, Esc is the chat's.
 */
@element('epione-transcript')
export class EpioneTranscript extends LitElement {
  static override styles = [base, css`
    :host { display: block; position: relative; min-block-size: 0; }
    .scroll { position: relative; overflow-anchor: none; block-size: 100%; overflow-y: auto; overscroll-behavior: contain; padding: 20px 16px 8px; scroll-padding-block: 12px; }
    .column { max-inline-size: 46rem; margin-inline: auto; display: grid; gap: 16px; }
    .feed { display: grid; gap: 16px; }
    article { border-radius: var(--ep-radius); }
    article:focus-visible { border-radius: var(--ep-radius); outline-offset: 3px; }
    .status { display: flex; align-items: center; gap: 10px; color: var(--ep-muted); padding-inline: 4px; min-block-size: 28px; }
    .dots { display: inline-flex; gap: 4px; }
    .dots i { inline-size: 7px; block-size: 7px; border-radius: 50%; background: var(--ep-accent); animation: pulse 1.2s infinite; }
    .dots i:nth-child(2) { animation-delay: 0.15s; } .dots i:nth-child(3) { animation-delay: 0.3s; }
    @keyframes pulse { 0%, 60%, 100% { opacity: 0.25; } 30% { opacity: 1; } }
    .new { position: absolute; inset-block-end: 12px; inset-inline: 0; margin-inline: auto; inline-size: fit-content; box-shadow: var(--ep-shadow); }
  `];

  @property({ attribute: false }) entries: readonly Entry[] = [];
  /** Changes with every change of state: entries are updated in place. */
  @property({ attribute: false }) version = 0;
  @property() status: string | null = null;
  @property() unit: GlucoseUnit = 'mg/dL';
  @state() private current = -1;
  @state() private unseen = false;
  @query('.scroll') private scroller!: HTMLElement;
  /** Follows the end until the person scrolls away from it. */
  private follow = true;
  private shown = 0;
  /** Where the scroller was last put by code, and how much was left below: any other place is the person's. */
  private put = { top: -1, below: 0 };
  private readonly resize = new ResizeObserver(() => this.keep());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
  }

  /** Scrolls by one page, for PageUp and PageDown in an empty send box. */
  page(direction: number): void {
    this.scroller.scrollBy({ top: direction * this.scroller.clientHeight * 0.85 });
  }

  toEnd(): void {
    this.follow = true;
    this.unseen = false;
    this.place(this.scroller.scrollHeight);
  }

  /** Moves to the message of a turn, after the person asked for it. */
  showTurn(turnId: string): void {
    const index = this.entries.findIndex((entry) => entry.kind === 'assistant' && entry.reply.turnId === turnId);
    if (index >= 0) this.focusAt(index);
  }

  protected override willUpdate(): void {
    if (this.current >= this.entries.length) this.current = this.entries.length - 1;
  }

  protected override firstUpdated(): void {
    // Messages, charts and the banner above change heights after this element has rendered.
    this.resize.observe(this.scroller);
    for (const child of this.scroller.querySelectorAll('.column')) this.resize.observe(child);
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('version') && !changed.has('entries')) return;
    if (this.entries.length > this.shown) {
      if (this.entries.at(-1)?.kind === 'patient') this.toEnd();
      // Someone in the middle of a long answer is not torn away from it.
      else if (!this.follow || this.put.below > 80) {
        this.follow = false;
        this.unseen = this.shown > 0;
      }
    }
    this.shown = this.entries.length;
  }

  override render() {
    const filled = this.entries.length > 0;
    const takenBack = takenBackOf(this.entries);
    const reachable = this.current < 0 ? this.entries.length - 1 : this.current;
    return html`
      <div class="scroll" @scroll=${this.scrolled}>
        <div class="column">
          <slot></slot>
          <div class="feed" role=${filled ? 'feed' : nothing} aria-label=${filled ? text.transcript : nothing} aria-busy=${this.status !== null} @keydown=${this.keydown}>
            ${repeat(this.entries, (entry) => entry.key, (entry, index) => html`
              <article tabindex=${index === reachable ? 0 : -1} aria-posinset=${index + 1} aria-setsize=${this.entries.length}
                aria-label=${speaker(entry)} @focus=${() => (this.current = index)}>
                <epione-message .entry=${entry} .unit=${this.unit} .reachable=${index === reachable} .takenBack=${takenBack}
                  .delivery=${entry.kind === 'patient' ? (entry.turn?.delivery ?? '') : ''}></epione-message>
              </article>`)}
          </div>
          ${this.status === null ? nothing : html`
            <p class="status"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${this.status}</p>`}
          <slot name="after"></slot>
        </div>
      </div>
      ${this.unseen ? html`<button class="button primary new" @click=${this.toEnd}>${icon('down')}${text.newMessages}</button>` : nothing}`;
  }

  /** Shows the end, but never scrolls the first line of the newest message out of sight. */
  private keep(): void {
    if (!this.follow) return;
    const newest = this.renderRoot.querySelector<HTMLElement>('article:last-of-type');
    const end = this.scroller.scrollHeight - this.scroller.clientHeight;
    const start = newest && this.entries.at(-1)?.kind !== 'patient' ? newest.offsetTop - 12 : end;
    this.place(Math.min(end, start));
  }

  private scrolled(): void {
    // The event of an own scroll comes late, when the content may have grown again.
    if (Math.abs(this.scroller.scrollTop - this.put.top) < 2) return;
    this.follow = this.below() < 40;
    if (this.follow) this.unseen = false;
  }

  private below(): number {
    return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight;
  }

  private place(top: number): void {
    this.scroller.scrollTop = top;
    this.put = { top: this.scroller.scrollTop, below: this.below() };
  }

  private keydown(event: KeyboardEvent): void {
    const article = (event.target as HTMLElement).closest('article');
    if (!article || event.composedPath()[0] !== article) return;
    const last = this.entries.length - 1;
    const move: Record<string, number> = {
      ArrowUp: this.current - 1, ArrowDown: this.current + 1, Home: 0, End: last,
    };
    const target = move[event.key];
    if (target !== undefined) {
      event.preventDefault();
      this.focusAt(Math.max(0, Math.min(last, target)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const inside = article.querySelector('epione-message')?.shadowRoot;
      inside?.querySelector<HTMLElement>('button, a, summary')?.focus();
    }
  }

  private focusAt(index: number): void {
    this.current = index;
    const article = this.renderRoot.querySelectorAll('article')[index];
    article?.focus({ preventScroll: true });
    article?.scrollIntoView({ block: 'nearest' });
  }
}

/** The files that were taken back, as one text, so that messages are drawn anew only when it changes. */
function takenBackOf(entries: readonly Entry[]): string {
  return entries.flatMap((entry) => (entry.kind === 'assistant' ? (entry.reply.attachments ?? []) : []))
    .filter((attachment): attachment is DeliveryCard => attachment.kind === 'delivery' && (attachment as DeliveryCard).state === 'taken-back')
    .map((card) => card.delivery).join(' ');
}

function speaker(entry: Entry): string {
  switch (entry.kind) {
    case 'patient': return text.you;
    case 'assistant': return `${text.assistant}, ${text.ai}`;
    case 'human': return `${entry.author.name}, ${entry.author.role}`;
    case 'event': return text.escalationLabel;
  }
}
