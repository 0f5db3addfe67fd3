import { sitemapXml } from '~/features/open-data/sitemap-xml';
import { listPublicPages } from '~/features/open-data/sitemap.server';
import { env } from '~/platform/env.server';

/** Every public page in all languages, for search engines. */
export async function loader() {
  return new Response(sitemapXml(env().publicUrl, await listPublicPages()), {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      // Revalidated each time, because what leaves the portal must leave its sitemap at once.
      'Cache-Control': 'public, no-cache',
    },
  });
}
