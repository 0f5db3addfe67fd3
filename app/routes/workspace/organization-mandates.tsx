import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { MandateForm, MandateList } from '~/features/agenda/campaigns/components/mandate-forms';
import { mandateSchema } from '~/features/agenda/campaigns/campaigns.schema';
import { changeMandate, getMandates } from '~/features/agenda/campaigns/mandates.server';
import { requireConfirmed } from '~/features/identity/confirmation.server';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { requireActor } from '~/platform/auth/guard.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

async function requireMandates({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  const found = await getMandates(actor, slug);
  if (!found) throw await deniedOrganization(actor, 'mandate.give', slug);
  return { actor, locale: requireLocale(params), found };
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, found } = await requireMandates(args);
  const title = translator(locale, 'campaigns')('mandates.title');
  const done = new URL(args.request.url).searchParams.get('done');
  return { page: { title, indexed: false }, found, isDone: done !== null };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, locale, found } = await requireMandates(args);
  const form = await readForm(args.request);
  const submission = parseSubmission(form, mandateSchema);
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
  await requireConfirmed(actor, form);
  const { slug } = found.organization;
  const outcome = await changeMandate(actor, slug, submission.value);
  if (outcome === 'not-found') throw await deniedOrganization(actor, 'mandate.give', slug);
  if (outcome !== 'done') return data(submission.reply({ fieldErrors: outcome }), { status: 400 });
  return redirect(links.mandates(locale, slug, { done: submission.value.do }), 303);
}

export const meta = pageMeta;

export default function OrganizationMandatesPage() {
  const { found, isDone } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('campaigns');
  return (
    <>
      <PageHead title={t('mandates.title')} of={found.organization} lead={t('mandates.lead')}>
        {isDone && !result && <SavedNotice>{t('mandates.saved')}</SavedNotice>}
      </PageHead>
      <MandateList mandates={found.mandates} />
      <MandateForm found={found} result={result} />
    </>
  );
}
