import { describe, expect, it } from 'vitest';
import { profileSchema, type ProfileInput } from '../../organizations.schema';
import { mergedProfile } from './merged-profile';

const profile = (wishes: Partial<ProfileInput>): ProfileInput => ({
  ...profileSchema.parse({
    version: 1,
    ownName: 'Casa',
    nameLocale: 'es',
    name: { es: '', en: '' },
    summary: { es: '', en: '' },
    description: { es: '', en: '' },
    ...{ expertise: [], service: [], population: [], stage: [], country: [] },
    ...{ places: [], languages: [], contacts: [], services: [], links: [] },
  }),
  ...wishes,
});

const place = (kind: 'seat' | 'office', municipality: string) => ({
  ...{ kind, country: 'GT', region: '', municipality, street: '' },
  ...{ precision: 'municipality' as const, audience: 'public' as const },
});

describe('mergedProfile', () => {
  it('fills what is empty and keeps what is said', () => {
    const merged = mergedProfile(
      profile({ summary: { es: 'Nuestro.', en: '' }, acronym: '' }),
      profile({ summary: { es: 'Otro.', en: 'Other.' }, acronym: 'CC', ownName: 'La Casa' }),
    );
    expect(merged).toMatchObject({
      ...{ ownName: 'Casa', acronym: 'CC' },
      summary: { es: 'Nuestro.', en: 'Other.' },
    });
  });

  it('joins lists without saying anything twice, with the audience that was chosen first', () => {
    const audience = { expertise: {}, population: {}, stage: {}, country: {}, knows: {} };
    const contact = { role: 'general', email: 'a@example.org', phone: '', url: '', languages: [] };
    const merged = mergedProfile(
      profile({
        country: ['GT'],
        audience: { ...audience, country: { GT: 'network' } },
        contacts: [{ ...contact, audience: 'network' }],
      }),
      profile({
        country: ['GT', 'MX'],
        audience: { ...audience, country: { GT: 'public', MX: 'organization' } },
        contacts: [
          { ...contact, audience: 'public' },
          { ...contact, email: 'b@example.org', audience: 'public' },
        ],
      }),
    );
    expect(merged.country).toEqual(['GT', 'MX']);
    expect(merged.audience.country).toEqual({ GT: 'network', MX: 'organization' });
    expect(merged.contacts.map((one) => [one.email, one.audience])).toEqual([
      ['a@example.org', 'network'],
      ['b@example.org', 'public'],
    ]);
  });

  it('has one seat', () => {
    const merged = mergedProfile(
      profile({ places: [place('seat', 'Xela')] }),
      profile({ places: [place('seat', 'Xela'), place('office', 'Huehuetenango')] }),
    );
    expect(merged.places).toEqual([place('seat', 'Xela'), place('office', 'Huehuetenango')]);
    const elsewhere = mergedProfile(
      profile({ places: [place('seat', 'Xela')] }),
      profile({ places: [place('seat', 'Cobán')] }),
    );
    expect(elsewhere.places).toEqual([place('seat', 'Xela'), place('office', 'Cobán')]);
  });

  it('takes a year with how sure it is', () => {
    const [own, other] = [profile({}), profile({ foundedYear: 1998, foundedCertainty: 'about' })];
    expect(mergedProfile(own, other)).toMatchObject({
      ...{ foundedYear: 1998, foundedCertainty: 'about' },
    });
    expect(mergedProfile(other, profile({ foundedYear: 2001 })).foundedYear).toBe(1998);
  });
});
