import type { Author, EscalationEvent, HumanEvent, Reply, TurnItem } from './contract.ts';
import type { OutgoingTurn } from './outbox.ts';

/** What the transcript shows, in order. `key` is stable over updates. */
export type Entry =
  | { kind: 'patient'; key: string; at: string; text: string; turn?: OutgoingTurn }
  | { kind: 'assistant'; key: string; at: string; reply: Reply }
  | { kind: 'human'; key: string; at: string; text: string; author: Author }
  | { kind: 'event'; key: string; at: string; escalation: EscalationEvent };

/**
 * Merges three sources that overlap: the stored turns, the event stream (which replays), and what
 * this page sends. A reply is one reply whether it came by the answer to a turn, by the stream or
 * from storage.
 */
export class Transcript {
  private stored: Entry[] = [];
  private live: Entry[] = [];
  private readonly replies = new Set<string>();

  get entries(): readonly Entry[] {
    return this.live.length === 0 ? this.stored : [...this.stored, ...this.live];
  }

  knows(turnId: string): boolean {
    return this.replies.has(turnId);
  }

  /** Takes the stored turns; what this page already showed of them is not shown twice. */
  load(items: TurnItem[]): void {
    const before = new Set(this.stored.map((entry) => entry.key));
    this.stored = items.flatMap((item) => stored(item));
    for (const entry of this.stored) if (entry.kind === 'assistant') this.replies.add(entry.reply.turnId);
    const unclaimed = this.stored.filter((entry) => !before.has(entry.key));
    this.live = this.live.filter((entry) => !claim(unclaimed, entry));
  }

  outgoing(turn: OutgoingTurn): void {
    this.live.push({ kind: 'patient', key: `out-${turn.clientTurnId}`, at: turn.at, text: turn.text, turn });
  }

  /** False when this reply is on the screen already. */
  reply(reply: Reply, at: string): boolean {
    if (this.replies.has(reply.turnId)) return false;
    this.replies.add(reply.turnId);
    this.live.push({ kind: 'assistant', key: `reply-${reply.turnId}`, at, reply });
    return true;
  }

  /** False when this message is on the screen already. */
  human(event: HumanEvent): boolean {
    const same = (entry: Entry) =>
      entry.kind === 'human' && entry.text === event.text && sameInstant(entry.at, event.at);
    if (this.entries.some(same)) return false;
    this.live.push({
      kind: 'human', key: `human-${event.at}`, at: event.at, text: event.text, author: event.author,
    });
    return true;
  }

  note(escalation: EscalationEvent, at: string): void {
    this.live.push({ kind: 'event', key: `esc-${escalation.id}-${escalation.status}`, at, escalation });
  }
}

function stored(item: TurnItem): Entry[] {
  const key = `turn-${item.seq}`;
  switch (item.kind) {
    case 'patient':
      return [{ kind: 'patient', key, at: item.at, text: item.text ?? '' }];
    case 'assistant':
      return item.reply ? [{ kind: 'assistant', key, at: item.at, reply: item.reply }] : [];
    case 'human':
      return [{
        kind: 'human', key, at: item.at, text: item.text ?? '', author: item.author ?? { name: '', role: '' },
      }];
    default:
      return [];
  }
}

/** Whether `entry` is one of the newly stored ones; each of these accounts for one entry only. */
function claim(unclaimed: Entry[], entry: Entry): boolean {
  const index = unclaimed.findIndex((candidate) => {
    if (entry.kind === 'assistant') {
      return candidate.kind === 'assistant' && candidate.reply.turnId === entry.reply.turnId;
    }
    if (entry.kind === 'patient') {
      return candidate.kind === 'patient' && candidate.text === entry.text && entry.turn?.delivery === 'sent';
    }
    return entry.kind === 'human' && candidate.kind === 'human' && candidate.text === entry.text;
  });
  if (index >= 0) unclaimed.splice(index, 1);
  return index >= 0;
}

function sameInstant(a: string, b: string): boolean {
  return a === b || Date.parse(a) === Date.parse(b);
}
