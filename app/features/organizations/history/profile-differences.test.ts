import { describe, expect, it } from 'vitest';
import { profileDifferences } from './profile-differences';

const stored = {
  version: 4,
  ownName: 'Asociación',
  foundedYear: 2005,
  foundedCertainty: 'about',
  summary: { es: 'Resumen nuevo', en: 'Summary' },
  expertise: ['asylum', 'mhpss'],
  audience: { expertise: { asylum: 'public', mhpss: 'network' } },
  places: [
    { kind: 'seat', country: 'GT', region: '', municipality: 'Guatemala', audience: 'public' },
  ],
};

describe('profileDifferences', () => {
  it('finds none between a stored profile and the same one as a browser sends it', () => {
    const typed = {
      version: '3',
      ownName: 'Asociación',
      foundedYear: '2005',
      foundedCertainty: 'about',
      summary: { es: 'Resumen nuevo\r\n', en: 'Summary' },
      expertise: ['mhpss', 'asylum'],
      audience: { expertise: { asylum: 'public', mhpss: 'network', tutela: 'public' } },
      places: [{ kind: 'seat', country: 'GT', municipality: 'Guatemala', audience: 'public' }],
    };
    expect(profileDifferences(stored, typed)).toEqual([]);
  });

  it('finds none in a service of which only one language is written', () => {
    const service = { service: 'education', description: { es: 'Nivelación', en: '' } };
    const reach = { es: '', en: 'Write first' };
    const before = { services: [{ ...service, reach, populations: [] }] };
    const typed = {
      services: [
        { service: 'education', description: { es: 'Nivelación' }, reach: { en: reach.en } },
      ],
    };
    expect(profileDifferences(before, typed)).toEqual([]);
    const moved = { services: [{ ...typed.services[0], reach: { es: reach.en } }] };
    expect(profileDifferences(before, moved)).toHaveLength(1);
  });

  it('shows both sides of each field that differs, also of one that was emptied', () => {
    const typed = {
      ...stored,
      summary: { es: 'Resumen mío' },
      expertise: 'asylum',
      places: undefined,
    };
    expect(profileDifferences(stored, typed)).toEqual([
      { name: 'summary.es', theirs: [['Resumen nuevo']], yours: [['Resumen mío']] },
      { name: 'summary.en', theirs: [['Summary']], yours: [] },
      {
        name: 'expertise',
        theirs: [
          ['asylum', 'public'],
          ['mhpss', 'network'],
        ],
        yours: [['asylum', 'public']],
      },
      {
        name: 'places',
        theirs: [['seat', 'GT', '', 'Guatemala', 'public']],
        yours: [],
      },
    ]);
  });

  it('tells rows alike whatever the order of their parts, with lists inside them', () => {
    const languages = [
      { code: 'mam', variant: '', spokenBy: ['legal', 'general'], audience: 'public' },
    ];
    const typed = [{ audience: 'public', spokenBy: ['legal', 'general'], code: 'mam' }];
    expect(profileDifferences({ ...stored, languages }, { ...stored, languages: typed })).toEqual(
      [],
    );
    const fewer = [{ audience: 'public', spokenBy: 'legal', code: 'mam' }];
    expect(
      profileDifferences({ ...stored, languages }, { ...stored, languages: fewer }),
    ).toMatchObject([{ name: 'languages' }]);
  });

  it('looks into the lists and texts of a service', () => {
    const service = {
      service: 'shelter',
      populations: ['returned', 'adolescents'],
      cost: 'free',
      reach: { es: 'Escriba antes', en: '' },
      audience: 'public',
    };
    const of = (change: object) => ({ services: [{ ...service, ...change }] });
    expect(profileDifferences(of({ stages: ['transit'] }), of({ stages: 'transit' }))).toEqual([]);
    for (const change of [
      { populations: ['returned'], stages: ['adolescents'] },
      { reach: { es: 'Llame antes' } },
      { cost: 'paid' },
    ])
      expect(profileDifferences(of({}), of(change)).map(({ name }) => name)).toEqual(['services']);
  });

  it('takes anything that a form may hold', () => {
    expect(() =>
      profileDifferences(stored, { summary: 'x', places: 'y', audience: [], services: [1, null] }),
    ).not.toThrow();
    expect(() => profileDifferences(stored, undefined)).not.toThrow();
  });
});
