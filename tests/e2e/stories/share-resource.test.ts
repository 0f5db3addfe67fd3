import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { takenOver } from '../support/taken-over';
import { portal } from '../support/worker';

async function aPdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage().drawText('Protocolo de recepcion');
  return Buffer.from(await document.save());
}

test.each(readers)(`a PDF in Spanish for the network alone (${readerTitle})`, async (reader) => {
  const { lang, javaScript } = reader;
  const own = await anOrganization();
  const ana = await aPerson({ memberOf: own, locale: lang });
  const partner = await aPerson({ memberOf: await anOrganization() });
  const word = `zacapa${unique()}`;
  const t = translator(lang, 'sharing');
  const visitor = await openPage({ javaScript: false });
  const count = async () => {
    await visitor.goto(`/${lang}/resources`);
    return visitor.locator('[data-total]').getAttribute('data-total');
  };
  const before = await count();

  const page = await openPage({ javaScript, as: ana });
  await page.goto(`/${lang}/workspace/resources/new`);
  await page.locator('[name="title.es"]').fill(`Protocolo de recepción ${word}`);
  // A file that is chosen before hydration is sent with the form, as without JavaScript.
  if (javaScript) await takenOver(page);
  await page.locator('[name=file]').setInputFiles({
    name: 'protocolo.pdf',
    mimeType: 'application/pdf',
    buffer: await aPdf(),
  });
  if (javaScript) await page.getByRole('status').getByText('protocolo.pdf').waitFor();
  await page.locator('[name=type]').selectOption('protocol');
  await page.locator('[name=language][value=spa]').check();
  await page.locator('[name=visibility][value=network]').check();
  await page.getByRole('button', { name: t('new.submit') }).click();
  await page.waitForURL(/\/workspace\/resources(\?|$)/);

  const reading = await openPage({ javaScript, as: partner });
  await reading.goto(`/${lang}/resources?q=${word}`);
  expect(await reading.locator('[data-total]').getAttribute('data-total')).toBe('1');
  await reading.locator('[data-result]').getByRole('link').first().click();
  await reading.waitForURL(/\/resources\/[^/?]+$/);
  const address = new URL(reading.url()).pathname;
  await expect.poll(() => reading.getByRole('main').innerText()).toContain(word);
  const file = await reading.locator('a[href^="/files/"]').first().getAttribute('href');
  const got = await reading.context().request.get(file ?? '');
  expect([got.status(), (await got.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  expect(got.headers()['content-disposition']).toMatch(/^attachment/);
  expect(got.headers()['content-security-policy']).toContain('sandbox');
  expect(got.headers()['x-content-type-options']).toBe('nosniff');

  expect(await count()).toBe(before);
  await visitor.goto(`/${lang}/resources?q=${word}`);
  expect(await visitor.locator('[data-total]').getAttribute('data-total')).toBe('0');
  for (const path of [address, file ?? '', `${address}.data`]) {
    const answer = await fetch(portal().url + path, { redirect: 'manual' });
    expect([path, answer.status]).toEqual([path, 404]);
    expect(await answer.text()).not.toContain(`Protocolo de recepción ${word}`);
  }
});
