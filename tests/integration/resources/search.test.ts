import { beforeAll, describe, expect, it } from 'vitest';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { searchResources } from '~/features/library/resources/resources.server';
import { visitor } from '~/platform/auth/actor';
import { aDocument } from '../../factories/documents';
import { anOrganization } from '../../factories/organizations';
import { aResource } from '../../factories/resources';

beforeAll(async () => {
  const organization = await anOrganization({ name: 'Casa Quetzal' });
  const es = (title: string, summary = '') => ({ es: { title, summary } });
  const rows = [
    { slug: 'amparo', texts: es('Modelo de amparo'), type: 'legal-template', countries: ['MX'] },
    {
      slug: 'tutela',
      texts: { en: { title: 'Guardianship handbook', summary: 'For returned children.' } },
      languages: ['eng'],
      countries: ['US', 'GT'],
      expertise: ['guardianship'],
    },
    {
      slug: 'retorno',
      texts: es('Guía de reintegración', 'Para quien acompaña el retorno de niñas y niños.'),
      countries: ['GT'],
      languages: ['spa', 'mam'],
      expertise: ['reintegration'],
    },
  ];
  for (const row of rows) await aResource({ organization, ...row });
});

const ask = async (search: string) => {
  const query = parseResourceQuery(new URLSearchParams(search));
  const answer = await searchResources(visitor, query, 'es');
  return { ...answer, slugs: answer.results.map(({ slug }) => slug) };
};

it.each([
  ['q=reintegracion', ['retorno']],
  ['q=REINTEGRACIÓN', ['retorno']],
  ['q=guardianship', ['tutela']],
  ['q=tutela', ['tutela']],
  ['q=guatemala', ['retorno', 'tutela']],
  ['q=quetzal', ['amparo', 'retorno', 'tutela']],
  ['q=xyzzy', []],
  ['country=GT', ['retorno', 'tutela']],
  ['country=gt&language=mam', ['retorno']],
  ['country=MX&country=US', ['amparo', 'tutela']],
  ['language=en', ['tutela']],
  ['language=eng', ['tutela']],
  ['type=legal-template', ['amparo']],
  ['expertise=guardianship&country=MX', []],
  ['expertise=nothing-such', []],
])('%s finds %j', async (search, expected) => {
  const { slugs, total } = await ask(search);
  expect(slugs.sort()).toEqual(expected);
  expect(total).toBe(expected.length);
});

it('more words rank higher, in whichever language, and need not all match', async () => {
  const { slugs } = await ask('q=guía retorno amparo');
  // A handbook for returned children answers two of the words, in the other language.
  expect(slugs).toEqual(['retorno', 'tutela', 'amparo']);
});

it('without words the newest come first', async () => {
  expect((await ask('')).slugs).toEqual(['retorno', 'tutela', 'amparo']);
});

it('a facet is counted with all others and without itself', async () => {
  const { facets, chosen } = await ask('country=MX');
  const counts = (name: 'country' | 'type') =>
    facets[name]
      .flatMap(({ options }) => options)
      .map(({ value, count, chosen: isChosen }) => [value, count, isChosen]);
  expect(counts('country')).toEqual([
    ['GT', 2, false],
    ['MX', 1, true],
    ['US', 1, false],
  ]);
  expect(counts('type')).toEqual([['legal-template', 1, false]]);
  expect(chosen).toEqual([{ facet: 'country', value: 'MX', name: 'México' }]);
});

it('populations narrow and are counted', async () => {
  const organization = await anOrganization();
  const populations = ['indigenous'];
  await aResource({
    organization,
    slug: 'mam',
    populations,
    texts: { es: { title: 'Cempasúchil' } },
  });
  await aResource({ organization, slug: 'todas', texts: { es: { title: 'Cempasúchil' } } });
  const all = await ask('q=cempasuchil');
  const counts = all.facets.population.flatMap(({ options }) => options);
  expect([all.total, counts.map(({ value, count }) => [value, count])]).toEqual([
    2,
    [['indigenous', 1]],
  ]);
  expect((await ask('q=cempasuchil&population=indigenous')).slugs).toEqual(['mam']);
});

it.each([
  `q=${'a'.repeat(5_000)}`,
  'q=%00%01&page=-1',
  "q='); DROP TABLE resource; --",
  'page=999999999999999999',
  'page=2',
  'country=%27&type=%25&language=(&stage=__proto__',
  'q=a%26b|c!d:*',
])('%s is answered', async (search) => {
  const answer = await ask(search);
  expect(answer.page).toBeLessThanOrEqual(answer.pages);
});

describe('what is exact in a question', () => {
  let organization: Awaited<ReturnType<typeof anOrganization>>;
  beforeAll(async () => {
    organization = await anOrganization();
    const es = (title: string) => ({ es: { title, summary: '' } });
    await aResource({ organization, slug: 'formulario', texts: es('Solicitud I-589 de xilófono') });
    const body = await aResource({ organization, slug: 'cuerpo', texts: es('Manual de ejemplos') });
    await aDocument(body, ['Quien llena la I-589 toca el xilófono grande\nde madera', 'Otra cosa']);
    const apart = await aResource({ organization, slug: 'aparte', texts: es('Aparte') });
    await aDocument(apart, ['Un xilófono. Es de madera grande.']);
    await aResource({
      organization,
      slug: 'pais',
      texts: es('Guía del xilófono'),
      countries: ['HN'],
    });
  });

  it('a phrase in quotation marks is found word for word, across lines', async () => {
    expect((await ask('q="xilófono grande de madera"')).slugs).toEqual(['cuerpo']);
    expect((await ask('q=xilófono grande de madera')).total).toBe(4);
    expect((await ask('q="Solicitud I-589"')).slugs).toEqual(['formulario']);
    expect((await ask('q="100%_nada"')).slugs).toEqual([]);
  });

  it('the number of a form in a title comes first, and a country outweighs pages', async () => {
    expect((await ask('q=I-589')).slugs[0]).toBe('formulario');
    expect((await ask('q=i-589')).slugs[0]).toBe('formulario');
    expect((await ask('q=xilófono Honduras')).slugs[0]).toBe('pais');
  });

  it('results are sorted by title or by date', async () => {
    const titles = ['aparte', 'pais', 'cuerpo', 'formulario'];
    expect((await ask('q=xilófono&sort=title')).slugs).toEqual(titles);
    expect((await ask('q=xilófono&sort=newest')).slugs).toEqual([
      'pais',
      'aparte',
      'cuerpo',
      'formulario',
    ]);
    expect((await ask('q=xilófono&sort=nothing')).total).toBe(4);
  });
});
