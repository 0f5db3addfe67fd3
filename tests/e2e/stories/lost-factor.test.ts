import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { beginPendingSignIn } from '~/features/identity/pending-sign-in.server';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { linkMailedTo, mailedTo } from '../support/mail';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { portal } from '../support/worker';

/** Makes the sign-in wait for the second factor again, as after a right password. */
async function waits(page: Page, person: { id: string }): Promise<void> {
  const value = await beginPendingSignIn(db(), person.id);
  await page.context().addCookies([{ name: 'pending', value, url: portal().url, httpOnly: true }]);
}

test.each(readers)(
  `a lost second factor is asked for, approved, stopped, and replaced a day later (${readerTitle})`,
  async (reader) => {
    const { lang, javaScript } = reader;
    const t = translator(lang, 'recovery');
    const ana = await aPerson({
      locale: lang,
      name: `Ana ${unique()}`,
      memberOf: await anOrganization(),
    });
    await db().passkey.create({
      data: {
        personId: ana.id,
        credentialId: unique(),
        publicKey: Buffer.from('key'),
        name: 'Llave',
      },
    });
    const page = await openPage({ javaScript });
    await page.goto(`/${lang}/login/lost`);
    expect(new URL(page.url()).pathname).toBe(`/${lang}/login`);

    const secretariat = await aPerson({ isNetworkAdmin: true, locale: lang });
    const admin = await openPage({ javaScript, as: secretariat });
    const asks = async () => {
      await waits(page, ana);
      await page.goto(`/${lang}/login/lost`);
      await page.getByRole('button', { name: t('lost.submit') }).click();
      await page.getByRole('status').waitFor();
    };
    const approves = async () => {
      await admin.goto(`/${lang}/admin/recoveries`);
      const name = t('admin.approveNamed', { name: ana.name });
      await admin.getByRole('button', { name, exact: true }).click();
      await admin.getByRole('status').waitFor();
      await expect.poll(() => admin.getByRole('button', { name, exact: true }).count()).toBe(0);
    };
    await asks();
    const told = await mailedTo(secretariat.email, (text) =>
      text.includes(ana.name) ? text : undefined,
    );
    expect(told).toContain(`/${lang}/admin/recoveries`);
    await approves();
    const owner = await openPage({ javaScript });
    await owner.goto(await linkMailedTo(ana.email, '/login/lost/'));
    await owner.getByRole('button', { name: t('keep.submit') }).click();
    await owner.getByRole('status').waitFor();
    expect(
      await db().factorRecovery.count({ where: { personId: ana.id, cancelledAt: null } }),
    ).toBe(0);

    await asks();
    await approves();
    await page.reload();
    expect(
      await page
        .getByRole('button')
        .filter({ hasText: t('lost.finish') })
        .count(),
    ).toBe(0);
    await db().factorRecovery.updateMany({
      where: { personId: ana.id, cancelledAt: null },
      data: { usableAt: new Date(Date.now() - 1000) },
    });
    await waits(page, ana);
    await page.goto(`/${lang}/login/lost`);
    await page.getByRole('button', { name: t('lost.finish') }).click();
    await page.waitForURL(`**/${lang}/workspace/account/second-factors*`);
    expect(await db().passkey.count({ where: { personId: ana.id } })).toBe(0);
    await page.goto(`/${lang}/workspace`);
    expect(new URL(page.url()).pathname).toBe(`/${lang}/workspace`);
  },
);
