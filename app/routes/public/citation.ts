import type { LoaderFunctionArgs } from '@remix-run/node';
import { citationFormats, isCitationFormat } from '~/features/library/citations/citation.server';
import { citedResource } from '~/features/library/citations/cited-resource.server';
import { deniedResource } from '~/features/library/resources/denied-resource.server';
import { requireLocale } from '~/i18n/request.server';
import { readActor } from '~/platform/auth/guard.server';

/** A resource's citation as a file, for readers who may see the resource. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const { slug = '', format = '' } = params;
  if (!isCitationFormat(format)) throw new Response(null, { status: 404 });
  const cited = await citedResource(actor, slug, locale);
  if (!cited) throw await deniedResource(actor, 'read.organization', slug);
  const { mediaType, make } = citationFormats[format];
  return new Response(make(cited), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${cited.slug}.${format}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Robots-Tag': 'noindex',
    },
  });
}
