import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DeliveryCard, DeliveryRow, Problem } from '../../sdk/index.ts';
import { element } from '../../ui/define.ts';
import { date, number } from '../../ui/format.ts';
import { explain } from '../../ui/strings.ts';
import { base } from '../../ui/theme.ts';
import { text } from './strings.ts';

/** What came in with a file, as a table, and the way to take it back. Fires `take-back`. */
@element('epione-delivery')
export class EpioneDelivery extends LitElement {
  static override styles = [base, css`
    :host { display: grid; gap: 8px; }
    /* A wide table scrolls in itself and widens nothing around it. */
    .scroll { overflow-x: auto; contain: inline-size; }
    table { border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
    th, td { padding: 4px 12px 4px 0; text-align: start; white-space: nowrap; border-block-end: 1px solid var(--ep-line); }
    summary { cursor: pointer; min-block-size: 32px; color: var(--ep-accent); }
    .actions { display: flex; flex-wrap: wrap; gap: 8px; }
    .sure { display: grid; gap: 8px; border: 1px solid var(--ep-soon); background: var(--ep-soon-soft); border-radius: 10px; padding: 10px 14px; }
    .danger { border-color: var(--ep-emergency); color: var(--ep-emergency); }
    .badge { border: 1px solid var(--ep-edge); border-radius: 999px; padding: 0 10px; font-size: 0.8125rem; inline-size: fit-content; }
  `];

  @property({ attribute: false }) card!: DeliveryCard;
  /** Whether a later message says that it was taken back. */
  @property({ type: Boolean }) undone = false;
  @property({ type: Boolean }) reachable = true;
  @state() private sure = false;
  @state() private busy = false;
  @state() private problem: Problem | null = null;

  override render() {
    const rows = this.card.rows;
    return html`
      ${rows.length === 0 ? nothing : html`
        <details><summary tabindex=${this.tab}>${text.table}</summary>
          <div class="scroll" role="region" aria-label=${text.table} tabindex="0"><table>
            <thead><tr>${text.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
            <tbody>${rows.map((row) => this.row(row))}</tbody></table></div></details>`}
      ${this.undone ? html`<p class="badge" data-undone>${text.takenBack}</p>` : this.card.state === 'stored' ? this.undo() : nothing}`;
  }

  private row(row: DeliveryRow) {
    return html`<tr><th scope="row">${row.what}</th>${[row.readings, row.fresh, row.already, row.corrected, row.days].map((n) => html`<td>${number(n)}</td>`)}
      <td>${day(row.first)}</td><td>${day(row.last)}</td><td>${typeof row.gaps === 'number' ? number(row.gaps) : '—'}</td></tr>`;
  }

  private undo() {
    if (!this.sure) {
      return html`<p class="actions"><button class="button" tabindex=${this.tab} data-take-back @click=${() => this.ask(true)}>${text.takeBack}</button></p>`;
    }
    return html`
      <div class="sure" role="group" aria-label=${text.takeBack}>
        <p class="small">${text.takeBackAbout}</p>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem.kind === 'conflict' ? this.problem.detail : explain(this.problem)}</p>` : nothing}
        <p class="actions"><button class="button danger" tabindex=${this.tab} ?disabled=${this.busy} @click=${this.takeBack}>${this.busy ? text.takingBack : text.takeBackSure}</button>
          <button class="button keep" tabindex=${this.tab} ?disabled=${this.busy} @click=${() => this.ask(false)}>${text.keep}</button></p>
      </div>`;
  }

  /** The focus goes to the button that takes the place of the one that was pressed; never to the one that does it. */
  private async ask(sure: boolean): Promise<void> {
    this.sure = sure;
    this.problem = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(sure ? '.keep' : '[data-take-back]')?.focus();
  }

  private takeBack(): void {
    this.busy = true;
    const settled = (problem: Problem | null) => {
      this.busy = false;
      this.problem = problem;
    };
    this.dispatchEvent(new CustomEvent('take-back', { detail: { delivery: this.card.delivery, settled }, bubbles: true, composed: true }));
  }

  private get tab(): number {
    return this.reachable ? 0 : -1;
  }
}

/** A day without a clock is the same day everywhere. */
function day(iso: string): string {
  const [year, month, of] = iso.split('-').map(Number);
  return date(new Date(year ?? 0, (month ?? 1) - 1, of ?? 1, 12), { day: 'numeric', month: 'short', year: 'numeric' });
}
