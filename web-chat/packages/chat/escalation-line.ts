import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { EscalationEvent, EscalationStatus } from '../sdk/index.ts';
import { element } from '../ui/define.ts';
import { base } from '../ui/theme.ts';
import { text } from './strings.ts';

const STEPS: EscalationStatus[] = ['requested', 'accepted', 'answered', 'resolved'];

/** How far the care team is, truthfully: the first step says that nobody has read it yet. */
@element('epione-escalation-line')
export class EpioneEscalationLine extends LitElement {
  static override styles = [base, css`
    .line { display: flex; gap: 4px 12px; align-items: center; flex-wrap: wrap; padding: 8px 14px; border-radius: 10px; background: var(--ep-raised); font-size: 0.9375rem; }
    .dots { display: inline-flex; gap: 4px; }
    .dots i { inline-size: 22px; block-size: 6px; border-radius: 3px; background: var(--ep-line); border: 1px solid var(--ep-edge); }
    .dots i.done { background: var(--ep-accent); border-color: var(--ep-accent); }
    b { font-weight: 650; }
    @media (forced-colors: active) { .dots i.done { background: CanvasText; } }
  `];

  @property({ attribute: false }) escalation: EscalationEvent | null = null;
  /** Where it stands, in words of the server; its own words where the server has none. */
  @property() state: string | null = null;
  /** What it was raised with, where nothing else on the screen says it. */
  @property() raised: string | null = null;

  override render() {
    const escalation = this.escalation;
    if (!escalation) return nothing;
    const reached = STEPS.indexOf(escalation.status);
    return html`
      <div class="line" data-status=${escalation.status}>
        <span class="dots" aria-hidden="true">${STEPS.map((_step, index) => html`<i class=${index <= reached ? 'done' : ''}></i>`)}</span>
        <span><b>${text.escalationLabel}.</b> ${this.state || text.escalation[escalation.status]} ${this.raised ?? ''}</span>
      </div>`;
  }
}
