import type { ActionFunctionArgs } from '@remix-run/node';
import { receiveFile, takeInUpload } from '~/features/library/resources/resource-form.server';
import { requireLocale } from '~/i18n/request.server';
import { requirePermission } from '~/platform/auth/guard.server';

/** Receives a file before its form is submitted, for pages that show the progress of the upload. */
export async function action({ request, params }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await requirePermission(request, 'resource.share', 'somewhere');
  // A refusal is a normal response, too: the page shows it beside the field.
  return Response.json(
    await takeInUpload(actor, request, (form) => receiveFile(actor, form, locale)),
  );
}
