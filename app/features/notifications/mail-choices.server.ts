import crypto from 'node:crypto';
import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { keyedToken } from '~/platform/crypto/sealed.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import {
  isOptionalMailKind,
  optionalMailKinds,
  secretariatMailKinds,
  type OptionalMailKind,
} from './mail-kinds';

/** A `where` for people who have not refused letters of this kind. */
export function wants(kind: OptionalMailKind) {
  return { mailRefusals: { none: { kind } } };
}

const separator = '.';
const markOf = (personId: string, kind: string) =>
  keyedToken('stop-mail', [personId, kind].join(separator));

/**
 * The URL that stops letters of a kind without signing in, for the unsubscribe header and the end of the
 * letter. It works for as long as the account exists.
 */
export function stopMailUrl(locale: Locale, personId: string, kind: OptionalMailKind): string {
  const token = [personId, kind, markOf(personId, kind)].join(separator);
  return env().publicUrl + links.stopMail(locale, token);
}

const uuid = /^[0-9a-f-]{36}$/;

/** Reads the token of a `stopMailUrl`. @returns null when the token is invalid */
export function readStopToken(token: string): { personId: string; kind: OptionalMailKind } | null {
  const [personId = '', kind = '', mark = ''] = token.split(separator);
  if (!uuid.test(personId) || !isOptionalMailKind(kind)) return null;
  const right = Buffer.from(markOf(personId, kind));
  const given = Buffer.from(mark);
  const same = given.length === right.length && crypto.timingSafeEqual(given, right);
  return same ? { personId, kind } : null;
}

/**
 * Whether letters of that kind are stopped already.
 *
 * @returns null when the token is invalid or the account is gone
 */
export async function getStoppedMail(token: string) {
  const read = readStopToken(token);
  if (!read) return null;
  const { personId, kind } = read;
  const person = await db().person.findUnique({
    where: { id: personId },
    select: { mailRefusals: { where: { kind }, select: { kind: true } } },
  });
  return person && { kind, isStopped: person.mailRefusals.length > 0 };
}

/**
 * Stops letters of a kind; idempotent.
 *
 * @returns false when the token is invalid or the account is gone
 */
export async function stopMail(token: string): Promise<boolean> {
  const read = readStopToken(token);
  if (!read) return false;
  return db().$transaction(async (tx) => {
    const person = await tx.person.findUnique({
      where: { id: read.personId },
      select: { id: true },
    });
    if (!person) return false;
    await refuse(tx, person.id, [read.kind]);
    return true;
  });
}

async function refuse(tx: Transaction, personId: string, kinds: readonly OptionalMailKind[]) {
  await tx.mailRefusal.createMany({
    data: kinds.map((kind) => ({ personId, kind })),
    skipDuplicates: true,
  });
}

/** The optional kinds of letters that concern this person, and whether they want them. */
export async function listMailChoices(actor: Person) {
  const refused = await db().mailRefusal.findMany({
    where: { personId: actor.id },
    select: { kind: true },
  });
  return optionalMailKinds
    .filter((kind) => actor.isNetworkAdmin || !secretariatMailKinds.includes(kind))
    .map((kind) => ({ kind, isWanted: !refused.some((one) => one.kind === kind) }));
}

/** Saves which optional letters a person wants. */
export async function saveMailChoices(
  actor: Person,
  wanted: readonly OptionalMailKind[],
): Promise<void> {
  const offered = (await listMailChoices(actor)).map(({ kind }) => kind);
  const unwanted = offered.filter((kind) => !wanted.includes(kind));
  await db().$transaction(async (tx) => {
    await tx.mailRefusal.deleteMany({
      where: { personId: actor.id, kind: { in: offered.filter((kind) => wanted.includes(kind)) } },
    });
    await refuse(tx, actor.id, unwanted);
  });
}
