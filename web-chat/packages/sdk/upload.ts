import { failed, networkProblem, ok, problemOf, type Result } from './problem.ts';

/** How a file leaves. */
export interface Upload {
  url: string;
  token: string | null;
  body: Blob;
  /** The media type; by default bytes of any kind. */
  type?: string;
  /** The sender's key of the delivery, which makes it safe to repeat. */
  key?: string;
  sent?: (bytes: number) => void;
  signal?: AbortSignal;
}

/** Sends a file and tells how much of it has left, which `fetch` cannot. The status is there for who renews a token. */
export function upload<T>(what: Upload): Promise<{ status: number; result: Result<T> }> {
  return new Promise((settle) => {
    const request = new XMLHttpRequest();
    const end = (status: number, result: Result<T>) => settle({ status, result });
    const broken = () => end(0, failed(networkProblem()));
    request.open('POST', what.url);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', what.type ?? 'application/octet-stream');
    if (what.key) request.setRequestHeader('idempotency-key', what.key);
    if (what.token !== null) request.setRequestHeader('authorization', `Bearer ${what.token}`);
    request.upload.onprogress = (event) => what.sent?.(event.loaded);
    request.onerror = broken;
    request.onabort = broken;
    request.onload = async () => end(request.status, await read<T>(request));
    what.signal?.addEventListener('abort', () => request.abort(), { once: true });
    if (what.signal?.aborted) broken();
    else request.send(what.body);
  });
}

async function read<T>(request: XMLHttpRequest): Promise<Result<T>> {
  if (request.status >= 200 && request.status < 300) {
    try {
      return ok(JSON.parse(request.responseText) as T);
    } catch (cause) {
      return failed(networkProblem(cause));
    }
  }
  const wait = request.getResponseHeader('retry-after');
  return failed(await problemOf(new Response(request.responseText, {
    status: request.status, ...(wait ? { headers: { 'retry-after': wait } } : {}),
  })));
}
