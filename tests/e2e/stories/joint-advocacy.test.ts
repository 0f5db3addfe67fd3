import { expect, test } from 'vitest';
import { addDays, dayOf } from '~/i18n/days';
import { locales } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { minute } from '~/platform/durations';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { goodPassword, goodPasswordHash } from '../support/sign-in';

test.each(readers)(
  `a letter gathers signatures by a deadline, is delivered and has an outcome (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'campaigns');
    const passwordHash = await goodPasswordHash();
    const lead = await aPerson({ memberOf: await anOrganization(), locale: lang });
    const organization = await anOrganization({ places: [{ countryCode: 'HN' }] });
    const signer = await aPerson({
      ...{ memberOf: organization, role: 'organization_admin', passwordHash, locale: lang },
    });
    const title = `Audiencia ${unique()}`;

    // The advocate writes it in both languages, with a deadline, and opens it.
    const page = await openPage({ javaScript, as: lead });
    await page.goto(`/${lang}/workspace/campaigns/new`);
    await page.locator('[name=audience][value=public]').check();
    for (const locale of locales) {
      await page.locator(`[name="title.${locale}"]`).fill(title);
      await page.locator(`[name="body.${locale}"]`).fill(`¿Cuándo? (${locale})`);
    }
    await page.locator('[name=due]').fill(addDays(dayOf(new Date()), 20));
    await page.getByRole('button', { name: t('form.create') }).click();
    await page.waitForURL(/done=created/);
    const work = new URL(page.url()).pathname;
    await page.locator('button[name=do][value=open]').click();
    await page.waitForURL(/done=open/);

    // An administrator gives herself a mandate and signs in two steps: she reads, and proves who she is.
    const signing = await openPage({ javaScript, as: signer });
    await signing.goto(`/${lang}/workspace/organizations/${organization.slug}/mandates`);
    await signing.locator('[name=person]').selectOption(signer.id);
    await signing.locator('[name=capacity]').fill('Directora');
    await signing.getByRole('button', { name: t('mandates.submit') }).click();
    await signing.waitForURL(/done=give/);
    const path = work.replace('/workspace', '');
    await signing.goto(path);
    await signing.getByRole('link', { name: t('sign.link') }).click();
    await db().session.updateMany({
      where: { personId: signer.id },
      data: { confirmedAt: new Date(Date.now() - 11 * minute) },
    });
    await signing.locator('button[name=do][value=sign]').click();
    await signing.locator('[name=confirmation]').fill(goodPassword);
    await signing
      .getByRole('button', { name: translator(lang, 'accounts')('confirm.submit') })
      .click();
    await signing.waitForURL(/done=signed/);

    // Everybody sees who signed; the substance changes, and the signature must be confirmed.
    const visitor = await openPage({ javaScript });
    const count = async () => {
      await visitor.goto(path);
      return visitor.locator('[data-total]').first().getAttribute('data-total');
    };
    expect(await count()).toBe('1');
    await page.goto(`${work}/text`);
    await page.locator('[name="body.es"]').fill('¿Cuándo será? (es)');
    await page.getByRole('button', { name: t('form.saveVersion') }).click();
    await page.waitForURL(/done=saved/);
    expect(await count()).toBe('0');
    await visitor.getByRole('link', { name: t('versions.number', { number: 2 }) }).click();
    expect(await visitor.locator('ins').innerText()).toContain('será');
    await signing.goto(`${work}/sign`);
    await signing.locator('button[name=do][value=sign]').click();
    await signing.waitForURL(/done=signed/);
    expect(await count()).toBe('1');

    // Signatures end, the document is delivered with its receipt, and the outcome comes first.
    await page.goto(work);
    await page.locator('button[name=do][value=freeze]').click();
    await page.waitForURL(/done=freeze/);
    await page.locator('[name=recipient]').fill('Comisión Interamericana');
    await page.locator('[name=receipt]').fill('Folio 9');
    await page.locator('button[name=do][value=deliver]').click();
    await page.waitForURL(/done=deliver/);
    await page.locator('#outcome [name=kind], [name=kind]').selectOption('granted');
    await page.locator(`[name="note.${lang}"]`).fill('13 de abril.');
    await page.locator('button[name=do][value=outcome]').click();
    await page.waitForURL(/done=outcome/);
    await visitor.goto(path);
    const main = await visitor.getByRole('main').innerText();
    for (const part of ['13 de abril.', 'Folio 9', organization.name]) expect(main).toContain(part);
    const pdf = await visitor.request.get(`${path}/document/pdf`);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  },
);
