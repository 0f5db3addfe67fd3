import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { exactDate } from '~/i18n/dates';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { anEditionPair } from '../../factories/editions';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { takenOver } from '../support/taken-over';
import { portal } from '../support/worker';

/** A report of 13 pages, with a unique word on the twelfth. */
async function aReport(word: string): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= 13; number += 1) {
    const page = document.addPage();
    const text =
      number === 12
        ? `Reunificación familiar: quién acompaña a cada adolescente. ${word}`
        : 'Este capítulo describe la situación general de la región y sus antecedentes.';
    page.drawText(`Informe, página ${number}`, { x: 50, y: 760, size: 22, font });
    page.drawText(text, { x: 50, y: 700, size: 11, font });
  }
  return Buffer.from(await document.save());
}

test.each(readers)(
  `a report is shared in a minute and found by what its page 12 says, asked in the other language (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const ana = await aPerson({ memberOf: await anOrganization(), locale: lang });
    const word = `zompantle${unique()}`;
    const t = translator(lang, 'sharing');
    const began = Date.now();
    const page = await openPage({ javaScript, as: ana });
    await page.goto(`/${lang}/workspace/resources/new`);
    await page.locator('[name="title.es"]').fill(`Informe ${word.slice(-6)}`);
    if (javaScript) await takenOver(page);
    await page
      .locator('[name=file]')
      .first()
      .setInputFiles({
        name: 'informe.pdf',
        mimeType: 'application/pdf',
        buffer: await aReport(word),
      });
    if (javaScript) await page.getByRole('status').getByText('informe.pdf').waitFor();
    await page.locator('[name=type]').selectOption('report');
    await page.locator('[name=language][value=spa]').check();
    await page.locator('[name=visibility][value=public]').check();
    await page.getByRole('button', { name: t('new.submit') }).click();
    await page.waitForURL(/\/workspace\/resources(\?|$)/);
    expect(Date.now() - began).toBeLessThan(60_000);

    const reader = await openPage({ javaScript });
    await reader.goto(`/${lang}/resources?q=family+reunification+${word}`);
    const result = reader.locator('[data-result]').first();
    const library = translator(lang, 'library');
    expect(await result.innerText()).toContain(library('place.page', { number: 12 }));
    expect(await result.locator('mark').allInnerTexts()).toEqual(
      expect.arrayContaining(['Reunificación', 'familiar']),
    );
    await result.getByRole('link').first().click();
    await reader.getByText(library('cite.title')).waitFor();
    const main = reader.getByRole('main');
    expect(await main.innerText()).toContain('PDF');
    await expect
      .poll(
        async () => {
          await reader.reload();
          return reader.locator('img[src^="/previews/"]').count();
        },
        // The preview is rendered by a process of its own, after the file is shared.
        { timeout: 30_000, interval: 500 },
      )
      .toBe(1);
    const image = reader.locator('img[src^="/previews/"]');
    await expect
      .poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth))
      .toBeGreaterThan(0);
    await reader.getByRole('link', { name: library('inside.read', { count: 13 }) }).click();
    await reader.waitForURL(/\/text$/);
    await reader.goto(`${reader.url()}?page=12`);
    expect(await reader.getByRole('main').innerText()).toContain(word);
  },
);

test.each(readers)(
  `a new edition in Spanish marks the English one out of date, until it catches up (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const own = await anOrganization();
    const ana = await aPerson({ memberOf: own, locale: lang });
    const { newer: spanish, behind: english } = await anEditionPair(own);
    await db().resource.update({ where: { id: english.id }, data: { step: 2 } });
    const visitor = await openPage({ javaScript: false });
    const warning = visitor.locator('.notice-warn');
    await visitor.goto(`/${lang}/resources/${english.slug}`);
    expect(await warning.count()).toBe(0);

    const page = await openPage({ javaScript, as: ana });
    const t = translator(lang, 'sharing');
    const editions = translator(lang, 'editions');
    const renew = async (slug: string, what: string) => {
      await page.goto(`/${lang}/workspace/resources/${slug}/edit`);
      if (javaScript) await takenOver(page);
      await page.locator('[name=url]').fill(`https://example.org/${unique()}`);
      await page.locator('[name=changes]').fill(what);
      await page.getByRole('button', { name: t('edit.submit') }).click();
      await page.waitForURL(/saved=1/);
    };
    await renew(spanish.slug, 'Nuevos plazos.');
    await visitor.reload();
    const date = exactDate(lang, new Date());
    expect(await warning.innerText()).toContain(date);
    await visitor.goto(`/${lang}/resources/${spanish.slug}`);
    expect(await visitor.getByRole('main').innerText()).toContain(editions('behind'));
    await renew(english.slug, 'New time limits.');
    await visitor.reload();
    expect(await visitor.getByRole('main').innerText()).not.toContain(editions('behind'));
    await visitor.getByText(editions('history')).click();
    expect(await visitor.getByRole('main').innerText()).toContain('Nuevos plazos.');
  },
);

