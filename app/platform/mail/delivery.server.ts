import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { log } from '~/platform/log.server';
import { errorCode } from '~/platform/operator-error.server';
import type { MailKind } from './mail-kinds';
import { openLetter } from './outbox.server';
import { deliver } from './transport.server';

const minute = 60_000;
/** How long one process has for a mail before another takes it up: longer than all time limits of SMTP. */
const lease = 5 * minute;
const mostAttempts = 10;
/** Letters that somebody from outside wrote: given up, nothing is left of them but that they were. */
export const keptOnlyToSend: ReadonlySet<string> = new Set<MailKind>(['contact']);

interface Due {
  id: string;
  kind: string;
  recipient: string;
  sealed: Uint8Array | null;
  attempts: number;
  created_at: Date;
}

/** How long after the n-th failure the next attempt is: 1, 2, 4 … minutes, at most 1 hour. */
export function backoff(attempts: number): number {
  return Math.min(minute * 2 ** (attempts - 1), 60 * minute);
}

/**
 * Takes the next due mail for this process. Others pass over it, and find it again only if this process
 * does not come back from sending it.
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
    RETURNING id, kind, recipient, sealed, attempts, created_at`;
  return rows[0];
}

/** What may be kept of a failure: its code, never what the server said, which repeats the address. */
function reasonOf(error: unknown): { reason: string; final: boolean } {
  const answer =
    typeof error === 'object' && error !== null && 'responseCode' in error
      ? Number(error.responseCode)
      : undefined;
  const code = errorCode(error) ?? (error instanceof Error ? error.name : 'unknown');
  if (!answer) return { reason: code, final: false };
  // 5xx is the server's last word; a refused sign-in (535) is ours to mend, so the mail waits.
  return { reason: `${code} ${answer}`, final: answer >= 500 && code !== 'EAUTH' };
}

async function attempt({ id, kind, recipient, sealed, attempts, created_at }: Due) {
  try {
    if (!sealed) throw new Error('nothing to send');
    const letter = openLetter({ recipient, sealed });
    await deliver({ id, kind, to: recipient, createdAt: created_at, ...letter });
    // The letter and whom it went to have served their purpose.
    await db().outboxMail.updateMany({
      where: { id },
      data: { sentAt: now(), sealed: null, recipient: '', lastError: null },
    });
  } catch (error) {
    const { reason, final } = reasonOf(error);
    const over = final || attempts >= mostAttempts;
    log().warn({ mail: id, kind, attempts, reason, over }, 'a mail was not delivered');
    const time = now();
    await db().outboxMail.updateMany({
      where: { id },
      data: over
        ? // Kept sealed, for who looks after mail: sent again, given up, or swept when it is old.
          {
            failedAt: time,
            lastError: reason,
            ...(keptOnlyToSend.has(kind) ? { sealed: null, recipient: '' } : {}),
          }
        : { nextAttemptAt: new Date(time.getTime() + backoff(attempts)), lastError: reason },
    });
  }
}

/**
 * Delivers what is due, one mail after another. Several processes may do so at the same time; a mail that
 * was sent by a process that died before saying so is sent again, with the same Message-ID.
 *
 * @param signal stops after the mail being sent
 * @returns how many were tried
 */
export async function deliverDueMail(signal?: AbortSignal): Promise<number> {
  let tried = 0;
  while (!signal?.aborted) {
    const due = await takeNext();
    if (!due) break;
    await attempt(due);
    tried += 1;
  }
  return tried;
}
