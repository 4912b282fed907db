import { Backoff, sleep } from './backoff.ts';
import type { EscalationEvent, HumanEvent, Reply, StatusEvent } from './contract.ts';
import type { Http } from './http.ts';
import { isTransient, type Problem } from './problem.ts';
import { readEvents, type SseEvent } from './sse.ts';

export type ConversationEvent =
  | { type: 'status'; id: string | null; data: StatusEvent }
  | { type: 'reply'; id: string | null; data: Reply }
  | { type: 'human'; id: string | null; data: HumanEvent }
  | { type: 'escalation'; id: string | null; data: EscalationEvent };

export type Connection = 'connecting' | 'live' | 'broken';

export interface EventListener {
  event(event: ConversationEvent): void;
  connection?(state: Connection, problem?: Problem): void;
}

/**
 * Follows a conversation until the signal is aborted: reconnects with backoff and replays from the
 * last event seen. The first connection asks for everything from the start, because the state of an
 * escalation is known from its events only.
 */
export async function followConversation(
  http: Http, path: string, listener: EventListener, signal: AbortSignal, backoff = new Backoff(1000),
): Promise<void> {
  let lastId = '0';
  let wish = 0;
  while (!signal.aborted) {
    listener.connection?.('connecting');
    const answer = await http.open(path, {
      accept: 'text/event-stream', headers: { 'last-event-id': lastId }, signal,
    });
    if (answer.ok) {
      listener.connection?.('live');
      try {
        for await (const raw of readEvents(answer.value, { onRetry: (ms) => (wish = ms / 1000) })) {
          backoff.reset();
          if (raw.id) lastId = raw.id;
          const event = typed(raw);
          if (event) listener.event(event);
        }
      } catch {
        // A broken stream is normal life on a phone: the loop reconnects and replays.
      }
      if (!signal.aborted) listener.connection?.('broken');
    } else if (!signal.aborted) {
      listener.connection?.('broken', answer.problem);
      if (!isTransient(answer.problem)) return;
      wish = answer.problem.retryAfter ?? wish;
    }
    await sleep(backoff.next(wish), signal);
  }
}

/** Unknown events and broken JSON are skipped: a newer server must not silence an older widget. */
export function typed(raw: SseEvent): ConversationEvent | null {
  try {
    const data: unknown = JSON.parse(raw.data);
    if (data === null || typeof data !== 'object') return null;
    switch (raw.event) {
      case 'status': return { type: 'status', id: raw.id, data: data as StatusEvent };
      case 'reply': return { type: 'reply', id: raw.id, data: data as Reply };
      case 'human': return { type: 'human', id: raw.id, data: data as HumanEvent };
      case 'escalation': return { type: 'escalation', id: raw.id, data: data as EscalationEvent };
      default: return null;
    }
  } catch {
    return null;
  }
}
