import type { LoaderFunctionArgs } from '@remix-run/node';
import { campaignFile, formats } from '~/features/agenda/campaigns/document/campaign-file.server';
import { requireLocale } from '~/i18n/request.server';
import { denied } from '~/platform/auth/denied.server';
import { readActor } from '~/platform/auth/guard.server';
import { attachment } from '~/platform/http/attachment.server';

/** A campaign's document as PDF or DOCX, or its signatories as CSV, in the language of the address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const slug = params['slug'] ?? '';
  const format = formats.find((one) => one === params['format']);
  const file = format && (await campaignFile(actor, slug, format, locale));
  if (!file) throw denied(actor, 'read.network', slug);
  return attachment(file.body, file.mediaType, file.name);
}
