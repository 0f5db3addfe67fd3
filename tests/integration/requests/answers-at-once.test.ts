import { expect, it } from 'vitest';
import { actOnRequest } from '~/features/requests/act-on-request.server';
import { getRequest } from '~/features/requests/request-page.server';
import type { Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { aNetworkRequest } from '../../factories/requests';
import { aMember } from './world';

const many = process.env['SECURITY'] === 'full' ? 200 : 40;

it('of many answers at once none is lost, and their order is the same for everybody', async () => {
  const asker = await aMember();
  const partner = await aMember();
  const { slug, id } = await aNetworkRequest(asker.actor, {}, { tell: [] });
  const answer = (actor: Person, n: number) =>
    actOnRequest(actor, slug ?? '', { do: 'answer', text: `Respuesta ${n}` }, 'es');
  const began = performance.now();
  const outcomes = await Promise.all(
    Array.from({ length: many }, (_, n) => answer(partner.actor, n)),
  );
  const took = Math.round(performance.now() - began);
  expect(outcomes).toEqual(Array.from({ length: many }, () => 'done'));
  const posts = await db().post.findMany({
    where: { threadId: id },
    orderBy: { number: 'asc' },
    select: { number: true, texts: { select: { body: true } } },
  });
  expect(posts.map(({ number }) => number)).toEqual(
    Array.from({ length: many + 1 }, (_, at) => at + 1),
  );
  const bodies = posts.slice(1).map(({ texts }) => texts[0]?.body);
  expect(new Set(bodies).size).toBe(many);
  const shown = async (actor: Person) => {
    const pages = await Promise.all(
      Array.from({ length: Math.ceil((many + 1) / 50) }, (_, at) =>
        getRequest(actor, slug ?? '', at + 1, 'es'),
      ),
    );
    return pages.flatMap((page) => page?.posts.map(({ text }) => text?.body) ?? []);
  };
  expect(await shown(asker.actor)).toEqual(bodies);
  expect(await shown(partner.actor)).toEqual(bodies);
  expect(await db().response.count({ where: { threadId: id, status: 'offered' } })).toBe(1);
  console.log(`${many} answers at once: ${took} ms, 0 lost`);
});
