import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { longForm } from '~/components/use-long-form';
import { TextsForm } from '~/features/agenda/campaigns/components/texts-form';
import { versionSchema } from '~/features/agenda/campaigns/campaigns.schema';
import { getLed } from '~/features/agenda/campaigns/lead-page.server';
import { saveVersion } from '~/features/agenda/campaigns/versions.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { localeNameIn } from '~/i18n/names';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { caseDataErrors, textsOf } from '~/platform/http/case-data-errors';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { readSubmission } from '~/platform/http/submission.server';

async function requireWritable({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'campaign.lead', 'somewhere');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const led = await getLed(actor, slug, locale);
  if (!led) throw denied(actor, 'campaign.lead', slug);
  return { actor, locale, led };
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, led } = await requireWritable(args);
  if (!led.can.write) throw redirect(links.leadCampaign(locale, led.slug), 303);
  const title = translator(locale, 'campaigns')('form.textTitle');
  return { page: { title, indexed: false }, led };
}

export const action = keepsTyped(async (args: ActionFunctionArgs) => {
  const { actor, locale, led } = await requireWritable(args);
  const submission = await readSubmission(args.request, versionSchema);
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  const texts = textsOf(submission.value, 'title', 'body');
  const asked = caseDataErrors(submission.payload, texts, textsOf(led.values, 'title', 'body'));
  if (asked) return data(submission.reply({ fieldErrors: asked }), { status: 400 });
  const outcome = await saveVersion(actor, led.slug, submission.value);
  if (outcome === 'not-found') throw denied(actor, 'campaign.lead', led.slug);
  if (outcome === 'changed')
    return data(submission.reply({ formErrors: ['textChanged'] }), { status: 409 });
  if (outcome === 'settled')
    return data(submission.reply({ formErrors: ['textSettled'] }), { status: 409 });
  return redirect(links.leadCampaign(locale, led.slug, { done: outcome }), 303);
});

export const meta = pageMeta;
export const handle = longForm;

export default function CampaignTextPage() {
  const { led } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  const isVersion = led.status !== 'draft';
  return (
    <>
      <PageHead
        crumb={
          <Link to={links.leadCampaign(locale, led.slug)}>
            <bdi>{led.title}</bdi>
          </Link>
        }
        title={t('form.textTitle')}
        lead={t(isVersion ? 'form.versionLead' : 'form.draftLead')}
      >
        {led.outdated.map((one) => (
          <p key={one} className="notice notice-warn">
            {t('form.outdated', { language: localeNameIn(locale, one) })}
          </p>
        ))}
      </PageHead>
      <TextsForm
        values={led.values}
        result={result ?? null}
        choices={null}
        from={led.number}
        isVersion={isVersion}
      />
    </>
  );
}
