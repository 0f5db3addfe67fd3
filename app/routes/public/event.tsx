import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { actOnEvent } from '~/features/events/act-on-event.server';
import { EventHead, EventBody } from '~/features/events/components/event-view';
import { readEvent } from '~/features/events/event-page.server';
import { eventActionSchema } from '~/features/events/events.schema';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { readActor, requirePermission } from '~/platform/auth/guard.server';
import { organizationChoices } from '~/platform/auth/organization-choices';
import { caseDataErrors } from '~/platform/http/case-data-errors';
import { once } from '~/platform/http/once.server';
import { parseSubmission, readForm } from '~/platform/http/submission.server';

// Visitors' pages have no script; partners' warn of case data as they type.
export const handle = { hydrate: 'signed in' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const slug = params['slug'] ?? '';
  const event = await readEvent(actor, slug, locale);
  if (!event) throw denied(actor, 'read.network', slug);
  return {
    page: { title: event.title.text, indexed: event.audience === 'public' },
    event,
    organizations: actor.kind === 'person' ? organizationChoices(actor, locale) : [],
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requirePermission(request, 'read.network');
  const locale = requireLocale(params);
  const slug = params['slug'] ?? '';
  const form = await readForm(request);
  return once(request, form, { actor }, async () => {
    const submission = parseSubmission(form, eventActionSchema);
    const answer = (result: ReturnType<typeof submission.reply>) =>
      data({ do: form.get('do'), result }, { status: 400 });
    if (submission.status !== 'success') return answer(submission.reply());
    const input = submission.value;
    const asked = caseDataErrors(submission.payload, 'why' in input ? { why: input.why } : {});
    if (asked) return answer(submission.reply({ fieldErrors: asked }));
    const outcome = await actOnEvent(actor, slug, input, locale);
    if (outcome === 'not-found') throw denied(actor, 'event.attend', slug);
    if (outcome === 'closed') return answer(submission.reply({ formErrors: ['eventEnded'] }));
    if (outcome !== 'done') return answer(submission.reply({ fieldErrors: outcome }));
    return redirect(links.event(locale, slug, { done: input.do }), 303);
  });
}

export const meta = pageMeta;
export { threadStyles as links } from '~/components/styles';

const known = ['announced', 'register', 'leave', 'move', 'cancel', 'saved'];

export default function EventPage() {
  const { event, organizations } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('events');
  const [search] = useSearchParams();
  const done = search.get('done');
  return (
    <>
      <p className="crumbs">
        <Link to={links.events(useLocale())}>{t('list.title')}</Link>
      </p>
      <EventHead event={event} />
      {/* i18n keys: events:done.* */}
      {done && known.includes(done) && !refused && <SavedNotice>{t(`done.${done}`)}</SavedNotice>}
      <EventBody
        event={event}
        organizations={organizations}
        refused={refused ? { do: String(refused.do), result: refused.result } : null}
      />
    </>
  );
}
