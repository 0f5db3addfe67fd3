import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { deniedOrganization } from '~/features/organizations/denied-organization.server';
import { firstPart } from '~/features/organizations/editing/form-parts.schema';
import { partAddress } from '~/features/organizations/editing/part-address';
import { getOrganizationForEditing } from '~/features/organizations/editing/editing.server';
import { requireLocale } from '~/i18n/request.server';
import { requireActor } from '~/platform/auth/guard.server';

/** The address of an earlier version's page for all texts, which are now edited with the parts of the profile. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const slug = params['slug'] ?? '';
  if (!(await getOrganizationForEditing(actor, slug)))
    throw await deniedOrganization(actor, 'profile.edit', slug);
  return redirect(partAddress(requireLocale(params), slug, firstPart), 301);
}
