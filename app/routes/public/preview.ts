import type { LoaderFunctionArgs } from '@remix-run/node';
import { deniedFile } from '~/features/library/resources/denied-resource.server';
import { getPreview } from '~/features/library/files/preview.server';
import { readActor } from '~/platform/auth/guard.server';
import { callerKey, enforce } from '~/platform/http/rate-limit.server';

/**
 * The first page of a file as an image that the portal rendered, for readers who may see the resource. It is
 * the only part of a file that is shown inline instead of being downloaded.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await enforce('file', callerKey());
  const actor = await readActor(request);
  const id = params['id'] ?? '';
  const preview = await getPreview(actor, id);
  if (!preview) throw await deniedFile(actor, id);
  return new Response(new Uint8Array(preview.image), {
    headers: {
      'Content-Type': 'image/webp',
      'Content-Disposition': 'inline; filename="preview.webp"',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
      'Cache-Control': preview.isPublic ? 'public, no-cache' : 'no-store',
    },
  });
}
