import type { EpioneClient, GenomeImport, Problem, SendOptions } from '../../sdk/index.ts';

/** Where a file stands on its way. */
export type Stage =
  | { kind: 'idle' }
  | { kind: 'sending'; sent: number; total: number }
  | { kind: 'reading'; file: GenomeImport }
  | { kind: 'ended'; file: GenomeImport }
  | { kind: 'failed'; problem: Problem | null };

const PAUSE_MILLIS = 700;

const OF = new WeakMap<EpioneClient, Sending>();

/** Brings one file to its end: sent, then read, asked after until the service is through with it. */
export class Sending {
  /** The one of a signed-in person: it goes on while no panel shows it. */
  static of(client: EpioneClient): Sending {
    const one = OF.get(client) ?? new Sending(client);
    OF.set(client, one);
    return one;
  }

  stage: Stage = { kind: 'idle' };
  /** Kept so that a choice that the service asks for needs no second choosing of the file. */
  file: File | null = null;
  private stop = new AbortController();

  /** Hears that the stage changed. */
  changed: () => void = () => {};

  private constructor(private readonly client: EpioneClient) {}

  async send(file: File, options: SendOptions = {}): Promise<void> {
    this.cancel();
    const { signal } = (this.stop = new AbortController());
    this.file = file;
    this.to({ kind: 'sending', sent: 0, total: file.size });
    const answer = await this.client.genome.send(
      file, options, (sent) => this.to({ kind: 'sending', sent, total: file.size }, signal), signal);
    if (signal.aborted) return;
    if (!answer.ok) return this.to({ kind: 'failed', problem: answer.problem });
    await this.follow(answer.value, signal);
  }

  /** Asks after a file that is being read. */
  async watch(file: GenomeImport): Promise<void> {
    this.cancel();
    await this.follow(file, (this.stop = new AbortController()).signal);
  }

  cancel(): void {
    this.stop.abort();
  }

  private async follow(first: GenomeImport, signal: AbortSignal): Promise<void> {
    let file = first;
    while (file.status === 'reading') {
      this.to({ kind: 'reading', file }, signal);
      await new Promise((wake) => setTimeout(wake, PAUSE_MILLIS));
      if (signal.aborted) return;
      const answer = await this.client.genome.import(first.id);
      if (signal.aborted) return;
      // The service reads on while the connection is gone.
      if (answer.ok) file = answer.value;
      else if (!['network', 'busy', 'server'].includes(answer.problem.kind)) {
        return this.to({ kind: 'failed', problem: answer.problem });
      }
    }
    this.to({ kind: 'ended', file });
  }

  private to(stage: Stage, signal?: AbortSignal): void {
    if (signal?.aborted) return;
    this.stage = stage;
    this.changed();
  }
}
