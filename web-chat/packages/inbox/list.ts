import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Escalation } from '../sdk/index.ts';
import { element } from '../ui/define.ts';
import { moment } from '../ui/format.ts';
import { levelIcon } from '../ui/icons.ts';
import { words } from '../ui/strings.ts';
import { base, levels } from '../ui/theme.ts';
import { dueIn, isOverdue } from './queue.ts';
import { text } from './strings.ts';

/** The list. One item is in the tab order; arrows, j and k choose. Fires `choose` with the id. */
@element('epione-inbox-list')
export class EpioneInboxList extends LitElement {
  static override styles = [base, levels, css`
    :host { display: block; overflow-y: auto; }
    button {
      inline-size: 100%; display: grid; gap: 4px; text-align: start; padding: 12px 16px 12px 14px; background: var(--ep-surface);
      border: 0; border-block-end: 1px solid var(--ep-line); border-inline-start: 6px solid var(--level);
    }
    button:hover { background: var(--ep-raised); }
    button[aria-current='true'] { background: var(--ep-accent-soft); }
    button:focus-visible { outline-offset: -3px; border-radius: 0; }
    .top, .bottom { display: flex; justify-content: space-between; gap: 8px; align-items: baseline; }
    .name { font-weight: 650; min-inline-size: 0; overflow-wrap: anywhere; }
    .top .small { flex: none; }
    .late { color: var(--ep-ink); background: var(--ep-emergency-soft); border: 1px solid var(--ep-emergency); border-radius: 6px; padding: 0 6px; font-weight: 650; }
    .reason { overflow: hidden; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; }
    .tags { display: flex; gap: 6px; flex-wrap: wrap; }
  `];

  @property({ attribute: false }) items: Escalation[] = [];
  @property() selected: string | null = null;
  @property({ attribute: false }) now = Date.now();

  focusSelected(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }

  override render() {
    const reachable = this.items.some((item) => item.id === this.selected) ? this.selected : this.items[0]?.id;
    return html`<ul role="list" aria-label=${text.list}>
      ${repeat(this.items, (item) => item.id, (item) => html`<li>${this.item(item, item.id === reachable)}</li>`)}</ul>`;
  }

  private item(item: Escalation, reachable: boolean) {
    const late = isOverdue(item, this.now);
    return html`
      <button data-level=${item.level} data-id=${item.id} tabindex=${reachable ? 0 : -1}
        aria-current=${item.id === this.selected ? 'true' : nothing} @click=${() => this.choose(item.id)}>
        <span class="top"><span class="name">${item.patientName ?? item.patientId}</span>
          <span class="small ${late ? 'late' : 'muted'}">${this.deadline(item)}</span></span>
        <span class="reason">${item.reason}</span>
        <span class="bottom"><span class="tags">
          <span class="level">${levelIcon(item.level)}${words.levelNames[item.level]}</span>
          ${item.crisis ? html`<span class="level">${words.crisis}</span>` : nothing}
          ${item.synthetic ? html`<span class="muted small">${text.synthetic}</span>` : nothing}</span>
          <span class="muted small">${item.owner ? item.owner.name : text.status[item.status]}</span></span>
      </button>`;
  }

  private deadline(item: Escalation): string {
    if (item.status === 'resolved' || item.status === 'answered') return moment(item.createdAt);
    return dueIn(item, this.now);
  }

  private choose(id: string): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: id }));
  }
}
