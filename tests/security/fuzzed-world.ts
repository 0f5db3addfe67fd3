import { makeProtectedWorld, type ProtectedWorld } from '../e2e/authorization/protected-world';
import { roles, type Role } from '../e2e/authorization/roles';
import { cookieHeader } from '../e2e/support/session-cookie';
import { portal } from '../e2e/support/worker';

/** in bytes, as docs/security.md has it */
const longestBody = 256 * 1024;

/**
 * As browsers do: a kept connection may close, after a body that was refused, just when it is used again; of
 * several under way each may meet one.
 */
async function patiently(
  ask: () => Promise<Response>,
  body: RequestInit['body'],
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await ask();
    } catch (error) {
      if (attempt < 5) continue;
      // Whoever still sends when the portal has heard enough may find the door shut before the answer.
      if (typeof body === 'string' && body.length > longestBody)
        return new Response(null, { status: 413 });
      throw error;
    }
}

/** The world that a file's inputs are sent to, who is signed in there, and what came of it. */
export class FuzzedWorld {
  /** an input was taken, so that things may be otherwise than the world says */
  isSpent = false;
  /** how often it was made */
  made = 0;
  readonly statuses = new Map<number, number>();
  readonly #sessions = new Map<Role, Promise<string | null>>();
  #world: ProtectedWorld | undefined;

  get now(): ProtectedWorld {
    if (!this.#world) throw new Error('there is no world yet');
    return this.#world;
  }

  async startOver(): Promise<void> {
    this.#world = await makeProtectedWorld();
    this.made += 1;
    this.#sessions.clear();
    this.isSpent = false;
  }

  async send(path: string, role: Role, init: RequestInit = {}): Promise<Response> {
    const asked = this.#sessions.get(role) ?? Promise.resolve(this.now.sessionOf(role));
    this.#sessions.set(role, asked);
    const session = await asked;
    const ask = () =>
      fetch(portal().url + path, {
        ...init,
        redirect: 'manual',
        headers: {
          ...(init.headers as Record<string, string> | undefined),
          'Sec-Fetch-Site': 'same-origin',
          ...(session ? { Cookie: cookieHeader(session) } : {}),
        },
        signal: AbortSignal.timeout(20_000),
      });
    const answer = await patiently(ask, init.body);
    this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
    // The input may have signed out, or ended the account: the next one comes with a new session.
    const location = answer.headers.get('Location') ?? '';
    const isOut = answer.headers.has('Clear-Site-Data') || location.includes('/login');
    if (isOut && this.#sessions.get(role) === asked) this.#sessions.delete(role);
    return answer;
  }

  /** What was answered how often, as a suite says it at its end. */
  get answers(): string {
    const all = [...this.statuses].sort().map(([status, count]) => `${status}: ${count}`);
    return `answers ${all.join(', ')}; none of 500 or more, none with anything from inside`;
  }
}

/** Who may do what a row is for: the first such role, else somebody who at least is signed in. */
export function roleFor(rule: (role: Role) => string): Role {
  const mostFirst: Role[] = ['organizationAdmin', 'networkAdmin', 'staff', ...roles];
  return mostFirst.find((role) => rule(role) === 'answered') ?? 'organizationAdmin';
}
