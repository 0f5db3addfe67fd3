import { listTerms } from '~/features/taxonomy/taxonomy.server';
import { joined } from '~/i18n/dates';
import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import { borderPosts } from '~/features/search/places/borders';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import type { FollowingInput } from './following.schema';

/** How many such choices one person can have. */
const MOST = 20;

const ofAlerts = (actor: Person) => ({ personId: actor.id, kinds: { has: 'alert' as const } });

/** The alerts that somebody chose to hear of, with their facts in words. */
export async function listFollowed(actor: Person, locale: Locale) {
  const rows = await db().savedSearch.findMany({
    where: ofAlerts(actor),
    orderBy: { createdAt: 'asc' },
    select: { id: true, countries: true, borders: true, terms: true, level: true },
  });
  const terms = [...(await listTerms('stage', locale)), ...(await listTerms('expertise', locale))];
  const posts = borderPosts();
  return rows.map(({ countries, borders, terms: keys, ...row }) => ({
    ...row,
    facts: [
      countries.map((code) => countryName(locale, code)),
      borders.map((slug) => posts.find((one) => one.slug === slug)?.name ?? slug),
      ...['stage', 'expertise'].map((kind) =>
        keys
          .filter((key) => key.startsWith(`${kind}/`))
          .map((key) => {
            const slug = key.slice(kind.length + 1);
            return terms.find((term) => term.kind === kind && term.slug === slug)?.name ?? slug;
          }),
      ),
    ]
      .filter((names) => names.length > 0)
      .map((names) => joined(locale, names)),
  }));
}

export type Followed = Awaited<ReturnType<typeof listFollowed>>[number];

/**
 * Adds alerts that somebody wants to hear of, or removes some. What is there already is not announced.
 *
 * @returns `most` when they have as many choices as there can be
 */
export async function changeFollowed(
  actor: Person,
  input: FollowingInput,
): Promise<'done' | 'most' | 'not-found'> {
  const of = ofAlerts(actor);
  if (input.do === 'remove') {
    const { count } = await db().savedSearch.deleteMany({ where: { ...of, id: input.id } });
    return count > 0 ? 'done' : 'not-found';
  }
  const facts = {
    countries: input.country,
    borders: input.border,
    terms: [
      ...input.stage.map((slug) => `stage/${slug}`),
      ...input.area.map((slug) => `expertise/${slug}`),
    ],
  };
  return db().$transaction(async (tx) => {
    // Locked, so that the same choice sent twice at once is there once.
    await tx.$queryRaw`SELECT 1 AS held FROM person WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`;
    const equal = {
      countries: { equals: facts.countries },
      borders: { equals: facts.borders },
      terms: { equals: facts.terms },
    };
    const { count } = await tx.savedSearch.updateMany({
      where: { ...of, ...equal },
      data: { level: input.level },
    });
    if (count > 0) return 'done';
    if ((await tx.savedSearch.count({ where: of })) >= MOST) return 'most';
    await tx.savedSearch.create({
      data: {
        ...{ personId: actor.id, kinds: ['alert'], ...facts, level: input.level },
        createdAt: now(),
      },
      select: { id: true },
    });
    return 'done';
  });
}
