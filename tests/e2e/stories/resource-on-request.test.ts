import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { aFile } from '../../factories/files';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { unique } from '../../factories/sequence';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { portal } from '../support/worker';

test.each(readers)(
  `a resource on request: asked for, opened, read, ended (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'access');
    const owner = await anOrganization();
    const ana = await aPerson({ memberOf: owner, locale: lang });
    const asking = await anOrganization();
    const bea = await aPerson({ memberOf: asking, locale: lang });
    const word = `huipil${unique()}`;
    const resource = await aResource({
      organization: owner,
      onRequest: true,
      texts: { es: { title: `Estrategia ${word}`, summary: `Reservado ${word}x` } },
    });
    const file = await aFile(resource, 'estrategia.pdf', '%PDF-1.4 estrategia');
    const bytes = `${portal().url}/files/${file.id}/estrategia.pdf`;

    const partner = await openPage({ javaScript, as: bea });
    await partner.goto(`/${lang}/resources?q=${word}`);
    await partner.locator('[data-title]').getByRole('link').click();
    await partner.waitForURL(/\/request$/);
    expect(await partner.getByRole('main').innerText()).not.toContain(`${word}x`);
    expect((await partner.context().request.get(bytes)).status()).toBe(404);
    await partner.locator('[name=purpose]').fill('Para una audiencia temática.');
    await partner.getByRole('button', { name: t('ask.submit') }).click();
    await partner.waitForURL(/done=asked/);

    const page = await openPage({ javaScript, as: ana });
    await page.goto(`/${lang}/workspace/resources/requests`);
    const asked = page.locator('[data-request]');
    expect(await asked.innerText()).toContain('Para una audiencia temática.');
    await asked.locator('[name=days]').selectOption('7');
    await asked.getByRole('button', { name: t('answer.grant') }).click();
    await page.waitForURL(/done=grant/);
    const kinds = await db().outboxMail.findMany({
      where: { kind: { in: ['resource-request', 'resource-answer'] } },
      select: { kind: true },
    });
    expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(2);

    await partner.goto(`/${lang}/resources/${resource.slug}`);
    await partner.waitForURL(/\/request$/);
    expect(await partner.locator('[data-opened]').innerText()).toContain(`${word}x`);
    const got = await partner.context().request.get(bytes);
    expect([got.status(), got.headers()['content-disposition']]).toEqual([
      200,
      expect.stringMatching(/^attachment/),
    ]);

    await page.goto(`/${lang}/workspace/resources/requests`);
    await asked.getByRole('button', { name: t('answer.revoke') }).click();
    await page.waitForURL(/done=revoke/);
    expect((await partner.context().request.get(bytes)).status()).toBe(404);
  },
);

test.each(readers)(`a link that opens it for a time (${readerTitle})`, async (reader) => {
  const { lang, javaScript } = reader;
  const t = translator(lang, 'access');
  const owner = await anOrganization();
  const ana = await aPerson({ memberOf: owner, locale: lang });
  const texts = { es: { title: `Escrito ${unique()}` } };
  const resource = await aResource({ organization: owner, onRequest: true, texts });
  await aFile(resource, 'escrito.pdf', '%PDF-1.4 escrito');

  const page = await openPage({ javaScript, as: ana });
  await page.goto(`/${lang}/workspace/resources/${resource.slug}/links`);
  await page.locator('[name=label]').fill('Procuraduría');
  await page.getByRole('button', { name: t('links.make') }).click();
  const address = await page.getByRole('status').locator('strong').innerText();
  expect(address).toMatch(new RegExp(`/${lang}/shared/[\\w-]{43}$`));

  const anybody = await openPage({ javaScript: false });
  await anybody.goto(address);
  expect(await anybody.getByRole('heading', { level: 1 }).innerText()).toContain(texts.es.title);
  const file = await anybody.locator('a[href$="/file"]').getAttribute('href');
  const got = await fetch(portal().url + file);
  expect([got.status, (await got.text()).slice(0, 5)]).toEqual([200, '%PDF-']);
  expect(got.headers.get('cache-control')).toBe('no-store');
  expect((await fetch(address)).headers.get('cache-control')).toBe('no-store');

  await page.goto(`/${lang}/workspace/resources/${resource.slug}/links`);
  expect(await page.getByRole('main').innerText()).toContain(t('links.opened', { count: 1 }));
  await page.getByRole('button', { name: t('links.end') }).click();
  await page.waitForURL(/ended=1/);
  expect([(await fetch(address)).status, (await fetch(portal().url + file)).status]).toEqual([
    410, 410,
  ]);
});
