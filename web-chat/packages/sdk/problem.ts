/**
 * Expected failures are values: a caller must look at them before it can reach the answer.
 * The shape is RFC 9457 with the `errors` of the service; network trouble is given the same shape.
 */
export interface FieldError {
  pointer: string;
  code: string;
  message: string;
}

export interface Problem {
  kind: 'network' | 'unauthorized' | 'forbidden' | 'not-found' | 'conflict' | 'rejected' | 'busy' | 'server';
  status: number;
  title: string;
  detail?: string;
  errors: FieldError[];
  /** Seconds the server asked to wait (429, 503). */
  retryAfter?: number;
}

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = <T>(problem: Problem): Result<T> => ({ ok: false, problem });

export function networkProblem(cause?: unknown): Problem {
  const detail = cause instanceof Error ? cause.message : undefined;
  return { kind: 'network', status: 0, title: 'The service cannot be reached.', errors: [], ...(detail ? { detail } : {}) };
}

/** Only these may be tried again without a person: the others would fail the same way. */
export function isTransient(problem: Problem): boolean {
  return problem.kind === 'network' || problem.kind === 'busy' || problem.kind === 'server';
}

export async function problemOf(response: Response): Promise<Problem> {
  const body = await readJson(response);
  const problem: Problem = {
    kind: kindOf(response.status),
    status: response.status,
    title: text(body['title']) ?? `The service answered ${response.status}.`,
    errors: body['resourceType'] === 'OperationOutcome' ? issues(body['issue']) : fieldErrors(body['errors']),
  };
  const detail = text(body['detail']);
  if (detail) problem.detail = detail;
  const wait = Number(response.headers.get('retry-after'));
  if (Number.isFinite(wait) && wait > 0) problem.retryAfter = wait;
  return problem;
}

function kindOf(status: number): Problem['kind'] {
  switch (status) {
    case 401: return 'unauthorized';
    case 403: return 'forbidden';
    case 404: return 'not-found';
    case 409: return 'conflict';
    case 408: case 425: case 429: case 503: return 'busy';
    default: return status >= 500 ? 'server' : 'rejected';
  }
}

async function readJson(response: Response): Promise<Record<string, unknown>> {
  // A proxy may answer HTML: the status alone must then be enough.
  try {
    const body: unknown = await response.json();
    return body !== null && typeof body === 'object' ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function fieldErrors(value: unknown): FieldError[] {
  if (!Array.isArray(value)) return [];
  return value.map((raw) => {
    const error = raw as Partial<FieldError>;
    return { pointer: error.pointer ?? '', code: error.code ?? '', message: error.message ?? '' };
  });
}

/** FHIR doors answer with an OperationOutcome. */
function issues(value: unknown): FieldError[] {
  if (!Array.isArray(value)) return [];
  return value.map((raw) => {
    const issue = raw as { code?: string; diagnostics?: string; details?: { text?: string }; expression?: string[] };
    return { pointer: issue.expression?.[0] ?? '', code: issue.code ?? '', message: issue.diagnostics ?? issue.details?.text ?? '' };
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
