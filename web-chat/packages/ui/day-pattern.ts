import { css, html, LitElement, nothing, svg } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { DayPatternAttachment, GlucoseUnit } from '../sdk/index.ts';
import { shapeOf, stretchesOf, type DayShape, type Moment } from './day-pattern-shape.ts';
import { element } from './define.ts';
import { number } from './format.ts';
import { words } from './strings.ts';
import { base } from './theme.ts';

const HEIGHT = 240;
const EDGE = { left: 40, right: 12, top: 10, bottom: 26 };
const WIDE = 520;

/** The ambulatory glucose profile as text first, then a picture, then a table by the hour. */
@element('epione-day-pattern')
export class EpioneDayPattern extends LitElement {
  static override styles = [base, css`
    :host { display: block; }
    figure { border: 1px solid var(--ep-line); border-radius: 12px; padding: 12px 14px; background: var(--ep-surface); }
    .title { font-weight: 650; }
    svg { display: block; inline-size: 100%; block-size: ${HEIGHT}px; margin-block-start: 8px; font: 12px var(--ep-font); }
    text { fill: var(--ep-muted); }
    .grid { stroke: var(--ep-line); }
    .range { fill: color-mix(in srgb, var(--ep-self-care) 14%, transparent); }
    .limit { stroke: var(--ep-self-care); stroke-dasharray: 5 4; }
    .outer { fill: color-mix(in srgb, var(--ep-accent) 20%, transparent); stroke: var(--ep-accent); stroke-dasharray: 2 3; }
    .inner { fill: color-mix(in srgb, var(--ep-accent) 40%, transparent); }
    .middle { fill: none; stroke: var(--ep-ink); stroke-width: 2.5; stroke-linejoin: round; }
    .key { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-block-start: 4px; }
    .key li { display: inline-flex; align-items: center; gap: 6px; }
    .key svg { inline-size: 22px; block-size: 12px; margin: 0; flex: none; }
    summary { min-block-size: 32px; display: inline-flex; align-items: center; cursor: pointer; color: var(--ep-accent); }
    summary::before { content: '▸'; margin-inline-end: 6px; }
    [open] > summary::before { content: '▾'; }
    .scroll { max-block-size: 260px; overflow: auto; border: 1px solid var(--ep-line); border-radius: 8px; }
    table { border-collapse: collapse; inline-size: 100%; font-variant-numeric: tabular-nums; }
    th, td { padding: 4px 6px; text-align: start; white-space: nowrap; border-block-end: 1px solid var(--ep-line); font-weight: 400; }
    thead th { position: sticky; inset-block-start: 0; background: var(--ep-raised); font-weight: 600; }
    @media (forced-colors: active) {
      .outer, .inner { fill: none; stroke: CanvasText; } .middle { stroke: Highlight; } .limit { stroke: GrayText; }
      .range { fill: none; } text { fill: CanvasText; }
    }
  `];

  @property({ attribute: false }) pattern!: DayPatternAttachment;
  @property() unit: GlucoseUnit = 'mg/dL';
  /** Whether its controls are in the tab order. */
  @property({ type: Boolean }) reachable = true;
  @state() private width = WIDE;
  @query('.plot') private target!: SVGElement | null;

