import { Readable } from 'node:stream';
import { unzipped } from '../../integration/withdrawal/unzipped';
import { cookieHeader } from '../support/session-cookie';
import { portal } from '../support/worker';
import type { Outcome } from './rules';

export interface Answer {
  status: number;
  outcome: Outcome | 'refused' | 'failed';
  body: string;
}

/** Sends a request like a browser on one of our pages, with or without a session, and determines the outcome. */
export async function ask(
  path: string,
  session: string | null,
  init: { method?: string; body?: URLSearchParams; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { headers = { 'Sec-Fetch-Site': 'same-origin' }, ...rest } = init;
  const response = await fetch(portal().url + path, {
    ...rest,
    redirect: 'manual',
    headers: { ...headers, ...(session ? { Cookie: cookieHeader(session) } : {}) },
  });
  const body = await readable(response);
  const { status } = response;
  return { status, outcome: outcomeOf(status, response.headers.get('Location'), body), body };
}

/** The text of a response; for an archive, the names and texts of its files. */
async function readable(response: Response): Promise<string> {
  if (response.headers.get('Content-Type') !== 'application/zip') return response.text();
  const files = await unzipped(Readable.from(Buffer.from(await response.arrayBuffer())));
  return [...files].flat().join('\n');
}

function outcomeOf(status: number, location: string | null, body: string): Answer['outcome'] {
  if (status >= 500) return 'failed';
  if (status === 403) return 'refused';
  if (status === 404) return 'not found';
  // In a data response a redirect has status 202, with the URL in its text.
  const target = location ?? (status === 202 ? body : '');
  if (target.includes('/login?')) return 'sign in';
  return target.includes('/second-factors') ? 'set up' : 'answered';
}
