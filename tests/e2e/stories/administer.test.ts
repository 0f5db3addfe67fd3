import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';

test.each(readers)(
  `the secretariat creates and archives an organization (${readerTitle})`,
  async (reader) => {
    const { lang, javaScript } = reader;
    const t = translator(lang, 'organizationsAdmin');
    const [name, slug] = [`Casa Nueva ${unique()}`, `casa-nueva-${unique()}`];
    await anOrganization({ name });
    const page = await openPage({ javaScript, as: await aPerson({ isNetworkAdmin: true }) });
    await page.goto(`/${lang}/admin/organizations/new`);
    await page.locator('[name=ownName]').fill(name);
    await page.locator('[name=country]').selectOption('HN');
    await page.locator('[name=slug]').fill(slug);
    await page.getByRole('button', { name: t('new.create') }).click();
    // A similar organization exists; the administrator says that this is another one, and nothing typed is
    // lost.
    await page.getByRole('link', { name }).waitFor();
    await page.locator('[name=another]').check();
    await page.getByRole('button', { name: t('new.create') }).click();
    await page.waitForURL(`**/${lang}/admin/organizations/${slug}*`);
    const visitor = await openPage({ javaScript: false });
    const publicStatus = async () =>
      (await visitor.goto(`/${lang}/organizations/${slug}`))?.status();
    // Not public before it says something.
    expect(await publicStatus()).toBe(404);
    const text = { locale: lang, name: '', summary: 'Acompaña.' };
    await db().organization.update({
      where: { slug },
      data: { introducedAt: new Date(), texts: { create: text } },
    });
    expect(await publicStatus()).toBe(200);

    await page.locator('summary', { hasText: t('archive.open') }).click();
    await page.locator('button[value=archive]').click();
    await page.locator('button[value=restore]').waitFor();
    expect(await publicStatus()).toBe(404);
    await visitor.goto(`/${lang}/directory?q=${slug}`);
    await expect.poll(() => visitor.locator(`[data-result=${slug}]`).count()).toBe(0);
    await page.locator('button[value=restore]').click();
    await page.locator('summary', { hasText: t('archive.open') }).waitFor();
    expect(await publicStatus()).toBe(200);
  },
);

test.each(readers)(
  `the secretariat changes a role, disables a person, reads the log (${readerTitle})`,
  async (reader) => {
    const { lang, javaScript } = reader;
    const t = translator(lang, 'admin');
    const ana = await aPerson({ name: `Ana ${unique()}`, memberOf: await anOrganization() });
    const staff = await openPage({ javaScript: false, as: ana });
    const page = await openPage({ javaScript, as: await aPerson({ isNetworkAdmin: true }) });
    await page.goto(`/${lang}/admin/people?q=${encodeURIComponent(ana.name)}`);
    await page.getByRole('link', { name: ana.name }).click();
    await page.waitForURL(`**/admin/people/${ana.id}`);
    await page.locator('select[name=role]').selectOption('organization-admin');
    await page.getByRole('button', { name: t('person.save') }).click();
    await page.getByRole('status').waitFor();
    await page.reload();
    await expect
      .poll(() => page.locator('select[name=role]').inputValue())
      .toBe('organization-admin');

    // A change of role ends the existing sessions.
    await staff.goto(`/${lang}/workspace`);
    expect(new URL(staff.url()).pathname).toBe(`/${lang}/login`);
    await page.getByRole('button', { name: t('person.disable'), exact: true }).click();
    await page.getByRole('button', { name: t('person.enable'), exact: true }).waitFor();
    const again = await openPage({ javaScript: false, as: ana });
    await again.goto(`/${lang}/workspace`);
    expect(new URL(again.url()).pathname).toBe(`/${lang}/login`);

    await page.goto(`/${lang}/admin/audit`);
    await expect.poll(() => page.getByRole('main').innerText()).toContain(ana.name);
  },
);
