import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { convertGlucose, glucoseDigits, type GlucoseSummary, type GlucoseUnit } from '../sdk/index.ts';
import { element } from '../ui/define.ts';
import { number } from '../ui/format.ts';
import { base } from '../ui/theme.ts';
import { text } from './strings.ts';

const BANDS = [
  { key: 'tar2', low: 250, high: null, name: 'very high' },
  { key: 'tar1', low: 180, high: 250, name: 'high' },
  { key: 'tir', low: 70, high: 180, name: 'in range' },
  { key: 'tbr1', low: 54, high: 70, name: 'low' },
  { key: 'tbr2', low: null, high: 54, name: 'very low' },
] as const;

/** Times in range as a list that doubles as a bar chart, and the usual figures below. */
@element('epione-glucose-summary')
export class EpioneGlucoseSummary extends LitElement {
  static override styles = [base, css`
    section { border: 1px solid var(--ep-line); border-radius: 12px; padding: 14px; display: grid; gap: 12px; }
    h3 { font-size: 0.9375rem; }
    ul { display: grid; gap: 6px; }
    li { display: grid; grid-template-columns: 9.5rem 1fr 3.2rem; gap: 10px; align-items: center; font-size: 0.875rem; }
    .track { block-size: 14px; background: var(--ep-raised); border-radius: 4px; overflow: hidden; inline-size: 100%; }
    rect { fill: var(--ep-routine); } .tir rect { fill: var(--ep-self-care); } .tar1 rect { fill: var(--ep-soon); }
    .tar2 rect { fill: var(--ep-urgent); } .tbr1 rect { fill: var(--ep-urgent); } .tbr2 rect { fill: var(--ep-emergency); }
    .share { text-align: end; font-variant-numeric: tabular-nums; font-weight: 600; }
    dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); gap: 10px; }
    dt { font-size: 0.8125rem; color: var(--ep-muted); }
    dd { font-weight: 650; font-variant-numeric: tabular-nums; }
    @media (forced-colors: active) { rect { fill: CanvasText !important; } .track { border: 1px solid CanvasText; } }
  `];

  @property({ attribute: false }) summary: GlucoseSummary = {};
  @property() unit: GlucoseUnit = 'mg/dL';

  override render() {
    const shares = BANDS.map((band) => this.value(band.key));
    const known = shares.filter((share) => share !== null);
    if (known.length === 0 && this.value('mean') === null) return nothing;
    // The shares may come as 0..1 or as percent; together they are one whole.
    const whole = known.reduce((sum, share) => sum + share, 0) > 1.5 ? 100 : 1;
    return html`
      <section aria-label=${text.glucoseTitle}>
        <h3>${text.glucoseTitle}</h3>
        <ul role="list">${BANDS.map((band, index) => this.band(band, shares[index] ?? null, whole))}</ul>
        <dl>
          ${this.figure('Mean', this.concentration('mean'))}
          ${this.figure('Standard deviation', this.concentration('sd'))}
          ${this.figure('Variation (CV)', this.percent('cv'))}
          ${this.figure(text.gmi, this.percent('gmi'))}
          ${this.figure('Sensor worn', this.percent('wear'))}
        </dl>
      </section>`;
  }

  private band(band: (typeof BANDS)[number], share: number | null, whole: number) {
    const percent = share === null ? null : (share / whole) * 100;
    const edge = (value: number) => number(convertGlucose(value, 'mg/dL', this.unit), glucoseDigits(this.unit));
    const range = band.low === null ? `< ${edge(band.high)}` : band.high === null ? `> ${edge(band.low)}` : `${edge(band.low)}–${edge(band.high)}`;
    return html`
      <li class=${band.key}>
        <span>${band.name} <span class="muted">${range}</span></span>
        <svg class="track" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width=${percent ?? 0} height="10"></rect></svg>
        <span class="share">${percent === null ? '—' : `${number(percent, percent > 0 && percent < 10 ? 1 : 0)} %`}</span>
      </li>`;
  }

  private figure(name: string, value: string | null) {
    return value === null ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  }

  private concentration(key: string): string | null {
    const value = this.value(key);
    return value === null ? null : `${number(convertGlucose(value, 'mg/dL', this.unit), glucoseDigits(this.unit))} ${this.unit}`;
  }

  private percent(key: string): string | null {
    const value = this.value(key);
    if (value === null) return null;
    return `${number(value <= 1.5 ? value * 100 : value, key === 'gmi' ? 1 : 0)} %`;
  }

  /** A plain number, or an object with a value when the state comes along. */
  private value(key: string): number | null {
    const raw = this.summary[key];
    const inner = raw !== null && typeof raw === 'object' ? (raw as { value?: unknown }).value : raw;
    return typeof inner === 'number' && Number.isFinite(inner) ? inner : null;
  }
}
