import type { Http } from './http.ts';
import type { Result } from './problem.ts';

/** The genome part of the contract. Field names are the wire names. */
export interface GenomeImport {
  id: string;
  status: 'reading' | 'stored' | 'flagged' | 'refused';
  receivedAt: string;
  progress: { rows: number; bytes: number; totalBytes: number };
  flags: string[];
  refusal?: { code: string; message: string; samples: string[] } | null;
  report?: GenomeReport | null;
  /** Whether the file itself is kept, too. */
  rawKept?: boolean;
  withheld?: boolean;
}

export interface GenomeReport {
  format: string;
  platform: string;
  build: string;
  rows: number;
  variants: number;
  called: number;
  callRate?: number | null;
  /** Known sites that are written as the forward strand has them, and those that are not. */
  strand: { agreeing: number; opposing: number };
  sexChromosomes: { finding: 'one-x' | 'two-x' | 'unclear' };
}

export type GenomeState = 'withheld' | 'none' | 'unreadable' | 'known';

export interface MedicineGuidance {
  medicine: string;
  guidanceClass: string;
  /** The class in reviewed words; absent where the gene cannot be told. */
  text?: string | null;
  /** What to do meanwhile, in reviewed words. */
  handover?: string | null;
  guideline: string;
  year: number;
  url: string;
  review: string;
  active: boolean;
}

export interface Gene {
  gene: string;
  source: 'file' | 'laboratory' | 'laboratory-only';
  callability: 'called' | 'partly-called' | 'not-called';
  diplotypes: { diplotype: string; phenotype: string }[];
  alternatives: { diplotype: string; phenotype: string }[];
  missing: { id: string; why: string }[];
  report?: { diplotype?: string | null; phenotype?: { name: string } | null; possible?: { name: string }[]; laboratory: string; date: string } | null;
  guidance: MedicineGuidance[];
}

export interface Score {
  id: string;
  trait: string;
  licence: string;
  citation: string;
  /** In whom, by the publication; empty where that is not stated. */
  developedIn: string;
  state: 'scored' | 'withheld';
  sum?: number | null;
  match?: { variants: number; matched: number; rate: number } | null;
  percentile?: number | null;
  group?: { name: string } | null;
  why?: { code: string; reason: string } | null;
  clinical?: {
    label?: string | null;
    figures?: { clinical: number; withScore: number; low: number; high: number } | null;
    notShown?: { reason: string } | null;
  } | null;
  caveat?: string | null;
}

/** What the person may choose about a file. */
export interface SendOptions {
  sample?: string;
  build?: 'GRCh37' | 'GRCh38';
  /** Keeps the file itself too, sealed like the genotypes. */
  keepRaw?: 'true';
}

/** The calls of the genome. */
export class GenomeCalls {
  private readonly stopped = new AbortController();

  constructor(private readonly http: Http) {}

  /** Ends what is being sent; for who signs out. */
  stop(): void {
    this.stopped.abort();
  }

  /** Sends a file; `sent` hears how many bytes have left. */
  send(file: Blob, options: SendOptions, sent: (bytes: number) => void, signal: AbortSignal): Promise<Result<GenomeImport>> {
    const query = new URLSearchParams(options as Record<string, string>);
    return this.http.upload(`/api/genome${query.size > 0 ? `?${query}` : ''}`, file, { sent, signal: AbortSignal.any([signal, this.stopped.signal]) });
  }

  imports(): Promise<Result<{ items: GenomeImport[] }>> {
    return this.http.json('/api/genome/imports');
  }

  import(id: string): Promise<Result<GenomeImport>> {
    return this.http.json(`/api/genome/imports/${encodeURIComponent(id)}`);
  }

  settle(id: string, as: 'confirm' | 'discard'): Promise<Result<GenomeImport>> {
    return this.http.json(`/api/genome/imports/${encodeURIComponent(id)}/${as}`, { method: 'POST', body: {} });
  }

  /** The file itself, where it was kept. */
  file(id: string): Promise<Result<{ name: string; blob: Blob }>> {
    return this.http.file(this.fileOf(id), () => `genome-${id}`);
  }

  /** Deletes the file itself; what was read of it stays. */
  dropFile(id: string): Promise<Result<unknown>> {
    return this.http.json(this.fileOf(id), { method: 'DELETE' });
  }

  private fileOf(id: string): string {
    return `/api/genome/imports/${encodeURIComponent(id)}/file`;
  }

  genes(): Promise<Result<{ state: GenomeState; genes: Gene[] }>> {
    return this.http.json('/api/genome/pgx');
  }

  scores(): Promise<Result<{ state: GenomeState; scores: Score[] }>> {
    return this.http.json('/api/genome/scores');
  }

  destroy(): Promise<Result<unknown>> {
    return this.http.json('/api/genome', { method: 'DELETE' });
  }
}
