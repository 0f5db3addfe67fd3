import type { Page } from 'playwright-core';
import { translator } from '~/i18n/messages.server';
import { hashPassword } from '~/platform/crypto/passwords.server';

/** A password that the rules allow. */
export const goodPassword = 'cuaderno verde bajo la lluvia';

let hash: Promise<string> | undefined;

/** The hash of `goodPassword`, for a person who can sign in by the form. */
export function goodPasswordHash(): Promise<string> {
  hash ??= hashPassword(goodPassword);
  return hash;
}

/** Fills in the sign-in form that the page shows. */
export async function signIn(page: Page, lang: string, email: string, password = goodPassword) {
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  const name = translator(lang, 'accounts')('login.submit');
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
}
