import type { LoaderFunctionArgs } from '@remix-run/node';
import { eventFile } from '~/features/events/event-calendar.server';
import { requireLocale } from '~/i18n/request.server';
import { denied } from '~/platform/auth/denied.server';
import { readActor } from '~/platform/auth/guard.server';

/** An event as a file for calendars. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await readActor(request);
  const slug = params['slug'] ?? '';
  const file = await eventFile(actor, slug, requireLocale(params));
  if (file === null) throw denied(actor, 'read.network', slug);
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="event.ics"',
      'X-Robots-Tag': 'noindex',
    },
  });
}
