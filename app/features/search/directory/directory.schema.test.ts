import { describe, expect, it } from 'vitest';
import { addressOf, everybody, parseDirectoryQuery } from './directory.schema';

const parse = (search: string) => parseDirectoryQuery(new URLSearchParams(search));

describe('a directory address', () => {
  it('asks for everybody when it says nothing', () => {
    expect(parse('')).toEqual({
      q: '',
      literal: false,
      country: [],
      knows: [],
      language: [],
      expertise: [],
      service: [],
      population: [],
      stage: [],
      sort: 'relevance',
      page: 1,
    });
  });

  it('repeats a parameter for any of its values, each once', () => {
    expect(parse('country=gt&country=HN&country=GT').country).toEqual(['GT', 'HN']);
  });

  it('is spelt as the codes and slugs are', () => {
    const query = parse('country=gt&language=MAM&expertise=Family-Tracing');
    expect([query.country, query.language, query.expertise]).toEqual([
      ['GT'],
      ['mam'],
      ['family-tracing'],
    ]);
  });

  it.each(['0', '-1', '1.5', 'x', '', '9'.repeat(40), 'NaN', 'Infinity'])(
    'takes the page %j for the first',
    (page) => {
      expect(parse(new URLSearchParams({ page }).toString()).page).toBe(1);
    },
  );

  it('takes an unknown order for relevance', () => {
    expect(parse('sort=price').sort).toBe('relevance');
  });

  it('drops what no database takes and bounds the rest', () => {
    const query = parse(`q=a%00b&country=%00&country=${'x'.repeat(500)}&q2=1`);
    expect(query.q).toBe('a b');
    expect(query.country.map((one) => one.length)).toEqual([80]);
    const many = Array.from({ length: 500 }, (_, index) => `expertise=e${index}`).join('&');
    expect(parse(many).expertise.length).toBeLessThanOrEqual(40);
    expect(parse(`q=${'y'.repeat(10_000)}`).q).toHaveLength(200);
  });

  it('reads back what it wrote', () => {
    const query = { ...everybody, q: 'mam', country: ['GT', 'HN'], page: 3, sort: 'name' as const };
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(addressOf(query))) {
      for (const one of [value].flat()) search.append(key, one);
    }
    expect(parseDirectoryQuery(search)).toEqual(query);
  });
});
