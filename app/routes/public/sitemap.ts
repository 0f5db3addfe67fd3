import { sitemapXml } from '~/features/sitemap/sitemap-xml';
import { listPublicPages } from '~/features/sitemap/sitemap.server';
import { env } from '~/platform/env.server';

/** Every public page in all languages, for search engines. */
export async function loader() {
  return new Response(sitemapXml(env().publicUrl, await listPublicPages()), {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  });
}
