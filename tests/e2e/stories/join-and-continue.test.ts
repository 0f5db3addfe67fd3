import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { mailedTo } from '../support/mail';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';

test.each(readers)(
  `an organization asks to join and is taken in (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'joining');
    const key = unique();
    const [name, email] = [`Hogar Nahual ${key}`, `${key}@example.org`];
    const alike = await anOrganization({ name: `Hogar Nahual ${key} Norte` });
    const visitor = await openPage({ javaScript, width: 360 });
    await visitor.goto(`/${lang}/join`);
    await visitor.locator('[name=ownName]').fill(name);
    await visitor.locator('[name=country]').selectOption('HN');
    await visitor.locator('[name=about]').fill('Acompaña a adolescentes que regresan.');
    await visitor.locator('[name=contactName]').fill('Rosa Caal');
    // Missing fields are reported, and nothing typed is lost.
    await visitor.locator('[name=email]').fill('rosa');
    await visitor.getByRole('button', { name: t('send') }).click();
    await visitor.getByText(t('refused')).waitFor();
    expect(await visitor.locator('[name=ownName]').inputValue()).toBe(name);
    await visitor.locator('[name=email]').fill(email);
    await visitor.getByRole('button', { name: t('send') }).click();
    await visitor.getByRole('status').getByText(t('sent')).waitFor();

    const page = await openPage({ javaScript, as: await aPerson({ isNetworkAdmin: true }) });
    await page.goto(`/${lang}/admin/joining`);
    const request = page.locator('li', { has: page.getByRole('heading', { name }) });
    // A similar organization is shown beside the request.
    await request.getByRole('link', { name: alike.name }).waitFor();
    await request.getByRole('button', { name: t('list.accept') }).click();
    await page.getByRole('status').getByText(t('list.outcome.accepted')).waitFor();
    expect(await page.getByRole('heading', { name }).count()).toBe(0);

    const invitation = await mailedTo(email, (text) => /\/invitations\/[\w-]+/.exec(text)?.[0]);
    await visitor.goto(`/${lang}${invitation}`);
    expect(await visitor.getByRole('main').innerText()).toContain(name);
  },
);

test.each(readers)(
  `a duplicate is merged, and its address leads on (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'duplicates');
    const name = `Puente Doble ${unique()}`;
    const kept = await anOrganization({ name, texts: { es: { summary: 'Acompaña.' } } });
    const twin = await anOrganization({ name, texts: { en: { summary: 'Supports.' } } });
    const page = await openPage({ javaScript, as: await aPerson({ isNetworkAdmin: true }) });
    await page.goto(`/${lang}/admin/continuity`);
    const button = page.getByRole('button', {
      name: t('pairs.submit', { from: twin.slug, into: kept.slug }),
      includeHidden: true,
    });
    await page.locator('details', { has: button }).locator('summary').click();
    await button.click();
    await page.getByRole('status').getByText(t('outcome.merged')).waitFor();

    const visitor = await openPage({ javaScript: false });
    await visitor.goto(`/en/organizations/${twin.slug}`);
    expect(new URL(visitor.url()).pathname).toBe(`/en/organizations/${kept.slug}`);
    expect(await visitor.getByRole('main').innerText()).toContain('Supports.');
  },
);

test.each(readers)(
  `an administrator hands an organization over and leaves (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'handover');
    const organization = await anOrganization();
    const ana = await aPerson({ memberOf: organization, role: 'organization_admin' });
    const luz = await aPerson({ name: `Luz ${unique()}`, memberOf: organization });
    const page = await openPage({ javaScript, as: ana, width: 360 });
    await page.goto(`/${lang}/workspace/organizations/${organization.slug}/continuity`);
    await page.locator('[name=personId]').selectOption({ label: luz.name });
    await page.locator('[name=after][value=leave]').check();
    await page.getByRole('button', { name: t('handOver.submit') }).click();
    await page.waitForURL(`**/${lang}/workspace?done=handed`);

    const next = await openPage({ javaScript: false, as: luz });
    const place = `/${lang}/workspace/organizations/${organization.slug}/continuity`;
    expect((await next.goto(place))?.status()).toBe(200);
    expect((await page.goto(place))?.status()).toBe(404);
  },
);
