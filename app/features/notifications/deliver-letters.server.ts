import { recordAudit } from '~/features/audit/audit.server';
import { system } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { minute } from '~/platform/durations';
import { log } from '~/platform/log.server';
import { deliver } from '~/platform/mail/transport.server';
import { errorCode } from '~/platform/operator-error.server';
import { composeLetter, type QueuedLetter } from './compose-letter.server';
import type { LetterKind, LetterTable } from './letter-kind.server';
import { fromOutsideKinds, isMailKind } from './mail-kinds';
import { openQueued, TextOfOlderVersion } from './queue-letter.server';

/** How long a process may take for a letter before another retries it: longer than the SMTP timeouts. */
const lease = 5 * minute;
const mostAttempts = 10;

/** Erases content and recipient from the row of a letter that was sent, given up or dropped. */
export const spent = { sealed: null, recipient: '', personId: null } as const;

interface Due extends QueuedLetter {
  id: string;
  attempts: number;
  /** attempts that the mail server answered with a refusal */
  refused: number;
  createdAt: Date;
}

/** How long to wait after the n-th failure, in milliseconds: 1, 2, 4 … minutes, at most 1 hour. */
export function backoff(attempts: number): number {
  return Math.min(minute * 2 ** (attempts - 1), 60 * minute);
}

/**
 * Claims the next due letter for this process. Other processes skip it, and get it again only if this one
 * does not report back within the lease.
 */
async function takeNext(): Promise<Due | undefined> {
  const time = now();
  const until = new Date(time.getTime() + lease);
  const rows = await db().$queryRaw<Due[]>`
    UPDATE outbox_mail SET attempts = attempts + 1, next_attempt_at = ${until}
    WHERE id = (
      SELECT id FROM outbox_mail
      WHERE sent_at IS NULL AND failed_at IS NULL AND next_attempt_at <= ${time}
      ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, kind, recipient, person_id AS "personId", locale, sealed, attempts, refused,
      created_at AS "createdAt"`;
  return rows[0];
}

/** The code of a failure to keep; never the server's message, because it repeats the e-mail address. */
function reasonOf(error: unknown): { reason: string; final: boolean; isRefusal: boolean } {
  const answer =
    typeof error === 'object' && error !== null && 'responseCode' in error
      ? Number(error.responseCode)
      : undefined;
  const code = errorCode(error) ?? (error instanceof Error ? error.name : 'unknown');
  const isRefusal = Boolean(answer);
  if (!answer) return { reason: code, final: error instanceof TextOfOlderVersion, isRefusal };
  // 5xx is a permanent failure, except a refused sign-in (535): that is a fault of the setup, so the letter waits.
  const final = answer >= 500 && code !== 'EAUTH';
  return { reason: `${code} ${answer}`, final, isRefusal };
}

async function attempt(letters: LetterTable, due: Due): Promise<void> {
  const { id, kind, createdAt } = due;
  try {
    const letter = await composeLetter(letters, due);
    if (!letter) return await drop(letters, due);
    await deliver({ id, kind, createdAt, ...letter });
    await db().outboxMail.updateMany({
      where: { id },
      data: { sentAt: now(), lastError: null, ...spent },
    });
  } catch (error) {
    await noteFailure(letters, due, error);
  }
}

/** Tells the definition of a letter what became of it. */
async function say(
  letters: LetterTable,
  { kind, recipient, sealed }: Due,
  what: 'unsent' | 'refused',
): Promise<void> {
  if (!sealed || !isMailKind(kind)) return;
  const letter: LetterKind = letters[kind];
  await letter[what]?.(openQueued({ recipient, sealed }));
}

/** Erases a letter that may no longer be sent, and writes that to the audit log. */
async function drop(letters: LetterTable, due: Due): Promise<void> {
  const { id, kind, attempts, refused } = due;
  log().info({ mail: id, kind }, 'a letter was not sent, because it may no longer go');
  // An earlier attempt of which nothing is known may have sent it.
  if (refused === attempts - 1) await say(letters, due, 'unsent');
  await db().$transaction(async (tx) => {
    await tx.outboxMail.updateMany({
      where: { id },
      data: { failedAt: now(), lastError: null, ...spent },
    });
    await recordAudit(tx, { actor: system, action: 'mail.drop', objectType: 'mail', objectId: id });
  });
}

async function noteFailure(letters: LetterTable, due: Due, error: unknown): Promise<void> {
  const { id, kind, attempts } = due;
  const { reason, final, isRefusal } = reasonOf(error);
  const refused = due.refused + (isRefusal ? 1 : 0);
  if (refused === attempts) await say(letters, due, 'refused');
  const over = final || attempts >= mostAttempts;
  log().warn({ mail: id, kind, attempts, reason, over }, 'a letter was not delivered');
  const time = now();
  const isErased =
    fromOutsideKinds.some((one) => one === kind) || error instanceof TextOfOlderVersion;
  await db().outboxMail.updateMany({
    where: { id },
    data: over
      ? // Kept sealed until an administrator retries or gives it up, or it is old enough to be swept.
        { failedAt: time, lastError: reason, refused, ...(isErased ? spent : {}) }
      : { nextAttemptAt: new Date(time.getTime() + backoff(attempts)), lastError: reason, refused },
  });
}

/**
 * Delivers due letters one after another, and drops those that may no longer be sent. Several processes may do
 * so at the same time. If a process dies after sending a letter but before recording that, the letter is sent
 * again with the same Message-ID.
 *
 * @param letters the definition of each kind
 * @param signal stops once the current letter is done
 * @returns how many letters were attempted
 */
export async function deliverDueLetters(
  letters: LetterTable,
  signal?: AbortSignal,
): Promise<number> {
  let tried = 0;
  while (!signal?.aborted) {
    const due = await takeNext();
    if (!due) break;
    await attempt(letters, due);
    tried += 1;
  }
  return tried;
}
