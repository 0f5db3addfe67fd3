import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { longForm } from '~/components/use-long-form';
import { TextsForm } from '~/features/agenda/campaigns/components/texts-form';
import { newCampaignSchema } from '~/features/agenda/campaigns/campaigns.schema';
import { createCampaign } from '~/features/agenda/campaigns/create-campaign.server';
import { listCampaignChoices } from '~/features/agenda/campaigns/lead-page.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { caseDataErrors, textsOf } from '~/platform/http/case-data-errors';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'campaign.lead', 'somewhere');
  const locale = requireLocale(params);
  const title = translator(locale, 'campaigns')('form.newTitle');
  return { page: { title, indexed: false }, choices: await listCampaignChoices(actor, locale) };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requirePermission(request, 'campaign.lead', 'somewhere');
  const locale = requireLocale(params);
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, newCampaignSchema);
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
    const texts = textsOf(submission.value, 'title', 'body');
    const asked = caseDataErrors(submission.payload, texts);
    if (asked) return data(submission.reply({ fieldErrors: asked }), { status: 400 });
    const outcome = await createCampaign(actor, submission.value);
    if (outcome.status === 'invalid')
      return data(submission.reply({ fieldErrors: outcome.errors }), { status: 400 });
    return redirect(links.leadCampaign(locale, outcome.slug, { done: 'created' }), 303);
  });
});

export const meta = pageMeta;
export const handle = longForm;

export default function CampaignNewPage() {
  const { choices } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  const { usualSoft, usualDue } = choices;
  const values = { soft: usualSoft, due: usualDue, time: '23:59' };
  return (
    <>
      <PageHead
        crumb={<Link to={links.ownCampaigns(locale)}>{t('own.title')}</Link>}
        title={t('form.newTitle')}
        lead={t('form.newLead')}
      />
      <TextsForm
        values={{ ...values, zone: 'America/Guatemala' }}
        result={result ?? null}
        choices={choices}
        from={null}
        isVersion={false}
      />
    </>
  );
}
