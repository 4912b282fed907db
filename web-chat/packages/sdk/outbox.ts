import { Backoff, sleep } from './backoff.ts';
import type { Reply } from './contract.ts';
import { isTransient, type Problem, type Result } from './problem.ts';

export type Delivery = 'queued' | 'sending' | 'sent' | 'failed';

/** A turn of the patient on its way. The id stays the same over all attempts: the server answers once. */
export interface OutgoingTurn {
  readonly clientTurnId: string;
  readonly text: string;
  readonly at: string;
  delivery: Delivery;
  problem?: Problem;
}

export interface OutboxOptions {
  send(turn: OutgoingTurn): Promise<Result<Reply>>;
  changed(turn: OutgoingTurn): void;
  answered(turn: OutgoingTurn, reply: Reply): void;
  /**
   * Attempts that reach a server in trouble before the person is asked. Without a network a message waits for as long as
   * it takes: that is what the page promises.
   */
  attempts?: number;
  backoff?: () => Backoff;
}

/**
 * Sends turns one after the other, in the order of writing, and keeps them over network trouble.
 * It lives in memory only: health text must not stay behind on a shared device.
 */
export class Outbox {
  private readonly queue: OutgoingTurn[] = [];
  private running = false;
  private wake: AbortController | null = null;
  private closed = false;

  constructor(private readonly options: OutboxOptions) {}

  add(turn: OutgoingTurn): void {
    this.queue.push(turn);
    void this.run();
  }

  retry(turn: OutgoingTurn): void {
    if (turn.delivery !== 'failed') return;
    this.mark(turn, 'queued');
    this.add(turn);
  }

  /** The network came back: do not wait for the end of the backoff. */
  kick(): void {
    this.wake?.abort();
  }

  close(): void {
    this.closed = true;
    this.wake?.abort();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let turn = this.queue[0]; turn && !this.closed; turn = this.queue[0]) {
      await this.deliver(turn);
      this.queue.shift();
    }
    this.running = false;
  }

  private async deliver(turn: OutgoingTurn): Promise<void> {
    const backoff = this.options.backoff?.() ?? new Backoff(800, 15_000);
    const limit = this.options.attempts ?? 6;
    let refused = 0;
    while (!this.closed) {
      this.mark(turn, 'sending');
      const result = await this.options.send(turn);
      if (this.closed) return;
      if (result.ok) {
        this.mark(turn, 'sent');
        this.options.answered(turn, result.value);
        return;
      }
      if (result.problem.kind !== 'network') refused++;
      if (!isTransient(result.problem) || refused >= limit) {
        this.mark(turn, 'failed', result.problem);
        return;
      }
      this.mark(turn, 'queued', result.problem);
      this.wake = new AbortController();
      await sleep(backoff.next(result.problem.retryAfter), this.wake.signal);
      this.wake = null;
    }
  }

  private mark(turn: OutgoingTurn, delivery: Delivery, problem?: Problem): void {
    turn.delivery = delivery;
    if (problem) turn.problem = problem;
    else delete turn.problem;
    this.options.changed(turn);
  }
}
