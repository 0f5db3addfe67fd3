import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';

test.each(readers)(
  `a network administrator adds a term, renames and merges it (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'vocabulary');
    const slug = `art-therapy-${unique()}`;
    const page = await openPage({
      javaScript,
      as: await aPerson({ isNetworkAdmin: true, locale: lang }),
    });
    await page.goto(`/${lang}/admin/terms?taxonomy=service`);
    await page.getByRole('link', { name: t('add') }).click();
    await page.getByRole('button', { name: t('new.submit') }).waitFor();
    await page.locator('[name="name.es"]').fill(`Arteterapia ${slug}`);
    await page.locator('[name=slug]').fill('No es una dirección');
    await page.getByRole('button', { name: t('new.submit') }).click();
    // Missing fields are reported, and what was typed is kept.
    await page.locator('[name="name.en"][aria-invalid=true]').waitFor();
    expect(await page.locator('[name="name.es"]').inputValue()).toBe(`Arteterapia ${slug}`);
    await page.locator('[name="name.en"]').fill(`Art therapy ${slug}`);
    await page.locator('[name=slug]').fill(slug);
    await page.getByRole('button', { name: t('new.submit') }).click();
    await page.waitForURL(`**/edit/${slug}?saved=1`);
    const one = await anOrganization({ terms: [{ kind: 'service', slug }] });

    await page.locator('[name=slug]').fill(`${slug}-new`);
    await page.getByRole('button', { name: t('edit.submit') }).click();
    await page.waitForURL(`**/edit/${slug}-new?saved=1`);
    const visitor = await openPage({ javaScript });
    await visitor.goto(`/${lang}/directory?service=${slug}`);
    expect(new URL(visitor.url()).searchParams.get('service')).toBe(`${slug}-new`);
    expect(await visitor.locator(`[data-result=${one.slug}]`).count()).toBe(1);

    await page.locator('[name=into]').selectOption('education');
    await page.getByRole('button', { name: t('merge.submit') }).click();
    await page.waitForURL('**/edit/education?merged=1');
    await visitor.goto(`/${lang}/directory?service=${slug}-new&q=Arteterapia+${slug}`);
    expect(new URL(visitor.url()).searchParams.get('service')).toBe('education');
    expect(await visitor.locator(`[data-result=${one.slug}]`).count()).toBe(1);
  },
);
