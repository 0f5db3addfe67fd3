import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { State } from '~/components/state';
import { OwnName } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { isOld } from '../freshness/freshness';
import type { OwnOrganization } from '../workspace.server';

/** Summary of one of the person's organizations: links to its page and form, and its freshness. */
export function OwnOrganizationSummary({
  organization,
  now,
  heading: Heading = 'h3',
}: {
  organization: OwnOrganization;
  now: Date;
  heading?: 'h2' | 'h3';
}) {
  const { t } = useTranslation('overview');
  const locale = useLocale();
  const { slug, updatedAt, verifiedAt, confirmedParts, can } = organization;
  const unverified = confirmedParts
    ? t('organization.partly', confirmedParts)
    : t('organization.unverified');
  return (
    <div className="py-2">
      <Heading>
        <OwnName of={organization} />
      </Heading>
      <p className="where">
        {t('organization.updated')} <Ago date={updatedAt} now={now} />
        {' · '}
        {verifiedAt ? (
          <span className={isOld(verifiedAt, now) ? 'old' : 'ok'}>
            {t('organization.verified')} <Ago date={verifiedAt} now={now} />
          </span>
        ) : (
          unverified
        )}
      </p>
      {!organization.isPublic && (
        <p>
          <State is="none">{t('organization.notPublic')}</State>
        </p>
      )}
      <p className="actions mt-2">
        <Link className="button button-quiet" to={links.editOrganization(locale, slug)}>
          {t('organization.edit')}
        </Link>
        <Link to={links.organization(locale, slug)}>{t('organization.view')}</Link>
        <Link to={links.ownFreshness(locale, slug)}>{t('organization.freshness')}</Link>
        <Link to={links.newCases(locale, slug)}>{t('organization.newCases')}</Link>
        {can.setChannels && (
          <Link to={links.channels(locale, slug)}>{t('organization.channels')}</Link>
        )}
        <Link to={links.ownHistory(locale, slug)}>{t('organization.history')}</Link>
        {can.readMembers && (
          <Link to={links.ownPeople(locale, slug)}>{t('organization.people')}</Link>
        )}
        {can.giveMandates && (
          <Link to={links.mandates(locale, slug)}>{t('organization.mandates')}</Link>
        )}
        {can.continue && (
          <Link to={links.ownContinuity(locale, slug)}>{t('organization.continuity')}</Link>
        )}
        {can.hideForSafety && (
          <Link to={links.ownSafety(locale, slug)}>{t('organization.safety')}</Link>
        )}
        {can.makeKeys && <Link to={links.dataKeys(locale, slug)}>{t('organization.keys')}</Link>}
        {can.readAudit && <Link to={links.ownAudit(locale, slug)}>{t('organization.audit')}</Link>}
      </p>
    </div>
  );
}