  private readonly resize = new ResizeObserver(() => this.fit());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
  }

  override updated(): void {
    if (this.target) this.resize.observe(this.target);
  }

  override render() {
    const shape = shapeOf(this.pattern, this.unit);
    return html`
      <figure>
        <figcaption>
          <div class="title">${this.pattern.title} <span class="muted small">${shape.unit}</span></div>
          <p>${this.pattern.summary}</p>
        </figcaption>
        ${shape.moments.length === 0 ? nothing : html`
          ${this.picture(shape)}
          <ul class="key muted small" role="list">
            ${KEY.map((part) => html`<li><svg viewBox="0 0 22 12" aria-hidden="true">${part.sign}</svg>${part.name}</li>`)}
            ${shape.low === null || shape.high === null ? nothing
              : html`<li>${words.dashed(number(shape.low, shape.digits), number(shape.high, shape.digits), shape.unit)}</li>`}
          </ul>
          <details>
            <summary class="small" tabindex=${this.reachable ? 0 : -1}>${words.table}</summary>
            ${this.table(shape)}
          </details>`}
      </figure>`;
  }

  private picture(shape: DayShape) {
    const top = ceilingOf(shape);
    const x = (hour: number) => EDGE.left + (hour / 24) * (this.width - EDGE.left - EDGE.right);
    const y = (value: number) => HEIGHT - EDGE.bottom - (value / top) * (HEIGHT - EDGE.top - EDGE.bottom);
    const path = (run: Moment[], line: number) => run.map((at) => `${x(at.hour).toFixed(1)},${y(at.values?.[line] ?? 0).toFixed(1)}`);
    const band = (run: Moment[], low: number, high: number) => `M${[...path(run, low), ...path(run, high).reverse()].join('L')}Z`;
    const runs = stretchesOf(shape);
    const every = this.width < WIDE ? 6 : 3;
    const right = this.width - EDGE.right;
    return html`
      <svg class="plot" role="img" aria-label="${this.pattern.title}. ${this.pattern.summary}" viewBox="0 0 ${this.width} ${HEIGHT}">
        ${shape.low === null || shape.high === null ? nothing : svg`
          <rect class="range" x=${EDGE.left} width=${right - EDGE.left} y=${y(shape.high)} height=${y(shape.low) - y(shape.high)}></rect>`}
        ${hours(every).map((hour) => svg`
          <line class="grid" x1=${x(hour)} x2=${x(hour)} y1=${EDGE.top} y2=${HEIGHT - EDGE.bottom}></line>
          <text x=${x(hour)} y=${HEIGHT - 8} text-anchor=${hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle'}>${clock(hour)}</text>`)}
        ${runs.map((run) => svg`
          <path class="outer" d=${band(run, 0, 4)}></path>
          <path class="inner" d=${band(run, 1, 3)}></path>
          <path class="middle" d=${`M${path(run, 2).join('L')}`}></path>`)}
        ${[shape.low, shape.high, top].filter((value) => value !== null).map((value) => svg`
          <line class=${value === top ? 'grid' : 'limit'} x1=${EDGE.left} x2=${right} y1=${y(value)} y2=${y(value)}></line>
          <text x=${EDGE.left - 6} y=${y(value) + 4} text-anchor="end">${number(value, shape.digits)}</text>`)}
      </svg>`;
  }

  private table(shape: DayShape) {
    const names = this.pattern.series.map((line) => line.name);
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${this.pattern.title}>
        <table class="small">
          <thead><tr><th scope="col">${words.timeColumn}</th>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
          <tbody>${shape.moments.filter((at) => at.hour % 1 === 0).map((at) => html`
            <tr><th scope="row">${at.time}</th>
              ${names.map((_, line) => html`<td>${at.values ? number(at.values[line] ?? 0, shape.digits) : words.noValue}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>`;
  }

  private fit(): void {
    const wide = Math.round(this.target?.getBoundingClientRect().width ?? 0);
    if (wide > 0 && wide !== this.width) this.width = wide;
  }
}

const KEY = [
  { name: words.middleValue, sign: svg`<line class="middle" x1="0" x2="22" y1="6" y2="6"></line>` },
  { name: words.middleHalf, sign: svg`<rect class="inner" width="22" height="12"></rect>` },
  { name: words.nineOfTen, sign: svg`<rect class="outer" width="22" height="12"></rect>` },
];

function hours(every: number): number[] {
  return Array.from({ length: 24 / every + 1 }, (_, index) => index * every);
}

function clock(hour: number): string {
  return `${String(hour % 24).padStart(2, '0')}:00`;
}

/** From zero to a round number above all that is drawn. */
function ceilingOf(shape: DayShape): number {
  const highest = Math.max(shape.high ?? 0, ...shape.moments.map((at) => at.values?.[4] ?? 0));
  const step = shape.digits > 0 ? 2 : 50;
  return Math.ceil((highest * 1.05) / step) * step;
}
