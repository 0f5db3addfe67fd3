import { portal } from '../e2e/support/worker';

/** A client like a browser: keeps cookies, has an IP address, sends forms as pages do. */
export class Caller {
  /** every cookie value that the portal has ever set */
  readonly given: string[] = [];
  readonly #jar = new Map<string, string>();

  constructor(readonly address: string) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  post(path: string, fields: Record<string, string>): Promise<Response> {
    return this.#send(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    });
  }

  setCookie(name: string, value: string): this {
    this.#jar.set(name, value);
    return this;
  }

  async #send(path: string, init: RequestInit & { headers: Record<string, string> }) {
    const url = path.startsWith('http') ? path : portal().url + path;
    const cookie = [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        ...init.headers,
        'X-Forwarded-For': this.address,
        'User-Agent': `browser-of-${this.address}`,
        ...(cookie ? { Cookie: cookie } : {}),
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#jar.set(name, value);
      if (value.length > 20) this.given.push(value);
    }
    return answer;
  }
}
