import { afterEach, expect, test } from 'vitest';
import { translator } from '~/i18n/messages.server';
import { setClock } from '~/platform/clock.server';
import { inDays } from '../../factories/events';
import { unique } from '../../factories/sequence';
import { aMember, mailAt, noon } from '../../integration/requests/world';
import { openPage } from '../support/pages';
import { readers, readerTitle } from '../support/readers';
import { portal } from '../support/worker';

afterEach(() => setClock());

/** Who gets letters at a time. */
async function recipients(at: Date): Promise<string> {
  const letters = await mailAt(at);
  setClock();
  return letters.map(({ to }) => to).join(' ');
}

test.each(readers)(
  `a training with interpretation is announced, attended, moved and cancelled (${readerTitle})`,
  async ({ lang, javaScript }) => {
    const t = translator(lang, 'events');
    const word = `taller${unique()}`;
    const host = await aMember({}, { locale: lang });
    const attendee = await aMember({}, { locale: 'en' });

    const page = await openPage({ javaScript, as: host.person });
    await page.goto(`/${lang}/events`);
    await page
      .getByRole('main')
      .getByRole('link', { name: t('list.announce') })
      .click();
    await page.waitForURL(/events\/new/);
    await page.locator('[name=title]').fill(`Retorno ${word}`);
    await page.locator('[name=text]').fill('Qué debe llegar antes de un retorno.');
    await page.locator('[name=days]').fill(inDays(9));
    await page.locator('[name=start]').fill('10:00');
    await page.locator('[name=end]').fill('12:00');
    await page.locator('[name=zone]').selectOption('America/Tijuana');
    await page.getByText(t('write.interpretation'), { exact: true }).first().click();
    await page.locator('[name=interpretation][value=eng]').check();
    await page.locator('[name=joinUrl]').fill('https://example.org/sala');
    await page.locator('[name=audience][value=public]').check();
    await page.getByRole('button', { name: t('write.submit') }).click();
    await page.waitForURL(/done=announced/);
    const path = new URL(page.url()).pathname;

    // Everybody reads it with the place's name beside the hour, and nobody the link.
    const visited = await (await fetch(portal().url + path)).text();
    expect(visited).toContain('Tijuana');
    expect(visited).not.toContain('example.org/sala');
    expect(await (await fetch(`${portal().url}/${lang}/events/calendar.ics`)).text()).toContain(
      word,
    );

    const attending = await openPage({ javaScript, as: attendee.person });
    await attending.goto(path.replace(`/${lang}/`, '/en/'));
    await attending.locator('[name=interpretation]').selectOption('eng');
    await attending.locator('button[name=do][value=register]').click();
    await attending.waitForURL(/done=register/);
    await attending.getByRole('link', { name: 'https://example.org/sala' }).waitFor();

    // The host sees who comes, moves the date, and cancels it; whoever registered hears of both.
    await page.goto(path);
    await page.getByText(attendee.person.name).waitFor();
    await page.getByText(t('host.move', { date: inDays(9) })).click();
    const moving = page.locator('form', { has: page.locator('button[value=move]') });
    await moving.locator('[name=day]').fill(inDays(11));
    await moving.locator('[name=why]').fill('Ese día es feriado.');
    await moving.locator('button[value=move]').click();
    await page.waitForURL(/done=move/);
    expect(await recipients(noon())).toContain(attendee.person.email);
    await page.getByText(t('host.cancelOpen')).click();
    const cancelling = page.locator('form', { has: page.locator('button[value=cancel]') });
    await cancelling.locator('[name=why]').fill('No será posible.');
    await cancelling.locator('button[value=cancel]').click();
    await page.waitForURL(/done=cancel/);
    expect(await recipients(noon(20))).toContain(attendee.person.email);
    const file = await (await fetch(`${portal().url}${path}.ics`)).text();
    for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:2'])
      expect(file).toContain(line);
  },
);
