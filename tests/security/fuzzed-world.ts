import { uploadLimits } from '~/upload-limits.mjs';
import { makeProtectedWorld, type ProtectedWorld } from '../e2e/authorization/protected-world';
import { roles, type Role } from '../e2e/authorization/roles';
import { cookieHeader } from '../e2e/support/session-cookie';
import { portal } from '../e2e/support/worker';

const longestBody = uploadLimits.formBytes;

/**
 * Retries like a browser: a keep-alive connection may be closed after a refused body just when it is used
 * again, which may happen to each of several requests.
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
      // If the portal stops reading, the connection may close before the response arrives.
      if (typeof body === 'string' && body.length > longestBody)
        return new Response(null, { status: 413 });
      throw error;
    }
}

/** The records that a file's inputs are sent to, the sessions, and the responses. */
export class FuzzedWorld {
  /** an input was accepted, so the records may have changed */
  isSpent = false;
  /** how often the records were made */
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
    // The input may have signed out or ended the account: the next one needs a new session.
    const location = answer.headers.get('Location') ?? '';
    const isOut = answer.headers.has('Clear-Site-Data') || location.includes('/login');
    if (isOut && this.#sessions.get(role) === asked) this.#sessions.delete(role);
    return answer;
  }

  /** A summary of the responses, for the end of a suite. */
  get answers(): string {
    const all = [...this.statuses].sort().map(([status, count]) => `${status}: ${count}`);
    return `answers ${all.join(', ')}; none of 500 or more, none with anything from inside`;
  }
}

/** The first role that a row of the matrix allows; otherwise one that is at least signed in. */
export function roleFor(rule: (role: Role) => string): Role {
  const mostFirst: Role[] = ['organizationAdmin', 'networkAdmin', 'staff', ...roles];
  return mostFirst.find((role) => rule(role) === 'answered') ?? 'organizationAdmin';
}
