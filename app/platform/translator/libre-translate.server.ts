import { z } from 'zod';
import { env } from '~/platform/env.server';

/** A long text takes a small machine a while. */
const timeout = 120_000;
/** Characters: a translation is seldom twice as long as its source. */
const longest = 200_000;

const answer = z.object({ translatedText: z.array(z.string()) });

/** Whether the operator runs a translation server. */
export const canTranslate = () => env().translateUrl !== undefined;

/**
 * Translates texts with the LibreTranslate server of TRANSLATE_URL.
 *
 * @param texts plain texts
 * @param from language code, as `es`
 * @param to language code
 * @returns the translations in the same order
 * @throws if the server cannot be reached, refuses, or answers with something else
 */
export async function translateTexts(
  texts: readonly string[],
  from: string,
  to: string,
  signal?: AbortSignal,
): Promise<string[]> {
  const url = new URL(env().translateUrl ?? '');
  url.pathname = `${url.pathname.replace(/\/$/, '')}/translate`;
  // The operator's own server, and no redirect.
  // eslint-disable-next-line no-restricted-globals
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ q: texts, source: from, target: to, format: 'text' }),
    redirect: 'error',
    signal: AbortSignal.any([AbortSignal.timeout(timeout), ...(signal ? [signal] : [])]),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`The translation server answered ${response.status}.`);
  }
  const { translatedText } = answer.parse(JSON.parse(await readAtMost(response, longest)));
  if (translatedText.length !== texts.length)
    throw new Error('The translation server answered with another number of texts.');
  return translatedText;
}

async function readAtMost(response: Response, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece as Uint8Array, { stream: true });
    if (text.length > most) throw new Error('The translation server answered with too much.');
  }
  return text;
}
