import { queueLetter } from '~/features/notifications/queue-letter.server';
import { writable, type Locale } from '~/i18n/locale';
import { actorId, type Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import { callerKey, consume } from '~/platform/http/rate-limit.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { contactLetter } from './contact-letter.server';
import { findReachable, findVisibleContacts, type Reachable } from './reachable.queries.server';
import type { LetterInput } from './contact-form.schema';

export type Relayed = 'sent' | 'not-found' | 'too-often';

/**
 * Forwards a letter to a role of an organization. The writer's e-mail address becomes the reply address; the
 * role's address is shown to nobody. The letter is encrypted in the outbox and erased there once it is
 * delivered or given up. It is never logged.
 *
 * @param locale language of the page on which the letter was written
 */
export async function relayLetter(
  actor: Actor,
  slug: string,
  { role, name, email, message }: LetterInput,
  locale: Locale,
): Promise<Relayed> {
  const found = await findReachable(actor, { slug });
  if (!found) return 'not-found';
  const { id: organizationId } = found;
  // The organization's own limit comes last, so that nobody uses it up with letters that are not sent.
  if (!(await consume('contact', callerKey())).allowed) return 'too-often';
  if (!(await consume('contactOfOrganization', organizationId)).allowed) return 'too-often';
  const to = addressee(found, await findVisibleContacts(actor, organizationId, db()), role);
  const addressed = { email: to.email, locale: writable(found.nameLocale) };
  const about = { organizationId, role: to.role.slug, writerId: actorId(actor) };
  await db().$transaction(async (tx) => {
    await claimStamp(tx);
    const letter = { ...about, name, email, message, pageLocale: locale };
    await queueLetter(tx, contactLetter, addressed, letter);
  });
  nudgeMail();
  return 'sent';
}

/** The contact of the chosen role if the reader can see that role, else the `general` one, else the first. */
function addressee({ contacts }: Reachable, visible: ReadonlySet<string>, role: string) {
  const seen = contacts.filter(({ id }) => visible.has(id));
  const chosen = seen.find((one) => one.role.slug === role);
  const pool = seen.length > 0 ? seen : contacts;
  const to = chosen ?? pool.find((one) => one.role.slug === 'general') ?? pool[0];
  if (!to) throw new Error('an organization without an e-mail address was found reachable');
  return to;
}
