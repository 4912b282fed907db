import type { EpioneClient } from './client.ts';
import type { EscalationEvent, HumanEvent, Reply } from './contract.ts';
import type { Connection, ConversationEvent } from './events.ts';
import { newId } from './ids.ts';
import { Outbox, type OutgoingTurn } from './outbox.ts';
import { Pins, type Pin } from './pins.ts';
import type { Problem } from './problem.ts';
import { Transcript, type Entry } from './transcript.ts';

export interface ConversationListener {
  /** Something changed: draw again. */
  changed(): void;
  reply?(reply: Reply): void;
  human?(event: HumanEvent): void;
  escalation?(event: EscalationEvent): void;
}

export type Phase = 'loading' | 'ready' | 'error';

/** One conversation as a page needs it: transcript, pins, escalations, status line, connection. */
export class ConversationModel {
  phase: Phase = 'loading';
  problem: Problem | null = null;
  status: string | null = null;
  connection: Connection = 'connecting';
  id: string | null = null;
  readonly escalations = new Map<string, EscalationEvent>();

  private readonly transcript = new Transcript();
  private readonly pinned = new Pins();
  private readonly outbox: Outbox;
  private readonly stop = new AbortController();
  private openedAt = Date.now();
  private refreshing = false;
  /** What stored data was raised with; no turn and no reply carries these words. */
  private readonly raisedWith = new Map<string, string>();

  constructor(private readonly client: EpioneClient, private readonly listener: ConversationListener) {
    this.outbox = new Outbox({
      send: (turn) => this.client.send(this.id ?? '', turn.text, turn.clientTurnId, (text) => this.show(text), this.stop.signal),
      changed: () => this.listener.changed(),
      answered: (_turn, reply) => this.answered(reply),
    });
  }

  get entries(): readonly Entry[] {
    return this.transcript.entries;
  }

  get pins(): Pin[] {
    return this.pinned.list;
  }

  /** Escalations that nobody has resolved, the newest last. */
  get openEscalations(): EscalationEvent[] {
    return [...this.escalations.values()].filter((event) => event.status !== 'resolved');
  }

  /**
   * Where an escalation stands, in words of the server; null where it says nothing of its own. Stored data raises with
   * what to do, which is no word about who has read it.
   */
  stateOf(event: EscalationEvent): string | null {
    return event.text && this.raisedWith.get(event.id) !== event.text ? event.text : null;
  }

  /** What stored data was raised with, where no banner shows it. */
  raisedText(event: EscalationEvent): string | null {
    const raised = this.raisedWith.get(event.id) ?? null;
    const shown = this.pins.some((pin) => pin.escalationId === event.id);
    return event.status === 'requested' && !shown ? raised : null;
  }

  /** Whether an own turn waits for its answer. */
  get waiting(): boolean {
    return this.entries.some((entry) => entry.kind === 'patient' && entry.turn?.delivery === 'sending');
  }

  async open(): Promise<void> {
    this.phase = 'loading';
    this.problem = null;
    this.openedAt = Date.now();
    this.listener.changed();
    const id = await this.findOrCreate();
    if (id === null) return;
    this.id = id;
    const turns = await this.client.turns(id);
    if (!turns.ok) return this.fail(turns.problem);
    this.transcript.load(turns.value);
    for (const item of turns.value) if (item.reply) this.remember(item.reply);
    this.phase = 'ready';
    this.listener.changed();
    void this.client.follow(id, {
      event: (event) => this.take(event),
      connection: (state) => {
        this.connection = state;
        // The service answers again: what waits need not wait for the end of its pause.
        if (state === 'live') this.outbox.kick();
        this.listener.changed();
      },
    }, this.stop.signal);
  }

  send(text: string): void {
    const turn: OutgoingTurn = {
      clientTurnId: newId(), text, at: new Date().toISOString(), delivery: 'queued',
    };
    this.transcript.outgoing(turn);
    this.outbox.add(turn);
    this.listener.changed();
  }

  retry(turn: OutgoingTurn): void {
    this.outbox.retry(turn);
  }

  online(): void {
    this.outbox.kick();
  }

  close(): void {
    this.stop.abort();
    this.outbox.close();
  }

  private async findOrCreate(): Promise<string | null> {
    const own = await this.client.conversations();
    // The newest conversation goes on: an open emergency must not vanish with a reload of the page.
    const newest = own.ok ? newestOf(own.value) : undefined;
    if (newest) return newest.id;
    if (!own.ok && own.problem.kind !== 'not-found') {
      this.fail(own.problem);
      return null;
    }
    const created = await this.client.createConversation();
    if (created.ok) return created.value.id;
    this.fail(created.problem);
    return null;
  }

  private fail(problem: Problem): void {
    this.phase = 'error';
    this.problem = problem;
    this.listener.changed();
  }

  private take(event: ConversationEvent): void {
    switch (event.type) {
      case 'status':
        if (!event.data.turnId || !this.transcript.knows(event.data.turnId)) this.pending(event.data.text);
        break;
      case 'reply':
        this.received(event.data);
        break;
      case 'human':
        if (this.transcript.human(event.data)) this.listener.human?.(event.data);
        break;
      case 'escalation':
        this.escalated(event.data);
        break;
    }
    this.listener.changed();
  }

  private received(reply: Reply): void {
    if (this.transcript.knows(reply.turnId)) return;
    // The answer to a turn of another tab: its question is in the stored turns only.
    if (!this.waiting) void this.refresh();
    this.answered(reply);
  }

  private answered(reply: Reply): void {
    this.status = null;
    this.remember(reply);
    if (this.transcript.reply(reply, new Date().toISOString())) this.listener.reply?.(reply);
    this.listener.changed();
  }

  private remember(reply: Reply): void {
    this.pinned.reply(reply);
    const escalation = reply.escalation;
    if (!escalation || this.escalations.has(escalation.id)) return;
    const level = reply.disposition?.level ?? 'none';
    this.escalations.set(escalation.id, { ...escalation, level, crisis: reply.disposition?.crisis ?? false });
  }

  private escalated(event: EscalationEvent): void {
    const before = this.escalations.get(event.id);
    if (!before && event.status === 'requested' && event.text) this.raisedWith.set(event.id, event.text);
    this.escalations.set(event.id, event);
    this.pinned.escalation(event);
    // The first state of what a reply just said is no news; that a deadline passed with nobody reading is.
    if (before?.status === event.status && (!before.text || before.text === event.text)) return;
    // The replay of old steps is state, not news; news starts a moment after the page was opened.
    if (before || Date.now() - this.openedAt > 3000) {
      this.transcript.note(event, new Date().toISOString());
      this.listener.escalation?.(event);
    }
  }

  /** A status line may come from a replay: it is shown only while an own turn waits. */
  private pending(text: string): void {
    if (this.waiting) this.show(text);
  }

  private show(text: string): void {
    this.status = text;
    this.listener.changed();
  }

  private async refresh(): Promise<void> {
    if (this.refreshing || this.id === null) return;
    this.refreshing = true;
    const turns = await this.client.turns(this.id);
    this.refreshing = false;
    if (turns.ok) this.transcript.load(turns.value);
    this.listener.changed();
  }
}

function newestOf<T extends { id: string; createdAt?: string }>(list: T[]): T | undefined {
  const dated = list.filter((item) => item.createdAt);
  if (dated.length === 0) return list[0];
  return dated.reduce((a, b) => ((a.createdAt ?? '') >= (b.createdAt ?? '') ? a : b));
}
