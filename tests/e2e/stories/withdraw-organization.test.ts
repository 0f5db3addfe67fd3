import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { minute } from '~/platform/durations';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { unique } from '../../factories/sequence';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { goodPassword, goodPasswordHash } from '../support/sign-in';

test.each(readers)(`withdrawal (${readerTitle})`, async ({ lang, javaScript }) => {
  const t = translator(lang, 'withdrawal');
  const word = unique();
  const organization = await anOrganization({ texts: { es: { summary: `Acompaña ${word}` } } });
  await aResource({ organization, texts: { es: { title: `Guía ${word}` } } });
  const admin = await aPerson({
    memberOf: organization,
    role: 'organization_admin',
    locale: lang,
    passwordHash: await goodPasswordHash(),
  });
  const visitor = await openPage({ javaScript: false });
  const totals = async () => {
    const counts: (string | null)[] = [];
    for (const list of ['directory', 'resources']) {
      await visitor.goto(`/${lang}/${list}?q=${word}`);
      counts.push(await visitor.locator('[data-total]').getAttribute('data-total'));
    }
    return counts;
  };
  expect(await totals()).toEqual(['1', '1']);

  const page = await openPage({ javaScript, as: admin, width: 360 });
  await page.goto(`/${lang}/workspace/organizations/${organization.slug}/continuity`);
  await page.getByRole('link', { name: t('section.leave') }).click();
  const typed = page.locator('[name=typed]');
  await typed.waitFor();
  await db().session.updateMany({
    where: { personId: admin.id },
    data: { confirmedAt: new Date(Date.now() - 11 * minute) },
  });
  const submit = page.getByRole('button', { name: t('submit', { name: organization.name }) });
  await typed.fill('otra-cosa');
  await submit.click();
  await page.getByText(translator(lang, 'forms')('notItsAddress')).first().waitFor();
  await typed.fill(organization.slug);
  await submit.click();
  // A recent proof is asked for once; nothing has to be typed twice.
  const confirm = translator(lang, 'accounts');
  await page.getByRole('heading', { name: confirm('confirm.title') }).waitFor();
  await page.locator('[name=confirmation]').fill(goodPassword);
  await page.getByRole('button', { name: confirm('confirm.submit') }).click();
  await page.getByRole('status').getByText(t('taken.done')).waitFor();

  expect(await totals()).toEqual(['0', '0']);
  expect((await visitor.goto(`/${lang}/organizations/${organization.slug}`))?.status()).toBe(404);
  const link = page.getByRole('link', { name: /ZIP/ });
  const archive = await fetch(new URL((await link.getAttribute('href')) ?? '', page.url()));
  expect(archive.headers.get('Content-Type')).toBe('application/zip');
  expect(
    Buffer.from(await archive.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  // The session ended with the account.
  await page.goto(`/${lang}/workspace`);
  expect(new URL(page.url()).pathname).toBe(`/${lang}/login`);
});
