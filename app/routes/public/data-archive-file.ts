import type { LoaderFunctionArgs } from '@remix-run/node';
import { openDataArchive } from '~/features/organizations/lifecycle/withdraw/data-archives.server';
import { requireLocale } from '~/i18n/request.server';
import { attachment } from '~/platform/http/attachment.server';
import { callerKey, enforce } from '~/platform/http/rate-limit.server';

/** The data archive of a withdrawn organization, for everybody who has its link. */
export async function loader({ params }: LoaderFunctionArgs) {
  requireLocale(params);
  await enforce('file', callerKey());
  const found = await openDataArchive(params['token'] ?? '');
  if (!found) throw new Response(null, { status: 404 });
  return attachment(found.stream, 'application/zip', `${found.slug}.zip`);
}
