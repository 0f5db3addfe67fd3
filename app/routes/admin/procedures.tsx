import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { EventForm } from '~/features/agenda/instruments/components/event-form';
import { recordEvent } from '~/features/agenda/instruments/record-event.server';
import { PublishedEntries, Proposals } from '~/features/agenda/procedures/components/oversight';
import { decideOnRevision } from '~/features/agenda/procedures/decide.server';
import { readOversight } from '~/features/agenda/procedures/oversight.server';
import { decideSchema } from '~/features/agenda/procedures/propose.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { denied } from '~/platform/auth/denied.server';
import { requirePermission } from '~/platform/auth/guard.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, 'procedure.publish');
  const locale = requireLocale(params);
  const title = translator(locale, 'procedures')('admin.title');
  return { page: { title, indexed: false }, ...(await readOversight(locale)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'procedure.publish');
  const locale = requireLocale(params);
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, decideSchema);
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 });
    const { value } = submission;
    const outcome =
      value.do === 'event' ? await recordEvent(actor, value) : await decideOnRevision(actor, value);
    if (outcome === 'invalid')
      return data(submission.reply({ fieldErrors: { country: ['choose'] } }), { status: 400 });
    if (outcome === 'not-found')
      throw denied(actor, 'procedure.publish', value.do === 'event' ? value.instrument : value.id);
    return redirect(links.adminProcedures(locale, { done: value.do }), 303);
  });
}

export const meta = pageMeta;

export default function AdminProceduresPage() {
  const { proposals, entries, instruments } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('procedures');
  return (
    <>
      <PageHead title={t('admin.title')} lead={t('admin.lead', { count: proposals.length })} />
      <Proposals of={proposals} result={answer} />
      <EventForm instruments={instruments} result={answer} />
      <PublishedEntries of={entries} />
    </>
  );
}
