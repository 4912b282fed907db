import { failed, networkProblem, ok, problemOf, type Result } from './problem.ts';
import { upload, type Upload } from './upload.ts';

/**
 * Gives the bearer token. `rejected` is the token that the server refused with 401: the provider
 * renews it or answers null, which means "signed out".
 */
export type TokenProvider = (rejected?: string) => Promise<string | null> | string | null;

export interface HttpOptions {
  /** Origin and base path of the service, without a trailing slash; empty for the page's own origin. */
  serverUrl: string;
  token: TokenProvider;
  fetch?: typeof fetch;
  /** Called once when no token can be had any more. */
  onSignedOut?: () => void;
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  accept?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Thin fetch: adds the token, renews it once on 401, turns failures into values. */
export class Http {
  private readonly fetcher: typeof fetch;

  constructor(private readonly options: HttpOptions) {
    // An unbound `fetch` throws "Illegal invocation" when called as a method.
    this.fetcher = options.fetch ?? ((input, init) => fetch(input, init));
  }

  async json<T>(path: string, call: Call = {}): Promise<Result<T>> {
    const answer = await this.open(path, call);
    if (!answer.ok) return answer;
    try {
      // PUT and the actions of the inbox may answer with no body.
      const text = await answer.value.text();
      return ok((text === '' ? undefined : JSON.parse(text)) as T);
    } catch (cause) {
      return failed(networkProblem(cause));
    }
  }

  /** The raw response when its status is 2xx. */
  async open(path: string, call: Call = {}): Promise<Result<Response>> {
    try {
      let token = await this.options.token();
      let response = await this.send(path, call, token);
      if (response.status === 401) {
        token = token === null ? null : await this.options.token(token);
        if (token !== null) response = await this.send(path, call, token);
        if (response.status === 401) this.options.onSignedOut?.();
      }
      return response.ok ? ok(response) : failed(await problemOf(response));
    } catch (cause) {
      return failed(networkProblem(cause));
    }
  }

  /** A file; its name comes from the server when it sends one, else from its type. */
  async file(path: string, named: (type: string) => string): Promise<Result<{ name: string; blob: Blob }>> {
    const answer = await this.open(path, { accept: '*/*' });
    if (!answer.ok) return answer;
    try {
      const { headers } = answer.value;
      const name = /filename="?([^";]+)/.exec(headers.get('content-disposition') ?? '')?.[1];
      return ok({ name: name ?? named(headers.get('content-type') ?? ''), blob: await answer.value.blob() });
    } catch (cause) {
      return failed(networkProblem(cause));
    }
  }

  /** Sends a file; `sent` hears how many bytes have left. */
  async upload<T>(path: string, body: Blob, how: Pick<Upload, 'type' | 'key' | 'sent' | 'signal'> = {}): Promise<Result<T>> {
    const url = this.options.serverUrl + path;
    let token = await this.options.token();
    let answer = await upload<T>({ url, token, body, ...how });
    if (answer.status === 401) {
      token = token === null ? null : await this.options.token(token);
      if (token !== null) answer = await upload<T>({ url, token, body, ...how });
      if (answer.status === 401) this.options.onSignedOut?.();
    }
    return answer.result;
  }

  private send(path: string, call: Call, token: string | null): Promise<Response> {
    const headers: Record<string, string> = { accept: call.accept ?? 'application/json', ...call.headers };
    if (token !== null) headers['authorization'] = `Bearer ${token}`;
    if (call.body !== undefined) headers['content-type'] = 'application/json';
    return this.fetcher(this.options.serverUrl + path, {
      method: call.method ?? 'GET',
      headers,
      // Health data must not end in a shared disk cache, and cookies are not our identity.
      cache: 'no-store',
      credentials: 'omit',
      ...(call.body !== undefined ? { body: JSON.stringify(call.body) } : {}),
      ...(call.signal ? { signal: call.signal } : {}),
    });
  }
}
