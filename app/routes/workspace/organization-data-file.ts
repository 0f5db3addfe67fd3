import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { exportOrganization } from '~/features/organizations/lifecycle/withdraw/export-organization.server';
import { requireLocale } from '~/i18n/request.server';
import { requireActor, requireFreshProof } from '~/platform/auth/guard.server';
import { attachment } from '~/platform/http/attachment.server';

/** An organization's data archive. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  requireLocale(params);
  const actor = await requireActor(request);
  requireFreshProof(request, actor);
  const slug = params['slug'] ?? '';
  const archive = Readable.toWeb(await exportOrganization(actor, slug));
  return attachment(archive as ReadableStream<Uint8Array>, 'application/zip', `${slug}.zip`);
}
