import { expect, it } from 'vitest';
import { getRecommendation } from '~/features/agenda/recommendations/recommendation-page.server';
import { addToRecommendation } from '~/features/agenda/recommendations/write-recommendation.server';
import { addSchema } from '~/features/agenda/recommendations/recommendations.schema';
import { hideForSafety } from '~/features/protection/hide-for-safety.server';
import { system, visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { aRecommendation } from '../../factories/recommendations';
import { aMember } from '../requests/world';

it('what a hidden organization wrote is neither shown, linked to nor added to', async () => {
  const [author, reader] = [await aMember(), await aMember()];
  const [hidden, other] = [
    await aRecommendation({ by: author.organization }),
    await aRecommendation(),
  ];
  const both = await db().recommendation.findMany({
    where: { slug: { in: [hidden.slug, other.slug] } },
    select: { id: true, slug: true },
  });
  const idOf = (slug: string) => both.find((one) => one.slug === slug)?.id ?? '';
  await db().recommendationLink.create({
    data: { fromId: idOf(other.slug), toId: idOf(hidden.slug), kind: 'repeats' },
  });
  const related = async () =>
    (await getRecommendation(visitor, other.slug, 'es'))?.related.map(({ slug }) => slug);
  expect(await related()).toEqual([hidden.slug]);
  await hideForSafety(system, author.organization.slug);
  expect(await related()).toEqual([]);
  expect(await getRecommendation(visitor, hidden.slug, 'es')).toBeNull();
  const input = addSchema.parse({
    ...{ do: 'follow-up', on: '2026-01-01', text: 'Reunión.', as: reader.organization.slug },
  });
  expect(await addToRecommendation(reader.actor, hidden.slug, input, 'es')).toBe('not-found');
});
