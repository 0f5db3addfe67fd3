import type { LoaderFunctionArgs } from '@remix-run/node';
import { openLogo } from '~/features/organizations/logo/logos.server';
import { fileResponse } from '~/platform/http/file-response.server';
import { callerKey, enforce } from '~/platform/http/rate-limit.server';

/** The logo of a listed organization. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await enforce('file', callerKey());
  const logo = await openLogo(params['id'] ?? '');
  if (!logo) throw new Response(null, { status: 404 });
  return fileResponse(request, logo);
}
