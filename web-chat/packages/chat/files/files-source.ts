import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EpioneClient, Problem, SentItem, StoredReading } from '../../sdk/index.ts';
import { element } from '../../ui/define.ts';
import { fullMoment, plainNumber } from '../../ui/format.ts';
import { explain, words } from '../../ui/strings.ts';
import { base } from '../../ui/theme.ts';
import { spanOf } from './ref.ts';
import { text } from './strings.ts';

const AT_ONCE = 20;

/** The stored readings that a citation of own data rests on, each down to what was sent. A part of the panel. */
@element('epione-source')
export class EpioneSource extends LitElement {
  static override styles = [base, css`
    :host { display: grid; gap: 8px; margin-block-start: 8px; }
    ul { display: grid; gap: 8px; }
    li { border: 1px solid var(--ep-line); border-radius: 10px; padding: 10px; background: var(--ep-surface); display: grid; gap: 6px; }
    dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; font-size: 0.875rem; }
    dt { color: var(--ep-muted); }
    dd { overflow-wrap: anywhere; }
    pre { margin: 0; padding: 8px; border-radius: 8px; background: var(--ep-raised); white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.8125rem; max-block-size: 14rem; overflow-y: auto; }
    code { font-size: 0.75rem; overflow-wrap: anywhere; }
  `];

  @property({ attribute: false }) client!: EpioneClient;
  @property({ attribute: false }) ref = '';
  @state() private readings: StoredReading[] | null = null;
  @state() private older = false;
  @state() private problem: Problem | null = null;
  /** By the place of a reading: what was sent of it, or why that is not told. */
  @state() private sent = new Map<string, SentItem | Problem>();

  /** Shows the readings; of a single one at once what was sent. */
  async open(): Promise<void> {
    await this.load(null);
    const only = this.readings?.length === 1 ? this.readings[0] : undefined;
    if (only) await this.show(only);
  }

  override render() {
    if (this.problem) {
      return html`<div class="problem" role="alert"><p>${explain(this.problem)}</p>
        <button class="button" @click=${this.open}>${words.retry}</button></div>`;
    }
    if (!this.readings) return html`<p class="muted small" role="status">${text.sentLoading}</p>`;
    if (this.readings.length === 0) return html`<p class="small">${text.noReading}</p>`;
    return html`
      <ul role="list">${this.readings.map((reading) => this.reading(reading))}</ul>
      ${this.older ? html`<p><button class="button" @click=${() => this.load(this.readings?.at(-1)?.effective ?? null)}>${text.more}</button></p>` : nothing}`;
  }

  private reading(reading: StoredReading) {
    const sent = this.sent.get(place(reading));
    const facts: [string, string][] = [
      [text.value, stored(reading)],
      [text.valueSent, [reading.sentValue, reading.sentUnit].filter(Boolean).join(' ')],
      [text.device, reading.device || text.unnamed],
      [text.method, reading.method || text.unnamed],
      [text.source, reading.source],
      [text.observed, fullMoment(reading.effective)],
      [text.zone, reading.zone],
      [text.received, fullMoment(reading.receivedAt)],
    ];
    return html`
      <li data-reading=${reading.effective}>
        <dl>${facts.filter(([, value]) => value !== '').map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
        ${sent ? raw(sent) : html`<p><button class="button" @click=${() => this.show(reading)}>${text.showSent}</button></p>`}
      </li>`;
  }

  /** @param before the moment of the oldest reading that is shown, null for the first ones */
  private async load(before: string | null): Promise<void> {
    const span = spanOf(this.ref);
    if (!span) return;
    this.problem = null;
    const answer = await this.client.files.readings(span.code, span.from, before ?? span.to, AT_ONCE);
    if (!answer.ok) {
      this.problem = answer.problem;
      return;
    }
    this.readings = [...(before ? (this.readings ?? []) : []), ...answer.value.items];
    this.older = Boolean(answer.value.next);
  }

  private async show(reading: StoredReading): Promise<void> {
    const answer = await this.client.files.sent(reading);
    this.sent = new Map(this.sent).set(place(reading), answer.ok ? answer.value : answer.problem);
    // The button that was pressed is gone: what it showed takes the focus.
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-reading="${reading.effective}"] pre`)?.focus();
  }
}

function raw(sent: SentItem | Problem) {
  if ('kind' in sent) return html`<p class="small" role="alert">${sent.status === 410 ? text.notKept : explain(sent)}</p>`;
  return html`
    <p class="muted small">${text.raw}</p>
    ${sent.item ? html`<pre tabindex="0" role="region" aria-label=${text.raw}>${sent.item}</pre>` : html`<p class="small">${text.inParts}</p>`}
    <dl><dt>${text.place}</dt><dd>${sent.format}, ${sent.pointer.replace(/^line:/, 'line ')}</dd>
      <dt>${text.digest}</dt><dd><code>${sent.sha256}</code></dd></dl>`;
}

function stored(reading: StoredReading): string {
  return typeof reading.value === 'number'
    ? `${reading.comparator ?? ''}${plainNumber(reading.value)} ${reading.unit ?? ''}`.trim() : (reading.text ?? '');
}

function place(reading: StoredReading): string {
  return `${reading.payload} ${reading.pointer} ${reading.effective} ${reading.code.code}`;
}
