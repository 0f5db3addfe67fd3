import type { LoaderFunctionArgs } from '@remix-run/node';
import { openSharedFile } from '~/features/library/access/shared.server';
import { requireLocale } from '~/i18n/request.server';
import { fileResponse } from '~/platform/http/file-response.server';
import { callerKey, enforce } from '~/platform/http/rate-limit.server';

/** The file behind a share link, for everybody who has the link. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  requireLocale(params);
  await enforce('file', callerKey());
  const file = await openSharedFile(params['token'] ?? '');
  if (!file) throw new Response(null, { status: 410 });
  return fileResponse(request, file);
}
