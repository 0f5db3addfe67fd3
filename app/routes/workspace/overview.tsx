import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SecondFactorDue } from '~/features/identity/components/second-factor-due';
import { CorrectionAsks } from '~/features/organizations/corrections/components/correction-asks';
import { countOpenCorrections } from '~/features/organizations/corrections/correction-list.server';
import { Today } from '~/features/groups/components/today';
import { getToday } from '~/features/groups/today.server';
import { OwnOrganizationSummary } from '~/features/organizations/components/own-organization';
import { WorkspaceAsks } from '~/features/organizations/components/workspace-asks';
import { listOwnOrganizations } from '~/features/organizations/workspace.server';
import { OwnThreatNotices } from '~/features/protection/components/own-threats';
import { listOwnThreats } from '~/features/protection/safety.server';
import { HandoverPrompts } from '~/features/organizations/lifecycle/handover/components/handover-prompts';
import { listHandoverPrompts } from '~/features/organizations/lifecycle/handover/administrators.server';
import { sortedByName } from '~/i18n/alphabet';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const locale = requireLocale(params);
  const title = translator(locale, 'overview')('title');
  const inOrder = <Row extends { name: string }>(rows: readonly Row[]) =>
    sortedByName(locale, rows, ({ name }) => name);
  const { hiddenForSafety, atRisk } = await listOwnThreats(actor);
  return {
    page: { title, indexed: false },
    name: actor.name,
    canAdminister: actor.isNetworkAdmin,
    organizations: inOrder(await listOwnOrganizations(actor)),
    threats: { hiddenForSafety: inOrder(hiddenForSafety), atRisk: inOrder(atRisk) },
    corrections: inOrder(await countOpenCorrections(actor)),
    handover: inOrder(await listHandoverPrompts(actor)),
    today: await getToday(actor, locale),
    now: now(),
  };
}

export const meta = pageMeta;

export default function OverviewPage() {
  const { name, organizations, threats, corrections, handover, today, now } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('overview');
  return (
    <>
      <PageHead title={t('title')} lead={t('greeting', { name })}>
        <OwnThreatNotices threats={threats} />
        <SecondFactorDue />
      </PageHead>
      <Today today={today} now={now} />
      {organizations.length > 0 && (
        <section className="section">
          <h2>{t('asks.title')}</h2>
          {organizations.map((one) => (
            <WorkspaceAsks key={one.slug} organization={one} />
          ))}
          <CorrectionAsks waiting={corrections} />
          <HandoverPrompts prompts={handover} />
        </section>
      )}
      <section className="section">
        <h2>{t('organization.title')}</h2>
        {organizations.length === 0 && <p>{t('organization.none')}</p>}
        {organizations.map((one) => (
          <OwnOrganizationSummary key={one.slug} organization={one} now={now} />
        ))}
      </section>
      {organizations.length > 0 && <OwnResources />}
      <Network />
    </>
  );
}

function OwnResources() {
  const { organizations } = useLoaderData<typeof loader>();
  const { t } = useTranslation('overview');
  const locale = useLocale();
  const count = organizations.reduce((sum, one) => sum + one.resources, 0);
  return (
    <section className="section">
      <h2>{t('resources.title')}</h2>
      <p>{count === 0 ? t('resources.empty') : t('resources.count', { count })}</p>
      <p className="actions mt-3">
        <Link className="button button-quiet" to={links.newResource(locale)}>
          {t('resources.share')}
        </Link>
        {count > 0 && <Link to={links.ownResources(locale)}>{t('resources.list')}</Link>}
      </p>
    </section>
  );
}

function Network() {
  const { canAdminister } = useLoaderData<typeof loader>();
  const { t } = useTranslation('overview');
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t('network.title')}</h2>
      <ul className="grid sm:grid-cols-2 gap-x-6">
        {[
          [links.directory(locale), t('network.directory')],
          [links.coverage(locale), t('network.coverage')],
          [links.resources(locale), t('network.resources')],
          ...(canAdminister ? [[links.admin(locale), t('network.admin')]] : []),
        ].map(([to = '', text]) => (
          <li key={to}>
            <Link className="inline-flex items-center min-h-11" to={to}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
