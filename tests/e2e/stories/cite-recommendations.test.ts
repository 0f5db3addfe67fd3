import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aRecommendation } from '../../factories/recommendations';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';

test.each(readers)(
  `a university cites a recommendation and its status by country (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'recommendations');
    const organization = await anOrganization();
    const partner = await aPerson({ memberOf: organization, locale: lang });
    const { slug } = await aRecommendation({
      assessedBy: [{ by: organization, note: '', isState: true }],
    });

    // A partner says that what the State claims is not so, with its source.
    const page = await openPage({ javaScript, as: partner });
    await page.goto(`/${lang}/recommendations/${slug}`);
    await page.getByRole('link', { name: t('add.link') }).click();
    const form = page.locator('form#assess');
    await form.locator('[name=country]').selectOption('GT');
    await form.locator('[name=status]').selectOption('reversed');
    await form.locator('[name=source]').fill('Informe sombra');
    await form.getByRole('button').click();
    await page.waitForURL(/done=added/);

    // The university finds it by country and status, and cites it.
    const visitor = await openPage({ javaScript });
    await visitor.goto(`/${lang}/recommendations?country=GT&status=reversed`);
    await visitor.locator(`[data-result="${slug}"]`).getByRole('link').first().click();
    await visitor.locator('[data-citation]').waitFor();
    const country = await visitor.locator('[data-country=GT]').innerText();
    for (const part of [
      t('page.differs'),
      t('status.implemented'),
      t('status.reversed'),
      'Informe sombra',
    ])
      expect(country).toContain(part);
    expect(await visitor.locator('[data-citation]').innerText()).toContain(
      `/${lang}/recommendations/${slug}`,
    );
  },
);
