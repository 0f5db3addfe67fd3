import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicCalendar } from '~/features/events/event-calendar.server';
import { requireLocale } from '~/i18n/request.server';

/** The calendar of the public events, for programs that follow it. */
export async function loader({ params }: LoaderFunctionArgs) {
  return new Response(await publicCalendar(requireLocale(params)), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      // Revalidated each time, because what was cancelled must say so at once.
      'Cache-Control': 'public, no-cache',
      'X-Robots-Tag': 'noindex',
    },
  });
}
