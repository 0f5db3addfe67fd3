import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { EventList } from '~/features/events/components/event-list';
import { listEvents } from '~/features/events/event-list.server';
import { parseEventQuery } from '~/features/events/events.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';
import { canSomewhere } from '~/platform/auth/permissions';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const { state, page } = parseEventQuery(new URL(request.url).searchParams);
  const actor = await readActor(request);
  const answer = await listEvents(actor, { state, page }, locale);
  const t = translator(locale, 'events');
  const query = { ...(state === 'past' && { state }), ...(page > 1 && { page }) };
  return {
    page: { title: t('list.title'), description: t('list.lead'), query },
    ...{ state, answer, canHost: canSomewhere(actor, 'event.host') },
  };
}

export const meta = pageMeta;
export { threadStyles as links } from '~/components/styles';

export default function EventsPage() {
  const { state, answer, canHost } = useLoaderData<typeof loader>();
  const { t } = useTranslation('events');
  const locale = useLocale();
  const { total, results, page, pages } = answer;
  return (
    <>
      <PageHead title={t('list.title')} lead={t('list.lead')}>
        <ul className="chips">
          {(['coming', 'past'] as const).map((one) => (
            <li key={one}>
              <Link
                to={links.events(locale, one === 'past' ? { state: one } : {})}
                aria-current={one === state ? 'true' : undefined}
              >
                {/* i18n keys: events:list.state.* */}
                {t(`list.state.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </PageHead>
      <section aria-labelledby="results">
        <div className="bar">
          <h2 className="font-sans text-base" id="results" data-total={total}>
            {t('list.total', { count: total })}
          </h2>
          {canHost && <Link to={links.newEvent(locale)}>{t('list.announce')}</Link>}
        </div>
        {total === 0 && <p className="py-6">{t('list.empty')}</p>}
        <EventList events={results} />
        <Pagination page={page} pages={pages} />
      </section>
      <p className="mt-6">
        <a
          className="inline-flex min-h-11 items-center"
          href={links.eventsCalendar(locale)}
          type="text/calendar"
        >
          {t('list.calendar')}
        </a>
      </p>
    </>
  );
}
