import { convertGlucose, glucoseDigits, isGlucoseUnit, type ChartAttachment, type GlucoseUnit } from '../sdk/index.ts';

/** A chart in the shape a plotting library wants: one column of times, one column per series. */
export interface Plot {
  /** Seconds since the epoch, ascending. */
  times: number[];
  /** null is a hole in the data and is drawn as a hole; undefined belongs to another series. */
  columns: (number | null | undefined)[][];
  names: string[];
  unit: string;
  digits: number;
  low: number | null;
  high: number | null;
}

export function plotOf(chart: ChartAttachment, wanted: GlucoseUnit): Plot {
  const from = chart.unit;
  const glucose = isGlucoseUnit(from);
  const convert = (value: number) => (glucose ? convertGlucose(value, from, wanted) : value);
  const series = chart.series.map((one) => withHoles(
    one.points
      .map(([at, value]) => ({ at: Date.parse(at) / 1000, value: value === null ? null : convert(value) }))
      .filter((point) => Number.isFinite(point.at))
      .sort((a, b) => a.at - b.at)));
  const times = [...new Set(series.flatMap((points) => points.map((point) => point.at)))].sort((a, b) => a - b);
  const columns = series.map((points) => {
    const byTime = new Map(points.map((point) => [point.at, point.value]));
    return times.map((at) => byTime.get(at));
  });
  return {
    times,
    columns,
    names: chart.series.map((one) => one.name),
    unit: glucose ? wanted : (chart.unit ?? ''),
    digits: glucose ? glucoseDigits(wanted) : digitsOf(columns),
    low: chart.range ? convert(chart.range.low) : null,
    high: chart.range ? convert(chart.range.high) : null,
  };
}

interface PlotPoint {
  at: number;
  value: number | null;
}

/** A line across missing hours would claim values that nobody measured. */
function withHoles(points: PlotPoint[]): PlotPoint[] {
  const steps = points.slice(1).map((point, index) => point.at - (points[index]?.at ?? point.at));
  const median = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const limit = Math.max(3.5 * median, 20 * 60);
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!before || point.at - before.at <= limit) return [point];
    return [{ at: (before.at + point.at) / 2, value: null }, point];
  });
}

function digitsOf(columns: (number | null | undefined)[][]): number {
  const values = columns.flat().filter((value): value is number => typeof value === 'number');
  if (values.every((value) => Number.isInteger(value))) return 0;
  return values.every((value) => Math.abs(value) >= 100) ? 0 : 1;
}

/** Rows of the table: only instants that hold a value. */
export function rowsOf(plot: Plot): { at: number; values: (number | null | undefined)[] }[] {
  return plot.times
    .map((at, index) => ({ at, values: plot.columns.map((column) => column[index]) }))
    .filter((row) => row.values.some((value) => typeof value === 'number'));
}
