import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { minute } from '~/platform/durations';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { unique } from '../../factories/sequence';
import { linkMailedTo } from '../support/mail';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { goodPassword, goodPasswordHash } from '../support/sign-in';

/** Makes the person's last proof too old. */
const forgetProof = ({ id }: { id: string }) =>
  db().session.updateMany({
    where: { personId: id },
    data: { confirmedAt: new Date(Date.now() - 11 * minute) },
  });

async function prove(page: Page, lang: string) {
  const t = translator(lang, 'accounts');
  await page.getByRole('heading', { name: t('confirm.title') }).waitFor();
  await page.locator('[name=confirmation]').fill(goodPassword);
  await page.getByRole('button', { name: t('confirm.submit') }).click();
}

test.each(readers)(
  `an administrator invites into their organization, hands over and leaves (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'members');
    const organization = await anOrganization();
    const passwordHash = await goodPasswordHash();
    const first = await aPerson({
      memberOf: organization,
      role: 'organization_admin',
      passwordHash,
      locale: lang,
    });
    const page = await openPage({ javaScript, as: first });
    const people = `/${lang}/workspace/organizations/${organization.slug}/people`;
    await page.goto(people);
    await forgetProof(first);
    const email = `${unique()}@example.org`;
    await page.locator('[name=email]').fill(email);
    const invite = translator(lang, 'admin')('invitations.submit');
    await page.getByRole('button', { name: invite, exact: true }).click();
    // Nothing typed is lost during the step-up.
    await prove(page, lang);
    await page.getByRole('status').first().waitFor();
    await expect.poll(() => page.getByRole('main').innerText()).toContain(email);

    const guest = await openPage({ javaScript });
    await guest.goto(await linkMailedTo(email, '/invitations/'));
    await guest.locator('[name=name]').fill('Rosa Caal');
    await guest.locator('[name=password]').fill(goodPassword);
    const accept = translator(lang, 'accounts')('invitation.submit');
    await guest.getByRole('button', { name: accept }).click();
    await guest.waitForURL('**/workspace*');

    // The only administrator cannot leave …
    const leave = async () => {
      await page.goto(`/${lang}/workspace/account`);
      await page.locator('summary', { hasText: t('own.leave') }).click();
      await page
        .getByRole('button', { name: t('own.confirm', { name: organization.name }) })
        .click();
    };
    await leave();
    await page.getByText(t('own.last')).waitFor();
    // … until somebody else is one.
    await page.goto(people);
    const rosa = page.locator('li', { hasText: 'Rosa Caal' });
    await rosa.locator('summary').click();
    await rosa.locator('select[name=role]').selectOption('organization-admin');
    await rosa.getByRole('button', { name: t('save') }).click();
    await page.getByText(t('saved')).waitFor();
    await leave();
    await page.getByText(t('own.left')).waitFor();
    expect((await page.goto(people))?.status()).toBe(404);
    // Her role changed, so her session ended.
    await guest.goto(`/${lang}/workspace`);
    expect(new URL(guest.url()).pathname).toBe(`/${lang}/login`);
  },
);

test.each(readers)(
  `showing a resource to more people asks for a proof (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const organization = await anOrganization();
    const passwordHash = await goodPasswordHash();
    const person = await aPerson({ memberOf: organization, passwordHash, locale: lang });
    const resource = await aResource({ organization, visibility: 'organization' });
    const page = await openPage({ javaScript, as: person });
    await page.goto(`/${lang}/workspace/resources/${resource.slug}/edit`);
    await forgetProof(person);
    await page.locator('[name="summary.es"]').fill('Un resumen nuevo.');
    await page.locator('[name=visibility][value=public]').check();
    const save = page.locator('main form[method=post]').first().locator('button.button').first();
    await save.click();
    await prove(page, lang);
    await page.waitForURL('**saved=1*');
    const stored = await db().resource.findUniqueOrThrow({
      where: { id: resource.id },
      select: { visibility: true, texts: { select: { summary: true } } },
    });
    expect(stored).toEqual({ visibility: 'public', texts: [{ summary: 'Un resumen nuevo.' }] });
  },
);
