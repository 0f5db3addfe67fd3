import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import {
  CountryRisks,
  ThreatenedOrganizations,
} from '~/features/protection/components/country-risks';
import { countryRiskSchema, needsProof } from '~/features/protection/protection.schema';
import { setCountryRisk } from '~/features/protection/risk.server';
import { listThreatened } from '~/features/protection/threatened.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'country.risk');
  const locale = requireLocale(params);
  const title = translator(locale, 'protection')('countries.title');
  return { page: { title, indexed: false }, threatened: await listThreatened(actor, locale) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'country.risk');
  const locale = requireLocale(params);
  const form = await readForm(request);
  const submission = parseSubmission(form, countryRiskSchema);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  const { country, do: what } = submission.value;
  if (needsProof.has(what)) await requireConfirmed(actor, form);
  if (!(await setCountryRisk(actor, country, what === 'raise-risk')))
    throw new Response(null, { status: 404 });
  return redirect(`${links.adminRisk(locale)}?saved=1`, 303);
}

export const meta = pageMeta;

export default function RiskPage() {
  const { threatened } = useLoaderData<typeof loader>();
  const { t } = useTranslation('protection');
  const [search] = useSearchParams();
  return (
    <>
      <PageHead title={t('countries.title')} lead={t('countries.lead')}>
        {search.has('saved') && <SavedNotice>{t('saved')}</SavedNotice>}
      </PageHead>
      <section className="section" aria-labelledby="organizations">
        <h2 id="organizations">{t('admin.organizations')}</h2>
        <ThreatenedOrganizations organizations={threatened.organizations} />
      </section>
      <section className="section" aria-labelledby="countries">
        <h2 id="countries">{t('countries.list')}</h2>
        <CountryRisks countries={threatened.countries} />
      </section>
    </>
  );
}
