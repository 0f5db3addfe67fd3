import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import { aFile } from '../../factories/files';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { aSession } from '../../factories/sessions';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { cookieHeader } from '../support/session-cookie';
import { goodPassword, goodPasswordHash, signIn } from '../support/sign-in';
import { portal } from '../support/worker';

/** An organization with an administrator who can sign in, a resource and its file. */
async function anOrganizationWithAll(lang: string) {
  const organization = await anOrganization();
  const resource = await aResource({ organization });
  const file = await aFile(resource, 'guia.pdf', '%PDF-1.4 guía');
  const passwordHash = await goodPasswordHash();
  const administrator = await aPerson({
    memberOf: organization,
    role: 'organization_admin',
    locale: lang,
    passwordHash,
  });
  return { organization, resource, file, administrator };
}

/** Whether all of a box can be seen without scrolling. */
function isInView(box: Element): boolean {
  const { top, bottom } = box.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

test.each(readers)(
  `an administrator hides the organization, two people undo it (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const { organization, resource, file, administrator } = await anOrganizationWithAll(lang);
    // A network administrator from before the hiding: two people who may both decide can end it at once.
    const secretary = await aPerson({
      isNetworkAdmin: true,
      passwordHash: await goodPasswordHash(),
    });
    const t = translator(lang, 'protection');
    const addresses = [
      `/${lang}/organizations/${organization.slug}`,
      `/${lang}/organizations/${organization.slug}.data`,
      `/${lang}/resources/${resource.slug}`,
      `/files/${file.id}/${file.name}`,
    ];
    // Browsers and caches must revalidate their copies each time.
    const ask = (address: string, etag: string | null) =>
      fetch(portal().url + address, etag ? { headers: { 'If-None-Match': etag } } : {});
    const etags = await Promise.all(
      addresses.map(async (address) => (await ask(address, null)).headers.get('ETag')),
    );
    const statuses = () =>
      Promise.all(addresses.map(async (one, i) => (await ask(one, etags[i] ?? null)).status));
    expect(await statuses()).toEqual([304, 200, 304, 304]);

    const page = await openPage({ javaScript, as: administrator, width: 360 });
    const safety = `/${lang}/workspace/organizations/${organization.slug}/safety`;
    await page.goto(safety);
    const submit = t('hide.submit', { name: organization.name });
    // Hiding needs no recent proof, and no field has to be filled in.
    await db().session.updateMany({
      where: { personId: administrator.id },
      data: { confirmedAt: new Date(Date.now() - hour) },
    });
    await page.getByRole('button', { name: submit }).click();
    await page.waitForURL(`**/${lang}/login*`);
    expect(await statuses()).toEqual([404, 404, 404, 404]);
    expect(await (await ask('/sitemap.xml', null)).text()).not.toContain(organization.slug);

    await signIn(page, lang, administrator.email);
    await page.waitForURL(`**${safety}`);
    // The reason is asked for afterwards; a person who forgets to type it is led to the error.
    const reason = page.getByLabel(t('reason.label'));
    const save = page.getByRole('button', { name: t('reason.submit') });
    await save.click();
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.evaluate((box) => box === document.activeElement)).toBe(true);
    await expect.poll(() => alert.evaluate(isInView)).toBe(true);
    await reason.fill('Amenazas por teléfono.');
    await save.click();
    await expect.poll(() => page.getByRole('main').innerText()).toContain('Amenazas por teléfono.');
    await page.getByRole('button', { name: t('release.ask') }).click();
    await page.getByRole('button', { name: t('release.withdraw') }).waitFor();
    await expect.poll(() => page.locator('button[value=release]').count()).toBe(0);
    expect(await statuses()).toEqual([404, 404, 404, 404]);

    const office = await openPage({ javaScript, as: secretary });
    await office.goto(`/${lang}/admin/organizations/${organization.slug}`);
    await expect
      .poll(() => office.getByRole('main').innerText())
      .toContain('Amenazas por teléfono.');
    await office.getByRole('link', { name: t('admin.release') }).click();
    await office.getByRole('button', { name: t('release.confirm') }).click();
    await office.getByRole('status').waitFor();
    expect(await statuses()).toEqual([304, 200, 304, 304]);
    await page.goto(`/${lang}/workspace`);
    await expect.poll(() => page.getByRole('main').innerText()).toContain(organization.name);
    await expect
      .poll(() => page.locator(`a[href$="${organization.slug}/edit"]`).count())
      .toBeGreaterThan(0);
  },
);

test('ending raised risk waits for a fresh proof; beginning it does not', async () => {
  const { organization, administrator } = await anOrganizationWithAll('es');
  const t = translator('es', 'protection');
  const page = await openPage({ javaScript: false, as: administrator });
  await db().session.updateMany({
    where: { personId: administrator.id },
    data: { confirmedAt: new Date(Date.now() - hour) },
  });
  await page.goto(`/es/workspace/organizations/${organization.slug}/safety`);
  await page.getByRole('button', { name: t('risk.raise') }).click();
  await page.getByRole('status').waitFor();
  const visitor = await openPage({ javaScript: false });
  await visitor.goto(`/es/organizations/${organization.slug}`);
  expect(await visitor.getByRole('main').innerText()).not.toContain('Quetzaltenango');
  expect(await visitor.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');

  await page.getByRole('button', { name: t('risk.end') }).click();
  await page.locator('[name=confirmation]').fill(goodPassword);
  await page.getByRole('main').getByRole('button').first().click();
  await page.getByRole('button', { name: t('risk.raise') }).waitFor();
  await visitor.reload();
  await expect.poll(() => visitor.getByRole('main').innerText()).toContain('Quetzaltenango');
});

test.each(readers)(
  `a text that looks like a case is asked about and kept (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const organization = await anOrganization();
    const page = await openPage({ javaScript, as: await aPerson({ memberOf: organization }) });
    const t = translator(lang, 'forms');
    const save = translator(lang, 'profile')('save');
    const text = 'Escuela de liderazgo: 5555-0101 es el nombre del programa.';
    const summary = page.locator('[name="summary.es"]');
    const box = page.locator('[name=notCaseData][value="summary.es"]');
    await page.goto(`/${lang}/workspace/organizations/${organization.slug}/edit`);
    await summary.fill(text);
    await page.getByRole('button', { name: save }).first().click();
    await page.getByText(t('caseDataWarning.title')).waitFor();
    await expect.poll(() => page.getByRole('main').innerText()).toContain('5555-0101');
    await expect.poll(() => summary.inputValue()).toBe(text);
    const stored = () =>
      db().organizationText.findFirstOrThrow({ where: { organizationId: organization.id } });
    expect((await stored()).summary).not.toBe(text);
    // The checkbox stays while somebody types.
    await summary.press('Control+End');
    await summary.pressSequentially(' Desde 2010.');
    await box.check();
    await page.getByRole('button', { name: save }).first().click();
    await page.getByRole('status').first().waitFor();
    expect((await stored()).summary).toBe(`${text} Desde 2010.`);
    // The form does not warn again about a text that was let through.
    await page.locator('[name="summary.en"]').fill('A school of leadership.');
    await page.getByRole('button', { name: save }).first().click();
    await page.waitForURL('**saved=1');
    await expect.poll(() => page.getByText(t('caseDataWarning.title')).count()).toBe(0);
  },
);

test.each(readers)(
  `the quick exit is the second link by keyboard and signs out (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const person = await aPerson({ memberOf: await anOrganization() });
    for (const as of [undefined, person])
      for (const path of as
        ? ['', '/workspace', '/workspace/account']
        : ['', '/login', '/nothing']) {
        const page = await openPage({ javaScript, as, width: 360 });
        const away = 'https://www.wikipedia.org/';
        page.removeAllListeners('request');
        await page.goto(`/${lang}${path}`);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        const exit = page.locator('a.exit');
        expect(await exit.evaluate((link) => link === document.activeElement)).toBe(true);
        const place = await exit.boundingBox();
        expect(place && place.x + place.width).toBeLessThanOrEqual(360);
        expect(place?.height).toBeGreaterThanOrEqual(44);
        const start = performance.now();
        const leaves = page.waitForRequest(away);
        await page.keyboard.press('Enter');
        await leaves;
        expect(performance.now() - start).toBeLessThan(3_000);
        const cookies = await page.context().cookies(portal().url);
        expect(cookies.map(({ name }) => name)).not.toContain('session');
      }
    expect(await db().session.count({ where: { personId: person.id } })).toBe(0);
  },
);

test('a browser that fetches the quick exit ahead stays signed in', async () => {
  const person = await aPerson({ memberOf: await anOrganization() });
  const token = await aSession(person);
  const get = (headers: Record<string, string>) =>
    fetch(`${portal().url}/exit`, {
      redirect: 'manual',
      headers: { Cookie: cookieHeader(token), ...headers },
    });
  expect((await get({ 'Sec-Purpose': 'prefetch;prerender' })).status).toBe(303);
  expect(await db().session.count({ where: { personId: person.id } })).toBe(1);
  const left = await get({});
  expect(left.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
  expect(await db().session.count({ where: { personId: person.id } })).toBe(0);
});
