import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { ask, found } from './ask';

const words = (summary: string, description = '') => ({ es: { summary, description } });

async function verified(slug: string, date: string) {
  await db().organization.update({ where: { slug }, data: { verifiedAt: new Date(date) } });
}

beforeAll(async () => {
  await anOrganization({ slug: 'both', name: 'Zeta', texts: words('Violines y trompetas.') });
  await anOrganization({ slug: 'in-name', name: 'Violines', texts: words('Otra cosa.') });
  await anOrganization({ slug: 'in-text', name: 'Beta', texts: words('Otra.', 'Tocan violines.') });
  await anOrganization({ slug: 'accent', name: 'Ámbar', texts: words('Piedra.') });
  await anOrganization({ slug: 'lower', name: 'alfa', texts: words('Letra.') });
});

describe('the order', () => {
  it('puts more matching words first, then a name before a text', async () => {
    expect(await found('q=violines+trompetas')).toEqual(['both', 'in-name', 'in-text']);
  });

  it('is by name as people read it, whatever accents and capitals', async () => {
    expect(await found('sort=name')).toEqual(['lower', 'accent', 'in-text', 'in-name', 'both']);
  });

  it('is by name among equals, verified ones before', async () => {
    expect(await found('')).toEqual(['lower', 'accent', 'in-text', 'in-name', 'both']);
    await verified('both', '2026-01-01');
    await verified('in-name', '2026-02-01');
    expect(await found('')).toEqual(['in-name', 'both', 'lower', 'accent', 'in-text']);
    expect(await found('q=violines&sort=verified')).toEqual(['in-name', 'both', 'in-text']);
  });
});

describe('pages', () => {
  beforeAll(async () => {
    for (let index = 0; index < 41; index += 1) {
      const number = String(index).padStart(2, '0');
      await anOrganization({ slug: `coro-${number}`, name: `Coro ${number}` });
    }
  });

  it('hold twenty, each once, and the last what is left', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => ask(`q=coro&sort=name&page=${page}`)));
    expect(pages.map(({ results }) => results.length)).toEqual([20, 20, 1]);
    expect(pages.map(({ total, pages: all }) => [total, all])).toEqual([
      [41, 3],
      [41, 3],
      [41, 3],
    ]);
    const slugs = pages.flatMap(({ results }) => results.map(({ slug }) => slug));
    expect(slugs).toEqual([...slugs].sort());
    expect(new Set(slugs).size).toBe(41);
  });

  it('past the end are the last one', async () => {
    const { page, results } = await ask('q=coro&sort=name&page=999999');
    expect([page, results[0]?.slug]).toEqual([3, 'coro-40']);
    expect((await ask('q=nadie&page=7')).page).toBe(1);
  });
});
