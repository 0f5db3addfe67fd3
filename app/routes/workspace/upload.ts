import type { ActionFunctionArgs } from '@remix-run/node';
import { receiveFile, takeInUpload } from '~/features/library/resources/resource-form.server';
import { requireLocale } from '~/i18n/request.server';
import { requirePermission } from '~/platform/auth/guard.server';

/** Receives a file ahead of its form, for pages that show how far it has come. */
export async function action({ request, params }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await requirePermission(request, 'resource.share', 'somewhere');
  // A refusal is an answer too: the page shows it beside the field.
  return Response.json(
    await takeInUpload(actor, request, (form) => receiveFile(actor, form, locale)),
  );
}
