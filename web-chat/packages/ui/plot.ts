import uPlot from 'uplot';
import sheet from 'uplot/dist/uPlot.min.css';
import { css, unsafeCSS } from 'lit';
import type { Plot } from './chart-data.ts';
import { currentZone, date, number } from './format.ts';

/** Loaded on the first chart only: most visits need no plotting code. */
export const plotStyles = [unsafeCSS(sheet), css`
  .u-over { cursor: crosshair; }
  .u-cursor-x, .u-cursor-y { border-color: var(--ep-edge); }
  .u-cursor-y { display: none; }
`];

/** Canvas knows no custom properties: the colours are resolved by the element. */
export interface Palette {
  ink: string;
  line: string;
  grid: string;
  band: string;
  edge: string;
}

const DASHES: number[][] = [[], [6, 4], [2, 3], [10, 3, 2, 3]];

export function draw(
  target: HTMLElement, plot: Plot, colours: Palette, onCursor: (index: number | null) => void,
): uPlot {
  const axis = { stroke: colours.ink, font: '12px system-ui', grid: { stroke: colours.grid, width: 1 }, ticks: { stroke: colours.grid, width: 1 } };
  const options: uPlot.Options = {
    width: Math.max(240, target.clientWidth),
    height: 220,
    tzDate: zonedDate,
    legend: { show: false },
    // Without a drag the chart cannot be zoomed into a state that needs a drag to leave.
    cursor: { drag: { x: false, y: false }, points: { size: 7 } },
    scales: { y: { range: (_u, min, max) => yRange(plot, min, max) } },
    axes: [
      { ...axis, values: (_u, splits, _axis, _space, step) => splits.map((at, index) => tick(at, step, index, splits)) },
      { ...axis, size: 44, values: (_u, splits) => splits.map((value) => number(value, plot.digits > 0 && splits.some((s) => s % 1 !== 0) ? 1 : 0)) },
    ],
    series: [{}, ...plot.names.map((name, index): uPlot.Series => ({
      label: name, stroke: colours.line, width: index === 0 ? 2 : 1.5, dash: DASHES[index % DASHES.length] ?? [],
      spanGaps: false, points: { show: plot.times.length <= 40, size: 5, fill: colours.line },
    }))],
    hooks: {
      drawClear: [(u) => band(u, plot, colours)],
      setCursor: [(u) => onCursor(u.cursor.idx ?? null)],
    },
  };
  return new uPlot(options, [plot.times, ...plot.columns] as uPlot.AlignedData, target);
}

function zonedDate(seconds: number): Date {
  const zone = currentZone();
  return zone ? uPlot.tzDate(new Date(seconds * 1000), zone) : new Date(seconds * 1000);
}

function tick(at: number, step: number, index: number, splits: number[]): string {
  const day = (seconds: number) => date(seconds * 1000, { day: 'numeric', month: 'short' });
  if (step >= 86_400) return day(at);
  const before = splits[index - 1];
  const clock = date(at * 1000, { hour: '2-digit', minute: '2-digit' });
  // A new line carries the day, but only where the day begins.
  return before === undefined || day(before) !== day(at) ? `${clock}\n${day(at)}` : clock;
}

function yRange(plot: Plot, min: number, max: number): [number, number] {
  const low = Math.min(min, plot.low ?? min);
  const high = Math.max(max, plot.high ?? max);
  const pad = (high - low) * 0.12 || 1;
  return [Math.max(0, low - pad), high + pad];
}

/** The target range: a tint and two dashed edges, so that it is seen without colour too. */
function band(u: uPlot, plot: Plot, colours: Palette): void {
  if (plot.low === null || plot.high === null) return;
  const { ctx, bbox } = u;
  const top = u.valToPos(plot.high, 'y', true);
  const bottom = u.valToPos(plot.low, 'y', true);
  ctx.save();
  ctx.fillStyle = colours.band;
  ctx.fillRect(bbox.left, top, bbox.width, bottom - top);
  ctx.strokeStyle = colours.edge;
  ctx.setLineDash([4, 4]);
  for (const y of [top, bottom]) {
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.restore();
}
