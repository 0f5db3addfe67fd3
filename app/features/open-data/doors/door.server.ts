import { isLocale, negotiateLocale, type Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { visitor, type Actor } from '~/platform/auth/actor';
import { actorOfKey } from '../keys/key-actor.server';

/** A request at a door of the open data: who asks, in which language. */
export interface Caller {
  actor: Actor;
  /** tells answers for different readers apart: empty for visitors, else the key’s id */
  reader: string;
  locale: Locale;
  /** headers of every answer to it */
  headers: Record<string, string>;
}

/**
 * Who is at a door. Sessions do not count, so that other sites cannot read in somebody's name: without a key everybody is
 * a visitor.
 *
 * @throws a problem with status 401 for a key that does not work
 */
export async function callerOf(request: Request): Promise<Caller> {
  const lang = new URL(request.url).searchParams.get('lang');
  const locale = isLocale(lang)
    ? lang
    : negotiateLocale(null, request.headers.get('Accept-Language'));
  const always = { 'Content-Language': locale, 'X-Robots-Tag': 'noindex' };
  const varies = isLocale(lang) ? 'Authorization' : 'Authorization, Accept-Language';
  const key = request.headers.get('Authorization');
  if (key !== null) {
    const actor = await actorOfKey(key.replace(/^Bearer /i, ''));
    // Nobody else may keep an answer that a key opened, and no page of another site may read it.
    const headers = { ...always, Vary: varies, 'Cache-Control': 'private, no-cache' };
    if (actor) return { actor, reader: actor.id, locale, headers };
    throw problem({ actor: visitor, reader: '', locale, headers }, 401);
  }
  return {
    actor: visitor,
    reader: '',
    locale,
    headers: {
      ...always,
      Vary: varies,
      // Revalidated each time, because what leaves the portal must leave its open data at once.
      'Cache-Control': 'public, no-cache',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  };
}

/** An answer in a text format. */
export function answer({ headers }: Caller, body: BodyInit, mediaType: string): Response {
  return new Response(body, { headers: { ...headers, 'Content-Type': mediaType } });
}

export function answerJson(caller: Caller, value: unknown): Response {
  return answer(caller, JSON.stringify(value), 'application/json; charset=utf-8');
}

/**
 * A problem in words (RFC 9457).
 *
 * @param wrong the parameters that cannot be read
 */
export function problem(
  { headers, locale }: Caller,
  status: 400 | 401 | 404,
  wrong: readonly string[] = [],
): Response {
  // i18n keys: openData:problems.*
  const t = translator(locale, 'openData');
  const value = {
    status,
    title: t(`problems.${status}.title`),
    detail: t(`problems.${status}.detail`, { names: wrong.join(', ') }),
  };
  return new Response(JSON.stringify(value), {
    status,
    headers: {
      ...headers,
      'Cache-Control': 'no-store',
      ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
      'Content-Type': 'application/problem+json; charset=utf-8',
    },
  });
}

/** An answer that programs save as a file; it is streamed. */
export function answerFile(
  { headers }: Caller,
  body: ReadableStream<Uint8Array>,
  mediaType: string,
  name: string,
): Response {
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  });
}

/**
 * A body whose parts are made when they are read, so that it takes no more memory than one part.
 *
 * @param parts texts of some hundred records each
 */
export function streamed(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
