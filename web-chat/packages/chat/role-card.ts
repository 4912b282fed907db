import { css, html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../ui/define.ts';
import type { DemoSession } from '../ui/session.ts';
import { base } from '../ui/theme.ts';
import { text } from './strings.ts';

/** Vendors and operators have no chat: they get the key to their own doors instead of an error. */
@element('epione-role')
export class EpioneRole extends LitElement {
  static override styles = [base, css`
    :host { display: grid; place-items: center; padding: 24px 16px; min-block-size: 100%; }
    .card { inline-size: min(30rem, 100%); display: grid; gap: 16px; }
    h1 { font-family: var(--ep-display); font-size: 1.9rem; font-weight: 600; }
    .actions { display: flex; flex-wrap: wrap; gap: 10px; }
  `];

  @property({ attribute: false }) session!: DemoSession;
  @property({ attribute: false }) serverUrl = '';
  @state() private copied = false;

  override render() {
    const name = text.personas.find((one) => one.persona === this.session.persona)?.name ?? '';
    return html`
      <div class="card">
        <h1>${name}</h1>
        <p>${text.role[this.session.persona]}</p>
        <div class="actions">
          <button class="button primary" @click=${this.copy}>${text.copyToken}</button>
          <a class="button" href="${this.serverUrl}/q/openapi">${text.apiDescription}</a>
          <button class="button quiet" @click=${() => this.dispatchEvent(new CustomEvent('sign-out', { bubbles: true, composed: true }))}>
            ${text.signOut}</button>
        </div>
        <p role="status" class="muted">${this.copied ? text.tokenCopied : ''}</p>
      </div>`;
  }

  private async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.session.current());
    this.copied = true;
  }
}
