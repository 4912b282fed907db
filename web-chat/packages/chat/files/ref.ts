import type { Citation } from '../../sdk/index.ts';

/** A stretch of stored readings; `to` does not belong to it. */
export interface Span {
  code: string;
  from: string;
  to: string;
}

const REF = /^([^@]+)@([^/]+)(?:\/(.+))?$/;

/** What the reference of a citation opens: `code@moment` or `measure@from/to`; null for what holds no readings. */
export function spanOf(ref: string | null | undefined): Span | null {
  const [, code, from, to] = REF.exec(ref ?? '') ?? [];
  const start = Date.parse(from ?? '');
  if (!code || !from || code === 'events' || code.startsWith('environment/') || Number.isNaN(start)) return null;
  return { code, from, to: to ?? new Date(start + 1).toISOString() };
}

/** Whether a citation is own data whose readings can be opened. */
export function opens(citation: Citation): boolean {
  return citation.kind === 'fact' && spanOf(citation.ref) !== null;
}
