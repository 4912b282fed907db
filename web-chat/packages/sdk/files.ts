import type { Purpose } from './contract.ts';
import type { Http } from './http.ts';
import { newId } from './ids.ts';
import type { Result } from './problem.ts';

/** What a file is, as the server told from its beginning. Field names are the wire names. */
export interface FileKind {
  format: string;
  title: string;
  /** Where it is sent; `/api/genome` for genotypes, which have a panel of their own. */
  door: string;
  mediaType: string;
  layers: { purpose: Purpose; open: boolean }[];
}

/** What stands beside the words about a file. */
export interface DeliveryCard {
  kind: 'delivery';
  title: string;
  summary: string;
  delivery: string;
  state: 'stored' | 'unchanged' | 'taken-back';
  rows: DeliveryRow[];
}

export interface DeliveryRow {
  what: string;
  readings: number;
  fresh: number;
  already: number;
  corrected: number;
  days: number;
  first: string;
  last: string;
  gaps?: number | null;
}

/** One stored reading with where it came from. */
export interface StoredReading {
  code: { system: string; code: string; display: string };
  value?: number | null;
  comparator?: string | null;
  unit?: string | null;
  text?: string | null;
  effective: string;
  zone: string;
  receivedAt: string;
  source: string;
  device: string;
  method: string;
  sentValue?: string | null;
  sentUnit?: string | null;
  payload: string;
  pointer: string;
}

/** The place of a delivery that a reading was made of. */
export interface SentItem {
  format: string;
  mediaType: string;
  receivedAt: string;
  sha256: string;
  pointer: string;
  item?: string | null;
}

/** Enough to tell any format by. */
const BEGINNING = 256 * 1024;

/** The calls around a person's files, and from a reading back to what was sent. */
export class FileCalls {
  constructor(private readonly http: Http) {}

  recognise(file: Blob): Promise<Result<FileKind>> {
    return this.http.upload(`/api/files/recognise?size=${file.size}`, file.slice(0, BEGINNING), { type: 'application/octet-stream' });
  }

  /** Sends a file through the door of its format; `key` makes the call safe to repeat. What came in is told in the chat. */
  send(kind: FileKind, file: Blob, key: string, sent: (bytes: number) => void, signal: AbortSignal): Promise<Result<unknown>> {
    return this.http.upload(`${kind.door}?tell=true`, file, { type: kind.mediaType, key, sent, signal });
  }

  key(): string {
    return newId();
  }

  takeBack(delivery: string): Promise<Result<{ takenBack: number }>> {
    return this.http.json(`/api/files/${encodeURIComponent(delivery)}/take-back`, { method: 'POST', body: {} });
  }

  /** Stored readings of a code or measure, newest first: at most so many between two moments. */
  readings(code: string, from: string, to: string, limit: number): Promise<Result<{ items: StoredReading[]; next?: string | null }>> {
    return this.http.json(`/api/profile/observations?${new URLSearchParams({ code, from, to, limit: String(limit) })}`);
  }

  /** What was sent of a reading. */
  sent(reading: StoredReading): Promise<Result<SentItem>> {
    const { payload, pointer, effective } = reading;
    return this.http.json(`/api/profile/observations/sent?${new URLSearchParams({ payload, pointer, at: effective })}`);
  }
}
