import { css, html, LitElement } from 'lit';
import { query, state } from 'lit/decorators.js';
import { element } from '../ui/define.ts';
import { icon } from '../ui/icons.ts';
import { base } from '../ui/theme.ts';
import { text } from './strings.ts';

/** The send box. Fires `send` with the text, `files` with chosen files, `scroll-page` with ±1 for the transcript. */
@element('epione-composer')
export class EpioneComposer extends LitElement {
  static override styles = [base, css`
    form { display: flex; gap: 10px; align-items: end; }
    textarea {
      flex: 1; resize: none; min-block-size: 48px; max-block-size: 30dvh; padding: 11px 16px; border-radius: 24px; line-height: 1.5;
      border: 1px solid var(--ep-edge); background: var(--ep-surface); field-sizing: content;
    }
    textarea:focus-visible { border-radius: 24px; }
    textarea::placeholder { color: var(--ep-muted); opacity: 1; }
    .send { inline-size: 48px; min-inline-size: 48px; min-block-size: 48px; padding: 0; border-radius: 50%; }
    .send:focus-visible, .attach:focus-visible { border-radius: 50%; }
    .attach { inline-size: 48px; min-inline-size: 48px; min-block-size: 48px; padding: 0; border-radius: 50%; }
  `];

  @state() private value = '';
  @query('textarea') private box!: HTMLTextAreaElement;
  @query('#files') private picker!: HTMLInputElement;

  override focus(): void {
    this.box?.focus();
  }

  override render() {
    return html`
      <form @submit=${this.submit}>
        <button class="button attach" type="button" aria-label=${text.attach} title=${text.attach} @click=${() => this.picker.click()}>${icon('file')}</button>
        <input id="files" type="file" multiple hidden tabindex="-1" aria-label=${text.attach} @change=${this.picked} />
        <label class="unseen" for="message">${text.composer}</label>
        <textarea id="message" rows="1" placeholder=${text.placeholder} maxlength="4000" enterkeyhint="send"
          .value=${this.value} @input=${this.typed} @keydown=${this.keydown}></textarea>
        <button class="button primary send" aria-label=${text.send} ?disabled=${this.value.trim() === ''}>${icon('send')}</button>
      </form>`;
  }

  private typed(): void {
    this.value = this.box.value;
  }

  private keydown(event: KeyboardEvent): void {
    // Enter that ends the choice of an input method must not send half a word.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit(event);
    } else if ((event.key === 'PageUp' || event.key === 'PageDown') && this.value === '') {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('scroll-page', { detail: event.key === 'PageUp' ? -1 : 1 }));
    }
  }

  private picked(): void {
    const files = [...(this.picker.files ?? [])];
    // The same file can be chosen again.
    this.picker.value = '';
    if (files.length > 0) this.dispatchEvent(new CustomEvent('files', { detail: files }));
  }

  private submit(event: Event): void {
    event.preventDefault();
    const message = this.value.trim();
    if (message === '') return;
    this.value = '';
    this.dispatchEvent(new CustomEvent('send', { detail: message }));
  }
}
