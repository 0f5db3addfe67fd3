import { defineLetter } from '~/features/notifications/letter-kind.server';
import { listTerms } from '~/features/taxonomy/taxonomy.server';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { localeNameIn } from '~/i18n/names';
import { visitor } from '~/platform/auth/actor';
import { findPersonActor } from '~/platform/auth/person-actor.server';
import { findReachable } from './reachable.queries.server';

interface About {
  organizationId: string;
  /** slug of the role that the letter is addressed to */
  role: string;
  /** id of the writer's account if they were signed in */
  writerId: string | null;
  name: string;
  email: string;
  message: string;
  /** language of the page on which the letter was written */
  pageLocale: Locale;
}

/**
 * A letter written by an organization's contact form. It is sent only if, at that time, the writer may still
 * use the form and the form still leads to that e-mail address.
 */
export const contactLetter = defineLetter({
  kind: 'contact',
  async mayStillGo({ organizationId, writerId, ...about }: About, to) {
    const actor = writerId === null ? visitor : await findPersonActor(writerId);
    const found = actor && (await findReachable(actor, { id: organizationId }));
    const contacts = found?.contacts.filter(({ email }) => email === to.email) ?? [];
    const contact = contacts.find(({ role }) => role.slug === about.role) ?? contacts[0];
    if (!found || !contact) return null;
    const roles = await listTerms('contact_role', to.locale);
    const role = roles.find(({ slug }) => slug === contact.role.slug)?.name ?? '';
    return { ...about, role, organization: found.name };
  },
  write({ organization, role, name, email, message, pageLocale }, { locale }) {
    const t = translator(locale, 'contactForm');
    return {
      subject: t('letter.subject', { role }),
      before: [
        t('letter.what', { organization }),
        name ? t('letter.fromNamed', { name, email }) : t('letter.from', { email }),
        t('letter.page', { language: localeNameIn(locale, pageLocale) }),
        '—',
        // Quoted, so that no line of it can pass for the portal's own words.
        ...message.split(/\n+/).map((line) => `> ${line}`),
        '—',
      ],
      after: [t('letter.answer'), t('letter.care')],
      replyTo: email,
    };
  },
});
