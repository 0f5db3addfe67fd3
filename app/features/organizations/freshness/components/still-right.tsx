import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import type { Profile } from '../../profile/public-profile.server';
import { GroupContent } from './group-content';
import { GroupFreshness } from './group-freshness';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { partAddress } from '../../editing/part-address';
import { partOfGroup } from '../../editing/part-states';
import type { OpenReminder } from '../answer.server';

/** A reminder's question with one button, or thanks for an answer. */
export function StillRight({
  reminder,
  profile,
  now,
}: {
  reminder: OpenReminder;
  /** the profile as everybody sees it: whoever has the letter is not signed in */
  profile: Profile | null;
  now: Date;
}) {
  const { t } = useTranslation('freshness');
  const locale = useLocale();
  const { organization, groups, isDone } = reminder;
  const { slug, name, nameLocale } = organization;
  const lang = nameLocale === locale ? undefined : nameLocale;
  if (isDone)
    return (
      <PageHead title={t('link.thanks')}>
        <p className="notice notice-ok mt-6" role="status">
          {t('link.done')}
        </p>
        <p className="actions mt-6">
          <Link className="button button-quiet" to={links.organization(locale, slug)}>
            {t('link.view')}
          </Link>
        </p>
      </PageHead>
    );
  return (
    <>
      <div className="page-head">
        <h1>
          {t('link.title')}{' '}
          <span lang={lang}>
            <bdi>{name}</bdi>
          </span>
        </h1>
        <p className="lead">{t('link.lead')}</p>
        <form method="post" className="actions mt-6">
          <button className="button" type="submit">
            {t('link.submit')}
          </button>
        </form>
      </div>
      <section className="section" aria-labelledby="asked">
        <h2 id="asked">{t('link.asked')}</h2>
        <ul className="plain-list">
          {groups.map(({ group, confirmedAt }) => (
            <li key={group}>
              {/* i18n keys: freshness:group.*, freshness:holds.* */}
              <strong>{t(`group.${group}`)}</strong>
              <p className="hint">{t(`holds.${group}`)}</p>
              <p className="where">
                <GroupFreshness group={group} confirmedAt={confirmedAt} now={now} />
              </p>
              {profile && <GroupContent group={group} profile={profile} now={now} />}
            </li>
          ))}
        </ul>
        <p className="actions mt-4">
          <Link className="inline-flex min-h-11 items-center" to={links.organization(locale, slug)}>
            {t('link.view')}
          </Link>
          <Link
            className="inline-flex min-h-11 items-center"
            to={partAddress(locale, slug, partOfGroup(groups[0]?.group ?? 'texts'))}
          >
            {t('link.edit')}
          </Link>
        </p>
        <p className="hint mt-3">{t('link.publicOnly')}</p>
        <p className="hint mt-3">{t('link.signIn')}</p>
      </section>
    </>
  );
}
