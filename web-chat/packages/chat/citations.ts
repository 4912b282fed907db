import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Citation, EpioneClient, Reply } from '../sdk/index.ts';
import { element } from '../ui/define.ts';
import { fullMoment } from '../ui/format.ts';
import { icon } from '../ui/icons.ts';
import { words } from '../ui/strings.ts';
import { base } from '../ui/theme.ts';
import type { EpioneSource } from './files/files-source.ts';
import { opens } from './files/ref.ts';
import { text } from './strings.ts';

/** The sources of one reply, with the chosen one marked; a part of the panel. */
@element('epione-citations')
export class EpioneCitations extends LitElement {
  static override styles = [base, css`
    ol { display: grid; gap: 14px; }
    li { display: grid; grid-template-columns: 28px 1fr; gap: 10px; padding: 14px; border: 1px solid var(--ep-line); border-radius: 12px; }
    li[aria-current] { border-color: var(--ep-accent); background: var(--ep-accent-soft); }
    .number { inline-size: 26px; block-size: 26px; border-radius: 50%; border: 1px solid var(--ep-accent); display: grid; place-items: center; font-size: 0.8125rem; font-weight: 650; }
    h3 { font-size: 1rem; overflow-wrap: anywhere; }
    blockquote { margin: 6px 0 0; padding-inline-start: 10px; border-inline-start: 3px solid var(--ep-line); }
    dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin-block-start: 6px; font-size: 0.875rem; }
    dt { color: var(--ep-muted); }
    dd { overflow-wrap: anywhere; }
    a { display: inline-flex; align-items: center; gap: 6px; min-block-size: 44px; }
  `];

  @property({ attribute: false }) client: EpioneClient | null = null;
  @property({ attribute: false }) reply: Reply | null = null;
  @property() chosen: string | null = null;
  /** The citations whose readings are shown. */
  @state() private opened: ReadonlySet<string> = new Set();

  override render() {
    return html`
      <ol role="list">
        ${(this.reply?.citations ?? []).map((citation, index) => this.citation(citation, index + 1))}
      </ol>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('chosen') || changed.has('reply')) this.openChosen();
    if (changed.has('chosen')) this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  private openChosen(): void {
    this.opened = new Set();
    const chosen = this.reply?.citations?.find((citation) => citation.id === this.chosen);
    if (chosen && opens(chosen)) void this.openSource(chosen.id);
  }

  private async openSource(id: string): Promise<void> {
    this.opened = new Set(this.opened).add(id);
    await Promise.all([import('./files/files-source.ts'), this.updateComplete]);
    await this.renderRoot.querySelector<EpioneSource>(`epione-source[data-of="${id}"]`)?.open();
  }

  private source(citation: Citation) {
    if (!opens(citation) || !this.client) return nothing;
    return this.opened.has(citation.id)
      ? html`<epione-source data-of=${citation.id} .client=${this.client} .ref=${citation.ref ?? ''}></epione-source>`
      : html`<p><button class="button" data-open-source @click=${() => this.openSource(citation.id)}>${text.showReadings}</button></p>`;
  }

  private citation(citation: Citation, index: number) {
    const said = (this.reply?.sentences ?? []).filter((sentence) => sentence.citations?.includes(citation.id));
    return html`
      <li aria-current=${citation.id === this.chosen ? 'true' : nothing}>
        <span class="number">${index}</span>
        <div>
          <p class="muted small">${words.citationKinds[citation.kind] ?? citation.kind}</p>
          <h3>${citation.label}</h3>
          ${said.map((sentence) => html`<blockquote>${sentence.text}</blockquote>`)}
          <dl>
            ${citation.observedAt ? html`<dt>${text.observed}</dt><dd>${fullMoment(citation.observedAt)}</dd>` : nothing}
            ${citation.review ? html`<dt>${text.review}</dt><dd>${citation.review === 'unreviewed' ? text.unreviewed : text.reviewedBy(citation.review)}</dd>` : nothing}
            ${citation.ref ? html`<dt>${text.reference}</dt><dd>${citation.ref}</dd>` : nothing}
          </dl>
          ${this.source(citation)}
          ${safeUrl(citation.url) ? html`<a href=${citation.url ?? ''} target="_blank" rel="noopener noreferrer">${text.openSource}${icon('out')}</a>` : nothing}
        </div>
      </li>`;
  }
}

/** A source could carry any text as its address: only the web and the phone are linked. */
function safeUrl(url: string | null | undefined): boolean {
  return /^(https?:\/\/|tel:|\/(?!\/))/i.test(url ?? '');
}
