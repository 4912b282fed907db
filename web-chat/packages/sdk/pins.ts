import type { EscalationEvent, Level, Reply } from './contract.ts';

/** What stays on the screen: enough to draw it without looking anything up. */
export interface Pin {
  key: string;
  escalationId: string | null;
  level: Level;
  crisis: boolean;
  headline: string | null;
  texts: string[];
  urls: string[];
}

/**
 * Emergencies and crises that stay on the screen. Nothing said later takes one away, neither a
 * calmer reply nor the patient; only the event that the care team resolved it does.
 */
export class Pins {
  private readonly open = new Map<string, Pin>();

  get list(): Pin[] {
    const rank = (pin: Pin) => (pin.level === 'emergency' ? 0 : 1);
    return [...this.open.values()].reverse().sort((a, b) => rank(a) - rank(b));
  }

  reply(reply: Reply): void {
    const disposition = reply.disposition;
    if (!disposition || !pinned(disposition)) return;
    const escalationId = reply.escalation?.id ?? null;
    // One banner for one event: the newest words for the same escalation replace the older ones, unless the reply is
    // about something else and only says again that the emergency goes on. What to do must not leave the screen with it.
    if (escalationId !== null) {
      const before = [...this.open.values()].find((pin) => pin.escalationId === escalationId);
      if (before && before.headline === disposition.headline && reply.sentences[0]?.text === disposition.headline) return;
      this.close(escalationId);
    }
    this.open.set(reply.turnId, {
      key: reply.turnId,
      escalationId,
      level: disposition.level,
      crisis: disposition.crisis,
      headline: disposition.headline ?? null,
      texts: reply.sentences.map((sentence) => sentence.text),
      urls: (reply.citations ?? []).flatMap((citation) => (citation.url ? [citation.url] : [])),
    });
  }

  /** A reading can be an emergency with no turn at all: then the event itself is what is shown. */
  escalation(event: EscalationEvent): void {
    if (event.status === 'resolved') {
      this.close(event.id);
      if (pinned(event)) this.closeUnowned();
    } else if (pinned(event) && ![...this.open.values()].some((pin) => pin.escalationId === event.id)) {
      const { id, level, crisis } = event;
      this.open.set(`escalation-${id}`, {
        key: `escalation-${id}`, escalationId: id, level, crisis, headline: null,
        texts: event.text ? [event.text] : [], urls: [],
      });
    }
  }

  private close(escalationId: string): void {
    for (const [key, pin] of this.open) if (pin.escalationId === escalationId) this.open.delete(key);
  }

  /** A reply that named no escalation cannot be matched: it goes with the one that was resolved. */
  private closeUnowned(): void {
    for (const [key, pin] of this.open) if (pin.escalationId === null) this.open.delete(key);
  }
}

function pinned(what: { level: Level; crisis: boolean }): boolean {
  return what.level === 'emergency' || what.crisis;
}
