import crypto from 'node:crypto';
import { keepPasskey, passkeyCreation } from '~/features/identity/passkeys.server';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { actorOf } from './people';

const flags = { present: 0x01, verified: 0x04, hasCredential: 0x40 };

const base64url = (bytes: Buffer) => bytes.toString('base64url');
const sha256 = (bytes: Buffer | string) => crypto.createHash('sha256').update(bytes).digest();

function counterBytes(counter: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(counter);
  return bytes;
}

/** A P-256 public key as COSE (RFC 9053): kty EC2, alg ES256, crv P-256, x and y. */
function coseKey(publicKey: crypto.KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
}

/**
 * A software authenticator that always verifies its user, for tests without a browser.
 *
 * @returns `make` for a new passkey and `sign` for a challenge, which give the JSON that the page's script
 * would put into the form
 */
export function anAuthenticator() {
  const { privateKey, publicKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credential = crypto.randomBytes(16);
  const { origin, hostname } = new URL(env().publicUrl);
  let counter = 0;

  const authenticatorData = (flag: number, rest = Buffer.alloc(0)) => {
    counter += 1;
    return Buffer.concat([sha256(hostname), Buffer.from([flag]), counterBytes(counter), rest]);
  };
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const id = base64url(credential);
  const answer = (response: Record<string, unknown>) =>
    JSON.stringify({
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      authenticatorAttachment: 'platform',
      response,
    });

  return {
    id,
    make(challenge: string): string {
      const data = authenticatorData(
        flags.present | flags.verified | flags.hasCredential,
        Buffer.concat([
          Buffer.alloc(16), // the authenticator's model (AAGUID), which it does not reveal
          Buffer.from([0, credential.length]),
          credential,
          coseKey(publicKey),
        ]),
      );
      // CBOR: { fmt: 'none', attStmt: {}, authData: data }
      const attestationObject = Buffer.concat([
        Buffer.from('\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58', 'latin1'),
        Buffer.from([data.length]),
        data,
      ]);
      return answer({
        clientDataJSON: base64url(clientData('webauthn.create', challenge)),
        attestationObject: base64url(attestationObject),
        transports: ['internal'],
      });
    },
    sign(challenge: string): string {
      const data = authenticatorData(flags.present | flags.verified);
      const client = clientData('webauthn.get', challenge);
      const signed = Buffer.concat([data, sha256(client)]);
      return answer({
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(crypto.sign('sha256', signed, privateKey)),
      });
    },
  };
}

/** A passkey of a person, with the authenticator that holds it. */
export async function aPasskey(person: { id: string }, name = 'Mi teléfono') {
  const authenticator = anAuthenticator();
  const { challenge } = await passkeyCreation(await actorOf(person));
  await keepPasskey(db(), person.id, authenticator.make(challenge), name);
  return authenticator;
}
