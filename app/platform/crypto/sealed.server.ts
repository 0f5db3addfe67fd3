import crypto from 'node:crypto';
import { env } from '~/platform/env.server';

const ivBytes = 12;
const tagBytes = 16;

/** A key for one purpose, derived from the app secret, which is not in the database. */
function keyFor(purpose: string, secret = env().appSecret): Buffer {
  return Buffer.from(crypto.hkdfSync('sha256', secret, '', `tejido ${purpose}`, 32));
}

/**
 * Seals a text with AES-256-GCM, so that a copy of the database does not reveal it.
 *
 * @param purpose names the kind of content; each has its own key
 * @param context what it belongs to, such as a row's recipient: it can be opened with the same context only
 * @returns nonce, tag and ciphertext
 */
export function seal(purpose: string, context: string, text: string): Uint8Array<ArrayBuffer> {
  return sealWith(env().appSecret, purpose, context, text);
}

/** The same with another secret than the portal's, to which it is about to change. */
export function sealWith(
  secret: string,
  purpose: string,
  context: string,
  text: string,
): Uint8Array<ArrayBuffer> {
  const iv = crypto.randomBytes(ivBytes);
  const cipher = crypto.createCipheriv('aes-256-gcm', keyFor(purpose, secret), iv);
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), body]));
}

/** Opens what `seal` sealed. @throws when it was changed, moved to another context or sealed with another key */
export function unseal(purpose: string, context: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const decipher = crypto.createDecipheriv(
    'aes-256-gcm',
    keyFor(purpose),
    bytes.subarray(0, ivBytes),
    { authTagLength: tagBytes },
  );
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([
    decipher.update(bytes.subarray(ivBytes + tagBytes)),
    decipher.final(),
  ]).toString('utf8');
}

/**
 * A token that can be derived again from its purpose and value, but only with the app secret: for a link that
 * is sent more than once.
 *
 * @returns 43 characters of base64url, in the form of every token
 */
export function keyedToken(purpose: string, value: string): string {
  return crypto.createHmac('sha256', keyFor(purpose)).update(value).digest('base64url');
}

/** A pseudonym of an e-mail address for rate limits: it cannot be turned back without the app secret. */
export function keyedName(purpose: string, value: string): string {
  return crypto
    .createHmac('sha256', keyFor(purpose))
    .update(value)
    .digest('base64url')
    .slice(0, 22);
}
