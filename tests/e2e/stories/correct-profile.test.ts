import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import { mailedTo } from '../support/mail';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';

test.each(readers)(`a correction accepted (${readerTitle})`, async ({ lang, javaScript }) => {
  const t = translator(lang, 'corrections');
  const organization = await anOrganization({ texts: { [lang]: { summary: 'Así decía.' } } });
  const staff = await aPerson({ memberOf: organization, locale: lang });
  const [email, word] = [`${unique()}@example.com`, unique()];

  const visitor = await openPage({ javaScript, width: 360 });
  await visitor.goto(`/${lang}/organizations/${organization.slug}`);
  await visitor.getByRole('link', { name: t('open') }).click();
  await visitor.getByRole('link', { name: t(`fields.summary.${lang}`), exact: true }).click();
  const proposed = visitor.locator('[name=proposed]');
  await proposed.waitFor();
  expect(await proposed.inputValue()).toBe('Así decía.');
  await visitor.locator('[name=email]').fill(email);
  // A correction that changes nothing comes back with all that was typed.
  await visitor.getByRole('button', { name: t('propose.send') }).click();
  await visitor.getByText(translator(lang, 'forms')('correctionSame')).first().waitFor();
  expect(await visitor.locator('[name=email]').inputValue()).toBe(email);
  await proposed.fill(`Debe decir ${word}.`);
  await visitor.getByRole('button', { name: t('propose.send') }).click();
  await visitor.getByRole('status').getByText(t('sent')).waitFor();

  const page = await openPage({ javaScript, as: staff });
  await page.goto(`/${lang}/workspace`);
  await page.getByRole('link', { name: t('asks.open') }).click();
  await page.getByText('Así decía.').waitFor();
  await page.locator('[name=value]').fill(`Ahora dice ${word}.`);
  await page.getByRole('button', { name: t('list.accept') }).click();
  await page.getByRole('status').getByText(t('list.outcome.accepted')).waitFor();

  await visitor.goto(`/${lang}/organizations/${organization.slug}`);
  expect(await visitor.getByRole('main').innerText()).toContain(`Ahora dice ${word}.`);
  const letter = await mailedTo(email, (text) =>
    text.includes(organization.slug) ? text : undefined,
  );
  expect(letter).toContain(`/${lang}/organizations/${organization.slug}`);
});
