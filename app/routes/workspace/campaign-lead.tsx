import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { Split } from '~/components/split';
import {
  DeadlinesForm,
  DeliverForm,
  OutcomeForm,
  StepButtons,
} from '~/features/agenda/campaigns/components/lead-forms';
import { leadSchema } from '~/features/agenda/campaigns/campaigns.schema';
import { leadCampaign } from '~/features/agenda/campaigns/lead-campaign.server';
import { getLed } from '~/features/agenda/campaigns/lead-page.server';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { timeInZone } from '~/i18n/zones';
import { denied } from '~/platform/auth/denied.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { caseDataErrors, textsOf } from '~/platform/http/case-data-errors';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

const outcomes = [
  ...['created', 'saved', 'same', 'consult', 'open', 'deadlines', 'freeze', 'deliver', 'outcome'],
  'close',
] as const;

async function requireLed({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'campaign.lead', 'somewhere');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const led = await getLed(actor, slug, locale);
  if (!led) throw denied(actor, 'campaign.lead', slug);
  return { actor, locale, led };
}

export async function loader(args: LoaderFunctionArgs) {
  const { led } = await requireLed(args);
  const done = new URL(args.request.url).searchParams.get('done');
  return {
    page: { title: led.title, indexed: false },
    led,
    done: outcomes.find((one) => one === done) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, locale, led } = await requireLed(args);
  const form = await readForm(args.request);
  const submission = parseSubmission(form, leadSchema);
  const answer = (result: ReturnType<typeof submission.reply>) =>
    data({ do: String(form.get('do')), result }, { status: 400 });
  if (submission.status !== 'success') return answer(submission.reply());
  const input = submission.value;
  if (input.do === 'outcome') {
    const asked = caseDataErrors(submission.payload, textsOf({ note: input.note }, 'note'));
    if (asked) return answer(submission.reply({ fieldErrors: asked }));
  }
  if (input.do === 'open') await requireConfirmed(actor, form);
  const outcome = await leadCampaign(actor, led.slug, input);
  if (outcome === 'not-found') throw denied(actor, 'campaign.lead', led.slug);
  if (outcome !== 'done') {
    const { '': formErrors, ...fieldErrors } = outcome;
    return answer(submission.reply({ ...(formErrors && { formErrors }), fieldErrors }));
  }
  return redirect(links.leadCampaign(locale, led.slug, { done: input.do }), 303);
}

export const meta = pageMeta;
export { campaignStyles as links } from '~/components/styles';

export default function CampaignLeadPage() {
  const { led, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { t } = useTranslation(['campaigns', 'forms']);
  const locale = useLocale();
  const problems = refused?.result.error?.[''] ?? [];
  return (
    <>
      <PageHead
        crumb={<Link to={links.ownCampaigns(locale)}>{t('own.title')}</Link>}
        title={<bdi>{led.title}</bdi>}
        // i18n keys: campaigns:lead.now.*
        lead={t(`lead.now.${led.status}`)}
      >
        {/* i18n keys: campaigns:done.* */}
        {done && !refused && <SavedNotice>{t(`done.${done}`)}</SavedNotice>}
        {problems.map((key) => (
          <p key={key} className="notice notice-warn" role="alert">
            {/* i18n keys: forms:* */}
            {t(`forms:${key}`)}
          </p>
        ))}
        <StepButtons led={led} />
        <p className="actions">
          {led.can.write && (
            <Link to={links.campaignText(locale, led.slug)}>{t('form.textTitle')}</Link>
          )}
          <Link to={links.campaign(locale, led.slug)}>{t('lead.page')}</Link>
        </p>
      </PageHead>
      {led.can.deliver && <DeliverForm led={led} refused={refused} />}
      {led.can.outcome && <OutcomeForm led={led} refused={refused} />}
      <Split id="deadline" title={t('lead.deadline')}>
        <p>{timeInZone(locale, led.deadlines.zone, led.dueAt)}</p>
        {led.can.deadlines && <DeadlinesForm led={led} refused={refused} />}
      </Split>
      <Split id="signatures" title={t('lead.signatures')}>
        <p>{t('signatories.total', { count: led.signed })}</p>
        <Names title={t('lead.toConfirm')} of={led.toConfirm} />
        <Names title={t('lead.pending')} of={led.pending} />
      </Split>
    </>
  );
}

function Names({
  title,
  of,
}: {
  title: string;
  of: readonly { slug: string; name: string; nameLocale: string }[];
}) {
  if (of.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 text-base">{title}</h3>
      <ul>
        {of.map((one) => (
          <li key={one.slug}>
            <OwnName of={one} />
          </li>
        ))}
      </ul>
    </>
  );
}
