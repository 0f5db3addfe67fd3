import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { exactDate, joined } from '~/i18n/dates';
import { languageName } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import { NewCasesLine } from '../../referrals/components/new-cases-line';
import type { Profile } from '../public-profile.server';
import { Fact } from './profile-help';
import { Split } from '~/components/split';

const bare = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/** How to reach the roles of the organization; a person's name appears only if that person shows it. */
export function ProfileContact({ profile, now }: { profile: Profile; now: Date }) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  const { contacts, website, links } = profile;
  return (
    <Split id="contact" title={t('contact.title')}>
      {profile.newCases && (
        <p>
          <NewCasesLine said={profile.newCases} now={now} />
        </p>
      )}
      {contacts.length === 0 && <p className="hint">{t('contact.none')}</p>}
      <ul className="plain-list">
        {contacts.map((contact) => (
          <li key={[contact.role.slug, contact.email, contact.phone, contact.url].join('|')}>
            <h3>
              <Foreign value={contact.role.name} />
            </h3>
            <Names names={contact.names} />
            {contact.purpose && <Foreign as="p" className="hint" value={contact.purpose} />}
            <Ways contact={contact} />
            {contact.languages.length > 0 && (
              <p>
                {t('contact.writeIn', {
                  languages: joined(
                    locale,
                    contact.languages.map((code) => languageName(t, locale, code)),
                  ),
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
      <dl className="facts mt-2">
        {website && (
          <Fact name={t('contact.website')}>
            <a href={website}>{bare(website)}</a>
          </Fact>
        )}
        {links.map(({ kind, url }) => (
          // i18n keys: organization:link.*
          <Fact key={`${kind}|${url}`} name={t(`link.${kind}`)}>
            <a href={url}>{bare(url)}</a>
          </Fact>
        ))}
      </dl>
      <p className="hint mt-3">{t('contact.care')}</p>
    </Split>
  );
}

function Names({ names }: Pick<Profile['contacts'][number], 'names'>) {
  const { t } = useTranslation('organization');
  const locale = useLocale();
  return names.map(({ name, consentedAt }) => (
    <p key={name}>
      <bdi>{name}</bdi>{' '}
      <span className="hint">{t('contact.ownWish', { date: exactDate(locale, consentedAt) })}</span>
    </p>
  ));
}

function Ways({ contact }: { contact: Profile['contacts'][number] }) {
  const { t } = useTranslation('organization');
  return (
    <p className="tags">
      {contact.email && (
        <span>
          {t('contact.email')}: <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </span>
      )}
      {contact.phone && (
        <span>
          {t('contact.phone')}:{' '}
          <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>
        </span>
      )}
      {contact.url && (
        <span>
          {t('contact.form')}: <a href={contact.url}>{bare(contact.url)}</a>
        </span>
      )}
    </p>
  );
}
