import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SignForm } from '~/features/agenda/campaigns/components/sign-form';
import { TextSheet } from '~/features/agenda/campaigns/components/text-sheet';
import { signSchema, withdrawSchema } from '~/features/agenda/campaigns/campaigns.schema';
import { signCampaign, withdrawSignature } from '~/features/agenda/campaigns/sign.server';
import { getSigning } from '~/features/agenda/campaigns/signing-page.server';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { timeInZone } from '~/i18n/zones';
import { denied } from '~/platform/auth/denied.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireSigning({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'campaign.sign', 'somewhere');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const signing = await getSigning(actor, slug, locale);
  if (!signing) throw denied(actor, 'campaign.sign', slug);
  return { actor, locale, signing };
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, signing } = await requireSigning(args);
  const title = translator(locale, 'campaigns')('sign.title');
  return { page: { title, indexed: false }, signing };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, locale, signing } = await requireSigning(args);
  const form = await readForm(args.request);
  const { slug } = signing;
  const done = (what: string) => redirect(links.campaign(locale, slug, { done: what }), 303);
  if (form.get('do') === 'withdraw') {
    const wish = withdrawSchema.safeParse(Object.fromEntries(form));
    if (!wish.success) throw denied(actor, 'campaign.sign', slug);
    await requireConfirmed(actor, form);
    if (!(await withdrawSignature(actor, slug, wish.data.organization)))
      throw denied(actor, 'campaign.sign', slug);
    return done('withdrawn');
  }
  return once(args.request, form, { actor }, async () => {
    const submission = parseSubmission(form, signSchema);
    if (submission.status !== 'success') return data({ problem: 'choose' }, { status: 400 });
    await requireConfirmed(actor, form);
    const outcome = await signCampaign(actor, slug, submission.value);
    if (outcome === 'not-found') throw denied(actor, 'campaign.sign', slug);
    if (outcome === 'signed' || outcome === 'prepared') return done(outcome);
    return data({ problem: outcome }, { status: 409 });
  });
}

export const meta = pageMeta;
export { campaignStyles as links } from '~/components/styles';

export default function CampaignSignPage() {
  const { signing } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { t } = useTranslation('campaigns');
  const locale = useLocale();
  const { slug, text, isTaking, dueAt, timeZone, organizations } = signing;
  return (
    <>
      <PageHead
        crumb={
          <Link to={links.campaign(locale, slug)}>
            <bdi lang={text?.locale === locale ? undefined : text?.locale}>{text?.title}</bdi>
          </Link>
        }
        title={t('sign.title')}
        lead={
          isTaking
            ? t('sign.lead', { date: timeInZone(locale, timeZone, dueAt) })
            : t('sign.notTaking')
        }
      >
        {problem && (
          <p className="notice notice-warn" role="alert">
            {/* i18n keys: campaigns:sign.problem.* */}
            {t(`sign.problem.${problem}`)}
          </p>
        )}
      </PageHead>
      {text && <TextSheet text={text} id="text" />}
      {organizations.map((own) => (
        <SignForm key={own.slug} signing={signing} own={own} />
      ))}
    </>
  );
}
