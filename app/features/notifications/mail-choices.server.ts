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
import type { DigestChoice, MailChoicesInput } from './mail-choices.schema';
import { subscribe } from './told/subscriptions.server';

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
  return urlOf(locale, personId, kind);
}

/** The same for all letters about one thread. Neither the URL nor its page says what the thread is about. */
export function stopThreadUrl(locale: Locale, personId: string, threadId: string): string {
  return urlOf(locale, personId, ofThread + threadId);
}

const ofThread = 'thread-';

function urlOf(locale: Locale, personId: string, what: string): string {
  const token = [personId, what, markOf(personId, what)].join(separator);
  return env().publicUrl + links.stopMail(locale, token);
}

const uuid = /^[0-9a-f-]{36}$/;

/** What a stop token stops: letters of a kind, or about a thread. */
type Stops = { personId: string } & ({ kind: OptionalMailKind } | { threadId: string });

/** Reads the token of a `stopMailUrl` or `stopThreadUrl`. @returns null when the token is invalid */
export function readStopToken(token: string): Stops | null {
  const [personId = '', kind = '', mark = ''] = token.split(separator);
  const threadId = kind.startsWith(ofThread) ? kind.slice(ofThread.length) : '';
  const isThread = uuid.test(threadId);
  if (!uuid.test(personId)) return null;
  const what = isThread ? { threadId } : isOptionalMailKind(kind) ? { kind } : null;
  if (!what) return null;
  const right = Buffer.from(markOf(personId, kind));
  const given = Buffer.from(mark);
  const same = given.length === right.length && crypto.timingSafeEqual(given, right);
  return same ? { personId, ...what } : null;
}

/**
 * Whether letters of that kind are stopped already.
 *
 * @returns null when the token is invalid or the account is gone
 */
export async function getStoppedMail(token: string) {
  const read = readStopToken(token);
  if (!read) return null;
  const person = await db().person.findUnique({
    where: { id: read.personId },
    select: {
      mailRefusals: { select: { kind: true } },
      subscriptions: { where: { level: 'none' }, select: { threadId: true } },
    },
  });
  if (!person) return null;
  if ('kind' in read) {
    const isStopped = person.mailRefusals.some(({ kind }) => kind === read.kind);
    return { kind: read.kind, isStopped };
  }
  const isStopped = person.subscriptions.some(({ threadId }) => threadId === read.threadId);
  return { kind: 'thread' as const, isStopped };
}

/**
 * Stops letters of a kind or about a thread; idempotent.
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
    if ('kind' in read) await refuse(tx, person.id, [read.kind]);
    // A thread that is gone needs no stopping, and the answer does not say whether it is.
    else if (await tx.thread.findUnique({ where: { id: read.threadId }, select: { id: true } }))
      await subscribe(tx, person.id, read.threadId, 'none');
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

/** How often a digest comes to somebody, and the time zone of their nights; null for the network's. */
export async function getDigestChoice(actor: Person) {
  const { digestRhythm, timeZone, mailRefusals } = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      ...{ digestRhythm: true, timeZone: true },
      mailRefusals: { where: { kind: 'digest' }, select: { kind: true } },
    },
  });
  const digest: DigestChoice = mailRefusals.length > 0 ? 'never' : digestRhythm;
  return { digest, timeZone };
}

/** Saves all that a person chooses about letters. */
export async function saveMailPreferences(actor: Person, input: MailChoicesInput): Promise<void> {
  const { kind, digest, timeZone = null } = input;
  const isWanted = digest !== 'never';
  const others = kind.filter((one) => one !== 'digest');
  await saveMailChoices(actor, isWanted ? [...others, 'digest'] : others);
  await db().person.update({
    where: { id: actor.id },
    data: { timeZone, ...(isWanted ? { digestRhythm: digest } : {}) },
    select: { id: true },
  });
}
