import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../ui/define.ts';
import { base } from '../ui/theme.ts';

/** Chips that send their own text. A used one stays readable and is marked, so the trail is kept. */
@element('epione-suggestions')
export class EpioneSuggestions extends LitElement {
  static override styles = [base, css`
    p { margin-block-end: 6px; }
    ul { display: flex; flex-wrap: wrap; gap: 8px; }
    .button { text-align: start; border-color: var(--ep-accent); font-weight: 500; border-radius: 22px; }
    [aria-disabled='true'] { border-style: dashed; color: var(--ep-muted); background: transparent; }
    [aria-disabled='true'].used { border-style: solid; color: var(--ep-ink); background: var(--ep-accent-soft); }
  `];

  @property() label = '';
  @property({ attribute: false }) options: string[] = [];
  @state() private used: string | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('options') as string[] | undefined;
    if (changed.has('options') && before?.join('\n') !== this.options.join('\n')) this.used = null;
  }

  override render() {
    if (this.options.length === 0) return nothing;
    return html`
      <p class="muted small" id="label">${this.label}</p>
      <ul role="list" aria-labelledby="label">${this.options.map((option) => html`
        <li><button class="button ${this.used === option ? 'used' : ''}" aria-disabled=${this.used !== null}
          @click=${() => this.choose(option)}>${option}</button></li>`)}
      </ul>`;
  }

  private choose(option: string): void {
    if (this.used !== null) return;
    this.used = option;
    this.dispatchEvent(new CustomEvent('choose', { detail: option }));
  }
}
