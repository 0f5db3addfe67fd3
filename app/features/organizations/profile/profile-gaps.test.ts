import { describe, expect, it } from 'vitest';
import { profileGaps, type GapSource } from './profile-gaps';

const full: GapSource = {
  nameLocale: 'es',
  website: 'https://asociacion.org',
  texts: [
    { locale: 'es', name: '', summary: 'Resumen', description: 'Descripción' },
    { locale: 'en', name: 'Association', summary: 'Summary', description: 'Description' },
  ],
  counts: {
    expertise: 2,
    service: 1,
    place: 1,
    country: 1,
    language: 1,
    contact: 1,
    population: 1,
    stage: 1,
    writing: 1,
    details: 1,
    logo: 1,
  },
};

describe('profileGaps', () => {
  it('finds nothing in a full profile', () => {
    expect(profileGaps(full)).toEqual({ of: 14, missing: [], untranslated: [] });
  });

  it('names what is missing, the most useful first', () => {
    const counts = { ...full.counts, stage: 0, contact: 0 };
    expect(profileGaps({ ...full, website: null, counts }).missing).toEqual([
      'contact',
      'stage',
      'website',
    ]);
  });

  it('tells a text that waits for a language from one that is nowhere', () => {
    const texts = [{ locale: 'es', name: '', summary: 'Resumen', description: '' }];
    expect(profileGaps({ ...full, texts })).toMatchObject({
      missing: ['description'],
      untranslated: [
        { field: 'name', lacks: 'en' },
        { field: 'summary', lacks: 'en' },
      ],
    });
  });

  it('never asks for a translation of a name into its own language', () => {
    const gaps = profileGaps({
      ...full,
      nameLocale: 'en',
      texts: [
        { locale: 'es', name: 'Comisión', summary: 'R', description: 'D' },
        { locale: 'en', name: '', summary: 'S', description: 'D' },
      ],
    });
    expect(gaps.untranslated).toEqual([]);
  });
});
