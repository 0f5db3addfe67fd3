import { beforeAll, expect, test } from 'vitest';
import { visitor } from '~/platform/auth/actor';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { ask } from './ask';

const monitors = 'monitors-detention';
const trains = 'trains-others';
const secretly = 'trains-for-the-network';

beforeAll(async () => {
  await anOrganization({
    slug: monitors,
    terms: [{ kind: 'expertise', slug: 'detention-monitoring' }],
  });
  await anOrganization({ slug: trains, terms: [{ kind: 'service', slug: 'training' }] });
  await anOrganization({
    slug: secretly,
    terms: [
      { kind: 'expertise', slug: 'detention-monitoring' },
      { kind: 'service', slug: 'training', audience: 'network' },
    ],
  });
});

const search = 'expertise=detention-monitoring&service=training';

test('filters that nobody has together are answered by those who have a part, and say what they lack', async () => {
  const { total, results, inPart } = await ask(search);
  expect([total, results]).toEqual([0, []]);
  const lacks = Object.fromEntries(inPart.map((one) => [one.slug, one.lacks]));
  expect(lacks).toEqual({
    [monitors]: ['Capacitación'],
    [trains]: ['Monitoreo de detención'],
    // A visitor does not learn that it trains.
    [secretly]: ['Capacitación'],
  });
});

test('those who have most come first; nobody is near a single filter, or near what somebody has', async () => {
  const { inPart } = await ask(`${search}&country=GT&population=lgbtiq`, visitor);
  expect(inPart.every(({ lacks }) => lacks.length === 2)).toBe(true);
  expect((await ask('expertise=sijs')).inPart).toEqual([]);
  const partner = await actorOf(await aPerson({ memberOf: await anOrganization() }));
  const { total, results, inPart: none } = await ask(search, partner);
  expect([total, results[0]?.slug, none]).toEqual([1, secretly, []]);
});
