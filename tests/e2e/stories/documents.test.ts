import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { calendarDate } from '~/i18n/dates';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { aFile } from '../../factories/files';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { unique } from '../../factories/sequence';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { takenOver } from '../support/taken-over';
import { portal } from '../support/worker';

/** A document with a line of text on each page. */
async function aDocument(lines: readonly string[]): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const line of lines) document.addPage().drawText(line, { x: 50, y: 700, size: 12, font });
  return Buffer.from(await document.save());
}

const asPdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });

test.each(readers)(
  `somebody in Tegucigalpa finds a template of the United States in Spanish, with its jurisdiction and its date (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const word = `zapote${unique()}`;
    const organization = await anOrganization();
    const title = `Solicitud de tutela ${word}`;
    const template = { organization, type: 'legal-template', countries: ['US'] };
    const right = await aResource({
      ...template,
      texts: { es: { title, summary: 'Para la corte estatal, con instrucciones.' } },
      reviewOn: '2031-06-30',
      published: { year: 2025, month: 3 },
    });
    await aFile(right, 'solicitud.pdf', '%PDF-1.4 solicitud');
    await aResource({
      ...template,
      languages: ['eng'],
      texts: { en: { title: `Petition ${word}` } },
    });
    await aResource({ ...template, countries: ['MX'], texts: { es: { title: `Amparo ${word}` } } });
    await aResource({ ...template, type: 'report', texts: { es: { title: `Informe ${word}` } } });

    const page = await openPage({ javaScript });
    await page.goto(`/${lang}/resources`);
    await page.locator('[name=q]').last().fill(word);
    await page.getByRole('main').getByRole('search').getByRole('button').first().click();
    await page.waitForURL(/q=/);
    const total = page.locator('[data-total]');
    expect(await total.getAttribute('data-total')).toBe('4');
    // Each filter leaves as many results as the count beside it says.
    for (const [facet, value, left] of [
      ['country', 'US', '3'],
      ['type', 'legal-template', '2'],
      ['language', 'spa', '1'],
    ] as const) {
      const address = new URL(page.url());
      address.searchParams.append(facet, value);
      const box = page.locator(`input[name=${facet}][value=${value}]`);
      expect(await box.count()).toBe(1);
      await page.goto(address.pathname + address.search);
      expect([facet, await total.getAttribute('data-total')]).toEqual([facet, left]);
    }
    await page.locator('[data-result]').getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const facts = await page.locator('dl.facts').innerText();
    const t = translator(lang, 'resources');
    for (const said of [
      t('facts.countries'),
      lang === 'es' ? 'Estados Unidos' : 'United States',
      t('facts.review'),
      calendarDate(lang, new Date('2031-06-30')),
      lang === 'es' ? 'marzo de 2025' : 'March 2025',
      organization.name,
    ])
      expect(facts).toContain(said);
    // Its type and size are shown before it is downloaded.
    const download = page.locator('a[href^="/files/"]').first();
    expect(await download.innerText()).toMatch(/PDF.*\d/s);
    const got = await fetch(portal().url + ((await download.getAttribute('href')) ?? ''));
    expect([got.status, got.headers.get('content-disposition')?.slice(0, 10)]).toEqual([
      200,
      'attachment',
    ]);
  },
);

/** Shares a document with the form as it is. @returns the URL of its page */
async function share(
  page: Page,
  { lang, javaScript }: { lang: Locale; javaScript: boolean },
  { title, language, file }: { title: string; language: string; file: Buffer },
): Promise<string> {
  await page.goto(`/${lang}/workspace/resources/new`);
  if (javaScript) await takenOver(page);
  await page.locator(`[name="title.${lang}"]`).fill(title);
  const field = page.locator('[name=file]').first();
  await field.setInputFiles(asPdf('documento.pdf', file));
  await page.locator('[name=type]').selectOption('protocol');
  for (const box of await page.locator('[name=language]:checked').all()) await box.uncheck();
  await page.locator(`[name=language][value=${language}]`).check();
  await page.locator('[name=visibility][value=network]').check();
  await page.getByRole('button', { name: translator(lang, 'sharing')('new.submit') }).click();
  await page.waitForURL(/saved=/);
  return new URL(page.url()).searchParams.get('saved') ?? '';
}

test.each([{ javaScript: true }, { javaScript: false }])(
  'what must arrive before a child returns: asked in Spanish, answered in English, each reads their own (JavaScript $javaScript)',
  async ({ javaScript }) => {
    const word = `nance${unique()}`;
    const receiving = await aPerson({ memberOf: await anOrganization(), locale: 'es' });
    const sending = await aPerson({ memberOf: await anOrganization(), locale: 'en' });
    const here = await openPage({ javaScript, as: receiving });
    const there = await openPage({ javaScript, as: sending });
    const spanish = await share(
      here,
      { lang: 'es', javaScript },
      {
        title: `Antes del retorno ${word}`,
        language: 'spa',
        file: await aDocument([
          'Lista de documentos',
          'El acta de nacimiento y el expediente escolar llegan cinco días antes del retorno.',
        ]),
      },
    );

    // Found by an English query for what is on its second page, in Spanish.
    await there.goto(`/en/resources?q=birth+certificate+${word}`);
    const result = there.locator('[data-result]').first();
    expect(await result.innerText()).toContain(
      translator('en', 'library')('place.page', { number: 2 }),
    );
    expect(await result.locator('[lang=es]').count()).toBeGreaterThan(0);
    await there.goto(`/en/workspace/resources/${spanish}/editions`);
    const editions = translator('en', 'editions');
    await there.locator('[name=language]').selectOption('eng');
    await there.getByRole('button', { name: editions('offer'), exact: true }).click();
    await there.waitForURL(/saved/);
    const english = await share(
      there,
      { lang: 'en', javaScript },
      {
        title: `Before the return ${word}`,
        language: 'eng',
        file: await aDocument([
          'List of documents',
          'The birth certificate arrives five days before.',
        ]),
      },
    );
    await there.goto(`/en/workspace/resources/${spanish}/editions`);
    await there.locator('select[name=other]').selectOption(english);
    await there.getByRole('button', { name: editions('deliver'), exact: true }).click();
    await there.waitForURL(/saved/);

    // The person who asked sees who works on it, looks at the result and accepts it.
    await here.goto(`/es/workspace/resources/${spanish}/editions`);
    const take = here.getByRole('button', { name: translator('es', 'editions')('take') });
    await take.click();
    await here.waitForURL(/saved/);
    for (const [page, lang, slug, other] of [
      [here, 'es', spanish, english],
      [there, 'en', english, spanish],
    ] as const) {
      await page.goto(`/${lang}/resources?q=${word}`);
      expect(await page.locator('[data-total]').getAttribute('data-total')).toBe('1');
      expect(await page.locator('[data-result]').getAttribute('data-result')).toBe(slug);
      await page.goto(`/${lang}/resources/${other}`);
      expect(await page.getByRole('main').innerText()).toContain(
        translator(lang, 'editions')('inYourLanguage'),
      );
    }
  },
);

/** The suggested title, whichever language the file was taken for. */
const offeredTitle = async (page: Page) =>
  (await page.locator('[name="title.es"]').inputValue()) ||
  page.locator('[name="title.en"]').inputValue();

test.each(readers)(`several files at once (${readerTitle})`, async ({ lang, javaScript }) => {
  const ana = await aPerson({ memberOf: await anOrganization(), locale: lang });
  const page = await openPage({ javaScript, as: ana });
  const t = translator(lang, 'upload');
  const files = [
    asPdf('uno.pdf', await aDocument([`Informe ${unique()} de la región`])),
    asPdf('dos.pdf', await aDocument([`Protocolo ${unique()} de acogida`])),
    asPdf('tres.pdf', Buffer.from('<html>')),
    asPdf('cuatro.pdf', await aDocument([`Guía ${unique()} de retorno`])),
  ];
  await page.goto(`/${lang}/workspace/resources/new`);
  if (javaScript) {
    await takenOver(page);
    let go = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/workspace/resources/uploads', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('[name=file]').setInputFiles(files);
    // The progress, and how many files follow.
    await page.locator('progress').waitFor();
    const said = await page.locator('label').allInnerTexts();
    expect(said.join(' ')).toContain(t('sending', { name: 'uno.pdf' }));
    expect(said.join(' ')).toContain(t('left', { count: 3 }));
    go();
  } else {
    await page.locator('[name=file]').setInputFiles(files);
    await page.getByRole('button', { name: t('read') }).click();
  }
  // The first file belongs to the form, the bad one is reported with advice, the others wait for forms of their
  // own.
  await page.getByRole('status').getByText('uno.pdf').waitFor();
  await page.getByText(t('describe', { name: 'cuatro.pdf' })).waitFor();
  expect(await page.getByRole('alert').first().innerText()).toContain('tres.pdf');
  expect(await offeredTitle(page)).toMatch(/^Informe/);
  expect(await page.locator('[name=type]').inputValue()).toBe('report');
  await page.getByText(t('describe', { name: 'dos.pdf' })).click();
  await page.waitForURL(/file=/);
  await page.getByRole('status').getByText('dos.pdf').waitFor();
  expect(await offeredTitle(page)).toMatch(/^Protocolo/);
});

test('an upload that is refused because there were too many says so, and nothing typed is lost', async () => {
  const ana = await aPerson({ memberOf: await anOrganization(), locale: 'en' });
  const page = await openPage({ as: ana });
  await page.goto('/en/workspace/resources/new');
  await takenOver(page);
  await page.locator('[name="title.es"]').fill('Protocolo de acogida');
  // The portal's answer above 30 files an hour; tests run without limits.
  await page.route('**/workspace/resources/uploads', (route) =>
    route.fulfill({ status: 429, contentType: 'text/html', body: '<p>429</p>' }),
  );
  const file = asPdf('uno.pdf', await aDocument(['Informe']));
  await page.locator('[name=file]').setInputFiles(file);
  await page.getByRole('alert').getByText(translator('en', 'forms')('filesTooOften')).waitFor();
  expect(await page.locator('[name="title.es"]').inputValue()).toBe('Protocolo de acogida');
});
