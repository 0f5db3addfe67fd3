import crypto from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { hashToken } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { assertionForm, registrationForm } from './passkeys.schema';
import { normalForm } from '~/platform/normal-form';

/** What checks signatures: some 30 MB, read when the first passkey is asked for. */
const webauthn = () => import('@simplewebauthn/server');

/** How long a challenge waits to be signed, in milliseconds. */
const challengeLifetime = 5 * 60_000;

// Passkeys are bound to the portal's own host: the address that it is called by in PUBLIC_URL.
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

/** Takes a challenge out: it is good once, and not for long. */
async function takeChallenge(challenge: string): Promise<boolean> {
  const { count } = await db().passkeyChallenge.deleteMany({
    where: { hash: hashToken(challenge), expiresAt: { gt: now() } },
  });
  return count === 1;
}

/** What a browser is told to make a passkey for a person: one that finds them by itself, and asks who they are. */
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

/** What a browser is told to have a challenge signed with any passkey of this portal. */
export async function passkeyRequest() {
  const { generateAuthenticationOptions } = await webauthn();
  return generateAuthenticationOptions({
    rpID: party().id,
    challenge: await newChallenge(),
    userVerification: 'required',
  });
}

/** `already`: the person has this very passkey; `refused`: it is not what was asked for. */
export type KeptPasskey = 'kept' | 'already' | 'refused';

/**
 * Checks what a browser made and keeps it as a passkey of a person, in the caller's transaction.
 *
 * @param sent what the browser's script put into the form, JSON
 * @param name what the person calls it; a number is added where another of theirs is called so
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

/** A name that no other passkey of a person has: "My phone", then "My phone (2)". */
async function freeName(tx: Transaction, personId: string, wished: string): Promise<string> {
  const passkeys = await tx.passkey.findMany({ where: { personId }, select: { name: true } });
  const plain = (name: string) => normalForm('NFKC', name).toLowerCase();
  const taken = new Set(passkeys.map(({ name }) => plain(name)));
  let name = wished;
  for (let number = 2; taken.has(plain(name)); number += 1) name = `${wished} (${number})`;
  return name;
}

/**
 * Whose passkey signed a challenge of ours, and that its owner was asked who they are.
 *
 * @param sent what the browser's script put into the form, JSON
 * @returns the person's id; null when it proves nothing
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
