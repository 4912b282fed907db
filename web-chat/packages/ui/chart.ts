import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ChartAttachment, GlucoseUnit } from '../sdk/index.ts';
import { plotOf, rowsOf, type Plot } from './chart-data.ts';
import { element } from './define.ts';
import { moment, number } from './format.ts';
import type { Palette } from './plot.ts';
import { words } from './strings.ts';
import { base } from './theme.ts';

/** A chart as text first, then a picture, then a table: each says the same. */
@element('epione-chart')
export class EpioneChart extends LitElement {
  static override styles = [base, css`
    :host { display: block; }
    figure { border: 1px solid var(--ep-line); border-radius: 12px; padding: 12px 14px; background: var(--ep-surface); }
    .title { font-weight: 650; }
    .plot { block-size: 220px; margin-block-start: 8px; position: relative; }
    .note { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 16px; min-block-size: 1.5em; }
    summary { min-block-size: 32px; display: inline-flex; align-items: center; cursor: pointer; color: var(--ep-accent); }
    summary::before { content: '▸'; margin-inline-end: 6px; }
    [open] > summary::before { content: '▾'; }
    .scroll { max-block-size: 260px; overflow: auto; border: 1px solid var(--ep-line); border-radius: 8px; }
    table { border-collapse: collapse; inline-size: 100%; font-variant-numeric: tabular-nums; }
    th, td { padding: 4px 10px; text-align: start; border-block-end: 1px solid var(--ep-line); font-weight: 400; }
    thead th { position: sticky; inset-block-start: 0; background: var(--ep-raised); font-weight: 600; }
    .probe { position: absolute; visibility: hidden; }
    .p-ink { color: var(--ep-muted); } .p-line { color: var(--ep-accent); } .p-grid { color: var(--ep-line); }
    .p-band { color: color-mix(in srgb, var(--ep-self-care) 16%, transparent); } .p-edge { color: var(--ep-edge); }
    @media (forced-colors: active) {
      .p-ink, .p-line, .p-edge { color: CanvasText; } .p-grid { color: GrayText; } .p-band { color: transparent; }
    }
  `];

  @property({ attribute: false }) chart!: ChartAttachment;
  @property() unit: GlucoseUnit = 'mg/dL';
  /** Whether its controls are in the tab order. */
  @property({ type: Boolean }) reachable = true;
  @state() private readout = '';
  @state() private tableOpen = false;
  @query('.plot') private target!: HTMLElement;

  private plot: Plot | null = null;
  private canvas: { destroy(): void; setSize(size: { width: number; height: number }): void } | null = null;
  private readonly resize = new ResizeObserver(() => this.fit());
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => void this.paint();

  override connectedCallback(): void {
    super.connectedCallback();
    this.scheme.addEventListener('change', this.redraw);
    if (this.hasUpdated) void this.paint();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.scheme.removeEventListener('change', this.redraw);
    this.resize.disconnect();
    this.canvas?.destroy();
    this.canvas = null;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('chart') || changed.has('unit')) this.plot = plotOf(this.chart, this.unit);
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('chart') || changed.has('unit')) void this.paint();
  }

  override render() {
    const plot = this.plot;
    if (!plot) return nothing;
    const text = (value: number) => number(value, plot.digits);
    return html`
      <figure>
        <figcaption>
          <div class="title">${this.chart.title}${plot.unit ? html` <span class="muted small">${plot.unit}</span>` : nothing}</div>
          <p>${this.chart.summary}</p>
        </figcaption>
        ${plot.times.length === 0 ? nothing : html`
          <div class="plot" role="img" aria-label="${this.chart.title}. ${this.chart.summary}"></div>
          <div class="note muted small" aria-hidden="true">
            <span>${plot.low !== null && plot.high !== null ? words.range(text(plot.low), text(plot.high), plot.unit) : ''}</span>
            <span>${this.readout}</span>
          </div>
          <details @toggle=${this.toggled}>
            <summary class="small" tabindex=${this.reachable ? 0 : -1}>${words.table}</summary>
            ${this.tableOpen ? this.table(plot) : nothing}
          </details>`}
        ${['ink', 'line', 'grid', 'band', 'edge'].map((name) => html`<i class="probe p-${name}"></i>`)}
      </figure>`;
  }

  private table(plot: Plot) {
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${this.chart.title}>
        <table class="small">
          <thead><tr><th scope="col">${words.timeColumn}</th>
            ${plot.names.map((name) => html`<th scope="col">${name}${plot.unit ? ` (${plot.unit})` : ''}</th>`)}</tr></thead>
          <tbody>${rowsOf(plot).map((row) => html`
            <tr><th scope="row">${moment(row.at * 1000)}</th>
              ${row.values.map((value) => html`<td>${typeof value === 'number' ? number(value, plot.digits) : words.noValue}</td>`)}
            </tr>`)}</tbody>
        </table>
      </div>`;
  }

  private toggled(event: Event): void {
    this.tableOpen = (event.target as HTMLDetailsElement).open;
  }

  private async paint(): Promise<void> {
    const plot = this.plot;
    if (!plot || plot.times.length === 0 || !this.isConnected) return;
    const { draw, plotStyles } = await import('./plot.ts');
    if (plot !== this.plot || !this.isConnected) return;
    this.adopt(plotStyles.map((style) => style.styleSheet));
    this.canvas?.destroy();
    this.target.replaceChildren();
    this.canvas = draw(this.target, plot, this.palette(), (index) => this.point(plot, index));
    this.resize.observe(this.target);
  }

  private adopt(sheets: (CSSStyleSheet | undefined)[]): void {
    const root = this.shadowRoot;
    if (!root) return;
    const fresh = sheets.filter((sheet) => sheet !== undefined && !root.adoptedStyleSheets.includes(sheet));
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...(fresh as CSSStyleSheet[])];
  }

  private point(plot: Plot, index: number | null): void {
    const at = index === null ? undefined : plot.times[index];
    const values = index === null ? [] : plot.columns
      .map((column, series) => ({ value: column[index], name: plot.names[series] ?? '' }))
      .filter((one): one is { value: number; name: string } => typeof one.value === 'number');
    this.readout = at === undefined || values.length === 0 ? ''
      : `${moment(at * 1000)}: ${values.map((one) => `${one.name} ${number(one.value, plot.digits)}`).join(', ')} ${plot.unit}`;
  }

  private palette(): Palette {
    const colour = (name: string) => {
      const probe = this.renderRoot.querySelector(`.p-${name}`);
      return probe ? getComputedStyle(probe).color : 'gray';
    };
    return { ink: colour('ink'), line: colour('line'), grid: colour('grid'), band: colour('band'), edge: colour('edge') };
  }

  private fit(): void {
    if (this.target?.clientWidth) this.canvas?.setSize({ width: this.target.clientWidth, height: 220 });
  }
}
