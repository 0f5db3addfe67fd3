import { letterOf, writable } from '~/features/accounts/letters.server';
import { listTerms } from '~/features/taxonomy/taxonomy.server';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { localeNameIn } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { callerKey, consume } from '~/platform/http/rate-limit.server';
import { sendMail } from '~/platform/mail/outbox.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { findReachable, findVisibleContacts, type Reachable } from './reachable.queries.server';
import type { LetterInput } from './reaching.schema';

export type Relayed = 'sent' | 'not-found' | 'too-often';

/**
 * Sends somebody's letter on to a role of an organization. Their address is where an answer goes; the
 * role's is shown to nobody. The letter is sealed in the outbox and erased there once it is delivered or
 * given up: nothing of it is kept, in the log neither.
 *
 * @param locale the language of the page that it was written on
 */
export async function relayLetter(
  actor: Actor,
  slug: string,
  input: LetterInput,
  locale: Locale,
): Promise<Relayed> {
  const found = await findReachable(actor, slug);
  if (!found) return 'not-found';
  const turns = [
    await consume('contact', callerKey()),
    await consume('contactOfOrganization', found.id),
  ];
  if (turns.some(({ allowed }) => !allowed)) return 'too-often';
  const to = addressee(found, await findVisibleContacts(actor, found.id, db()), input.role);
  const own = writable(found.nameLocale);
  const roles = await listTerms('contact_role', own);
  const t = translator(own, 'reaching');
  const role = roles.find((one) => one.slug === to.role.slug)?.name ?? '';
  const { name, email, message } = input;
  const letter = letterOf(own, {
    subject: t('letter.subject', { role }),
    before: [
      t('letter.what', { organization: found.name }),
      name ? t('letter.fromNamed', { name, email }) : t('letter.from', { email }),
      t('letter.page', { language: localeNameIn(own, locale) }),
      '—',
      ...message.split(/\n+/),
      '—',
    ],
    after: [t('letter.answer'), t('letter.care')],
  });
  await db().$transaction((tx) =>
    sendMail(tx, { kind: 'contact', to: to.email, locale: own, replyTo: email, ...letter }),
  );
  nudgeMail();
  return 'sent';
}

/** The chosen role's address where the reader sees that role, else the general one's, else the first. */
function addressee({ contacts }: Reachable, visible: ReadonlySet<string>, role: string) {
  const seen = contacts.filter(({ id }) => visible.has(id));
  const chosen = seen.find((one) => one.role.slug === role);
  const pool = seen.length > 0 ? seen : contacts;
  const to = chosen ?? pool.find((one) => one.role.slug === 'general') ?? pool[0];
  if (!to) throw new Error('an organization without an address was found reachable');
  return to;
}
