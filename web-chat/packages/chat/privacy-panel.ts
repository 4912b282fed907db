import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Consents, EpioneClient, Problem, Purpose } from '../sdk/index.ts';
import { element } from '../ui/define.ts';
import { save } from '../ui/save.ts';
import { explain, words } from '../ui/strings.ts';
import { base } from '../ui/theme.ts';
import './place.ts';
import { text } from './strings.ts';

const ORDER: Purpose[] = ['glucose', 'wearable', 'labs', 'records', 'questionnaires', 'genome', 'research', 'llm', 'environment'];

/** Consents as switches, and the export. A switch moves only after the server took the change. */
@element('epione-privacy')
export class EpionePrivacy extends LitElement {
  static override styles = [base, css`
    :host { display: grid; gap: 24px; }
    h3 { font-size: 1rem; margin-block-end: 8px; }
    ul { display: grid; gap: 4px; }
    button.row { inline-size: 100%; display: grid; grid-template-columns: 1fr auto; gap: 12px; align-items: center; text-align: start; padding: 10px 12px; min-block-size: 52px; border: 1px solid transparent; border-radius: 12px; background: none; }
    button.row:hover { background: var(--ep-raised); }
    .download { margin-block-start: 10px; }
    .name { font-weight: 600; display: block; }
    .switch { inline-size: 48px; block-size: 28px; border-radius: 14px; border: 2px solid var(--ep-edge); background: var(--ep-raised); position: relative; }
    .switch::after { content: ''; position: absolute; inset-block: 3px; inset-inline-start: 3px; inline-size: 18px; border-radius: 50%; background: var(--ep-edge); transition: translate 0.15s; }
    [aria-checked='true'] .switch { background: var(--ep-accent); border-color: var(--ep-accent); }
    [aria-checked='true'] .switch::after { translate: 20px 0; background: var(--ep-on-accent); }
    .state { display: grid; justify-items: center; gap: 2px; font-size: 0.75rem; }
    @media (forced-colors: active) { .switch::after, [aria-checked='true'] .switch::after { background: ButtonText; } }
  `];

  @property({ attribute: false }) client!: EpioneClient;
  @state() private consents: Consents | null = null;
  @state() private problem: Problem | null = null;
  @state() private busy = false;
  @state() private exporting = false;

  async load(): Promise<void> {
    this.problem = null;
    const answer = await this.client.consents();
    if (answer.ok) this.consents = answer.value;
    else this.problem = answer.problem;
  }

  override render() {
    return html`
      ${this.problem ? html`<p class="problem" role="alert">${explain(this.problem)}</p>` : nothing}
      <section aria-labelledby="consents">
        <h3 id="consents">${text.consentsTitle}</h3>
        ${this.consents ? html`<ul role="list">${ORDER.map((purpose) => this.row(purpose))}</ul>`
          : this.problem ? html`<button class="button" @click=${this.load}>${words.retry}</button>`
          : html`<p class="muted" role="status">${words.loading}…</p>`}
      </section>
      <section aria-labelledby="export">
        <h3 id="export">${text.exportTitle}</h3>
        <p class="muted">${text.exportAbout}</p>
        <p class="download"><button class="button" ?disabled=${this.exporting} @click=${this.download}>
          ${this.exporting ? text.exporting : text.exportAction}</button></p>
      </section>`;
  }

  private row(purpose: Purpose) {
    const given = this.consents?.[purpose] === true;
    const [name, about] = text.purposes[purpose];
    return html`
      <li><button class="row" role="switch" aria-checked=${given} aria-disabled=${this.busy} data-purpose=${purpose}
        @click=${() => this.toggle(purpose, !given)}>
        <span><span class="name">${name}</span><span class="muted small">${about}</span></span>
        <span class="state"><span class="switch"></span><span aria-hidden="true">${given ? text.on : text.off}</span></span>
      </button>${purpose === 'environment' && given ? html`<epione-place .client=${this.client}></epione-place>` : nothing}</li>`;
  }

  private async toggle(purpose: Purpose, given: boolean): Promise<void> {
    if (this.busy || !this.consents) return;
    this.busy = true;
    this.problem = null;
    const wanted = { ...this.consents, [purpose]: given };
    const answer = await this.client.setConsents(wanted);
    this.busy = false;
    if (!answer.ok) {
      this.problem = answer.problem;
      return;
    }
    // What the server says it stored wins over what was asked for.
    this.consents = answer.value && typeof answer.value === 'object' ? answer.value : wanted;
    this.dispatchEvent(new CustomEvent('consent-changed', { detail: { purpose, given }, bubbles: true, composed: true }));
  }

  private async download(): Promise<void> {
    this.exporting = true;
    this.problem = null;
    const answer = await this.client.exportData();
    this.exporting = false;
    if (!answer.ok) {
      this.problem = answer.problem;
      return;
    }
    save(answer.value);
  }
}
