import { describe, expect, it } from 'vitest';
import type { ServiceInput } from '../editing/profile-rows.schema';
import { profileTerms } from './profile-terms';

const service = (change: Partial<ServiceInput> = {}): ServiceInput => ({
  service: 'shelter',
  populations: [],
  stages: [],
  countries: [],
  languages: [],
  cost: 'unsaid',
  description: { es: '', en: '' },
  reach: { es: '', en: '' },
  audience: 'public',
  ...change,
});
const none = { expertise: [], population: [], stage: [], services: [], audience: {} };
const shown = (terms: ReturnType<typeof profileTerms>) =>
  terms.map(({ kind, slug, audience }) => `${kind}/${slug} ${audience}`);

describe('the terms of a profile', () => {
  it('are what was chosen and what its services name, each once', () => {
    const terms = profileTerms({
      ...none,
      population: ['adolescents'],
      audience: { population: { adolescents: 'network' } },
      services: [service({ populations: ['returned', 'adolescents'], audience: 'organization' })],
    });
    expect(shown(terms)).toEqual([
      'population/adolescents network',
      'service/shelter organization',
      'population/returned organization',
    ]);
    expect(terms.map(({ onlyServices }) => onlyServices)).toEqual([false, true, true]);
  });

  it('are shown to whoever may see one of the services that name them', () => {
    const services = [
      service({ stages: ['transit'], audience: 'organization' }),
      service({ stages: ['transit'], audience: 'public' }),
      service({ stages: ['transit'], audience: 'network' }),
    ];
    expect(shown(profileTerms({ ...none, services }))).toEqual([
      'service/shelter public',
      'stage/transit public',
    ]);
  });

  it('keep what was chosen for them when a service shows them to more', () => {
    const [stage] = profileTerms({
      ...none,
      stage: ['transit'],
      audience: { stage: { transit: 'organization' } },
      services: [
        service({ stages: ['transit'], audience: 'network' }),
        service({ stages: ['transit'], audience: 'public' }),
      ],
    });
    expect(stage).toMatchObject({ audience: 'public', chosenAudience: 'organization' });
  });
});
