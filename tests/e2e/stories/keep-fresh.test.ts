import { expect, test } from 'vitest';
import { stopMailUrl } from '~/features/notifications/mail-choices.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { anUndeliveredLetter, confirmedDaysAgo } from '../../factories/reminders';
import { linkMailedTo, mailedTo } from '../support/mail';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';

test.each(readers)(
  `a stale profile is chased with one letter, and confirmed with one link and one button (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'freshness');
    const organization = await anOrganization();
    const { id, slug, name } = organization;
    const person = await aPerson({ memberOf: organization, locale: lang });
    await confirmedDaysAgo(organization, 400);
    const secretariat = await aPerson({ isNetworkAdmin: true, locale: lang });

    const admin = await openPage({ javaScript, as: secretariat });
    await admin.goto(`${links.adminFreshness(lang, { state: 'stale', q: slug })}`);
    expect(await admin.locator(`[data-result="${slug}"]`).getAttribute('data-state')).toBe('stale');
    await admin.getByRole('button', { name: t('do.remindNamed', { name }), exact: true }).click();
    await admin.getByRole('status').waitFor();

    // Whoever opens the letter has never seen the portal.
    const link = await linkMailedTo(person.email, '/still-right/');
    const page = await openPage({ javaScript, width: 360 });
    await page.goto(link);
    const confirmed = () =>
      db().organizationConfirmation.count({
        where: { organizationId: id, confirmedById: person.id },
      });
    expect(await confirmed()).toBe(0);
    const buttons = page.locator('main').getByRole('button');
    expect(await buttons.allInnerTexts()).toEqual([t('link.submit')]);
    await buttons.click();
    await page.getByRole('status').waitFor();
    expect(await page.locator('main').innerText()).toContain(t('link.done'));
    expect(await confirmed()).toBe(7);
    await page.getByRole('link', { name: t('link.view') }).click();
    await page.waitForURL(`**${links.organization(lang, slug)}`);
    const freshness = await page.getByRole('main').innerText();
    expect(freshness).not.toContain(t('staleSince', { when: '' }).trim());
    expect(freshness).toContain(t('confirmed', { when: '' }).trim());

    await admin.goto(`${links.adminFreshness(lang, { state: 'fresh', q: slug })}`);
    expect(await admin.locator(`[data-result="${slug}"]`).count()).toBe(1);
  },
);

test.each(readers)(
  `somebody confirms part of their profile, and all of it (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'freshness');
    const organization = await anOrganization();
    const { slug } = organization;
    const staff = await aPerson({ memberOf: organization, locale: lang });
    const page = await openPage({ javaScript, as: staff });
    await page.goto(links.ownFreshness(lang, slug));
    const fresh = () =>
      db().organizationConfirmation.count({ where: { organizationId: organization.id } });
    const name = t('confirmNamed', { group: t('group.contacts') });
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('status').waitFor();
    expect(await fresh()).toBe(1);
    // Every page says how many parts of the profile were confirmed, and none says that nothing was.
    const said = { done: 1, all: 7 };
    const about = translator(lang, 'organization');
    const visitor = await openPage({ javaScript });
    for (const [path, texts] of [
      [links.organization(lang, slug), [about('status.partly', said)]],
      [
        `${links.directory(lang)}?q=${encodeURIComponent(organization.name)}`,
        [translator(lang, 'directory')('result.partly', said)],
      ],
    ] as const) {
      await visitor.goto(path);
      for (const text of texts)
        await expect.poll(() => visitor.getByRole('main').innerText()).toContain(text);
    }
    await page.getByRole('button', { name: t('own.confirmAll') }).click();
    await expect.poll(fresh).toBe(7);
    expect(await page.locator('#group-contacts').innerText()).toContain(staff.name);
  },
);

test.each(readers)(
  `letters of a kind are stopped from the letter, and wanted again on one's own page (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'mailChoices');
    const staff = await aPerson({ memberOf: await anOrganization(), locale: lang });
    const refused = () => db().mailRefusal.count({ where: { personId: staff.id } });
    const page = await openPage({ javaScript, as: staff });
    await page.goto(stopMailUrl(lang, staff.id, 'profile-reminder'));
    expect(await refused()).toBe(0);
    await page.getByRole('button', { name: t('stop.submit') }).click();
    await page.getByRole('status').waitFor();
    expect(await refused()).toBe(1);
    await page.getByRole('link', { name: t('stop.all') }).click();
    const box = page.getByLabel(t('kind.profile-reminder'));
    await box.check();
    await page.getByRole('button', { name: t('own.submit') }).click();
    await page.getByRole('status').waitFor();
    expect(await refused()).toBe(0);
  },
);

test('a reader’s mail server stops letters with one request of its own', async () => {
  const staff = await aPerson({ memberOf: await anOrganization() });
  const url = stopMailUrl('es', staff.id, 'profile-reminder');
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    redirect: 'manual',
  });
  expect(answer.status).toBe(200);
  expect(await db().mailRefusal.count({ where: { personId: staff.id } })).toBe(1);
  expect((await fetch(`${url}x`, { method: 'POST' })).status).toBe(410);
});

test.each(readers)(
  `a letter that was not delivered is sent again, another given up (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'mailAdmin');
    const [first, second] = [
      await anUndeliveredLetter({ over: true }),
      await anUndeliveredLetter(),
    ];
    const { recipient } = await db().outboxMail.findUniqueOrThrow({ where: { id: first } });
    const page = await openPage({
      javaScript,
      as: await aPerson({ isNetworkAdmin: true, locale: lang }),
    });
    const press = async (id: string, name: string) => {
      await page.goto(links.adminMail(lang));
      const letter = page.locator(`[data-result="${id}"]`);
      expect(await letter.innerText()).toContain('EENVELOPE 550');
      await letter.getByRole('button', { name }).click();
      await page.getByRole('status').waitFor();
    };
    await press(first, t('retry'));
    expect(await mailedTo(recipient, (text) => text.match(/Hola/)?.[0])).toBe('Hola');
    await press(second, t('giveUp'));
    expect(await page.locator(`[data-result="${second}"]`).count()).toBe(0);
    expect(await db().outboxMail.findUnique({ where: { id: second } })).toMatchObject({
      sealed: null,
      recipient: '',
    });
    expect(await page.content()).not.toContain('@example.org');
  },
);