test('a page of a public resource tells programs what it is, and the browser objects to nothing', async () => {
  const { newer } = await anEditionPair(await anOrganization({ name: 'Casa <Quetzal>' }));
  const page = await openPage();
  await page.goto(`/es/resources/${newer.slug}`);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? '')).toMatchObject({
    '@context': 'https://schema.org',
    publisher: { name: 'Casa <Quetzal>' },
    inLanguage: ['es'],
  });
  expect(await page.locator('meta[name="DC.title"]').getAttribute('content')).toContain(
    'Protocolo',
  );
  const response = await fetch(`${portal().url}/es/resources/${newer.slug}`);
  expect(response.headers.get('content-security-policy')).toContain("script-src 'none'");
  await page.goto('/es/resources?language=spa');
  const feed = page.locator('link[type="application/atom+xml"]');
  const got = await fetch(portal().url + ((await feed.getAttribute('href')) ?? ''));
  expect([got.status, got.headers.get('content-type')]).toEqual([
    200,
    'application/atom+xml; charset=utf-8',
  ]);
});

test.each(readers)(
  `a partner says what changed, another reports it, the secretariat hides it (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const { newer } = await anEditionPair(await anOrganization());
    const partner = await aPerson({ memberOf: await anOrganization(), locale: lang });
    const other = await aPerson({ memberOf: await anOrganization(), locale: lang });
    const administrator = await aPerson({ isNetworkAdmin: true, locale: lang });
    const t = translator(lang, 'comments');
    const text = `Lo usamos en Choluteca; el formulario 3 cambió ${unique()}.`;
    const at = `/${lang}/workspace/resources/${newer.slug}/comments`;

    const writing = await openPage({ javaScript, as: partner });
    await writing.goto(at);
    await writing.locator('[name=text]').fill(text);
    await writing.getByRole('button', { name: t('write.submit') }).click();
    await writing.getByText(t('done.write')).waitFor();

    const reading = await openPage({ javaScript, as: other });
    await reading.goto(`/${lang}/resources/${newer.slug}`);
    expect(await reading.getByRole('main').innerText()).toContain(text);
    await reading.goto(at);
    await reading.getByText(t('report.title'), { exact: true }).click();
    await reading.getByRole('button', { name: t('report.submit') }).click();
    await reading.getByText(t('done.report')).waitFor();

    const moderating = await openPage({ javaScript, as: administrator });
    await moderating.goto(`/${lang}/admin/comments`);
    const row = moderating.locator('li', { hasText: text });
    await row.getByRole('button', { name: t('moderate.hide'), exact: true }).click();
    await moderating.getByText(t('moderate.saved')).waitFor();
    await reading.goto(`/${lang}/resources/${newer.slug}`);
    expect(await reading.getByRole('main').innerText()).not.toContain(text);
  },
);
