import type { LoaderFunctionArgs } from '@remix-run/node';
import { deniedFile } from '~/features/library/resources/denied-resource.server';
import { openFile } from '~/features/library/files/open-file.server';
import { readActor } from '~/platform/auth/guard.server';
import { fileResponse } from '~/platform/http/file-response.server';
import { callerKey, enforce } from '~/platform/http/rate-limit.server';

/** A file of a resource, for readers who may see the resource. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await enforce('file', callerKey());
  const actor = await readActor(request);
  const id = params['id'] ?? '';
  const file = await openFile(actor, id);
  if (!file) throw await deniedFile(actor, id);
  return fileResponse(request, file);
}
