/** Dates, ages and numbers as people read them. The zone is the person's when it is known. */
let locale: string | undefined;
let zone: string | undefined;

/** Set by the outermost element; a wrong name falls back to what the browser knows. */
export function setFormat(options: { locale?: string | undefined; zone?: string | undefined }): void {
  if ('locale' in options) locale = valid(() => new Intl.NumberFormat(options.locale)) ? options.locale : undefined;
  if ('zone' in options) {
    zone = valid(() => new Intl.DateTimeFormat(undefined, { timeZone: options.zone })) ? options.zone : undefined;
  }
}

export function currentZone(): string | undefined {
  return zone;
}

export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** For values of unknown precision: what was sent, without false zeros. */
export function plainNumber(value: number): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }).format(value);
}

export function time(instant: string | number | Date): string {
  return date(instant, { hour: '2-digit', minute: '2-digit' });
}

/** The day is left out only when it is today. */
export function moment(instant: string | number | Date): string {
  const day = (value: Date) => date(value, { dateStyle: 'short' });
  const when = new Date(instant);
  if (day(when) === day(new Date())) return time(when);
  const sameYear = when.getFullYear() === new Date().getFullYear();
  return date(when, {
    day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/** Complete, with the zone: for provenance. */
export function fullMoment(instant: string): string {
  return date(instant, {
    day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
  });
}

export function dayOf(instant: string): string {
  return date(instant, { day: 'numeric', month: 'long', year: 'numeric' });
}

export function date(instant: string | number | Date, options: Intl.DateTimeFormatOptions): string {
  const when = new Date(instant);
  if (Number.isNaN(when.getTime())) return String(instant);
  return new Intl.DateTimeFormat(locale, { ...options, hourCycle: 'h23', timeZone: zone }).format(when);
}

/** An ISO 8601 duration such as `PT3H` or `P140D` as its largest unit; null when it is none. */
export function age(duration: string | null | undefined): string | null {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration ?? '');
  if (!match) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const total = (years ?? 0) * 31_557_600 + (months ?? 0) * 2_629_800 + (weeks ?? 0) * 604_800
    + (days ?? 0) * 86_400 + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  return span(total);
}

/** Seconds in words of one unit: "3 hours". */
export function span(seconds: number): string {
  const abs = Math.abs(seconds);
  const [size, unit] = abs < 90 * 60 ? [60, 'minute'] : abs < 36 * 3600 ? [3600, 'hour']
    : abs < 365 * 86_400 ? [86_400, 'day'] : [31_557_600, 'year'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit: unit as string, unitDisplay: 'long', maximumFractionDigits: 0 })
    .format(Math.round(abs / (size as number)));
}

function valid(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
