import type { LoaderFunctionArgs } from '@remix-run/node';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import {
  exportLibrary,
  getExportedOrganization,
} from '~/features/library/files/library-zip.server';
import { requireLocale } from '~/i18n/request.server';
import { requireActor, requireFreshProof } from '~/platform/auth/guard.server';
import { attachment } from '~/platform/http/attachment.server';

/** An organization's library as a ZIP file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  requireLocale(params);
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  const organization = await getExportedOrganization(actor, slug);
  if (!organization) throw await deniedOrganization(actor, 'library.export', slug);
  requireFreshProof(request, actor);
  return attachment(
    await exportLibrary(actor, organization),
    'application/zip',
    'tejido-library.zip',
  );
}
