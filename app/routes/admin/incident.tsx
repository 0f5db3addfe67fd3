import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Steps } from '~/features/help/components/steps';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, 'people.administer');
  return {
    page: { title: translator(requireLocale(params), 'help')('incident.title'), indexed: false },
  };
}

export const meta = pageMeta;

const letters = ['person', 'organization', 'network'] as const;

/** What to do when somebody's account was taken over: what to press, whom to tell, and letters to copy. */
export default function IncidentPage() {
  const { t } = useTranslation('help');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('incident.title')} lead={t('incident.lead')} />
      <section className="section" aria-labelledby="now">
        <h2 id="now">{t('incident.now.title')}</h2>
        <Steps of="incident.now" count={5} />
        <p className="actions mt-4">
          <Link className="button" to={links.adminPeople(locale)}>
            {t('incident.people')}
          </Link>
          <Link to={links.adminOrganizations(locale)}>{t('incident.organizations')}</Link>
          <Link to={links.adminAudit(locale)}>{t('incident.log')}</Link>
          <Link to={links.adminRecoveries(locale)}>{t('incident.recoveries')}</Link>
        </p>
      </section>
      <section className="section" aria-labelledby="then">
        <h2 id="then">{t('incident.then.title')}</h2>
        <Steps of="incident.then" count={4} />
      </section>
      <section className="section" aria-labelledby="tell">
        <h2 id="tell">{t('incident.tell.title')}</h2>
        <p>{t('incident.tell.text')}</p>
        {letters.map((letter) => (
          <details className="fold mt-3" key={letter}>
            {/* i18n keys: help:incident.letters.* */}
            <summary>{t(`incident.letters.${letter}.to`)}</summary>
            <div className="prose whitespace-pre-line">{t(`incident.letters.${letter}.text`)}</div>
          </details>
        ))}
      </section>
    </>
  );
}
