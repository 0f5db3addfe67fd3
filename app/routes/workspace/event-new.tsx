import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { longForm } from '~/components/use-long-form';
import { announceEvent } from '~/features/events/announce-event.server';
import { EventForm } from '~/features/events/components/event-form';
import { listEventChoices } from '~/features/events/event-choices.server';
import { eventSchema } from '~/features/events/events.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { keepsTyped } from '~/platform/http/keeps-typed.server';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'event.host', 'somewhere');
  const locale = requireLocale(params);
  const title = translator(locale, 'events')('write.title');
  return { page: { title, indexed: false }, choices: await listEventChoices(actor, locale) };
}

export const action = keepsTyped(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requirePermission(request, 'event.host', 'somewhere');
  const locale = requireLocale(params);
  const form = await readForm(request, { mostFields: 200 });
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, eventSchema);
    const answer = (result: ReturnType<typeof submission.reply>) => data(result, { status: 400 });
    if (submission.status !== 'success') return answer(submission.reply());
    const { title, text } = submission.value;
    const asked = caseDataErrors(submission.payload, { title, text });
    if (asked) return answer(submission.reply({ fieldErrors: asked }));
    const outcome = await announceEvent(actor, submission.value, locale);
    if (outcome.status === 'invalid')
      return answer(submission.reply({ fieldErrors: outcome.errors }));
    return redirect(links.event(locale, outcome.slug, { done: 'announced' }), 303);
  });
});

export const handle = longForm;
export const meta = pageMeta;

export default function EventNewPage() {
  const { choices } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { t } = useTranslation('events');
  return (
    <>
      <PageHead
        crumb={<Link to={links.events(useLocale())}>{t('list.title')}</Link>}
        title={t('write.title')}
        lead={t('write.lead')}
      />
      <EventForm choices={choices} result={result ?? null} />
    </>
  );
}
