import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import { anAuditEntry } from '../../factories/audit';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { goodPassword, goodPasswordHash } from '../support/sign-in';

/** Makes the person's last proof an hour old. */
async function proofIsOld({ id }: { id: string }): Promise<void> {
  const confirmedAt = new Date(Date.now() - hour);
  await db().session.updateMany({ where: { personId: id }, data: { confirmedAt } });
}

test.each(readers)(
  `an organization’s administrator reads its log and takes it along (${readerTitle})`,
  async (reader) => {
    const { lang, javaScript } = reader;
    const t = translator(lang, 'audit');
    const organization = await anOrganization();
    const luz = await aPerson({
      name: `Luz ${unique()}`,
      memberOf: organization,
      role: 'organization_admin',
      passwordHash: await goodPasswordHash(),
    });
    const outsider = await aPerson({ name: `Otra ${unique()}`, isNetworkAdmin: true });
    for (const { id } of [luz, outsider])
      await anAuditEntry({ actorId: id, organizationId: organization.id, action: 'role.change' });
    await anAuditEntry({
      actorId: luz.id,
      organizationId: organization.id,
      action: 'resource.create',
    });
    const page = await openPage({ javaScript, as: luz });
    await page.goto(`/${lang}/workspace/organizations/${organization.slug}/audit`);
    const rows = page.locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(3);
    const main = page.getByRole('main');
    await expect.poll(() => main.innerText()).toContain(t('actor.network'));
    expect(await main.innerText()).not.toContain(outsider.name);
    await page.getByLabel(t('action'), { exact: true }).selectOption('people');
    await page.getByRole('button', { name: t('submit'), exact: true }).click();
    await page.waitForURL('**action=people**');
    await expect.poll(() => rows.count()).toBe(2);

    await proofIsOld(luz);
    await page.getByRole('link', { name: t('export') }).click();
    await page.locator('[name=confirmation]').fill(goodPassword);
    const confirm = translator(lang, 'accounts')('confirm.submit');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: confirm }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('tejido-audit.csv');
    const file = await text(await download.createReadStream());
    expect(file).toContain(luz.name);
    expect(file).toContain(t('actor.network'));
    expect(file).not.toContain(outsider.name);
    expect(file).not.toContain('resource.create'); // the filter applies to the file, too
  },
);

test('who asks for what is not theirs is in the log of the network', async () => {
  const organization = await anOrganization();
  const staff = await aPerson({ name: `Ana ${unique()}` });
  const page = await openPage({ javaScript: false, as: staff });
  const own = `/es/workspace/organizations/${organization.slug}/audit`;
  for (const path of ['/es/admin/audit', own, `${own}.csv`])
    expect((await page.goto(path))?.status()).toBe(404);
  const administrator = await openPage({ as: await aPerson({ isNetworkAdmin: true }) });
  const denied = async (query: string) => {
    await administrator.goto(`/es/admin/audit?person=${staff.id}&outcome=denied${query}`);
    return administrator.locator('tbody tr').count();
  };
  // Rate limits are off here, so each denial has its entry.
  await expect.poll(() => denied('')).toBe(3);
  expect(await denied(`&organization=${organization.slug}`)).toBe(2);
  expect(await denied('&from=2090-01-01')).toBe(0);
});
