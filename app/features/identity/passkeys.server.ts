import crypto from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { hashToken } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { minute } from '~/platform/durations';
import { env } from '~/platform/env.server';
import { assertionForm, registrationForm } from './passkeys.schema';
import { normalForm } from '~/platform/normal-form';

/** Verifies signatures. Loaded when the first passkey is used, because it takes some 30 MB. */
const webauthn = () => import('@simplewebauthn/server');

/** Lifetime of a challenge, in milliseconds. */
const challengeLifetime = 5 * minute;

// Passkeys are bound to the portal's own host, the one in PUBLIC_URL.
function party() {
  const { origin, hostname } = new URL(env().publicUrl);
  return { origin, id: hostname };
}

async function newChallenge(): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = new Uint8Array(crypto.randomBytes(32));
  const expiresAt = new Date(now().getTime() + challengeLifetime);
  const hash = hashToken(Buffer.from(challenge).toString('base64url'));
  await db().passkeyChallenge.create({ data: { hash, expiresAt }, select: { hash: true } });
  return challenge;
}

/** Consumes a challenge: each works once, within its lifetime. */
async function takeChallenge(challenge: string): Promise<boolean> {
  const { count } = await db().passkeyChallenge.deleteMany({
    where: { hash: hashToken(challenge), expiresAt: { gt: now() } },
  });
  return count === 1;
}

/** Options for creating a passkey: one that identifies the person by itself and verifies them. */
export async function passkeyCreation(actor: Person) {
  const { email, name, passkeys } = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      email: true,
      name: true,
      passkeys: { select: { credentialId: true, transports: true } },
    },
  });
  const { generateRegistrationOptions } = await webauthn();
  return generateRegistrationOptions({
    rpName: 'Tejido',
    rpID: party().id,
    userName: email,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(actor.id.replaceAll('-', ''), 'hex')),
    challenge: await newChallenge(),
    attestationType: 'none',
    excludeCredentials: passkeys.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports,
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** Options for signing a challenge with any passkey of this portal. */
export async function passkeyRequest() {
  const { generateAuthenticationOptions } = await webauthn();
  return generateAuthenticationOptions({
    rpID: party().id,
    challenge: await newChallenge(),
    userVerification: 'required',
  });
}

/** `already`: the person already has this passkey; `refused`: the response is not valid. */
export type KeptPasskey = 'kept' | 'already' | 'refused';

/**
 * Verifies a newly created passkey and stores it for a person, in the caller's transaction.
 *
 * @param sent the browser's response, as its script put it into the form, in JSON
 * @param name the person's name for it; a number is added if another passkey of theirs has that name
 */
export async function keepPasskey(
  tx: Transaction,
  personId: string,
  sent: string,
  name: string,
): Promise<KeptPasskey> {
  const response = registrationForm(sent);
  if (!response) return 'refused';
  const { origin, id } = party();
  const { verifyRegistrationResponse } = await webauthn();
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: takeChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
  }).catch(() => ({ verified: false, registrationInfo: undefined }));
  if (!verified || !registrationInfo) return 'refused';
  const { credential } = registrationInfo;
  const { count } = await tx.passkey.createMany({
    data: {
      personId,
      name: await freeName(tx, personId, name),
      credentialId: credential.id,
      publicKey: new Uint8Array(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      createdAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 1) return 'kept';
  const own = await tx.passkey.count({ where: { credentialId: credential.id, personId } });
  return own === 1 ? 'already' : 'refused';
}

/** A name that no other passkey of the person has: "My phone", then "My phone (2)". */
async function freeName(tx: Transaction, personId: string, wished: string): Promise<string> {
  const passkeys = await tx.passkey.findMany({ where: { personId }, select: { name: true } });
  const plain = (name: string) => normalForm('NFKC', name).toLowerCase();
  const taken = new Set(passkeys.map(({ name }) => plain(name)));
  let name = wished;
  for (let number = 2; taken.has(plain(name)); number += 1) name = `${wished} (${number})`;
  return name;
}

/**
 * The person whose passkey signed one of our challenges, with user verification.
 *
 * @param sent the browser's response, as its script put it into the form, in JSON
 * @returns the person's id; null when the signature is not valid
 */
export async function personOfPasskey(sent: string): Promise<string | null> {
  const response = assertionForm(sent);
  if (!response) return null;
  const passkey = await db().passkey.findFirst({
    where: { credentialId: response.id, person: { disabledAt: null } },
  });
  if (!passkey) return null;
  const { origin, id } = party();
  const { verifyAuthenticationResponse } = await webauthn();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: takeChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
    },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  if (!verified || !authenticationInfo) return null;
  await db().passkey.updateMany({
    where: { id: passkey.id },
    data: { counter: authenticationInfo.newCounter, lastUsedAt: now() },
  });
  return passkey.personId;
}
