import pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { listOrganizationsForAdmin } from '~/features/organizations/administration.server';
import { sortedByName } from '~/i18n/alphabet';
import { locales } from '~/i18n/locale';
import { system, visitor } from '~/platform/auth/actor';
import { inAlphabet, makeAlphabets } from '~/platform/db/alphabets.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { env } from '~/platform/env.server';
import { anOrganization } from '../../factories/organizations';
import { ask } from './ask';

const spanish = [
  ...['Álvarez', 'Barrio', '¡Basta!', 'casa', 'Casa Ámbar', 'Nuez', '“Ñandú”', 'O’Neil', 'Zafiro'],
];
const english = [
  ...['Álvarez', 'Barrio', '¡Basta!', 'casa', 'Casa Ámbar', '“Ñandú”', 'Nuez', 'O’Neil', 'Zafiro'],
];

beforeAll(async () => {
  const names = [...spanish].sort();
  for (const name of names) await anOrganization({ name });
});

it.each([
  ['es', spanish],
  ['en', english],
])('in %s names stand in the order of its alphabet', async (locale, order) => {
  const { results } = await ask('sort=name', visitor, locale);
  expect(results.map(({ name }) => name)).toEqual(order);
  const list = await listOrganizationsForAdmin(system, { q: '', page: 1 }, locale);
  expect(list.organizations.map(({ name }) => name)).toEqual(order);
});

it('the database and the portal agree on the order', async () => {
  const marks = Array.from('"\'`´‘’‚‛“”„‟‹›«»¡¿ʼ !#&()*+,-./:;@[]_{|}~‐‑–—…·•');
  const names = [...marks.flatMap((mark) => [`${mark}b`, `a${mark}a`, mark]), ...spanish, 'b', 'B'];
  for (const locale of locales) {
    const rows = await db().$queryRaw<{ name: string }[]>`
      SELECT name FROM unnest(${names}::text[]) WITH ORDINALITY AS n(name, place)
      ORDER BY ${inAlphabet(locale, Prisma.sql`alphabetical(name)`)}, place`;
    expect(rows.map(({ name }) => name)).toEqual(sortedByName(locale, names, (name) => name));
  }
});

it('another language needs no migration', async () => {
  const client = new pg.Client({ connectionString: env().databaseUrl });
  await client.connect();
  try {
    for (let times = 0; times < 2; times += 1) await makeAlphabets(client, [...locales, 'lt']);
    const { rows } = await client.query(
      `SELECT string_agg(x, '' ORDER BY x COLLATE alphabet_lt) AS letters FROM unnest('{z,y,i,k}'::text[]) x`,
    );
    expect(rows).toEqual([{ letters: 'iykz' }]);
  } finally {
    await client.end();
  }
});
