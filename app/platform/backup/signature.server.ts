import crypto from 'node:crypto';
import { OperatorError } from '../operator-error.server';
import { manifestSchema, type Manifest } from './manifest';

// The DER of an Ed25519 private key in PKCS #8, up to its 32 bytes (RFC 8410).
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key with which an installation signs its backups, derived from its secret. */
function privateKey(appSecret: string): crypto.KeyObject {
  const seed = Buffer.from(crypto.hkdfSync('sha256', appSecret, '', 'tejido backup signature', 32));
  return crypto.createPrivateKey({
    key: Buffer.concat([PKCS8, seed]),
    format: 'der',
    type: 'pkcs8',
  });
}

/** The public key in hex of the installation with this secret. */
export function signerOf(appSecret: string): string {
  const { x } = crypto.createPublicKey(privateKey(appSecret)).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url').toString('hex');
}

/** A manifest as it is stored: one line of JSON, one line with its signature in hex. */
export function signManifest(manifest: Manifest, appSecret: string): string {
  const body = JSON.stringify(manifest);
  const signature = crypto.sign(null, Buffer.from(body), privateKey(appSecret));
  return `${body}\n${signature.toString('hex')}\n`;
}

/**
 * Reads a stored manifest and checks its signature against the key that it names. Whose key that is, the caller
 * compares.
 *
 * @throws OperatorError when a byte of it was changed
 */
export function readManifest(stored: string): Manifest {
  const [body = '', hex = '', ...rest] = stored.split('\n');
  const refused = new OperatorError('The manifest of the backup was changed or is damaged.');
  // Only as it was written: another spelling of the same signature is a changed byte, too.
  if (!/^[0-9a-f]{128}$/.test(hex) || rest.length !== 1 || rest[0] !== '') throw refused;
  const parsed = manifestSchema.safeParse(json(body));
  if (!parsed.success) throw refused;
  const x = Buffer.from(parsed.data.signedBy, 'hex').toString('base64url');
  const key = crypto.createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  if (!crypto.verify(null, Buffer.from(body), key, Buffer.from(hex, 'hex'))) throw refused;
  return parsed.data;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
