import { expect, it } from 'vitest';
import { listRecommendations } from '~/features/agenda/recommendations/recommendation-list.server';
import { getRecommendation } from '~/features/agenda/recommendations/recommendation-page.server';
import {
  parseRecommendationQuery,
  proposeSchema,
} from '~/features/agenda/recommendations/recommendations.schema';
import {
  addToRecommendation,
  decideRecommendation,
  proposeRecommendation,
} from '~/features/agenda/recommendations/write-recommendation.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { actorOf, aPerson } from '../../factories/people';
import { aRecommendation } from '../../factories/recommendations';
import { aMember } from '../requests/world';

const list = (search: string) =>
  listRecommendations(parseRecommendationQuery(new URLSearchParams(search)), 'es');

it('is proposed by a partner, published by the secretariat, and tells the State’s claim beside dissent', async () => {
  const proposer = await aMember();
  const secretary = await actorOf(await aPerson({ isNetworkAdmin: true }));
  const { document, slug: other } = await aRecommendation();
  const input = proposeSchema.parse({
    ...{
      as: proposer.organization.slug,
      document: document.slug,
      place: 'párr. 60',
      level: 'national',
    },
    ...{ country: ['HN'], right: 'best-interests', theme: 'asylum', official: 'es' },
    text: { es: 'Que se determine el interés superior.', en: '' },
    addressee: { es: 'Al Estado', en: '' },
  });
  const proposed = await proposeRecommendation(proposer.actor, input);
  if (!('slug' in proposed)) throw new Error(JSON.stringify(proposed));
  const { slug } = proposed;
  const assess = { do: 'assess', country: 'HN', year: 2026, source: '', url: '' } as const;
  const own = { ...assess, as: proposer.organization.slug, note: '' } as const;

  // Until it is published, only whoever proposed it and the secretariat read it, and nobody adds to it.
  expect(await getRecommendation(visitor, slug, 'es')).toBeNull();
  expect(await getRecommendation(proposer.actor, slug, 'es')).not.toBeNull();
  const claimed = { ...own, by: 'state', status: 'implemented' } as const;
  expect(await addToRecommendation(proposer.actor, slug, claimed, 'es')).toBe('not-found');
  expect(await decideRecommendation(proposer.actor, { slug, do: 'publish', reason: '' })).toBe(
    false,
  );
  expect(await decideRecommendation(secretary, { slug, do: 'publish', reason: '' })).toBe(true);

  // What the State claims, and how two organizations see it.
  const critic = await aMember();
  expect(await addToRecommendation(proposer.actor, slug, claimed, 'es')).toBe('done');
  const said = {
    ...assess,
    as: critic.organization.slug,
    by: 'own',
    note: 'Solo en papel.',
  } as const;
  expect(
    await addToRecommendation(critic.actor, slug, { ...said, status: 'announced' }, 'es'),
  ).toBe('done');
  const again = {
    ...said,
    status: 'reversed',
    source: 'Informe',
    url: 'https://example.org/i',
  } as const;
  expect(await addToRecommendation(critic.actor, slug, again, 'es')).toBe('done');
  const followUp = {
    do: 'follow-up',
    as: critic.organization.slug,
    on: '2026-11-01',
    text: 'Reunión.',
  } as const;
  expect(await addToRecommendation(critic.actor, slug, followUp, 'es')).toBe('done');
  const position = {
    do: 'position',
    country: 'HN',
    position: 'noted',
    source: 'EPU',
    url: '',
  } as const;
  const as = critic.organization.slug;
  expect(await addToRecommendation(critic.actor, slug, { ...position, as }, 'es')).toBe('done');
  const link = { do: 'link', as, to: other, kind: 'narrows' } as const;
  expect(await addToRecommendation(critic.actor, slug, link, 'es')).toBe('done');

  const view = await getRecommendation(visitor, slug, 'en');
  expect(view?.text).toMatchObject({ locale: 'es', isOfficial: true });
  expect(view?.countries).toMatchObject([
    {
      code: 'HN',
      position: { position: 'noted' },
      claims: [{ status: 'implemented', isState: true }],
      views: [{ status: 'reversed', evidence: [{ title: 'Informe' }] }],
    },
  ]);
  expect(view?.followUps.map(({ text }) => text)).toEqual(['Reunión.']);
  expect(view?.related).toMatchObject([{ slug: other, kind: 'narrows', isFrom: false }]);
  expect(view?.citation).toContain(`párr. 60. Tejido, http`);
  expect((await getRecommendation(visitor, other, 'en'))?.related).toMatchObject([
    { slug, isFrom: true },
  ]);

  // The matrix and the filters say the same, and an organization that is hidden says nothing.
  const cell = async () =>
    (await list('country=HN&status=reversed')).results.map(({ cells }) => cells);
  expect(await cell()).toEqual([
    [{ country: 'HN', state: 'implemented', views: [{ status: 'reversed', count: 1 }] }],
  ]);
  const hiddenForSafetyAt = new Date();
  await db().organization.update({
    where: { id: critic.organization.id },
    data: { hiddenForSafetyAt },
  });
  expect(await cell()).toEqual([]);
  expect((await getRecommendation(visitor, slug, 'es'))?.countries[0]?.views).toEqual([]);
});

it('has the documents that the network starts from, without recommendations', async () => {
  const seeded = await db().sourceDocument.findMany({
    where: { slug: { in: ['study-2015', 'oc-21-14', 'cmw-c-hnd-co-1', 'cmw-gc-4-crc-gc-23'] } },
    select: { symbol: true, issued: true, _count: { select: { recommendations: true } } },
  });
  expect(seeded.map(({ _count }) => _count.recommendations)).toEqual(seeded.map(() => 0));
});
