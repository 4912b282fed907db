import type {
  Area, Consents, DemoToken, Escalation, EscalationStatus, GlucoseSummary, Outcome, Persona, Place, Profile, Reply, TurnItem,
} from './contract.ts';
import { followConversation, typed, type EventListener } from './events.ts';
import { FileCalls } from './files.ts';
import { GenomeCalls } from './genome.ts';
import { Http, type HttpOptions } from './http.ts';
import { failed, networkProblem, ok, problemOf, type Result } from './problem.ts';
import { readEvents } from './sse.ts';

/** One method per call of the contract that a browser makes. Stateless but for its options. */
export class EpioneClient {
  readonly files: FileCalls;
  readonly genome: GenomeCalls;
  private readonly http: Http;

  constructor(options: HttpOptions) {
    this.http = new Http(options);
    this.files = new FileCalls(this.http);
    this.genome = new GenomeCalls(this.http);
  }

  createConversation(): Promise<Result<{ id: string }>> {
    return this.http.json('/api/conversations', { method: 'POST', body: {} });
  }

  async turns(conversation: string): Promise<Result<TurnItem[]>> {
    return items(await this.http.json<unknown>(`/api/conversations/${encodeURIComponent(conversation)}/turns`));
  }

  /** The person's own conversations, in the order the server gives. */
  async conversations(): Promise<Result<{ id: string; createdAt?: string }[]>> {
    return items(await this.http.json<unknown>('/api/conversations'));
  }

  /** Sends a turn. `clientTurnId` makes the call safe to repeat: the server answers it once. */
  async send(
    conversation: string, text: string, clientTurnId: string, onStatus: (text: string) => void, signal?: AbortSignal,
  ): Promise<Result<Reply>> {
    const answer = await this.http.open(`/api/conversations/${encodeURIComponent(conversation)}/turns`, {
      method: 'POST', body: { text, clientTurnId }, accept: 'text/event-stream', ...(signal ? { signal } : {}),
    });
    if (!answer.ok) return answer;
    try {
      if (!(answer.value.headers.get('content-type') ?? '').includes('event-stream')) {
        return ok((await answer.value.json()) as Reply);
      }
      for await (const raw of readEvents(answer.value)) {
        const event = typed(raw);
        if (event?.type === 'status') onStatus(event.data.text);
        // Everything after the reply belongs to the conversation's own stream.
        if (event?.type === 'reply') return ok(event.data);
      }
    } catch (cause) {
      return failed(networkProblem(cause));
    }
    return failed(networkProblem(new Error('The answer broke off.')));
  }

  follow(conversation: string, listener: EventListener, signal: AbortSignal): Promise<void> {
    return followConversation(
      this.http, `/api/conversations/${encodeURIComponent(conversation)}/events`, listener, signal);
  }

  profile(): Promise<Result<Profile>> {
    return this.http.json('/api/profile');
  }

  glucose(from?: Date, to?: Date): Promise<Result<GlucoseSummary>> {
    const query = new URLSearchParams();
    if (from) query.set('from', from.toISOString());
    if (to) query.set('to', to.toISOString());
    return this.http.json(`/api/profile/glucose${query.size > 0 ? `?${query}` : ''}`);
  }

  consents(): Promise<Result<Consents>> {
    return this.http.json('/api/me/consents');
  }

  setConsents(consents: Consents): Promise<Result<Consents | undefined>> {
    return this.http.json('/api/me/consents', { method: 'PUT', body: consents });
  }

  areas(): Promise<Result<{ areas: Area[] }>> {
    return this.http.json('/api/environment');
  }

  place(): Promise<Result<Place>> {
    return this.http.json('/api/me/place');
  }

  setPlace(area: string): Promise<Result<unknown>> {
    return this.http.json('/api/me/place', { method: 'PUT', body: { area } });
  }

  forgetPlace(): Promise<Result<unknown>> {
    return this.http.json('/api/me/place', { method: 'DELETE' });
  }

  /** The person's own data as a file; the name comes from the server when it sends one. */
  exportData(): Promise<Result<{ name: string; blob: Blob }>> {
    return this.http.file('/api/me/export', (type) => `epione-export.${type.includes('zip') ? 'zip' : 'json'}`);
  }

  async escalations(status: EscalationStatus): Promise<Result<Escalation[]>> {
    return items(await this.http.json<unknown>(`/api/escalations?status=${status}`));
  }

  accept(id: string): Promise<Result<unknown>> {
    return this.act(id, 'accept', {});
  }

  reply(id: string, text: string): Promise<Result<unknown>> {
    return this.act(id, 'reply', { text });
  }

  reroute(id: string, to: string, reason: string): Promise<Result<unknown>> {
    return this.act(id, 'reroute', { to, reason });
  }

  /** Lets the patient read what was held back until a clinician answers for it. */
  release(id: string): Promise<Result<unknown>> {
    return this.act(id, 'release', {});
  }

  resolve(id: string, outcome: Outcome, note: string): Promise<Result<unknown>> {
    return this.act(id, 'resolve', { outcome, note });
  }

  private act(id: string, action: string, body: unknown): Promise<Result<unknown>> {
    return this.http.json(`/api/escalations/${encodeURIComponent(id)}/${action}`, { method: 'POST', body });
  }
}

/** Lists come as `{"items": […]}`; a bare array is taken too. */
function items<T>(result: Result<unknown>): Result<T[]> {
  if (!result.ok) return result;
  const value = result.value as { items?: T[] } | T[] | null;
  return ok(Array.isArray(value) ? value : (value?.items ?? []));
}

/** Whether this server hands out demo tokens. An empty request is refused, but by a door that exists. */
export async function demoOffered(serverUrl: string, fetcher: typeof fetch = fetch): Promise<Result<boolean>> {
  try {
    const response = await fetcher(`${serverUrl}/api/demo/tokens`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}', credentials: 'omit',
    });
    return ok(![401, 403, 404, 405, 501].includes(response.status));
  } catch (cause) {
    return failed(networkProblem(cause));
  }
}

export async function demoToken(
  serverUrl: string, persona: Persona, fetcher: typeof fetch = fetch,
): Promise<Result<DemoToken>> {
  try {
    const response = await fetcher(`${serverUrl}/api/demo/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona }),
      credentials: 'omit',
    });
    return response.ok ? ok((await response.json()) as DemoToken) : failed(await problemOf(response));
  } catch (cause) {
    return failed(networkProblem(cause));
  }
}
