import { css, html, LitElement } from 'lit';
import { property, query } from 'lit/decorators.js';
import { element } from './define.ts';
import { icon } from './icons.ts';
import { words } from './strings.ts';
import { base } from './theme.ts';

/**
 * A drawer on the right, a sheet from below on a phone. It is a native modal dialog: the browser
 * keeps the focus inside, closes it on Esc and gives the focus back to the opener.
 */
@element('epione-panel')
export class EpionePanel extends LitElement {
  static override styles = [base, css`
    dialog {
      position: fixed; inset: 0 0 0 auto; margin: 0; padding: 0; border: 0; border-inline-start: 1px solid var(--ep-line);
      inline-size: min(30rem, 100vw); max-inline-size: none; block-size: 100dvh; max-block-size: none;
      background: var(--ep-surface); color: var(--ep-ink); box-shadow: var(--ep-shadow);
    }
    dialog[open] { display: flex; flex-direction: column; }
    dialog::backdrop { background: rgb(10 20 20 / 38%); }
    .head {
      display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 12px 12px 12px 20px;
      border-block-end: 1px solid var(--ep-line);
    }
    h2 { font-size: 1.125rem; }
    .close { inline-size: 44px; padding: 0; }
    .body { overflow-y: auto; padding: 20px; flex: 1; overscroll-behavior: contain; }
    .body:focus-visible { outline-offset: -3px; }
    @media (max-width: 600px) {
      dialog { inset: auto 0 0; inline-size: 100vw; block-size: auto; max-block-size: 88dvh; border-radius: 18px 18px 0 0; border: 0; }
      .body { padding-block-end: max(20px, env(safe-area-inset-bottom)); }
    }
  `];

  @property() heading = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  get open(): boolean {
    return this.dialog?.open ?? false;
  }

  async show(): Promise<void> {
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    if (this.open) this.dialog.close();
  }

  override render() {
    return html`
      <dialog aria-labelledby="heading" @close=${this.closed} @click=${this.backdrop}>
        <div class="head">
          <h2 id="heading">${this.heading}</h2>
          <button class="button quiet close" aria-label=${words.close} @click=${this.close}>${icon('close')}</button>
        </div>
        <div class="body" role="region" aria-labelledby="heading" tabindex="0"><slot></slot></div>
      </dialog>`;
  }

  private closed(): void {
    this.dispatchEvent(new CustomEvent('panel-closed', { bubbles: true, composed: true }));
  }

  private backdrop(event: MouseEvent): void {
    // A click on the dialog element itself can only be its backdrop: the content fills it.
    if (event.target === this.dialog && event.clientX < this.dialog.getBoundingClientRect().left) this.close();
    if (event.target === this.dialog && event.clientY < this.dialog.getBoundingClientRect().top) this.close();
  }
}
