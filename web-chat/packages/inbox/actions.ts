import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Escalation, Outcome } from '../sdk/index.ts';
import { element } from '../ui/define.ts';
import { base } from '../ui/theme.ts';
import { emptyDraft, type Draft, type Form } from './drafts.ts';
import { text } from './strings.ts';

export type Action =
  | { kind: 'accept' }
  | { kind: 'reply'; text: string }
  | { kind: 'release' }
  | { kind: 'reroute'; to: string; reason: string }
  | { kind: 'resolve'; outcome: Outcome; note: string };

/**
 * What can be done with the chosen escalation. The draft belongs to the inbox, not to this element:
 * it survives refreshes and looking at other items. Fires `act` and `draft-changed`.
 */
@element('epione-inbox-actions')
export class EpioneInboxActions extends LitElement {
  static override styles = [base, css`
    :host { display: grid; gap: 10px; }
    .bar { display: flex; flex-wrap: wrap; gap: 8px; }
    form { display: grid; gap: 10px; padding-block-start: 4px; }
    label { display: grid; gap: 4px; font-size: 0.875rem; }
    textarea.field { resize: vertical; min-block-size: 84px; }
    blockquote { margin: 0; padding: 8px 14px; border-inline-start: 3px solid var(--ep-accent); background: var(--ep-ground); border-radius: 0 8px 8px 0; overflow-wrap: anywhere; }
    kbd { font: inherit; font-size: 0.75rem; border: 1px solid currentcolor; border-radius: 4px; padding: 0 5px; opacity: 0.75; }
    @media (hover: none) { kbd { display: none; } }
  `];

  @property({ attribute: false }) item!: Escalation;
  @property({ attribute: false }) draft: Draft = emptyDraft();
  @property({ type: Boolean }) busy = false;
  @state() private missing = false;
  @query('form .field, form .primary') private first!: HTMLElement | null;

  /** Opens a form and goes into it: called from a key or a click only. */
  async open(form: Form): Promise<void> {
    if (!this.allowed(form)) return;
    this.change({ form });
    await this.updateComplete;
    this.first?.focus();
  }

  allowed(kind: Form | 'accept'): boolean {
    if (this.item.status === 'resolved') return false;
    if (kind === 'release') return Boolean(this.item.held) && this.item.reply?.text !== this.item.held;
    return kind !== 'accept' || this.item.status === 'requested';
  }

  override render() {
    if (this.item.status === 'resolved') return nothing;
    return html`
      <div class="bar">
        ${this.allowed('accept') ? html`<button class="button primary" ?disabled=${this.busy} @click=${() => this.act({ kind: 'accept' })}>${text.accept} <kbd>a</kbd></button>` : nothing}
        ${this.allowed('release') ? this.tab('release', text.release, 'l') : nothing}
        ${this.tab('reply', text.reply, 'r')}${this.tab('resolve', text.resolve, 'e')}${this.tab('reroute', text.reroute, 't')}
      </div>
      ${this.draft.form ? html`
        <form @submit=${this.submit} @keydown=${this.keydown} novalidate>
          ${this.fields(this.draft.form)}
          <div class="bar">
            <button class="button primary" ?disabled=${this.busy}>${this.draft.form === 'reply' || this.draft.form === 'release' ? text.send : text[this.draft.form]}</button>
            <button class="button quiet" type="button" @click=${() => this.change({ form: null })}>${text.cancel}</button>
          </div>
          ${this.draft.form === 'reply' ? html`<p class="muted small">${text.draftKept}</p>` : nothing}
        </form>` : nothing}`;
  }

  private tab(form: Form, label: string, key: string) {
    return html`<button class="button" aria-expanded=${this.draft.form === form} @click=${() => this.open(form)}>${label} <kbd>${key}</kbd></button>`;
  }

  private fields(form: Form) {
    switch (form) {
      case 'reply': return html`<label>${text.replyLabel}
        <textarea class="field" rows="4" aria-invalid=${this.missing} .value=${this.draft.reply} @input=${this.input('reply')}></textarea></label>`;
      case 'release': return html`<p class="small">${text.releaseAbout}</p><blockquote>${this.item.held}</blockquote>`;
      case 'reroute': return html`
        <label>${text.rerouteTo}<input class="field" aria-invalid=${this.missing && !this.draft.to} .value=${this.draft.to} @input=${this.input('to')}></label>
        <label>${text.rerouteReason}<input class="field" aria-invalid=${this.missing && !this.draft.reason} .value=${this.draft.reason} @input=${this.input('reason')}></label>`;
      case 'resolve': return html`
        <label>${text.outcomeLabel}<select class="field" .value=${this.draft.outcome} @change=${this.input('outcome')}>
          ${Object.entries(text.outcomes).map(([value, label]) => html`<option value=${value} ?selected=${value === this.draft.outcome}>${label}</option>`)}</select></label>
        <label>${text.noteLabel}<textarea class="field" rows="2" .value=${this.draft.note} @input=${this.input('note')}></textarea></label>`;
    }
  }

  private input(field: 'reply' | 'to' | 'reason' | 'outcome' | 'note') {
    return (event: Event) => this.change({ [field]: (event.target as HTMLInputElement).value });
  }

  private change(part: Partial<Draft>): void {
    this.missing = false;
    this.draft = { ...this.draft, ...part };
    this.dispatchEvent(new CustomEvent('draft-changed', { detail: this.draft }));
  }

  private keydown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.submit(event);
  }

  private submit(event: Event): void {
    event.preventDefault();
    const draft = this.draft;
    if (draft.form === 'reply') this.checked(draft.reply, () => this.act({ kind: 'reply', text: draft.reply.trim() }));
    if (draft.form === 'release') this.act({ kind: 'release' });
    if (draft.form === 'reroute') {
      this.checked(draft.to.trim() && draft.reason, () => this.act({ kind: 'reroute', to: draft.to.trim(), reason: draft.reason.trim() }));
    }
    if (draft.form === 'resolve') this.act({ kind: 'resolve', outcome: draft.outcome as Outcome, note: draft.note.trim() });
  }

  private checked(value: string, then: () => void): void {
    if (value.trim() === '') this.missing = true;
    else then();
  }

  private act(action: Action): void {
    if (!this.busy) this.dispatchEvent(new CustomEvent('act', { detail: action }));
  }
}
