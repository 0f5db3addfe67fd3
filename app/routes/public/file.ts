import type { LoaderFunctionArgs } from '@remix-run/node';
import { openFile } from '~/features/resources/open-file.server';
import { readActor } from '~/platform/auth/guard.server';
import { fileResponse } from '~/platform/http/file-response.server';
import { callerKey, enforce } from '~/platform/http/rate-limit.server';

/** A file of a resource, for those who may read the resource. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await enforce('file', callerKey());
  const file = await openFile(await readActor(request), params['id'] ?? '');
  if (!file) throw new Response(null, { status: 404 });
  return fileResponse(request, file);
}
