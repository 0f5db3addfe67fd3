import { env } from '~/platform/env.server';

/** What search engines may crawl: everything public, nothing behind sign-in. */
export function loader() {
  const lines = [
    'User-agent: *',
    'Disallow: /*/workspace',
    'Disallow: /*/admin',
    'Disallow: /*/login',
    'Disallow: /*/password/',
    'Disallow: /*/invitations/',
    'Disallow: /exit',
    `Sitemap: ${env().publicUrl}/sitemap.xml`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  });
}
