/**
 * Server-sent events over fetch. The browser's EventSource cannot carry an Authorization header,
 * and a token in a URL would end in access logs.
 */
export interface SseEvent {
  id: string | null;
  event: string;
  data: string;
}

/** Feeds on decoded text in any split and gives whole events. */
export class SseParser {
  private buffer = '';
  private id: string | null = null;
  private event = '';
  private data: string[] = [];
  /** The server's `retry:` wish in milliseconds. */
  retryMs: number | null = null;

  push(chunk: string): SseEvent[] {
    this.buffer += chunk;
    const events: SseEvent[] = [];
    for (;;) {
      const end = /\r\n|\n|\r/.exec(this.buffer);
      // A lone CR at the very end may be the first half of CRLF.
      if (!end || (end[0] === '\r' && end.index === this.buffer.length - 1)) return events;
      const line = this.buffer.slice(0, end.index);
      this.buffer = this.buffer.slice(end.index + end[0].length);
      const event = this.line(line);
      if (event) events.push(event);
    }
  }

  private line(line: string): SseEvent | null {
    if (line === '') return this.dispatch();
    if (line.startsWith(':')) return null;
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') this.data.push(value);
    else if (field === 'event') this.event = value;
    else if (field === 'id' && !value.includes('\0')) this.id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.retryMs = Number(value);
    return null;
  }

  private dispatch(): SseEvent | null {
    const event = this.data.length > 0
      ? { id: this.id, event: this.event || 'message', data: this.data.join('\n') }
      : null;
    this.data = [];
    this.event = '';
    return event;
  }
}

export interface ReadOptions {
  /** A stream silent for so long (no event, no heartbeat) is taken for dead. */
  silenceMs?: number;
  onRetry?: (ms: number) => void;
}

/** Gives the events of a response until it ends; throws when it breaks or falls silent. */
export async function* readEvents(response: Response, options: ReadOptions = {}): AsyncGenerator<SseEvent> {
  if (!response.body) return;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const parser = new SseParser();
  try {
    for (;;) {
      const { done, value } = await withTimeout(reader.read(), options.silenceMs ?? 60_000);
      if (done) return;
      yield* parser.push(decoder.decode(value, { stream: true }));
      if (parser.retryMs !== null) options.onRetry?.(parser.retryMs);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The event stream fell silent.')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
