import crypto from 'node:crypto';
import { readContentState } from '~/platform/db/content-state.server';
import type { Caller } from './door.server';

/**
 * Gives an answer that is streamed an ETag that changes whenever something in the portal does: nobody knows its content
 * before it is sent.
 *
 * @param make is called only if the caller does not have the current answer
 */
export async function unlessUnchanged(
  request: Request,
  caller: Caller,
  make: (caller: Caller) => Response | Promise<Response>,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const parts = [await readContentState(), caller.locale, caller.reader, pathname, search];
  const digest = crypto.createHash('sha256').update(parts.join('\n')).digest('base64url');
  const etag = `W/"${digest.slice(0, 27)}"`;
  const headers = { ...caller.headers, ETag: etag };
  const held = (request.headers.get('If-None-Match') ?? '').split(',').map((one) => one.trim());
  if (held.includes(etag)) return new Response(null, { status: 304, headers });
  return make({ ...caller, headers });
}
