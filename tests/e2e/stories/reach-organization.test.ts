import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { mailedTo } from '../support/mail';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';

test.each(readers)(
  `a visitor writes to an organization without its address (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'contactForm');
    const address = `${unique()}@example.org`;
    const contacts = [{ role: 'legal', email: address, audience: 'network' as const }];
    const organization = await anOrganization({ contacts, atRisk: true });
    const page = await openPage({ javaScript, width: 360 });
    await page.goto(`/${lang}/organizations/${organization.slug}`);
    await page.getByRole('link', { name: t('open') }).click();
    await page.getByRole('heading', { name: t('heading') }).waitFor();
    expect(await page.content()).not.toContain(address);

    // The form warns about what looks like case data, and nothing typed is lost.
    const words = `Busco a alguien que hable mam ${unique()}`;
    await page.locator('[name=email]').fill('grace@example.com');
    await page.locator('[name=message]').fill(`${words}. La niña María, expediente 123/2026.`);
    await page.getByRole('button', { name: t('send') }).click();
    await page.getByText(translator(lang, 'forms')('caseDataWarning.title')).first().waitFor();
    expect(await page.locator('[name=message]').inputValue()).toContain(words);
    await page.locator('[name=message]').fill(`${words}.`);
    await page.getByRole('button', { name: t('send') }).click();
    await page.getByRole('status').getByText(t('sent')).waitFor();

    const letter = await mailedTo(address, (text) => (text.includes(words) ? text : undefined));
    expect(letter).toContain('Reply-To: grace@example.com');
  },
);

test('a former address leads to the one that the organization has now, in both languages', async () => {
  const organization = await anOrganization();
  const admin = await aPerson({ memberOf: organization, role: 'organization_admin' });
  const wish = `nueva-${unique()}`;
  const page = await openPage({ as: admin, javaScript: false });
  await page.goto(`/es/workspace/organizations/${organization.slug}/continuity`);
  const t = translator('es', 'handover');
  await page.locator('[name=slug]').fill(wish);
  await page.getByRole('button', { name: t('rename.submit') }).click();
  await page.getByText(t('done.renamed')).waitFor();
  const { slug } = await db().organization.findUniqueOrThrow({ where: { id: organization.id } });
  expect(slug).toContain(`${wish}-`);
  for (const lang of ['es', 'en'])
    for (const rest of ['', '/contact']) {
      const answer = await fetch(
        new URL(`/${lang}/organizations/${organization.slug}${rest}`, page.url()),
        { redirect: 'manual' },
      );
      expect([answer.status, answer.headers.get('Location')]).toEqual([
        301,
        `/${lang}/organizations/${slug}${rest}`,
      ]);
    }
});
