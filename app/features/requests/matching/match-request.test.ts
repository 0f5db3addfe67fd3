import { describe, expect, it } from 'vitest';
import { matchRequest, mostTold, type OrganizationFacts } from './match-request';

const at = new Date('2026-12-01T12:00:00Z');
const asked = {
  countries: ['GT'],
  terms: ['expertise/family-tracing', 'service/home-visit'],
  languages: ['mam'],
};
const one = (id: string, facts: Partial<OrganizationFacts> = {}): OrganizationFacts => {
  return { id, countries: ['GT'], terms: [], languages: ['spa'], confirmedAt: null, ...facts };
};
const ids = (organizations: OrganizationFacts[]) =>
  matchRequest(asked, organizations, at).map(({ id }) => id);

describe('who may be able to help', () => {
  it('is told with the facts for which it was matched', () => {
    const confirmedAt = new Date('2026-11-01T00:00:00Z');
    const all = one('a', { terms: asked.terms, languages: ['spa', 'mam'], confirmedAt });
    expect(matchRequest(asked, [all], at)[0]?.reasons).toEqual([
      { kind: 'country', value: 'GT' },
      { kind: 'term', value: 'expertise/family-tracing' },
      { kind: 'term', value: 'service/home-visit' },
      { kind: 'language', value: 'mam' },
      { kind: 'confirmed', value: '2026-11-01T00:00:00.000Z' },
    ]);
  });

  it('works in the country, and does something of what is asked or speaks the language', () => {
    const elsewhere = one('elsewhere', { countries: ['HN'], terms: asked.terms });
    const neither = one('neither', { terms: ['population/girls'] });
    const speaks = one('speaks', { languages: ['mam'] });
    expect(ids([elsewhere, neither, speaks])).toEqual(['speaks']);
  });

  it('comes first if it confirmed its profile, among those who match as well', () => {
    const terms = ['expertise/family-tracing'];
    const fresh = one('fresh', { terms, confirmedAt: new Date('2026-10-01T00:00:00Z') });
    const old = one('old', { terms, confirmedAt: new Date('2025-10-01T00:00:00Z') });
    const never = one('a-never', { terms });
    const better = one('better', { terms, languages: ['mam'] });
    expect(ids([never, old, fresh, better])).toEqual(['better', 'fresh', 'a-never', 'old']);
  });

  it('are fifteen at most', () => {
    const many = Array.from({ length: 40 }, (_, at) => one(`o${at}`, { terms: asked.terms }));
    expect(ids(many)).toHaveLength(mostTold);
  });

  it('is anybody in the country when nothing particular is asked', () => {
    const facts = { countries: ['GT'], terms: [], languages: ['spa'] };
    expect(matchRequest(facts, [one('a')], at).map(({ id }) => id)).toEqual(['a']);
  });
});
