import { convertGlucose, glucoseDigits, isGlucoseUnit, type DayPatternAttachment, type GlucoseUnit } from '../sdk/index.ts';

/** The percentiles of one time of day, rising; null where too little is known. */
export interface Moment {
  time: string;
  hour: number;
  values: [number, number, number, number, number] | null;
}

/** A profile of the day in the wanted unit. */
export interface DayShape {
  moments: Moment[];
  unit: string;
  digits: number;
  low: number | null;
  high: number | null;
}

const LINES = 5;

export function shapeOf(pattern: DayPatternAttachment, wanted: GlucoseUnit): DayShape {
  const from = pattern.unit;
  const glucose = isGlucoseUnit(from);
  const convert = (value: number) => (glucose ? convertGlucose(value, from, wanted) : value);
  const lines = pattern.series.slice(0, LINES);
  const moments = (lines[0]?.points ?? []).map(([time], index) => {
    const values = lines.map((line) => line.points[index]?.[1]).filter((value) => typeof value === 'number').map(convert);
    return { time, hour: hourOf(time), values: values.length === LINES ? (values as unknown as Moment['values']) : null };
  });
  return {
    moments,
    unit: glucose ? wanted : (from ?? ''),
    digits: glucose ? glucoseDigits(wanted) : 0,
    low: pattern.range ? convert(pattern.range.low) : null,
    high: pattern.range ? convert(pattern.range.high) : null,
  };
}

/** Unbroken stretches: across a hole nothing is drawn, since nothing is known there. */
export function stretchesOf(shape: DayShape): Moment[][] {
  const runs: Moment[][] = [];
  let open = false;
  for (const moment of closed(shape.moments)) {
    if (moment.values === null) {
      open = false;
    } else {
      if (open) runs.at(-1)?.push(moment);
      else runs.push([moment]);
      open = true;
    }
  }
  return runs;
}

/** Midnight stands at both ends of the picture. */
function closed(moments: Moment[]): Moment[] {
  const first = moments[0];
  return first === undefined ? [] : [...moments, { ...first, hour: 24 }];
}

function hourOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) + Number(minutes) / 60;
}
