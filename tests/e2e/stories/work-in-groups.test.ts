import { expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { unique } from '../../factories/sequence';
import { aMember } from '../../integration/requests/world';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';

test.each(readers)(
  `a joint request is announced and followed through a group (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'groups');
    const word = `audiencia${unique()}`;
    const leader = await aMember({}, { locale: lang });
    const partner = await aMember({}, { locale: lang });

    // The group is founded with a name and a charter.
    const page = await openPage({ javaScript, as: leader.person });
    await page.goto(`/${lang}/groups`);
    await page.getByRole('link', { name: t('new') }).click();
    await page.locator(`[name="name.${lang}"]`).fill(`Comisión ${word}`);
    await page.locator(`[name="charter.${lang}"]`).fill('Preparamos la audiencia juntas.');
    await page.locator('[name=access][value=on_request]').check();
    await page.getByRole('button', { name: t('form.submit') }).click();
    await page.waitForURL(/done=saved/);
    const group = new URL(page.url()).pathname;

    // The partner sees that it exists and asks to join; nothing of what is written there.
    const other = await openPage({ javaScript, as: partner.person });
    await other.goto(group);
    await other.getByText(t('closedToYou')).waitFor();
    await other.getByRole('button', { name: t('join.ask') }).click();
    await other.getByText(t('done.ask')).waitFor();

    // The leader finds the request on the first page of the workspace, and lets the partner in.
    await page.goto(`/${lang}/workspace`);
    await page.getByText(translator(lang, 'overview')('today.joining', { count: 1 })).waitFor();
    await page.goto(group);
    await page.getByRole('button', { name: new RegExp(`^${t('accept')}`) }).click();
    await page.getByText(t('done.accept')).waitFor();

    // The joint request is announced; the partner hears of it and answers.
    await page.getByRole('link', { name: t('start') }).click();
    await page.locator('[name=title]').fill(`Solicitud conjunta ${word}`);
    await page.locator('[name=text]').fill('Las firmas se reúnen hasta el viernes.');
    await page.getByRole('button', { name: t('discuss.submit') }).click();
    await page.waitForURL(/done=start/);
    const talk = new URL(page.url()).pathname;
    await other.goto(`/${lang}/workspace/inbox`);
    await other.getByRole('link', { name: new RegExp(word) }).click();
    await other.locator('[name=text]').first().fill('Firmamos.');
    await other.getByRole('button', { name: t('discussion.submit'), exact: true }).click();
    await other.getByText(t('done.answer')).waitFor();

    // What was decided stands on the group's page, with the day on which it is looked at again.
    await page.goto(talk);
    await page.locator('summary', { hasText: t('discussion.decide') }).click();
    const decision = page.locator('form', { has: page.locator('[name=review]') });
    await decision.locator('[name=text]').fill('Se presenta el lunes.');
    await decision.locator('[name=review]').fill('2027-06-01');
    await decision.getByRole('button').click();
    await page.getByText(t('done.decide')).waitFor();
    await other.goto(group);
    await other.getByText('Se presenta el lunes.').waitFor();

    // Whoever leaves reads nothing more on the next request.
    await other.getByRole('button', { name: new RegExp(`^${t('leave')}`) }).click();
    await other.getByText(t('left')).waitFor();
    expect((await other.goto(talk))?.status()).toBe(404);
  },
);
