import type { EpioneClient, FileKind, Problem } from '../../sdk/index.ts';

/** Where the current file stands on its way. */
export type Stage =
  | { kind: 'idle' }
  | { kind: 'looking'; file: File }
  | { kind: 'closed'; file: File; what: FileKind }
  | { kind: 'sending'; file: File; what: FileKind; sent: number }
  | { kind: 'failed'; file: File; problem: Problem | null }
  | { kind: 'done'; file: File };

export interface OutgoingListener {
  changed(): void;
  /** Genotypes have a panel of their own. */
  genome(file: File): void;
}

/** Brings files to their doors, one after the other. What a person has closed is sent only after they opened it. */
export class Outgoing {
  stage: Stage = { kind: 'idle' };
  private readonly queue: File[] = [];
  /** One key for all tries of one file, so that it is taken in once. */
  private key = '';
  private stop = new AbortController();

  constructor(private readonly client: EpioneClient, private readonly listener: OutgoingListener) {}

  get waiting(): number {
    return this.queue.length;
  }

  add(files: Iterable<File>): void {
    this.queue.push(...files);
    if (this.stage.kind === 'idle' || this.stage.kind === 'done') this.next();
    else this.listener.changed();
  }

  /** Opens what the file concerns, then sends it. */
  async allow(): Promise<void> {
    const stage = this.stage;
    if (stage.kind !== 'closed') return;
    const { file, what } = stage;
    const opened = what.layers.filter((layer) => !layer.open).map((layer) => [layer.purpose, true]);
    this.to({ kind: 'sending', file, what, sent: 0 });
    const answer = await this.client.setConsents(Object.fromEntries(opened));
    if (!answer.ok) return this.to({ kind: 'failed', file, problem: answer.problem });
    await this.send(file, what);
  }

  cancel(): void {
    const stage = this.stage;
    this.stop.abort();
    if (stage.kind === 'sending' || stage.kind === 'looking') this.to({ kind: 'failed', file: stage.file, problem: null });
    else this.next();
  }

  again(): void {
    if (this.stage.kind === 'failed') void this.look(this.stage.file, this.key);
  }

  /** Ends everything; for who signs out. */
  close(): void {
    this.queue.length = 0;
    this.stop.abort();
    this.stage = { kind: 'idle' };
  }

  next(): void {
    const file = this.queue.shift();
    if (file) void this.look(file, this.client.files.key());
    else this.to({ kind: 'idle' });
  }

  private async look(file: File, key: string): Promise<void> {
    this.key = key;
    const { signal } = (this.stop = new AbortController());
    this.to({ kind: 'looking', file });
    const answer = await this.client.files.recognise(file);
    if (signal.aborted) return;
    if (!answer.ok) return this.to({ kind: 'failed', file, problem: answer.problem });
    const what = answer.value;
    if (what.format === 'genome') {
      this.listener.genome(file);
      return this.next();
    }
    if (what.layers.some((layer) => !layer.open)) return this.to({ kind: 'closed', file, what });
    await this.send(file, what);
  }

  private async send(file: File, what: FileKind): Promise<void> {
    const { signal } = (this.stop = new AbortController());
    const at = (sent: number) => {
      if (!signal.aborted) this.to({ kind: 'sending', file, what, sent });
    };
    at(0);
    const answer = await this.client.files.send(what, file, this.key, at, signal);
    if (signal.aborted) return;
    if (!answer.ok) return this.to({ kind: 'failed', file, problem: answer.problem });
    if (this.queue.length > 0) this.next();
    else this.to({ kind: 'done', file });
  }

  private to(stage: Stage): void {
    this.stage = stage;
    this.listener.changed();
  }
}
