import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { GlucoseUnit } from '../sdk/index.ts';
import { element } from '../ui/define.ts';
import { base } from '../ui/theme.ts';
import { text } from './strings.ts';

const UNITS: GlucoseUnit[] = ['mg/dL', 'mmol/L'];

/** Two buttons, one pressed. Fires `unit-changed`. */
@element('epione-unit-switch')
export class EpioneUnitSwitch extends LitElement {
  static override styles = [base, css`
    div { display: inline-flex; border: 1px solid var(--ep-edge); border-radius: 999px; padding: 2px; background: var(--ep-surface); }
    button { border: 0; background: none; border-radius: 999px; padding: 0 12px; min-block-size: 38px; font-size: 0.8125rem; }
    button[aria-pressed='true'] { background: var(--ep-accent-soft); font-weight: 650; box-shadow: inset 0 0 0 1px var(--ep-accent); }
    @media (forced-colors: active) { button[aria-pressed='true'] { background: Highlight; color: HighlightText; forced-color-adjust: none; } }
  `];

  @property() unit: GlucoseUnit = 'mg/dL';

  override render() {
    return html`
      <div role="group" aria-label=${text.unit}>
        ${UNITS.map((unit) => html`<button aria-pressed=${unit === this.unit} @click=${() => this.choose(unit)}>${unit}</button>`)}
      </div>`;
  }

  private choose(unit: GlucoseUnit): void {
    this.dispatchEvent(new CustomEvent('unit-changed', { detail: unit, bubbles: true, composed: true }));
  }
}
