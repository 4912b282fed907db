import { demoToken, type DemoToken, type Persona, type Result, type TokenProvider } from '../sdk/index.ts';

/** A demo sign-in. The token is held by this object alone: it dies with the page. */
export class DemoSession {
  private token: string;

  private constructor(private readonly serverUrl: string, readonly persona: Persona, first: DemoToken) {
    this.token = first.access_token;
  }

  static async start(serverUrl: string, persona: Persona): Promise<Result<DemoSession>> {
    const answer = await demoToken(serverUrl, persona);
    return answer.ok ? { ok: true, value: new DemoSession(serverUrl, persona, answer.value) } : answer;
  }

  readonly provider: TokenProvider = async (rejected) => {
    // Several calls may meet the same expired token: only the first one renews it.
    if (rejected !== undefined && rejected === this.token) {
      const fresh = await demoToken(this.serverUrl, this.persona);
      // Without a network nobody is signed out: the call fails as any other does.
      if (!fresh.ok && fresh.problem.kind === 'network') throw new Error(fresh.problem.title);
      if (!fresh.ok) return null;
      this.token = fresh.value.access_token;
    }
    return this.token;
  };

  current(): string {
    return this.token;
  }
}
