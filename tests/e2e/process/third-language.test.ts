import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { mailedTo } from '../support/mail';
import { ownPortal } from '../support/own-portal';
import { textsOf, type PageText } from '../support/page-texts';
import { openPage } from '../support/pages';

// The README promises that a language is a folder of messages. Here Portuguese is added to a copy of the project,
// with each English message in brackets, so that a text that comes from elsewhere is seen.

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-third-language-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

for (const name of ['app', 'prisma', 'public', 'package.json', 'package-lock.json'])
  fs.cpSync(name, path.join(folder, name), { recursive: true });
for (const name of ['tsconfig.json', 'remix.config.js', 'vite.config.ts', 'prisma.config.ts'])
  fs.cpSync(name, path.join(folder, name));
fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));

const locales = path.join(folder, 'app/i18n/locales');
fs.mkdirSync(path.join(locales, 'pt'));
for (const file of fs.readdirSync(path.join(locales, 'en'))) {
  const messages: unknown = JSON.parse(fs.readFileSync(path.join(locales, 'en', file), 'utf8'));
  fs.writeFileSync(path.join(locales, 'pt', file), JSON.stringify(bracketed(messages)));
}

function bracketed(messages: unknown): unknown {
  if (typeof messages === 'string') return `⟦${messages}⟧`;
  return Object.fromEntries(
    Object.entries(messages as object).map(([key, value]) => [key, bracketed(value)]),
  );
}

/** A message of the profile's form. */
const english = (key: 'save' | 'saved') =>
  (
    JSON.parse(fs.readFileSync('app/i18n/locales/en/profile.json', 'utf8')) as Record<
      string,
      string
    >
  )[key];

ownPortal({}, folder);

/** Texts that are neither a message nor said to be in another language: names, and figures. */
function unmarked(texts: readonly PageText[], countries: readonly string[]): string[] {
  const own = new Set(['Tejido', 'Español', 'English', 'Português', ...countries]);
  return texts
    .filter(({ text, lang }) => lang === 'pt' && !/[⟦⟧]/.test(text) && /\p{L}/u.test(text))
    .map(({ text }) => text)
    .filter((text) => !own.has(text));
}

test('a folder of messages is a language, from the first page to a letter', async () => {
  const organization = await anOrganization({ texts: { es: { summary: 'Acompaña a niñas.' } } });
  const admin = await aPerson({
    ...{ memberOf: organization, role: 'organization_admin', locale: 'pt' },
    email: 'rosa@example.org',
  });
  // The names of the taxonomies are data, which the new language brings along.
  await db().$executeRaw`
    INSERT INTO term_text (term_id, locale, name, description, synonyms)
    SELECT term_id, 'pt', '⟦' || name || '⟧', '⟦' || description || '⟧', '{}' FROM term_text WHERE locale = 'en'`;
  const names = new Intl.DisplayNames('pt', { type: 'region' });
  const countries = (await db().country.findMany()).map(({ code }) => names.of(code) ?? code);
  const visitor = await openPage({ javaScript: false });
  const loose = new Set<string>();
  for (const at of [
    '',
    '/directory?q=mam',
    '/resources',
    '/join',
    '/login',
    '/safety',
    '/privacy',
  ]) {
    await visitor.goto(`/pt${at}`);
    for (const text of unmarked(await textsOf(visitor), countries)) loose.add(`${at}: ${text}`);
  }
  expect([...loose]).toEqual([]);

  const page = await openPage({ as: admin });
  await page.goto(`/pt/workspace/organizations/${organization.slug}/edit`);
  await page.locator('[name="summary.pt"]').fill('Acompanha meninas migrantes.');
  await page
    .getByRole('button', { name: `⟦${english('save')}⟧` })
    .first()
    .click();
  await page
    .getByRole('status')
    .getByText(`⟦${english('saved')}⟧`)
    .waitFor();
  await visitor.goto(`/pt/organizations/${organization.slug}`);
  const texts = await textsOf(visitor);
  expect(texts).toContainEqual({ text: 'Acompanha meninas migrantes.', lang: 'pt' });

  await visitor.goto('/pt/password/reset');
  await visitor.locator('[name=email]').fill('rosa@example.org');
  await visitor.locator('main button[type=submit]').click();
  expect(await mailedTo('rosa@example.org', (text) => /⟦[^⟦⟧]+⟧/.exec(text)?.[0])).toBeTruthy();
});
