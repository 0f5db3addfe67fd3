import { listTerms } from '~/features/taxonomy/taxonomy.server';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { languageName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { formStamp } from '~/platform/http/human-form.server';
import { findReachable, findVisibleContacts, isReachable } from './reachable.queries.server';

/** The purpose that the form's stamp is bound to. */
export const contactPurpose = (organizationId: string) => `contact ${organizationId}`;

export function canWriteTo(actor: Actor, slug: string): Promise<boolean> {
  return isReachable(actor, slug);
}

/**
 * The contents of an organization's contact form: the names of the roles that the reader can see, the
 * languages in which the organization can be written to, and a stamp. It never contains an e-mail address. A
 * reader who sees no role has none to choose from and is not told which role receives the letter.
 *
 * @returns null when the organization is not listed or cannot be written to
 */
export async function getContactForm(actor: Actor, slug: string, locale: Locale) {
  const found = await findReachable(actor, { slug });
  if (!found) return null;
  const visible = await findVisibleContacts(actor, found.id, db());
  const offered = new Set(
    found.contacts.flatMap(({ id, role }) => (visible.has(id) ? [role.slug] : [])),
  );
  const t = translator(locale);
  const codes = [...new Set(found.languages.map(({ languageCode }) => languageCode))];
  const { name, nameLocale } = found;
  return {
    organization: { id: found.id, slug, name, nameLocale },
    roles: (await listTerms('contact_role', locale))
      .filter((role) => offered.has(role.slug))
      .map((role) => ({ value: role.slug, name: role.name })),
    languages: codes.map((code) => languageName(t, locale, code)),
    stamp: formStamp(contactPurpose(found.id)),
  };
}

export type ContactFormView = NonNullable<Awaited<ReturnType<typeof getContactForm>>>;
