import { beforeAll, describe, expect, it } from 'vitest';
import { sitemapXml } from '~/features/open-data/sitemap-xml';
import { listPublicPages } from '~/features/open-data/sitemap.server';
import { db } from '~/platform/db/client.server';
import { resetDatabase } from '../../setup/database';

let xml: string;
const read = async () => sitemapXml('https://tejido.example.org', await listPublicPages());
beforeAll(async () => {
  await resetDatabase('network');
  xml = await read();
});

describe('the sitemap', () => {
  it('has each page once in each language, with the other language beside it', () => {
    const addresses = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const path of [
      '/es',
      '/en/directory',
      '/es/countries/gt',
      '/en/expertise/family-tracing',
      '/es/organizations/pop-noj',
      '/en/organizations/pop-noj',
    ])
      expect(addresses).toContain(`https://tejido.example.org${path}`);
    expect(xml).toContain(
      '<xhtml:link rel="alternate" hreflang="en" href="https://tejido.example.org/en/directory"/>',
    );
    expect(xml).not.toMatch(/workspace|admin|login/);
  });

  it('no longer names an organization that was archived', async () => {
    await db().organization.update({
      where: { slug: 'pop-noj' },
      data: { archivedAt: new Date() },
    });
    expect(await read()).not.toContain('/organizations/pop-noj<');
  });

  it('is XML whatever an address holds', () => {
    const page = { paths: { es: '/es/a&b', en: '/en/"<a>"' } };
    expect(sitemapXml('https://x.example', [page])).toContain(
      '<loc>https://x.example/es/a&amp;b</loc>',
    );
    expect(sitemapXml('https://x.example', [page])).toContain('/en/&quot;&lt;a&gt;&quot;');
  });
});
