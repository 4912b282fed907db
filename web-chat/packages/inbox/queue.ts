import { LEVELS, type EpioneClient, type Escalation, type EscalationStatus, type Problem, type Result } from '../sdk/index.ts';
import { span } from '../ui/format.ts';
import { text } from './strings.ts';

export const STATUSES: readonly EscalationStatus[] = ['requested', 'accepted', 'answered', 'resolved'];

/** Level first, a crisis before its equals, what waits before what is answered, what is late, then what is due soonest. */
export function byUrgency(a: Escalation, b: Escalation): number {
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)
    || Number(b.crisis) - Number(a.crisis)
    || Number(waits(b)) - Number(waits(a))
    || Number(b.overdue) - Number(a.overdue)
    || Date.parse(a.deadline) - Date.parse(b.deadline);
}

export interface QueueListener {
  changed(): void;
  arrived(escalation: Escalation): void;
}

/**
 * The list as the server has it, asked for every few seconds. Nothing typed lives here, so that a
 * refresh cannot touch a draft.
 */
export class Queue {
  items: Escalation[] = [];
  loaded = false;
  problem: Problem | null = null;
  /** When the list last came from the server. */
  freshAt = 0;

  private statuses: readonly EscalationStatus[] = ['requested', 'accepted', 'answered'];
  private known: Set<string> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private generation = 0;
  private closed = false;

  constructor(
    private readonly client: EpioneClient, private readonly listener: QueueListener, private readonly everyMs = 4000,
  ) {}

  get shown(): readonly EscalationStatus[] {
    return this.statuses;
  }

  /** How many nobody has taken; null while that is not known. */
  get waiting(): number | null {
    return !this.loaded ? null : this.items.filter((item) => item.status === 'requested').length;
  }

  show(statuses: readonly EscalationStatus[]): void {
    this.statuses = STATUSES.filter((status) => statuses.includes(status));
    this.items = this.items.filter((item) => this.statuses.includes(item.status));
    this.listener.changed();
    void this.refresh();
  }

  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    const generation = ++this.generation;
    const answers = await Promise.all(this.statuses.map((status) => this.client.escalations(status)));
    // A newer question is under way: this answer may hold the state before an action.
    if (generation !== this.generation || this.closed) return;
    this.take(answers);
    this.listener.changed();
    this.timer = setTimeout(() => void this.refresh(), this.everyMs);
  }

  /** Takes what an action answered, so that nothing older is shown until the next look at the list. */
  put(item: Escalation): void {
    this.items = this.items.map((one) => (one.id === item.id ? item : one));
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private take(answers: Result<Escalation[]>[]): void {
    const failure = answers.find((answer) => !answer.ok);
    this.problem = failure && !failure.ok ? failure.problem : null;
    if (this.problem) return;
    // One escalation may change its status between two of the requests: the last one read wins.
    const merged = new Map<string, Escalation>();
    for (const answer of answers) if (answer.ok) for (const item of answer.value) merged.set(item.id, item);
    const before = new Map(this.items.map((item) => [item.id, item]));
    // An unchanged item stays the same object: its chart is not drawn anew every few seconds.
    this.items = [...merged.values()].map((item) => same(before.get(item.id), item)).sort(byUrgency);
    this.loaded = true;
    this.freshAt = Date.now();
    this.announce();
  }

  private announce(): void {
    const before = this.known;
    this.known = new Set([...(before ?? []), ...this.items.map((item) => item.id)]);
    if (before === null) return;
    for (const item of this.items) {
      if (!before.has(item.id) && item.status === 'requested') this.listener.arrived(item);
    }
  }
}

function same(before: Escalation | undefined, now: Escalation): Escalation {
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

/** Seconds until the deadline; negative when it has passed. The server's flag wins over the clock here. */
export function secondsLeft(escalation: Escalation, now: number): number {
  const left = (Date.parse(escalation.deadline) - now) / 1000;
  return escalation.overdue ? Math.min(left, -1) : left;
}

/** Only work that waits for the team can be late. */
export function isOverdue(escalation: Escalation, now: number): boolean {
  return escalation.overdue || (waits(escalation) && secondsLeft(escalation, now) < 0);
}

function waits(escalation: Escalation): boolean {
  return escalation.status === 'requested' || escalation.status === 'accepted';
}

/** How late it is, or when it is due. A deadline that was missed has a new one, so how late it is is not known then. */
export function dueIn(escalation: Escalation, now: number): string {
  const left = (Date.parse(escalation.deadline) - now) / 1000;
  if (isOverdue(escalation, now)) return left > -60 ? text.late : text.overdue(span(left));
  return left < 60 ? text.dueNow : text.due(span(left));
}
