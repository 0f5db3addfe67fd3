import { beforeAll, describe, expect, it } from 'vitest';
import { weights, type LevelWeights } from '~/features/search/question/weights';
import { db } from '~/platform/db/client.server';
import { Chance } from '../../../prisma/seed/random';
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

describe('the order of answers to words', () => {
  const words = ['kazurtim', 'belondrak', 'zumirtok', 'pradovkin'];
  interface Row {
    slug: string;
    name: string;
    town: string;
    summary: string;
    hasAsylum: boolean;
    verifiedAt: string;
  }
  const chance = new Chance(7);
  const some = (most: number) => chance.some(words, 0, most).join(' ');
  const rows = Array.from({ length: 48 }, (_, index): Row => {
    const number = String(index).padStart(2, '0');
    return {
      slug: `row-${number}`,
      name: `Fila ${number} ${chance.below(4) === 0 ? some(3) : ''}`.trim(),
      town: chance.below(3) === 0 ? some(1) : '',
      summary: `Texto ${chance.below(2) === 0 ? some(2) : ''} ${chance.below(6) === 0 ? 'asilo' : ''}`,
      hasAsylum: chance.below(5) === 0,
      verifiedAt: chance.below(3) === 0 ? `2026-0${1 + chance.below(3)}-01` : '',
    };
  });

  beforeAll(async () => {
    for (const { slug, name, town, summary, hasAsylum, verifiedAt } of rows) {
      await anOrganization({
        slug,
        name,
        texts: { es: { summary } },
        places: [{ countryCode: 'HN', municipality: town }],
        terms: hasAsylum ? [{ kind: 'expertise', slug: 'asylum' }] : [],
      });
      if (verifiedAt) await verified(slug, verifiedAt);
    }
  });

  // The model of docs/decisions/060, computed row by row. Only its table of weights is taken from the code.
  const has = (text: string, word: string) => text.split(' ').includes(word);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const upTo = (level: number, own: LevelWeights) => sum(own.slice(0, level));
  const levelOf = (row: Row, word: string) =>
    has(row.name, word) ? 3 : has(row.town, word) ? 2 : has(row.summary, word) ? 1 : 0;

  /**
   * The score of a matching name: all words of a name, all but one of three or more, or one word that only a
   * single name has.
   */
  function nameScore(row: Row, asked: readonly string[]): number {
    const isCalled = (one: Row, all: readonly string[]) => all.every((word) => has(one.name, word));
    const rules = [
      { names: asked.length > 1 ? [asked] : [], most: 10 },
      {
        names: asked.length > 2 ? asked.map((left) => asked.filter((one) => one !== left)) : [],
        most: 3,
      },
      ...(asked.length > 1 ? asked.map((word) => ({ names: [[word]], most: 1 })) : []),
    ];
    const counting = rules.filter(({ names, most }) => {
      const bearers = rows.filter((one) => names.some((name) => isCalled(one, name)));
      return bearers.includes(row) && bearers.length <= most;
    });
    return counting.length * sum(weights.organizationName);
  }

  function expected(asked: readonly string[], isAsylumAsked: boolean): string[] {
    const own = isAsylumAsked ? weights.placeOrUnknown : weights.word;
    const scored = rows.map((row) => {
      const levels = asked.map((word) => levelOf(row, word));
      const concept = !isAsylumAsked ? 0 : row.hasAsylum ? 3 : has(row.summary, 'asilo') ? 1 : 0;
      const ofWords = sum(levels.map((level) => upTo(level, own)));
      const ofConcept = upTo(concept, weights.conceptRanks[0] ?? own);
      const name = nameScore(row, isAsylumAsked ? ['asilo', ...asked] : asked);
      return { row, isFound: sum(levels) + concept > 0, score: ofWords + ofConcept + name };
    });
    return scored
      .filter(({ isFound }) => isFound)
      .sort(
        (a, b) =>
          b.score - a.score ||
          (a.row.verifiedAt === b.row.verifiedAt
            ? 0
            : a.row.verifiedAt < b.row.verifiedAt
              ? 1
              : -1) ||
          (a.row.name < b.row.name ? -1 : 1),
      )
      .map(({ row }) => row.slug);
  }

  const subsets = words.flatMap((one, i) => [
    [one],
    ...words
      .slice(i + 1)
      .flatMap((two, j) => [
        [one, two],
        ...words.slice(i + j + 2).map((three) => [one, two, three]),
      ]),
  ]);

  it.each(subsets.map((asked) => [asked.join(' '), asked] as const))(
    'is what a count over all rows gives: %s',
    async (text, asked) => {
      const order = expected(asked, false);
      expect(order.length).toBeGreaterThan(3);
      const { results, total } = await ask(new URLSearchParams({ q: text }).toString());
      expect([total, results.map(({ slug }) => slug)]).toEqual([order.length, order.slice(0, 20)]);
    },
  );

  it.each([...words, 'kazurtim belondrak'])(
    'puts a concept before the words beside it: asilo %s',
    async (text) => {
      const order = expected(text.split(' '), true);
      const { results, total } = await ask(new URLSearchParams({ q: `asilo ${text}` }).toString());
      expect([total, results.map(({ slug }) => slug)]).toEqual([order.length, order.slice(0, 20)]);
    },
  );
});
